import Glibc

/// What the run is told by its surroundings.
enum Setting {
  static func value(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// A file of the project, whole.
  static func file(_ path: String) -> [UInt8] {
    guard let stream = fopen((value("FUZZ_PROJECT") ?? "..") + "/" + path, "r") else {
      preconditionFailure("no file \(path); FUZZ_PROJECT names the project's folder")
    }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var byte = getc(stream)
    while byte != EOF {
      bytes.append(UInt8(truncatingIfNeeded: byte))
      byte = getc(stream)
    }
    return bytes
  }
}
