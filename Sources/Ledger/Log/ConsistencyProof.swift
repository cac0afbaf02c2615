/// What proves that a signed state continues an older one, and the signed state itself.
///
/// Source: C2SP, tlog-witness, the body of an add-checkpoint request: `old` and the older size, the
/// hashes of the path, an empty line, the checkpoint. Any witness that speaks that form can read it.
public struct ConsistencyProof: Hashable, Sendable, CustomStringConvertible {
  /// The size of the older state.
  public var older: Int
  /// The path, the lowest first.
  public var path: [LogHash]
  /// The newer state, as a whole note.
  public var note: SignedNote

  /// The longest path that is read.
  public static let limit = 63

  /// Creates a proof.
  public init(older: Int, path: [LogHash], note: SignedNote) {
    self.older = older
    self.path = path
    self.note = note
  }

  /// Reads the form of `description` strictly; nothing for a text that is none.
  public init?(_ text: String) {
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    guard let gap = lines.firstIndex(of: ""), gap > 0, gap - 1 <= Self.limit,
      lines[0].hasPrefix(Self.head), let older = Int(lines[0].dropFirst(Self.head.count)),
      older >= 0, lines[0] == "\(Self.head)\(older)",
      let note = SignedNote(lines[(gap + 1)...].joined(separator: "\n"))
    else { return nil }
    let path = lines[1..<gap].compactMap { line in
      Base64.bytes(of: line).flatMap { bytes in
        Base64.text(of: bytes) == line ? LogHash(bytes: bytes) : nil
      }
    }
    guard path.count == gap - 1 else { return nil }
    self.init(older: older, path: path, note: note)
  }

  /// The text that is handed to a witness.
  public var description: String {
    "\(Self.head)\(older)\n" + path.map { Base64.text(of: $0.bytes) + "\n" }.joined()
      + "\n" + note.description
  }

  private static let head = "old "

  /// Whether the signed state continues a state known from elsewhere.
  public func continues(_ known: Checkpoint) -> Bool {
    guard let state = Checkpoint(noteText: note.text), state.origin == known.origin,
      known.size == older
    else { return false }
    return LogProof.continues(
      path,
      older: older,
      olderRoot: known.root,
      size: state.size,
      root: state.root
    )
  }
}
