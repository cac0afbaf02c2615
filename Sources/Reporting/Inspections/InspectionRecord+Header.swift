import Messages
import Operations
import SafetyModel

/// By which power the visit was made, and what can follow from it.
extension InspectionRecord {
  var administrative: [Line] {
    guard let record = inspection.administrative else {
      return [Line(Sentence(zh: "手续", en: "Record"), .notRecorded)]
    }
    let approver = record.approvedBy.map { BilingualText.same($0) }
    return [
      Line(
        Sentence(zh: "批准", en: "Approval"),
        .clauses([record.approval.label, approver ?? .notRecorded, record.approvedOn?.words])
      ),
      Line(Sentence(zh: "类别", en: "Kind"), record.kind.label),
      Line(Sentence(zh: "计划或由来", en: "Plan or trigger"), text(record.planOrTrigger)),
      Line(Sentence(zh: "检查通知书", en: "Notice"), text(record.noticeNumber)),
      Line(
        Sentence(zh: "出示执法证件", en: "Cards shown"),
        record.cardsShown ? .yes : Sentence(zh: "无记录", en: "not recorded")
      ),
      Line(Sentence(zh: "官方检查码或编号", en: "Official code"), text(record.officialCode)),
      Line(
        Sentence(zh: "不计入年度频次", en: "Not counted in the yearly cap"),
        record.capExemption.map { .same($0) }
      ),
    ].compactMap { $0 }
  }

  private func text(_ text: String?) -> Sentence { text.map { .same($0) } ?? .notRecorded }

  var consequence: Sentence {
    let nature = inspection.start.nature
    return switch nature {
    case .administrativeInspection:
      Sentence(
        zh: "本次为行政检查：由两名执法人员在职权范围内可以出具责令整改文书。",
        en:
          "This is an administrative inspection: two officers may issue an order within a mandate."
      )
    case .patrol, .guidance, .parkDuty:
      Sentence(
        zh: "本次为\(nature.label.zh)，不是行政检查：只能提醒、报告或移送，不能据此出具责令整改文书。",
        en:
          "This is a \(nature.label.en), not an administrative inspection: it leads to a reminder or a referral, never to an order."
      )
    case .selfCheck:
      Sentence(
        zh: "本次为企业自查：由单位自行整改，不能据此出具责令整改文书。",
        en: "This is a self-check: the unit puts things right itself; it never leads to an order."
      )
    }
  }
}
