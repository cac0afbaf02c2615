public import SafetyModel
import Workflow

extension ExtensionGround {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .forceMajeure: Sentence(zh: "不可抗力", en: "force majeure")
    case .other: Sentence(zh: "其他", en: "other")
    }
  }
}

extension ExtensionFault {
  /// Which limit it goes beyond.
  var why: Sentence {
    switch self {
    case .tooOften(let granted, let most):
      Sentence(
        zh: "已准予延期\(granted)次，至多\(most)次。",
        en: "Extensions granted: \(granted); at most \(most)."
      )
    case .tooLong(let to, let last, let days):
      Sentence(
        zh: "申请延到\(to.chineseText)，每次至多延\(days)日，即\(last.chineseText)。",
        en:
          "It asks for \(to); each extension runs at most \(English.count(days, "day")), until \(last)."
      )
    case .tooEarly(let on, let first, let due, let days):
      Sentence(
        zh:
          "延期在期限（\(due.chineseText)）届满前\(days)日内申请，即\(first.chineseText)起；申请日是\(on.chineseText)。",
        en:
          "An extension is asked for within \(English.count(days, "day")) before the term \(due) ends, from \(first); this was on \(on)."
      )
    case .ground(let ground):
      Sentence(
        zh: "准予延期的事由是不可抗力，\(ground.map { "申请写的是“\($0.label.zh)”" } ?? "申请没有写明事由")。",
        en:
          "The ground the rules admit is force majeure; \(ground.map { "this says “\($0.label.en)”" } ?? "none is said")."
      )
    }
  }

  /// What to do next.
  var remedy: Sentence {
    switch self {
    case .tooOften:
      Sentence(
        zh: "请按期整改；期满后复查，不合格的由机关重新确定期限。",
        en: "Keep the term; after it a re-inspection may set a new one."
      )
    case .tooLong:
      Sentence(zh: "请改写希望延到的日子（--to）。", en: "Ask for an earlier day (--to).")
    case .tooEarly:
      Sentence(zh: "请到期前再申请。", en: "Ask nearer to the end.")
    case .ground:
      Sentence(
        zh: "确因不可抗力的，写 --ground 不可抗力；其他情形请按期整改，期满复查后由机关重新确定期限。",
        en:
          "Where it is force majeure say --ground force_majeure; otherwise keep the term, after which a re-inspection may set a new one."
      )
    }
  }
}
