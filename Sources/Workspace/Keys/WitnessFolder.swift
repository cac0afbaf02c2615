import Ledger

/// Where a witness keeps its key and, of every ledger it watches, the key and the last state it signed.
///
/// One folder, no database: `witness.key`, and for a ledger `NAME.key` and `NAME.checkpoint`.
public struct WitnessFolder: Sendable {
  /// The folder.
  public let path: String

  /// Names a folder.
  public init(path: String) {
    self.path = path
  }

  /// The witness's own key; its name is the witness's.
  public func key(named name: String) -> LogKeyFile {
    LogKeyFile(path: "\(path)/witness.key", name: name)
  }

  /// The name the key in the folder was made for; nothing when there is none.
  public func keyName() throws(FileFailure) -> String? {
    let file = "\(path)/witness.key"
    guard Files.exists(file) else { return nil }
    let text = String(decoding: try Files.read(file, limit: 4096), as: UTF8.self)
    let line = String(text.prefix { $0 != "\n" })
    return NoteSigner(secretText: line)?.verifier.name
  }

  /// The last state that was signed for a ledger, as a whole note; nothing before the first.
  public func lastState(of origin: String) throws(FileFailure) -> String? {
    try text(of: file(origin, "checkpoint"))
  }

  /// The public key by which a ledger's states are checked; nothing before the first.
  public func logKey(of origin: String) throws(FileFailure) -> String? {
    try text(of: file(origin, "key")).map { String($0.prefix { $0 != "\n" }) }
  }

  /// Keeps the key of a ledger and a state; they are on disk before this returns.
  public func keep(_ note: String, key: String, of origin: String) throws(FileFailure) {
    try Files.makeFolder(path)
    try Files.writeAtomically(Array((key + "\n").utf8), to: file(origin, "key"))
    try Files.writeAtomically(Array(note.utf8), to: file(origin, "checkpoint"))
  }

  /// The names under which something is kept, in order; none in a folder that is not there.
  public func names() throws(FileFailure) -> [String] {
    guard Files.isFolder(path) else { return [] }
    var names: [String] = []
    for file in try Files.list(path).sorted() where file.hasSuffix(".checkpoint") {
      names.append(String(file.dropLast(".checkpoint".count)))
    }
    return names
  }

  private func text(of path: String) throws(FileFailure) -> String? {
    guard Files.exists(path) else { return nil }
    return String(decoding: try Files.read(path, limit: 1 << 20), as: UTF8.self)
  }

  /// Origins hold slashes; a file name does not.
  private func file(_ origin: String, _ suffix: String) -> String {
    let name = String(
      origin.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") ? $0 : "_" }
    )
    return "\(path)/\(name).\(suffix)"
  }
}
