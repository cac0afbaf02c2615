import Glibc

/// The few file operations tests need.
package enum Disk {
  /// The content of a file.
  package static func bytes(of path: String) throws -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw SystemFailure.now(path) }
    defer { fclose(file) }
    var content: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return content }
      content += buffer[..<count]
    }
  }

  /// The content of a file as text.
  package static func text(of path: String) throws -> String {
    String(decoding: try bytes(of: path), as: UTF8.self)
  }

  /// Writes a file.
  package static func write(_ text: String, to path: String) throws {
    try write(Array(text.utf8), to: path)
  }

  /// Writes a file.
  package static func write(_ bytes: [UInt8], to path: String) throws {
    guard let file = fopen(path, "wb") else { throw SystemFailure.now(path) }
    let written = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, written == bytes.count else { throw SystemFailure.now(path) }
  }

  /// Changes who may use a file.
  package static func setPermissions(_ mode: UInt32, of path: String) throws {
    guard chmod(path, mode) == 0 else { throw SystemFailure.now(path) }
  }

  /// The names in a folder, sorted; none when it is not there.
  package static func names(in folder: String) -> [String] {
    guard let handle = opendir(folder) else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { buffer in
        String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// The paths of all files below a folder, relative to it, sorted; hidden ones are left out.
  package static func files(below folder: String, suffix: String = "") -> [String] {
    names(in: folder).filter { !$0.hasPrefix(".") }.flatMap { name -> [String] in
      let path = folder + "/" + name
      if isFolder(path) { return files(below: path, suffix: suffix).map { name + "/" + $0 } }
      return name.hasSuffix(suffix) ? [name] : []
    }
  }

  /// Whether a path names a folder.
  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether a path names anything.
  package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Makes a folder in one that is there.
  package static func makeFolder(_ path: String) throws {
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw SystemFailure.now(path) }
  }

  /// Copies a folder with everything below it.
  package static func copyFolder(_ source: String, to target: String) throws {
    try makeFolder(target)
    for name in names(in: source) {
      let path = source + "/" + name
      if isFolder(path) {
        try copyFolder(path, to: target + "/" + name)
      } else {
        try write(try bytes(of: path), to: target + "/" + name)
      }
    }
  }

  /// Removes a file, or a folder with everything below it.
  package static func remove(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      unlink(path)
      return
    }
    chmod(path, 0o700)
    for name in names(in: path) { remove(path + "/" + name) }
    rmdir(path)
  }
}
