extension NoteSigner {
  /// The form in which a private key is kept: `PRIVATE+KEY+name+id+base64`.
  public var secretText: String {
    let id = Hexadecimal.text(of: verifier.keyID)
    return "\(Self.mark)\(verifier.name)+\(id)+\(Base64.text(of: [verifier.kind.rawValue] + seed))"
  }

  /// Reads the form of `secretText`; nothing for any other text.
  public init?(secretText text: String) {
    guard text.hasPrefix(Self.mark) else { return nil }
    let parts = text.dropFirst(Self.mark.count)
      .split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, let bytes = Base64.bytes(of: parts[2]), let first = bytes.first,
      let kind = NoteSignatureKind(rawValue: first)
    else { return nil }
    self.init(name: parts[0], kind: kind, seed: Array(bytes.dropFirst()))
    guard Hexadecimal.text(of: verifier.keyID) == parts[1] else { return nil }
  }

  private static let mark = "PRIVATE+KEY+"
}
