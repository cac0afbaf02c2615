public import SafetyModel

/// Which limit of the policy a request for a later term goes beyond.
public enum ExtensionFault: Error, Hashable, Sendable {
  /// As many were granted as the policy admits.
  case tooOften(granted: Int, most: Int)
  /// The day is later than the policy admits.
  case tooLong(to: CivilDate, last: CivilDate, days: Int)
  /// It is asked for before the days in which it may be.
  case tooEarly(on: CivilDate, first: CivilDate, due: CivilDate, days: Int)
  /// The ground is none the policy admits, or is not said.
  case ground(ExtensionGround?)
}
