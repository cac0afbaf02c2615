import Messages
import SafetyModel

/// What a visit that is no administrative inspection cannot lead to.
enum NatureNote {
  /// The note for a visit; nothing for an administrative inspection.
  static func noOrder(after nature: VisitNature) -> Sentence? {
    switch nature {
    case .administrativeInspection: nil
    case .selfCheck:
      Sentence(
        zh: "本次为\(nature.label.zh)，不能据以作出责令；隐患由单位自行整改（bihuan hazard self-assign）。",
        en:
          "This is a \(nature.label.en) and cannot lead to an order; the unit sets itself to work (bihuan hazard self-assign)."
      )
    case .patrol, .guidance, .parkDuty:
      Sentence(
        zh:
          "本次为\(nature.label.zh)，不是行政检查，不能据以作出责令；发现的隐患可以提醒（bihuan hazard remind）或移送有权机关（bihuan hazard transfer）。",
        en:
          "This is a \(nature.label.en), not an administrative inspection, and cannot lead to an order; its hazards lead to a reminder (bihuan hazard remind) or a referral (bihuan hazard transfer)."
      )
    }
  }
}
