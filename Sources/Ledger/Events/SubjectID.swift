public import SafetyModel

/// The public id of the thing an event is about: the name of its stream, `H-7K3M-Q2XA-5`.
///
/// The ledger does not know what kinds of subjects there are; it only insists on plain text:
/// 1 to 64 visible ASCII characters.
public struct SubjectID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The id as it is written.
  public let text: String

  /// Takes 1 to 64 visible ASCII characters; nothing for any other text.
  public init?(_ text: String) {
    guard (1...64).contains(text.utf8.count), text.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
    else {
      return nil
    }
    self.text = text
  }

  /// Takes the public id of a site, person, organisation, inspection, hazard or case.
  public init<Kind>(_ id: PublicID<Kind>) {
    text = id.text
  }

  /// Takes the commitment to a private value: events may be about the value itself.
  public init(_ commitment: PersonalCommitment) {
    text = commitment.hex
  }

  /// The id as it is written.
  public var description: String { text }

  /// Orders ids by their bytes.
  public static func < (left: SubjectID, right: SubjectID) -> Bool { left.text < right.text }
}
