/// A person's public key was recorded: what it signs is that person's own.
public struct PersonKeyRegistered: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "person.key-registered"
  /// The public key as it is handed on: `name+id+base64`.
  public var key: String
  /// The signed paper on which it was recorded; absent when an earlier key signed.
  public var document: EvidenceReference?

  /// Creates the body.
  public init(key: String, document: EvidenceReference?) {
    self.key = key
    self.document = document
  }
}

/// A person's public key counts no longer for what is signed from now on.
public struct PersonKeyRevoked: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "person.key-revoked"
  /// The public key.
  public var key: String
  /// Lost, stolen, left the service.
  public var reason: String

  /// Creates the body.
  public init(key: String, reason: String) {
    self.key = key
    self.reason = reason
  }
}

/// A public key of a person, as the record has it.
public struct PersonKey: Hashable, Sendable {
  /// The key as it is handed on: `name+id+base64`.
  public var text: String
  /// Why it was revoked; absent while it counts.
  public var revoked: String?

  /// Creates a key that counts.
  public init(_ text: String) { self.text = text }
}
