public import SafetyModel
public import Workflow

extension CaseCommand.Kind {
  /// What is done, as buttons and hints name it.
  public var label: Sentence {
    switch self {
    case .addMember: Sentence(zh: "并入隐患", en: "add a hazard")
    case .removeMember: Sentence(zh: "隐患退出", en: "take a hazard out")
    case .convenePanel: Sentence(zh: "组织专家论证", en: "hear experts")
    case .issueNotice: Sentence(zh: "送达重大隐患整改通知书", en: "serve the notice")
    case .report: Sentence(zh: "双报告", en: "report the case")
    case .reportGovernment: Sentence(zh: "书面报告本级人民政府", en: "report to the government")
    case .reopen: Sentence(zh: "恢复案件", en: "reopen the case")
    case .confirm: Sentence(zh: "确认为重大", en: "confirm as major")
    case .dismiss: Sentence(zh: "认定不构成重大", en: "dismiss")
    case .takeMeasure: Sentence(zh: "采取管控措施", en: "take an interim measure")
    case .submitPlan: Sentence(zh: "提交整改方案", en: "submit the plan")
    case .refer: Sentence(zh: "报有权机关判定", en: "refer to the deciding body")
    case .recordReply: Sentence(zh: "登记答复", en: "record the reply")
    case .redetermine: Sentence(zh: "重新判定", en: "determine again")
    case .list, .publishListing, .reportListing, .applyDelisting, .reviewDelisting, .delist:
      supervision.label
    case .end: Sentence(zh: "销案", en: "end the case")
    }
  }

  /// The verb to type after `bihuan case`.
  public var verb: String {
    switch self {
    case .addMember: "add"
    case .removeMember: "leave"
    case .convenePanel: "panel"
    case .issueNotice: "notice"
    case .report, .reportGovernment: "report"
    case .reopen: "reopen"
    case .confirm: "confirm"
    case .dismiss: "dismiss"
    case .takeMeasure: "control"
    case .submitPlan: "plan"
    case .refer: "refer"
    case .recordReply: "reply"
    case .redetermine: "redetermine"
    case .list, .publishListing, .reportListing, .applyDelisting, .reviewDelisting, .delist:
      supervision.verb ?? ""
    case .end: "end"
    }
  }

  /// The label with what to type, `销案（bihuan case end）`.
  public var hint: Sentence {
    Sentence(zh: "\(label.zh)（bihuan case \(verb)）", en: "\(label.en) (bihuan case \(verb))")
  }

  /// The step of a hazard's life that is called the same; the names of steps about listings are shared.
  private var supervision: HazardStep { HazardStep(rawValue: rawValue) ?? .list }
}
