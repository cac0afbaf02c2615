/// A text with the signatures of those who vouch for it.
///
/// Source: C2SP, signed-note: the text ends in a line feed; an empty line and one line for each
/// signature follow. The text means nothing before a signature by a known key has been checked.
public struct SignedNote: Hashable, Sendable {
  /// One signature line.
  public struct Signature: Hashable, Sendable {
    /// The name of the key.
    public var name: String
    /// The id of the key: the first four bytes of a hash of its name and itself.
    public var keyID: [UInt8]
    /// What the key made of the text.
    public var bytes: [UInt8]
  }

  /// The text, its last line feed included.
  public var text: String
  /// The signatures, in order.
  public var signatures: [Signature]

  /// Creates a note.
  public init(text: String, signatures: [Signature]) {
    self.text = text
    self.signatures = signatures
  }

  /// The largest number of signatures that is read.
  public static let limit = 64

  /// Reads a note strictly; nothing for a text that is none.
  public init?(_ note: String) {
    let plain = note.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" }
    guard plain, note.unicodeScalars.last == "\n" else { return nil }
    // By scalars: a letter with a mark behind it must not swallow a line feed.
    let lines = note.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast().map(String.init)
    guard let gap = lines.lastIndex(of: ""), gap > 0, gap < lines.count - 1,
      lines.count - gap - 1 <= SignedNote.limit
    else { return nil }
    text = lines[..<gap].map { $0 + "\n" }.joined()
    signatures = []
    for line in lines[(gap + 1)...] {
      guard let signature = Signature(line: line) else { return nil }
      signatures.append(signature)
    }
  }

  /// The whole note.
  public var description: String {
    text + "\n" + signatures.map { $0.line + "\n" }.joined()
  }
}

extension SignedNote.Signature {
  fileprivate init?(line: String) {
    let words = line.unicodeScalars.split(separator: " ", omittingEmptySubsequences: false)
      .map(String.init)
    guard words.count == 3, words[0] == "—", NoteKeyName.isValid(words[1]),
      let bytes = Base64.bytes(of: words[2]), Base64.text(of: bytes) == words[2], bytes.count > 4
    else { return nil }
    self.init(name: words[1], keyID: Array(bytes[..<4]), bytes: Array(bytes[4...]))
  }

  fileprivate var line: String { "— \(name) \(Base64.text(of: keyID + bytes))" }
}

/// The names keys may have.
enum NoteKeyName {
  static func isValid(_ name: String) -> Bool {
    !name.isEmpty
      && !name.unicodeScalars.contains {
        $0 == "+" || $0.properties.isWhitespace || $0.value < 0x20
      }
  }
}
