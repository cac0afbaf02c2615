import Glibc

/// What the system says about the disk below a folder.
public enum HostDisk {
  /// Free space for this account.
  public struct Space: Hashable, Sendable {
    /// The bytes that can still be written.
    public var freeBytes: Int
    /// The files that can still be made; nothing where the file system does not count them.
    public var freeFiles: Int?
  }

  /// The free space below a folder.
  public static func space(at path: String) throws(FileFailure) -> Space {
    var status = statvfs()
    guard statvfs(path, &status) == 0 else { throw Files.failure(.read, path) }
    return Space(
      freeBytes: Int(clamping: UInt64(status.f_bavail) &* UInt64(status.f_frsize)),
      freeFiles: status.f_files == 0 ? nil : Int(clamping: status.f_favail)
    )
  }

  /// The kind of the file system a folder is on, such as `ext4`; nothing when it cannot be told.
  public static func fileSystem(at path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    guard let table = try? Files.read("/proc/self/mountinfo", limit: 4 << 20) else { return nil }
    return kind(of: String(cString: resolved), mounts: String(decoding: table, as: UTF8.self))
  }

  /// The kind of the innermost file system a path is on, read off the table of mounts.
  ///
  /// Source: proc(5), `/proc/pid/mountinfo`: the fifth field is the place, the first after ` - ` the kind.
  static func kind(of path: String, mounts: String) -> String? {
    var best: (length: Int, kind: String)?
    for line in mounts.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count > 6, let dash = words.firstIndex(of: "-"), dash + 1 < words.count else {
        continue
      }
      let place = unescaped(words[4])
      let isBelow = place == "/" || path == place || path.hasPrefix(place + "/")
      // Of two at one place the later one lies on top.
      if isBelow, place.utf8.count >= best?.length ?? 0 {
        best = (place.utf8.count, String(words[dash + 1]))
      }
    }
    return best?.kind
  }

  /// Blanks and the like stand as a backslash and three octal digits.
  private static func unescaped(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\\"), rest.count >= 3,
        let code = UInt8(String(decoding: rest.prefix(3), as: UTF8.self), radix: 8)
      {
        bytes.append(code)
        rest = rest.dropFirst(3)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Who may do what with a file.
  public struct Permissions: Hashable, Sendable {
    /// The nine bits of owner, group and others.
    public var mode: Int
    /// Whether this account may write it.
    public var isWritable: Bool
  }

  /// The permissions of a file or folder; nothing when it is not there.
  public static func permissions(of path: String) -> Permissions? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Permissions(mode: Int(status.st_mode & 0o777), isWritable: access(path, W_OK) == 0)
  }
}
