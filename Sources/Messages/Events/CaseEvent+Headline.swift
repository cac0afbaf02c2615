import SafetyModel

extension CaseEvent {
  func headline(name: PersonName) -> Sentence {
    switch self {
    case .opened(let body):
      Sentence(
        zh:
          "列为重大隐患案：\(Quote.plain(body.criteria))，已成立\(body.elements.count)项，判定需\(body.atLeast)项，含隐患\(body.members.count)条",
        en:
          "Case opened: \(Quote.plain(body.criteria)), \(body.elements.count) clauses stand of the \(body.atLeast) needed, \(English.count(body.members.count, "hazard"))"
      )
      .joined(Headline.remark(body.confidence.label))
    case .memberAdded(let body):
      Sentence(
        zh: "并入隐患 \(body.hazard)，条款\(Quote.list(body.clauses).zh)",
        en: "Hazard \(body.hazard) added, clauses \(Quote.list(body.clauses).en)"
      )
    case .confirmed(let body):
      Sentence(
        zh: "由\(Quote.value(body.authority))确认为重大，条款\(Quote.list(body.clauses).zh)",
        en:
          "Confirmed as major by \(Quote.value(body.authority)), clauses \(Quote.list(body.clauses).en)"
      )
      .joined(Headline.detail(body.reason))
    case .dismissed(let body):
      Sentence(
        zh: "由\(Quote.value(body.authority))认定不构成重大",
        en: "Found not major by \(Quote.value(body.authority))"
      )
      .joined(Headline.detail(body.reason))
    case .measureTaken(let body):
      Sentence(
        zh: "第\(body.number)项管控措施，\(body.measure.label.zh)",
        en: "Interim measure \(body.number), \(body.measure.label.en)"
      )
      .joined(Headline.detail(body.text)).joined(Headline.evidence(body.evidence.count))
    case .planSubmitted(let body): body.plan.headline
    case .referred(let body):
      Sentence(
        zh: "报\(Quote.value(body.receiver))判定（第\(body.number)次）",
        en: "Referral \(body.number) to \(Quote.value(body.receiver)) for determination"
      )
      .joined(Headline.number(body.paper)).joined(Headline.replyDue(body.replyDue))
      .joined(Headline.detail(body.reason))
    case .replied(let body):
      Sentence(
        zh: "第\(body.number)次报请的答复，\(body.outcome.label.zh)",
        en: "Reply to referral \(body.number), \(body.outcome.label.en)"
      )
      .joined(Headline.detail(body.text))
    case .redetermined(let body):
      Sentence(
        zh: "由\(Quote.value(body.authority))重新判定：\(body.result.label.zh)",
        en: "Determined again by \(Quote.value(body.authority)): \(body.result.label.en)"
      )
      .joined(Headline.detail(body.reason))
    case .supervision(let event): event.headline(name: name)
    case .ended(let body):
      Sentence(
        zh: "销案，办理人\(Quote.plain(name(body.by)))",
        en: "Case ended by \(Quote.plain(name(body.by)))"
      )
      .joined(Headline.detail(body.note)).joined(Headline.evidence(body.evidence.count))
    }
  }
}
