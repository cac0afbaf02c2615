public import Operations
public import SafetyModel

extension InstrumentStanding.Status {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .inForce: Sentence(zh: "现行", en: "in force")
    case .notYet: Sentence(zh: "尚未施行", en: "not yet in force")
    case .ended: Sentence(zh: "已失效", en: "ended")
    case .unknown: Sentence(zh: "期间未核", en: "days not verified")
    }
  }
}
