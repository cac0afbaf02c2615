import SafetyModel

extension InspectionEvent {
  func headline(name: PersonName) -> Sentence {
    switch self {
    case .started(let body):
      Sentence(
        zh:
          "开始\(body.nature.label.zh)（\(body.occasion.label.zh)）：\(body.items.count)项，检查人员\(Headline.people(body.inspectors, name).zh)",
        en:
          "\(body.nature.label.en.capitalisedFirst) begun (\(body.occasion.label.en)): \(English.count(body.items.count, "item")), inspectors \(Headline.people(body.inspectors, name).en)"
      )
    case .answerRecorded(let body):
      Sentence(
        zh: "检查项\(Quote.value(body.answer.item))：\(body.answer.answer.label.zh)",
        en: "Item \(Quote.value(body.answer.item)): \(body.answer.answer.label.en)"
      )
      .joined(Headline.remark(body.answer.place))
      .joined(Headline.evidence(body.answer.evidence.count))
    case .evidenceAttached(let body):
      Sentence(
        zh: "附上证据\(Quote.value(body.evidence.name))",
        en: "Evidence \(Quote.value(body.evidence.name)) attached"
      )
      .joined(Headline.detail(body.note))
    case .administrativeRecordChanged(let body):
      Sentence(zh: "补充或更正行政检查手续", en: "Administrative record changed")
        .joined(Headline.remark(body.record.approval.label)).joined(Headline.detail(body.reason))
    case .finished(let body): body.headline
    case .amended(let body):
      Sentence(
        zh:
          "更正检查项\(Quote.value(body.answer.item))为“\(body.answer.answer.label.zh)”，新增隐患\(body.hazards.count)条",
        en:
          "Item \(Quote.value(body.answer.item)) amended to “\(body.answer.answer.label.en)”, \(English.count(body.hazards.count, "hazard")) added"
      )
      .joined(Headline.detail(body.reason))
    case .reassessed(let body):
      Sentence(
        zh: "按另一版规则（SHA-256 \(body.pack.prefix(12))…）重新评估；本次检查的结论和隐患不变",
        en:
          "Judged again under other rules (SHA-256 \(body.pack.prefix(12))…); the inspection and its hazards stay"
      )
      .joined(Headline.detail(body.reason))
    case .abandoned(let body):
      Sentence(zh: "放弃检查", en: "Inspection abandoned").joined(Headline.detail(body.reason))
    }
  }
}

extension InspectionFinished {
  fileprivate var headline: Sentence {
    Sentence(
      zh: "结束检查：新登记隐患\(hazards.count)条，再次发现\(observedHazards.count)条，未检查\(notChecked.count)项",
      en:
        "Inspection finished: \(English.count(hazards.count, "hazard")) registered, \(observedHazards.count) seen again, \(English.count(notChecked.count, "item")) not checked"
    )
    .joined(Headline.remark(signatureRemark))
  }

  private var signatureRemark: Sentence? {
    unitSignature.map { signature in
      signature.refusal == nil
        ? Sentence(zh: "单位已签字", en: "signed by the unit")
        : Sentence(zh: "单位拒绝签字", en: "the unit refused to sign")
    }
  }
}

extension Answer {
  fileprivate var place: Sentence? { location.map { Sentence(both: Quote.value($0)) } }
}
