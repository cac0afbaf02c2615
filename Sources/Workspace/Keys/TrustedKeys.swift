public import Ledger

/// The public keys of other workspaces of the ledger, whose bundles are accepted: one line each.
public struct TrustedKeys: Sendable {
  /// The file.
  public let path: String

  /// Names the file.
  public init(path: String) { self.path = path }

  /// The keys; none when nobody was trusted yet.
  ///
  /// - Throws: `FileFailure` when there is a file that cannot be read.
  public func load() throws(FileFailure) -> [NoteVerifier] {
    guard Files.exists(path) else { return [] }
    return String(decoding: try Files.read(path, limit: 1 << 20), as: UTF8.self)
      .split(separator: "\n").compactMap { NoteVerifier(String($0)) }
  }

  /// Adds a key, once.
  public func add(_ key: NoteVerifier) throws(FileFailure) {
    let known = try load()
    guard !known.contains(key) else { return }
    let lines = (known + [key]).map { "\($0)\n" }.joined()
    try Files.writeAtomically(Array(lines.utf8), to: path, isPrivate: true)
  }
}
