import Glibc

/// Where the parts of this project stand.
package enum Project {
  /// The folder with `Package.swift`.
  package static var root: String {
    "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
  }

  /// The rules that are shipped.
  package static var rules: String { root + "/Rules" }

  /// The samples that are shipped.
  package static var fixtures: String { root + "/Fixtures" }

  /// The tool: `BIHUAN_BINARY`, else the one built beside the tests.
  package static var binary: String? {
    if let named = getenv("BIHUAN_BINARY") { return String(cString: named) }
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    guard count > 0 else { return nil }
    let executable = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let folder = executable.split(separator: "/").dropLast()
    // A test bundle may be a folder of its own inside the folder of the products.
    for depth in 0...3 {
      let path = "/" + folder.dropLast(depth).joined(separator: "/") + "/bihuan"
      if access(path, X_OK) == 0, !Disk.isFolder(path) { return path }
    }
    return nil
  }

  /// Whether golden files are to be written anew.
  package static var isRecording: Bool { getenv("RECORD_GOLDEN") != nil }
}
