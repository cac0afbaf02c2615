import SafetyModel
import Workflow

/// Refusals because of the body that acts: its cards, its region, its own visit.
extension RefusalReason {
  /// Why; empty for other reasons.
  var whyOfBodies: Sentence {
    switch self {
    case .cardMissing(let person):
      Sentence(
        zh: "人员 \(person) 登记为执法人员，但没有登记执法证号，不能签字。",
        en: "The officer \(person) has no card on record and signs nothing."
      )
    case .outsideRegion(let body, let region, let site):
      Sentence(
        zh: "对象在区划\(site.text)，不在 \(body) 的辖区（\(region.text)）内，本机关没有管辖权。",
        en: "The site is in the region \(site.text), outside that of \(body) (\(region.text))."
      )
    case .visitOfAnotherBody(let body, let visitors):
      Sentence(
        zh:
          "所依据的检查是\(RefusalReason.row(visitors).zh)做的，\(body) 没有参加，也没有接收移送的回执。",
        en:
          "The visit was made by \(RefusalReason.row(visitors).en); \(body) took no part in it and has not taken the hazard over."
      )
    case .notTheWithdrawingBody(let person):
      Sentence(
        zh: "人员 \(person) 不属于撤销这条隐患的机关，也不属于其上级机关。",
        en: "The person \(person) is not of the body that withdrew it, nor of one above it."
      )
    default: Sentence(both: "")
    }
  }

  /// What to do next; empty for other reasons.
  var remedyOfBodies: Sentence {
    switch self {
    case .cardMissing:
      Sentence(
        zh: "请换一名有执法证的人员；已有证的，先用 bihuan person change 登记证号（--card，附 --document 或 --signed-scan）。",
        en:
          "Let an officer with a card sign; if there is a card, record its number first with bihuan person change (--card, with --document or --signed-scan)."
      )
    case .outsideRegion:
      Sentence(
        zh: "请由对象所在地的机关办理；机关区划登记有误的，用 bihuan org change 更正。",
        en:
          "Leave it to the body of the place; if the region on record is wrong, mend it with bihuan org change."
      )
    case .visitOfAnotherBody:
      Sentence(
        zh: "请本机关先做行政检查（bihuan inspection start），用 --inspection 写明；或请原机关移送，登记回执。",
        en:
          "Inspect first (bihuan inspection start) and name it with --inspection, or have it sent over and record the receipt."
      )
    case .notTheWithdrawingBody:
      Sentence(
        zh: "请由撤销的机关恢复，或报其上级机关。",
        en: "Let the body that withdrew it bring it back, or one above it."
      )
    default: Sentence(both: "")
    }
  }

  private static func row(_ bodies: [OrganisationID]) -> Sentence {
    Sentence(
      zh: bodies.map { " \($0) " }.joined(separator: "、"),
      en: bodies.map(\.text).joined(separator: ", ")
    )
  }
}
