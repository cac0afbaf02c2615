public import Ledger
import SQLStore
import SafetyModel
import Workspace

/// A private value the events commit to.
public struct PersonalValueListing: Hashable, Sendable {
  /// The commitment.
  public var commitment: PersonalCommitment
  /// What the event that commits to it is about.
  public var subject: SubjectID
  /// The kind of that event.
  public var kind: String
  /// The position of that event.
  public var position: Int
  /// What became of it.
  public var standing: PersonalValueStanding
  /// The value, where it may be shown.
  public var value: String?
}

extension OperatingContext {
  /// The private values of the ledger, in the order in which they were first committed to.
  ///
  /// - Parameters:
  ///   - subject: Only those of one thing, by its id or the beginning of it.
  ///   - value: Only those that read so; what was sealed or erased is not found by its value.
  /// - Returns: The values.
  /// - Throws: `notFound` or `ambiguous` for a text that names no thing.
  public func personalData(
    of subject: String? = nil,
    reading value: String? = nil
  ) throws(OperationFailure) -> [PersonalValueListing] {
    let only = try subject.map { text throws(OperationFailure) in try self.subject(named: text) }
    let stored = try query { () throws(StoreFailure) -> [StoredEvent] in
      guard let only else {
        return try workspace.database.events(after: 0, limit: Int(Int32.max))
      }
      return try workspace.database.history(of: only)
    }
    var seen: Set<PersonalCommitment> = []
    var found: [PersonalValueListing] = []
    for event in stored {
      for commitment in CanonicalValue.object(event.envelope.body).personalCommitments
      where seen.insert(commitment).inserted {
        let (standing, shown) = try query { () throws(StoreFailure) in
          (
            try workspace.database.standing(of: commitment),
            try workspace.database.personalValue(for: commitment)
          )
        }
        guard value == nil || shown == value else { continue }
        found.append(
          PersonalValueListing(
            commitment: commitment,
            subject: event.envelope.subject,
            kind: event.envelope.kind,
            position: event.position,
            standing: standing,
            value: shown
          )
        )
      }
    }
    return found
  }

  /// The private value a user means: the beginning of its commitment, or the registered name of a person.
  ///
  /// - Throws: `notFound`, or `ambiguous` with the candidates.
  func personalValue(named text: String) throws(OperationFailure) -> PersonalCommitment {
    let digits = text.lowercased()
    let isHash = digits.utf8.count >= 6 && digits.allSatisfy { $0.isHexDigit }
    guard isHash else {
      let person = try loadPerson(try person(named: text)).value
      guard let commitment = PersonalCommitment(person.name) else {
        throw .notFound(.personalValue, text)
      }
      return commitment
    }
    let found = try personalData().filter { $0.commitment.hex.hasPrefix(digits) }
    guard let first = found.first else { throw .notFound(.personalValue, text) }
    guard found.count == 1 else {
      throw .ambiguous(
        .personalValue,
        text,
        candidates: found.map { Candidate(id: $0.commitment.hex, name: $0.subject.text) }
      )
    }
    return first.commitment
  }
}
