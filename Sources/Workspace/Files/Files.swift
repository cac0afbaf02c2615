import Glibc

/// The few file operations the product needs, on paths, with failures a user can act on.
public enum Files {
  /// Reads a whole file of at most `limit` bytes.
  public static func read(_ path: String, limit: Int = 64 << 20) throws(FileFailure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(.read, path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(.read, path) }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw FileFailure(action: .read, path: path, reason: .isFolder)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(max(0, min(limit, Int(status.st_size))))
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(.read, path)
      }
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[0..<count])
      guard bytes.count <= limit else {
        throw FileFailure(action: .read, path: path, reason: .tooLarge(limit: limit))
      }
    }
  }

  /// Writes a file so that it is there whole or not at all, and survives a power cut.
  ///
  /// - Parameters:
  ///   - bytes: The content.
  ///   - path: The file.
  ///   - isPrivate: Whether nobody but its owner may read it.
  /// - Throws: `FileFailure`; what stood there before stands there still.
  public static func writeAtomically(
    _ bytes: [UInt8],
    to path: String,
    isPrivate: Bool = false
  ) throws(FileFailure) {
    let temporary = path + ".part-\(getpid())"
    let mode: mode_t = isPrivate ? 0o600 : 0o644
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw failure(.write, path) }
    do {
      try write(bytes[...], to: descriptor, path: path)
      try synchronise(descriptor, path: path)
    } catch {
      close(descriptor)
      unlink(temporary)
      throw error
    }
    close(descriptor)
    try move(temporary, to: path)
  }

  /// Renames a file and makes the new name survive a power cut.
  public static func move(_ source: String, to path: String) throws(FileFailure) {
    guard rename(source, path) == 0 else {
      let error = failure(.move, path)
      unlink(source)
      throw error
    }
    try synchroniseFolder(of: path)
  }

  /// Makes a folder and the ones above it and puts their names on disk; an existing one is fine.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - isPrivate: Whether nobody but its owner may enter it, if it is new.
  /// - Throws: `FileFailure`.
  public static func makeFolder(
    _ path: String,
    isPrivate: Bool = false
  ) throws(FileFailure) {
    if isFolder(path) { return }
    let above = parent(of: path)
    if above != path, !isFolder(above) { try makeFolder(above) }
    guard mkdir(path, isPrivate ? 0o700 : 0o755) == 0 else {
      if errno == EEXIST { return }
      throw failure(.create, path)
    }
    // Without this a power cut may take the folder and all that was put on disk in it.
    try synchroniseFolder(of: path)
  }

  /// The names in a folder, sorted by bytes.
  public static func list(_ path: String) throws(FileFailure) -> [String] {
    guard let stream = opendir(path) else { throw failure(.list, path) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Whether a path names a folder.
  public static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether a path names anything.
  public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The folder a path stands in.
  public static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path.
  public static func name(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return path }
    return String(path[path.index(after: slash)...])
  }

  /// The folder the process stands in.
  public static func currentFolder() -> String {
    guard let pointer = getcwd(nil, 0) else { return "." }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  static func write(
    _ bytes: ArraySlice<UInt8>,
    to descriptor: Int32,
    path: String
  )
    throws(FileFailure)
  {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(.write, path)
      }
      rest = rest.dropFirst(count)
    }
  }

  static func synchronise(_ descriptor: Int32, path: String) throws(FileFailure) {
    guard fsync(descriptor) == 0 else { throw failure(.synchronise, path) }
  }

  static func synchroniseFolder(of path: String) throws(FileFailure) {
    let descriptor = open(parent(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(.synchronise, path) }
    defer { close(descriptor) }
    try synchronise(descriptor, path: path)
  }

  /// The failure behind the current error number; call it before anything else can change `errno`.
  static func failure(_ action: FileFailure.Action, _ path: String) -> FileFailure {
    let reason: FileFailure.Reason =
      switch errno {
      case ENOENT, ENOTDIR: .missing
      case EACCES, EPERM: .notPermitted
      case EROFS: .readOnly
      case ENOSPC, EDQUOT: .diskFull
      case EEXIST, ENOTEMPTY: .alreadyThere
      case EISDIR: .isFolder
      default: .system(errno)
      }
    return FileFailure(action: action, path: path, reason: reason)
  }
}
