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
    case .memberRemoved(let body):
      Sentence(
        zh: "隐患 \(body.hazard) 退出，同意人\(Quote.plain(name(body.approver)))",
        en: "Hazard \(body.hazard) taken out, agreed by \(Quote.plain(name(body.approver)))"
      )
      .joined(
        body.error.map { Sentence(zh: "，\($0.label.zh)", en: ", \($0.label.en)") }
          ?? Sentence(both: "")
      )
      .joined(Headline.detail(body.reason))
    case .panelConvened(let body): body.panel.headline(name: name)
    case .noticeIssued(let body):
      Sentence(
        zh: "送达重大隐患整改通知书，\(body.service.on.chineseText)",
        en: "Notice of a major hazard served on \(body.service.on)"
      )
      .joined(Headline.number(body.number))
    case .reported(let body) where body.recipient == .government:
      Sentence(
        zh:
          "\(body.reporter.map { Quote.value($0) } ?? "")书面报告本级人民政府（\(Quote.value(body.body))）",
        en:
          "Reported in writing to the government (\(Quote.value(body.body)))\(body.reporter.map { " by \(Quote.value($0))" } ?? "")"
      )
      .joined(Headline.detail(body.receipt))
    case .reported(let body):
      Sentence(
        zh: "双报告，\(body.recipient.label.zh)（\(Quote.value(body.body))）",
        en: "Reported to \(body.recipient.label.en) (\(Quote.value(body.body)))"
      )
      .joined(Headline.detail(body.receipt))
    case .reopened(let body): body.headline
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
      .joined(Headline.number(body.paper))
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
        zh: "销案，办理人\(Quote.plain(body.signers.map(name).joined(separator: "、")))",
        en: "Case ended by \(Quote.plain(body.signers.map(name).joined(separator: ", ")))"
      )
      .joined(Headline.detail(body.note)).joined(Headline.evidence(body.evidence.count))
    }
  }
}

extension CaseEnded {
  /// The officers who ended it; whoever recorded it where none is named.
  fileprivate var signers: [PersonID] { officers ?? [by] }
}

extension CaseReopened {
  fileprivate var headline: Sentence {
    let again =
      hazard.map { Sentence(zh: "隐患 \($0) 重新打开，案件恢复", en: "Reopened with hazard \($0)") }
      ?? Sentence(zh: "案件恢复", en: "Reopened")
    return again.joined(Headline.detail(reason))
  }
}

extension ExpertPanel {
  /// The panel in one line.
  func headline(name: PersonName) -> Sentence {
    Sentence(
      zh:
        "专家论证（\(on.chineseText)），意见“\(opinion.label.zh)”，专家\(Quote.plain(experts.map(name).joined(separator: "、")))",
      en:
        "Expert panel of \(on): “\(opinion.label.en)”, \(Quote.plain(experts.map(name).joined(separator: ", ")))"
    )
    .joined(Headline.detail(text))
  }
}
