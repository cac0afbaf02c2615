import SafetyModel

extension ProceedingEvent {
  func headline(name: PersonName) -> Sentence {
    content(name: name).joined(Headline.evidence(body.evidence.count))
  }

  private func content(name: PersonName) -> Sentence {
    switch self {
    case .penaltyCaseFiled(let body):
      Sentence(
        zh: "立案（\(Quote.value(body.authority))）",
        en: "Penalty case opened by \(Quote.value(body.authority))"
      )
      .joined(Headline.number(body.number))
    case .penaltyDecided(let body): body.headline
    case .appealLodged(let body):
      Sentence(
        zh:
          "第\(body.number)件\(body.form.label.zh)：向\(Quote.value(body.body))提出，针对\(Quote.value(body.against))",
        en:
          "Appeal \(body.number), \(body.form.label.en): to \(Quote.value(body.body)), against \(Quote.value(body.against))"
      )
      .joined(Headline.number(body.caseNumber))
    case .stayOrdered(let body):
      Sentence(
        zh: "第\(body.number)件：停止执行，自\(body.on.chineseText)起期限停止计算",
        en: "Appeal \(body.number): execution stayed, terms stand still from \(body.on)"
      )
      .joined(Headline.number(body.document))
    case .stayEnded(let body):
      Sentence(
        zh: "第\(body.number)件：恢复执行，自\(body.on.chineseText)起继续计算",
        en: "Appeal \(body.number): stay ended, terms run again from \(body.on)"
      )
      .joined(Headline.detail(body.reason))
    case .appealDecided(let body):
      Sentence(
        zh: "第\(body.number)件有结果：\(body.outcome.label.zh)",
        en: "Appeal \(body.number) decided: \(body.outcome.label.en)"
      )
      .joined(Headline.number(body.document)).joined(Headline.detail(body.text))
    case .orderServed(let body):
      Sentence(
        zh:
          "责令文书\(Quote.value(body.order))送达\(body.party.role.label.zh)，\(body.service.on.chineseText)（\(body.service.words.zh)）",
        en:
          "Order \(Quote.value(body.order)) served on the \(body.party.role.label.en), \(body.service.on) (\(body.service.words.en))"
      )
      .joined(Headline.number(body.copy))
    case .majorReported(let body):
      Sentence(
        zh: "重大隐患报告\(body.recipient.label.zh)：\(Quote.value(body.body))",
        en: "Major hazard reported to \(body.recipient.label.en): \(Quote.value(body.body))"
      )
      .joined(Headline.detail(body.receipt))
    case .assistanceGiven(let body):
      Sentence(
        zh: "\(body.form.label.zh)：\(Quote.value(body.helper))",
        en: "\(body.form.label.en.capitalisedFirst): \(Quote.value(body.helper))"
      )
      .joined(Headline.detail(body.text))
    case .lookedBack(let body):
      Sentence(
        zh: "回头看：\(body.result.label.zh)，\(Headline.people(body.inspectors, name).zh)",
        en: "Looked back: \(body.result.label.en), by \(Headline.people(body.inspectors, name).en)"
      )
      .joined(Headline.detail(body.facts))
    case .escalationTaken(let body):
      Sentence(
        zh: "督促升级：\(body.rung.label.zh)（\(Quote.value(body.authority))）",
        en: "Escalated: \(body.rung.label.en), by \(Quote.value(body.authority))"
      )
      .joined(Headline.number(body.document)).joined(Headline.detail(body.text))
    case .recorded(let body):
      Sentence(
        zh: "\(body.matter.label.zh)，\(body.happened.chineseText)",
        en: "\(body.matter.label.en.capitalisedFirst), \(body.happened)"
      )
      .joined(Headline.detail(body.party)).joined(Headline.detail(body.number))
      .joined(Headline.detail(body.text))
    }
  }
}

extension PenaltyDecided {
  fileprivate var headline: Sentence {
    let kinds = Sentence.list(kinds.map(\.label))
    return Sentence(
      zh: "处罚决定（\(Quote.value(authority))，\(statute.label.zh)）：\(kinds.zh)",
      en: "Penalty by \(Quote.value(authority)) (\(statute.label.en)): \(kinds.en)"
    )
    .joined(amount).joined(Headline.number(number))
  }

  private var amount: Sentence {
    guard let amountFen else { return Sentence(both: "") }
    let cents = amountFen % 100
    let yuan = "\(amountFen / 100)" + (cents == 0 ? "" : ".\(cents < 10 ? "0" : "")\(cents)")
    return Sentence(zh: "\(yuan)元", en: " of \(yuan) yuan")
  }
}
