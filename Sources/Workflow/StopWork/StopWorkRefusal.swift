public import SafetyModel

/// Why something about a stop of work, a seal or resuming is refused.
public enum StopWorkRefusal: Hashable, Sendable {
  /// Withdrawal and stop are for major hazards (Work Safety Law (2021), art. 65(1)(3)).
  case needsMajor(LegalGrade)
  /// The policy gives no longest term, so the paper must.
  case termMissing
  /// The measure would last longer than the policy admits.
  case tooLong(until: CivilDate, longest: DueDay)
  /// There is no such order, or it has ended.
  case noSuchStop(Int)
  /// There is no such seal, or it was lifted.
  case noSuchSeal(Int)
  /// A seal is extended once.
  case extendedBefore(DocumentNumber)
  /// The policy gives no extension; a new seal is imposed instead.
  case notExtendable
  /// The seal is over; an extension comes before its end.
  case sealOver(until: CivilDate, on: CivilDate)
  /// An order to stop stands, and production resumes only by consent.
  case stopStanding([DocumentNumber])
  /// A seal was not lifted yet.
  case sealStanding([DocumentNumber])
  /// The unit has not accepted its own work.
  case acceptanceMissing
  /// The re-inspection was not passed yet.
  case notPutRight
}
