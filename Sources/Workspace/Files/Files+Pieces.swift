import Glibc
public import Ledger

/// Files of any size, read and copied piece by piece in constant memory.
extension Files {
  /// What a file holds.
  public struct Content: Hashable, Sendable {
    /// The SHA-256 of all bytes.
    public var hash: ContentHash
    /// The number of bytes.
    public var size: Int
  }

  /// Where the bytes of a file are taken from when it is read to be checked.
  public enum Source: Hashable, Sendable {
    /// The system's memory where it has them.
    case anywhere
    /// The disk, as far as the system lets its memory go: for what was just written.
    case disk
  }

  /// The hash and the size of a file.
  public static func content(
    of path: String,
    from source: Source = .anywhere
  ) throws(FileFailure) -> Content {
    var hasher = ContentHasher()
    let size = try forEachPiece(of: path, from: source) { hasher.update($0) }
    return Content(hash: hasher.finish(), size: size)
  }

  /// The first bytes of a file, at most `count`.
  public static func beginning(of path: String, count: Int) throws(FileFailure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(.read, path) }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: count)
    while true {
      let found = bytes.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if found >= 0 { return Array(bytes.prefix(found)) }
      guard errno == EINTR else { throw failure(.read, path) }
    }
  }

  /// A name for a file on its way that no other process uses.
  static func temporaryName() -> String {
    ".part-\(getpid())-\(String(SystemRandom.bits(), radix: 16))"
  }

  /// Copies a file to a new one and puts the bytes on disk; the name is not yet.
  ///
  /// What cannot be finished is removed.
  ///
  /// - Parameters:
  ///   - source: The file to copy.
  ///   - target: The new file.
  ///   - limit: The greatest size taken, in bytes.
  ///   - isPrivate: Whether nobody but its owner may read it.
  /// - Returns: What was copied.
  /// - Throws: `FileFailure`.
  public static func copy(
    _ source: String,
    to target: String,
    limit: Int = .max,
    isPrivate: Bool = false
  ) throws(FileFailure) -> Content {
    let mode: mode_t = isPrivate ? 0o600 : 0o644
    let descriptor = open(target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw failure(.write, target) }
    do throws(FileFailure) {
      var hasher = ContentHasher()
      let size = try forEachPiece(of: source, limit: limit) { piece throws(FileFailure) in
        hasher.update(piece)
        try write(piece, to: descriptor, path: target)
      }
      try synchronise(descriptor, path: target)
      close(descriptor)
      return Content(hash: hasher.finish(), size: size)
    } catch {
      close(descriptor)
      unlink(target)
      throw error
    }
  }

  /// Makes a folder for passing files where the system keeps them.
  public static func makeScratchFolder() throws(FileFailure) -> String {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    let path = "\(parent)/bihuan-\(String(SystemRandom.bits(), radix: 16))"
    guard mkdir(path, 0o700) == 0 else { throw failure(.create, path) }
    return path
  }

  /// Writes a file that must not be there yet, whole or not at all, and lasting.
  ///
  /// - Throws: `FileFailure`; `alreadyThere` when somebody else was first.
  public static func writeNew(
    _ bytes: [UInt8],
    to path: String,
    isPrivate: Bool = false
  ) throws(FileFailure) {
    let part = "\(parent(of: path))/\(temporaryName())"
    try writeAtomically(bytes, to: part, isPrivate: isPrivate)
    defer { unlink(part) }
    // A second name is given only where none is; renaming would replace what is there.
    guard link(part, path) == 0 else { throw failure(.create, path) }
    try synchroniseFolder(of: path)
  }

  /// Puts the bytes of a file and its name on disk.
  public static func synchronise(_ path: String) throws(FileFailure) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(.synchronise, path) }
    defer { close(descriptor) }
    try synchronise(descriptor, path: path)
    try synchroniseFolder(of: path)
  }

  /// Removes a file; one that is not there is fine.
  public static func remove(_ path: String) throws(FileFailure) {
    guard unlink(path) == 0 || errno == ENOENT else { throw failure(.remove, path) }
  }

  /// Removes a folder with all it holds; symbolic links are removed, never followed.
  public static func removeFolder(_ path: String) throws(FileFailure) {
    for name in try list(path) {
      let inner = "\(path)/\(name)"
      if isFolder(inner), !isLink(inner) { try removeFolder(inner) } else { try remove(inner) }
    }
    guard rmdir(path) == 0 || errno == ENOENT else { throw failure(.remove, path) }
  }

  /// The paths of all files below a folder, relative to it, sorted by bytes; none for a missing one.
  public static func files(below folder: String) throws(FileFailure) -> [String] {
    guard isFolder(folder) else { return [] }
    var paths: [String] = []
    for name in try list(folder) {
      let path = "\(folder)/\(name)"
      if isFolder(path), !isLink(path) {
        paths += try files(below: path).map { "\(name)/\($0)" }
      } else {
        paths.append(name)
      }
    }
    return paths
  }

  /// Hands over the bytes of a file in pieces and gives their number.
  static func forEachPiece(
    of path: String,
    limit: Int = .max,
    from source: Source = .anywhere,
    _ body: (UnsafeRawBufferPointer) throws(FileFailure) -> Void
  ) throws(FileFailure) -> Int {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(.read, path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(.read, path) }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw FileFailure(action: .read, path: path, reason: .isFolder)
    }
    if source == .disk { posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED) }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)
    defer { buffer.deallocate() }
    var total = 0
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(.read, path)
      }
      if count == 0 { return total }
      total += count
      guard total <= limit else {
        throw FileFailure(action: .read, path: path, reason: .tooLarge(limit: limit))
      }
      try body(UnsafeRawBufferPointer(rebasing: buffer[0..<count]))
    }
  }

  private static func write(
    _ piece: UnsafeRawBufferPointer,
    to descriptor: Int32,
    path: String
  ) throws(FileFailure) {
    var written = 0
    while written < piece.count {
      let rest = UnsafeRawBufferPointer(rebasing: piece[written...])
      let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(.write, path)
      }
      written += count
    }
  }

  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }
}
