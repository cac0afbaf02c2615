import Glibc

/// A folder of its own for one test, removed with everything in it afterwards.
package final class ScratchFolder {
  /// The path.
  package let path: String

  /// Makes the folder below `/tmp`.
  package init() throws {
    var template = Array("/tmp/bihuan-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw SystemFailure.now("mkdtemp") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { Disk.remove(path) }

  /// A path in the folder.
  package func file(_ name: String) -> String { path + "/" + name }
}
