public import SafetyModel
public import Workflow

extension MissingStep {
  /// What still lacks, in full.
  public var label: Sentence {
    switch self {
    case .determination: Sentence(zh: "待确认是否重大", en: "the grade is to be decided")
    case .interimMeasures: Sentence(zh: "未采取管控措施", en: "no interim measures")
    case .assignment: Sentence(zh: "未交办", en: "not put to the unit")
    case .order: Sentence(zh: "未出具责令文书", en: "no order")
    case .referral:
      Sentence(zh: "未移送有权机关", en: "not referred to the body with power over the matter")
    case .responsible: Sentence(zh: "未明确责任人", en: "nobody responsible named")
    case .plan(let elements): plan(elements)
    case .rectification: Sentence(zh: "未报告整改", en: "rectification not reported")
    case .reinspection: Sentence(zh: "未复查", en: "not re-inspected")
    case .acceptance: Sentence(zh: "单位未验收", en: "the unit has not accepted its work")
    case .resumption: Sentence(zh: "未同意恢复", en: "no consent to resume")
    case .unsealing: Sentence(zh: "未解除查封", en: "the seal is not lifted")
    case .delisting(let levels):
      Sentence(
        zh: "未摘牌（\(Sentence.list(levels.map(\.shortLabel)).zh)）",
        en: "not delisted (\(Sentence.list(levels.map(\.shortLabel)).en))"
      )
    case .service(let role):
      Sentence(zh: "责令文书未送达\(role.label.zh)", en: "order not served on the \(role.label.en)")
    case .report(let recipient):
      Sentence(zh: "未向\(recipient.label.zh)报告", en: "not reported to \(recipient.label.en)")
    case .reply(let receiver):
      receiver.isEmpty
        ? Sentence(zh: "其他部门未答复", en: "another body has not answered")
        : Sentence(
          zh: "\(Quote.value(receiver))未答复",
          en: "\(Quote.value(receiver)) has not answered"
        )
    case .closure: Sentence(zh: "未销号", en: "not closed")
    case .members(let hazards):
      Sentence(
        zh: "成员隐患未销号\(hazards.count)条",
        en: "\(English.count(hazards.count, "member hazard")) open"
      )
    case .redetermination: Sentence(zh: "待重新判定", en: "to be determined again")
    }
  }

  /// What still lacks, where a table has little room.
  public var shortLabel: Sentence {
    switch self {
    case .determination: Sentence(zh: "定级", en: "grade")
    case .interimMeasures: Sentence(zh: "管控", en: "measures")
    case .assignment: Sentence(zh: "交办", en: "assign")
    case .order: Sentence(zh: "责令", en: "order")
    case .referral: Sentence(zh: "移送", en: "refer")
    case .responsible: Sentence(zh: "责任人", en: "person")
    case .plan: Sentence(zh: "方案", en: "plan")
    case .rectification: Sentence(zh: "整改", en: "rectify")
    case .reinspection: Sentence(zh: "复查", en: "reinspect")
    case .acceptance: Sentence(zh: "验收", en: "accept")
    case .resumption: Sentence(zh: "恢复", en: "resume")
    case .unsealing: Sentence(zh: "解封", en: "unseal")
    case .delisting: Sentence(zh: "摘牌", en: "delist")
    case .service: Sentence(zh: "送达", en: "serve")
    case .report(let recipient):
      Sentence(zh: "报告\(recipient.label.zh)", en: "report to \(recipient.label.en)")
    case .reply: Sentence(zh: "答复", en: "reply")
    case .closure: Sentence(zh: "销号", en: "close")
    case .members: Sentence(zh: "成员隐患", en: "members")
    case .redetermination: Sentence(zh: "重新判定", en: "redetermine")
    }
  }

  private func plan(_ elements: [PlanElement]) -> Sentence {
    guard !PlanElement.five.allSatisfy(elements.contains) else {
      return Sentence(zh: "没有整改方案", en: "no plan")
    }
    let row = Sentence.list(elements.map(\.label))
    return Sentence(zh: "方案缺\(row.zh)", en: "plan lacks \(row.en)")
  }
}
