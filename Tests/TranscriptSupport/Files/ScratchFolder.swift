import Glibc

/// A folder of its own for one test, removed with everything in it afterwards, however the test
/// ends.
///
/// It stands where `TMPDIR` says, which the gate removes as a whole should a run be killed.
package final class ScratchFolder {
  /// The path.
  package let path: String

  /// Makes the folder, where nothing else says so below `/tmp`.
  package init() throws {
    let place = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(place)/bihuan-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw SystemFailure.now("mkdtemp") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { Disk.remove(path) }

  /// A path in the folder.
  package func file(_ name: String) -> String { path + "/" + name }
}
