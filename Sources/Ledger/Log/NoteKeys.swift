import Crypto

/// What a signature of a note vouches for.
public enum NoteSignatureKind: UInt8, Hashable, Sendable {
  /// The log itself: Ed25519 over the text (C2SP, signed-note).
  case log = 0x01
  /// A witness, with the time at which the text was seen (C2SP, tlog-cosignature).
  case witness = 0x04
}

/// The public half of a key, by which signatures of notes are checked.
public struct NoteVerifier: Hashable, Sendable, CustomStringConvertible {
  /// The name of the key; that of a log is its origin.
  public let name: String
  /// What it vouches for.
  public let kind: NoteSignatureKind
  /// The Ed25519 public key, 32 bytes (RFC 8032).
  public let key: [UInt8]

  /// Creates a verifier; nothing for a name with spaces or a plus, or a key of another length.
  public init?(name: String, kind: NoteSignatureKind, key: [UInt8]) {
    guard NoteKeyName.isValid(name), key.count == 32 else { return nil }
    self.name = name
    self.kind = kind
    self.key = key
  }

  /// Reads `name+id+base64`, the form in which keys are handed on; nothing for any other text.
  public init?(_ text: String) {
    let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
      .map(String.init)
    guard parts.count == 3, let bytes = Base64.bytes(of: parts[2]), let first = bytes.first,
      let kind = NoteSignatureKind(rawValue: first)
    else { return nil }
    self.init(name: parts[0], kind: kind, key: Array(bytes.dropFirst()))
    guard Hexadecimal.text(of: keyID) == parts[1] else { return nil }
  }

  /// `name+id+base64`.
  public var description: String {
    "\(name)+\(Hexadecimal.text(of: keyID))+\(Base64.text(of: [kind.rawValue] + key))"
  }

  /// The first four bytes of SHA-256 over name, line feed, kind and key.
  public var keyID: [UInt8] {
    Array(SHA256.hash(data: Array(name.utf8) + [0x0A, kind.rawValue] + key).prefix(4))
  }

  /// What a note's signatures by this key come to.
  ///
  /// - Returns: Nothing when the key has not signed; otherwise whether its signatures are right, and
  ///   of a witness the time it stated, in seconds since 1970.
  public func check(_ note: SignedNote) -> NoteCheck? {
    var result: NoteCheck?
    for signature in note.signatures where signature.name == name && signature.keyID == keyID {
      guard let checked = check(signature.bytes, of: note.text) else { return .wrong }
      result = checked
    }
    return result
  }

  private func check(_ signature: [UInt8], of text: String) -> NoteCheck? {
    guard let publicKey = try? Curve25519.Signing.PublicKey(rawRepresentation: key) else {
      return nil
    }
    switch kind {
    case .log:
      return publicKey.isValidSignature(signature, for: Array(text.utf8)) ? .right(time: nil) : nil
    case .witness:
      guard signature.count == 72 else { return nil }
      let time = signature[..<8].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      let said = Array(NoteSigner.cosigned(text, at: time).utf8)
      return publicKey.isValidSignature(Array(signature[8...]), for: said)
        ? .right(time: time) : nil
    }
  }
}

/// What the signatures of a known key under a note come to.
public enum NoteCheck: Hashable, Sendable {
  /// They are right; of a witness, the time it stated.
  case right(time: UInt64?)
  /// One of them is not: the note must not be believed.
  case wrong
}

/// A private key that signs notes.
public struct NoteSigner: Sendable {
  /// The public half.
  public let verifier: NoteVerifier
  let seed: [UInt8]

  /// Creates a signer from the 32 secret bytes of an Ed25519 key.
  ///
  /// - Returns: Nothing for another number of bytes or a name keys may not have.
  public init?(name: String, kind: NoteSignatureKind, seed: [UInt8]) {
    guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed),
      let verifier = NoteVerifier(
        name: name,
        kind: kind,
        key: Array(key.publicKey.rawRepresentation)
      )
    else { return nil }
    self.seed = seed
    self.verifier = verifier
  }

  /// Signs a text.
  ///
  /// - Parameters:
  ///   - text: The text, ended by a line feed.
  ///   - time: The time a witness states, in seconds since 1970; a log states none.
  /// - Returns: The signature; nothing when the key cannot sign.
  public func sign(_ text: String, at time: UInt64 = 0) -> SignedNote.Signature? {
    let said: String
    var head: [UInt8] = []
    switch verifier.kind {
    case .log: said = text
    case .witness:
      said = NoteSigner.cosigned(text, at: time)
      head = (0..<8).map { UInt8(truncatingIfNeeded: time >> (56 - 8 * UInt64($0))) }
    }
    guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed),
      let signature = try? key.signature(for: Array(said.utf8))
    else { return nil }
    return SignedNote.Signature(
      name: verifier.name,
      keyID: verifier.keyID,
      bytes: head + Array(signature)
    )
  }

  /// What a witness signs: the time before the text.
  static func cosigned(_ text: String, at time: UInt64) -> String {
    "cosignature/v1\ntime \(time)\n\(text)"
  }
}
