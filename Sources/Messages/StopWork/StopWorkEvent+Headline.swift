import SafetyModel

extension StopWorkEvent {
  func headline(name: PersonName) -> Sentence {
    switch self {
    case .ordered(let body): body.headline(name: name)
    case .revoked(let body):
      Sentence(
        zh:
          "撤销第\(body.number)份停产、撤人决定，执法人员\(Headline.people(body.officers, name).zh)",
        en:
          "Order \(body.number) to stop revoked, officers \(Headline.people(body.officers, name).en)"
      )
      .joined(Headline.number(body.paper)).joined(Headline.detail(body.reason))
    case .sealed(let body): body.headline(name: name)
    case .sealExtended(let body):
      Sentence(
        zh:
          "第\(body.number)次查封由\(body.oldUntil.day.chineseText)延至\(body.until.day.chineseText)，批准人\(Quote.value(body.approver))",
        en:
          "Seal \(body.number) extended from \(body.oldUntil.day) to \(body.until.day), approved by \(Quote.value(body.approver))"
      )
      .joined(Headline.number(body.paper)).joined(Headline.detail(body.reason))
    case .sealLifted(let body):
      Sentence(
        zh: "解除第\(body.number)次查封，执法人员\(Headline.people(body.officers, name).zh)",
        en: "Seal \(body.number) lifted, officers \(Headline.people(body.officers, name).en)"
      )
      .joined(Headline.number(body.paper)).joined(Headline.detail(body.reason))
    case .accepted(let body): body.headline
    case .requested(let body):
      Sentence(zh: "申请恢复生产经营、使用", en: "Consent to resume asked for")
        .joined(Headline.number(body.paper)).joined(Headline.detail(body.text))
        .joined(Headline.evidence(body.evidence.count))
    case .decided(let body):
      Sentence(
        zh:
          "\(body.decision.label.zh)生产经营、使用，现场审查\(Headline.people(body.officers, name).zh)",
        en:
          "\(body.decision.label.en.capitalisedFirst), reviewed on the site by \(Headline.people(body.officers, name).en)"
      )
      .joined(Headline.number(body.paper)).joined(Headline.detail(body.facts))
      .joined(Headline.evidence(body.evidence.count))
    }
  }
}

extension StopOrdered {
  fileprivate func headline(name: PersonName) -> Sentence {
    let officers = Headline.people(officers, name)
    let what = Sentence.list(measures.map(\.label))
    return Sentence(
      zh:
        "责令\(what.zh)：\(Quote.value(scope))，编号\(Quote.value(paper.text))，依据\(Quote.value(legalBasis))，至\(until.day.chineseText)，执法人员\(officers.zh)，\(service.on.chineseText)送达（\(service.words.zh)）",
      en:
        "Ordered, \(what.en): \(Quote.value(scope)), number \(Quote.value(paper.text)), by \(Quote.value(legalBasis)), until \(until.day), officers \(officers.en), served \(service.on) (\(service.words.en))"
    )
    .joined(Headline.evidence(evidence.count))
  }
}

extension SealImposed {
  fileprivate func headline(name: PersonName) -> Sentence {
    let officers = Headline.people(officers, name)
    return Sentence(
      zh:
        "查封：\(Quote.value(sealed))，编号\(Quote.value(paper.text))，依据\(Quote.value(legalBasis))，至\(until.day.chineseText)，执法人员\(officers.zh)，\(service.on.chineseText)送达（\(service.words.zh)）",
      en:
        "Sealed: \(Quote.value(sealed)), number \(Quote.value(paper.text)), by \(Quote.value(legalBasis)), until \(until.day), officers \(officers.en), served \(service.on) (\(service.words.en))"
    )
    .joined(Headline.evidence(evidence.count))
  }
}

extension AcceptanceReported {
  fileprivate var headline: Sentence {
    Sentence(
      zh: "单位\(conclusion.label.zh)（第\(number)次）",
      en: "The unit's own acceptance \(number): \(conclusion.label.en)"
    )
    .joined(Headline.number(paper)).joined(assessors).joined(Headline.detail(items))
    .joined(Headline.evidence(evidence.count))
  }

  /// The agency, or how many people; names known by commitment only are not shown.
  private var assessors: Sentence {
    if let agency {
      return Sentence(zh: "，由\(Quote.value(agency))评估", en: ", assessed by \(Quote.value(agency))")
    }
    return Sentence(zh: "，验收组\(team.count)人", en: ", a team of \(team.count)")
  }
}
