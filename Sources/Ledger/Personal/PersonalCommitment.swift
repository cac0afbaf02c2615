import Crypto
public import SafetyModel

/// What an event says instead of a private person's name or telephone number.
///
/// The value itself is kept beside the events. When it is erased, the events and all proofs about
/// them stay as they are, and the commitment alone tells nothing: without its salt even a short
/// value cannot be guessed.
public struct PersonalCommitment: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// 64 lower-case hexadecimal digits.
  public let hex: String

  /// The number of bytes in a salt.
  public static let saltLength = 16

  /// Keeps these hashes apart from any other use of SHA-256 over the same bytes.
  private static let tag = Array("bihuan personal value v1\0".utf8)

  /// Reads 64 lower-case hexadecimal digits; nothing for any other text.
  public init?(hex: String) {
    guard Hexadecimal.isSHA256(hex) else { return nil }
    self.hex = hex
  }

  /// Commits to a value: SHA-256 over tag, salt, length of the value (8 bytes, big-endian), value.
  ///
  /// Nothing when the salt has another length than 16 bytes.
  ///
  /// - Parameters:
  ///   - value: The text, taken as its UTF-8 bytes, never normalised.
  ///   - salt: Exactly 16 random bytes, new for every value.
  public init?(to value: String, salt: [UInt8]) {
    guard salt.count == Self.saltLength else { return nil }
    let content = Array(value.utf8)
    let length = (0..<8).map { UInt8(truncatingIfNeeded: content.count >> (56 - 8 * $0)) }
    var hasher = SHA256()
    hasher.update(data: Self.tag)
    hasher.update(data: salt)
    hasher.update(data: length)
    hasher.update(data: content)
    hex = Hexadecimal.text(of: hasher.finalize())
  }

  /// Tells whether this commits to a value with a salt.
  public func verify(_ value: String, salt: [UInt8]) -> Bool {
    PersonalCommitment(to: value, salt: salt) == self
  }

  /// Takes the commitment out of an event; nothing when it is not one.
  public init?(_ reference: PersonalReference) {
    self.init(hex: reference.commitment)
  }

  /// The commitment as an event carries it.
  public var reference: PersonalReference { PersonalReference(commitment: hex) }

  /// The digits.
  public var description: String { hex }

  /// Orders commitments by their digits.
  public static func < (left: PersonalCommitment, right: PersonalCommitment) -> Bool {
    left.hex < right.hex
  }
}

/// A private person's value with the salt that ties it to its commitment.
public struct PersonalRecord: Sendable, CustomStringConvertible {
  /// What the events carry.
  public let commitment: PersonalCommitment

  /// The 16 random bytes.
  public let salt: [UInt8]

  /// The name, number or other text.
  public let value: String

  /// Commits to a value; nothing when the salt is not 16 bytes.
  public init?(value: String, salt: [UInt8]) {
    guard let commitment = PersonalCommitment(to: value, salt: salt) else { return nil }
    self.commitment = commitment
    self.salt = salt
    self.value = value
  }

  /// Takes a record from storage; nothing when the parts do not belong together.
  public init?(commitment: PersonalCommitment, salt: [UInt8], value: String) {
    guard commitment.verify(value, salt: salt) else { return nil }
    self.commitment = commitment
    self.salt = salt
    self.value = value
  }

  /// The commitment only, so that no value reaches a log by accident.
  public var description: String { "PersonalRecord(\(commitment))" }
}

// Two records are equal when their commitments are, because the commitment determines the bytes of
// the rest; comparing the values as Swift strings would take two spellings for one.
extension PersonalRecord: Hashable {
  /// Compares by commitment.
  public static func == (left: PersonalRecord, right: PersonalRecord) -> Bool {
    left.commitment == right.commitment
  }

  /// Hashes the commitment.
  public func hash(into hasher: inout Hasher) { hasher.combine(commitment) }
}
