/// A private value (a name, a phone number) that stands in an event only as a salted commitment.
///
/// The value itself lives beside the ledger, where it can be corrected, sealed or erased without
/// breaking a proof.
public struct PersonalReference: Hashable, Sendable {
  /// The commitment, lower-case hexadecimal.
  public let commitment: String

  /// Creates a reference to a committed value.
  public init(commitment: String) {
    self.commitment = commitment
  }
}

extension PersonalReference: Codable {
  /// Reads the commitment.
  public init(from decoder: any Decoder) throws {
    commitment = try decoder.singleValueContainer().decode(String.self)
  }

  /// Writes the commitment.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(commitment)
  }
}
