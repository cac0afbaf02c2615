/// The state of a log at one moment: how many events it has and their common hash.
///
/// Source: C2SP, tlog-checkpoint. Written as a note whose first three lines are origin, size and
/// root; further lines are kept.
public struct Checkpoint: Hashable, Sendable {
  /// Which log.
  public var origin: String
  /// The number of events.
  public var size: Int
  /// The root of the Merkle tree over them.
  public var root: LogHash
  /// Lines of others, which the signatures cover.
  public var extensions: [String]

  /// Creates a checkpoint.
  public init(origin: String, size: Int, root: LogHash, extensions: [String] = []) {
    self.origin = origin
    self.size = size
    self.root = root
    self.extensions = extensions
  }

  /// Reads the text of a note; nothing for a text that is no checkpoint.
  public init?(noteText text: String) {
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    guard lines.count >= 4, lines.last == "", !lines.dropLast().contains(""),
      let size = Int(lines[1]), size >= 0, "\(size)" == lines[1],
      let bytes = Base64.bytes(of: lines[2]), Base64.text(of: bytes) == lines[2],
      let root = LogHash(bytes: bytes)
    else { return nil }
    self.init(
      origin: lines[0],
      size: size,
      root: root,
      extensions: Array(lines[3..<(lines.count - 1)])
    )
  }

  /// The text that is signed.
  public var noteText: String {
    ([origin, "\(size)", Base64.text(of: root.bytes)] + extensions).map { $0 + "\n" }.joined()
  }

  /// The origin of a ledger, also the name of its key.
  public static func origin(ofLedger id: String) -> String { "bihuan/\(id)" }
}
