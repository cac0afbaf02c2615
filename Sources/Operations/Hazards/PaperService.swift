import SafetyModel

/// How a paper reached a party, as it is told.
///
/// There is none that names nobody: a day of service that a court asks for is not made up.
public enum PaperService: Hashable, Sendable {
  /// Signed for by this person.
  case signed(by: String)
  /// Signature refused before this witness, for this reason if one was given.
  case refused(witness: String, reason: String?)
  /// Sent by post under this number.
  case posted(number: String)
  /// Not served any more, for this reason.
  case struckOff(reason: String)
}

extension Recording {
  /// The record of a service; names are committed.
  ///
  /// - Parameters:
  ///   - told: How it was served.
  ///   - day: The day it was served.
  /// - Returns: The record that stands in the event.
  mutating func service(_ told: PaperService, on day: CivilDate) -> ServiceRecord {
    switch told {
    case .signed(let name):
      ServiceRecord(on: day, manner: .signed, recipient: commit(name))
    case .refused(let witness, let reason):
      ServiceRecord(on: day, manner: .refused, witness: commit(witness), note: reason)
    case .posted(let number):
      ServiceRecord(on: day, manner: .posted, note: number)
    case .struckOff(let reason):
      ServiceRecord(on: day, manner: .struckOff, note: reason)
    }
  }
}
