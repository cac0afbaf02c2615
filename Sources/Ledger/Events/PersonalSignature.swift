public import SafetyModel

/// What the acting person's own key made of an event; it stands in the envelope.
///
/// Signed are the canonical bytes of the envelope without the signature and without `device_seq`,
/// which the store gives last, under a line of their own and ended by a line feed. The id of the event
/// and the bases it rests on are among them, so that no signature serves for another event.
public struct PersonalSignature: Hashable, Sendable {
  /// The id of the key.
  public let keyID: [UInt8]
  /// The Ed25519 signature (RFC 8032).
  public let bytes: [UInt8]

  /// Reads base64 of key id and signature, the form in the envelope; nothing for any other text.
  public init?(_ text: String) {
    guard let bytes = Base64.bytes(of: text), bytes.count == 68, Base64.text(of: bytes) == text
    else { return nil }
    self.init(keyID: Array(bytes[..<4]), bytes: Array(bytes[4...]))
  }

  init(keyID: [UInt8], bytes: [UInt8]) {
    self.keyID = keyID
    self.bytes = bytes
  }

  /// The form in the envelope.
  public var text: String { Base64.text(of: keyID + bytes) }

  /// The name of a person's key in a ledger.
  public static func keyName(of person: PersonID, inLedger ledger: String) -> String {
    "\(Checkpoint.origin(ofLedger: ledger))/\(person.text)"
  }
}

extension Envelope {
  /// Signs the event with the acting person's key; a former signature is replaced.
  ///
  /// - Throws: `EnvelopeFailure` for an envelope without bytes; `malformed` when the key cannot sign.
  public mutating func sign(with key: NoteSigner) throws(EnvelopeFailure) {
    guard let made = key.sign(try signedText) else { throw .malformed(key: "signature") }
    signature = PersonalSignature(keyID: made.keyID, bytes: made.bytes)
  }

  /// Whether the signature is by a key; nothing when it names another key or there is none.
  public func isSigned(by key: NoteVerifier) -> Bool? {
    guard let signature, signature.keyID == key.keyID, let text = try? signedText else {
      return nil
    }
    let line = SignedNote.Signature(
      name: key.name,
      keyID: signature.keyID,
      bytes: signature.bytes
    )
    return key.check(SignedNote(text: text, signatures: [line])) == .right(time: nil)
  }

  /// The public key this event records for its subject.
  public var recordedKey: NoteVerifier? {
    guard kind == PersonKeyRegistered.kind, case .string(let text)? = body["key"] else {
      return nil
    }
    return NoteVerifier(text)
  }
}
