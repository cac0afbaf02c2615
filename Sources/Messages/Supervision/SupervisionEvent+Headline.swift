import SafetyModel

extension SupervisionEvent {
  func headline(name: PersonName) -> Sentence {
    switch self {
    case .listed(let body): body.headline
    case .published(let body):
      Sentence(
        zh: "第\(body.number)次挂牌公示于\(Quote.value(body.place))",
        en: "Listing \(body.number) made public: \(Quote.value(body.place))"
      )
      .joined(Headline.evidence(body.evidence.count))
    case .reported(let body):
      Sentence(zh: "第\(body.number)次挂牌的进展", en: "Progress under listing \(body.number)")
        .joined(Headline.detail(body.text)).joined(Headline.evidence(body.evidence.count))
    case .requested(let body):
      Sentence(zh: "申请第\(body.number)次挂牌摘牌", en: "Delisting asked for, listing \(body.number)")
        .joined(Headline.number(body.paper)).joined(Headline.detail(body.text))
        .joined(Headline.evidence(body.evidence.count))
    case .reviewed(let body):
      Sentence(
        zh:
          "第\(body.number)次挂牌的摘牌审核：\(body.result.label.zh)，审核人\(Headline.people(body.reviewers, name).zh)",
        en:
          "Review for delisting, listing \(body.number): \(body.result.label.en), by \(Headline.people(body.reviewers, name).en)"
      )
      .joined(Headline.detail(body.assessment)).joined(Headline.evidence(body.evidence.count))
    case .lifted(let body):
      Sentence(
        zh:
          "解除第\(body.number)次挂牌督办（\(body.ground.label.zh)），由\(Quote.value(body.body))作出",
        en:
          "Listing \(body.number) lifted (\(body.ground.label.en)) by \(Quote.value(body.body))"
      )
      .joined(Headline.number(body.paper)).joined(Headline.detail(body.reason))
      .joined(
        Headline.remark(
          body.approver.map { Sentence(zh: "批准人\(name($0))", en: "approved by \(name($0))") }
        )
      )
      .joined(Headline.evidence(body.evidence.count))
    }
  }
}

extension SupervisionListed {
  fileprivate var headline: Sentence {
    Sentence(
      zh:
        "\(level.listing.zh)督办（第\(number)次），由\(Quote.value(body))作出，督办单位\(Quote.value(supervisor))，期限\(due.day.chineseText)",
      en:
        "Put on the list of the \(level.label.en) (listing \(number)) by \(Quote.value(body)), supervised by \(Quote.value(supervisor)), term \(due.day)"
    )
    .joined(Headline.number(paper)).joined(rhythm).joined(Headline.detail(requirements))
    .joined(Headline.evidence(evidence.count))
  }

  private var rhythm: Sentence {
    guard let reportEvery else { return Sentence(both: "") }
    return Sentence(
      zh: "，每\(reportEvery)天报告一次",
      en: ", a report every \(English.count(reportEvery, "day"))"
    )
  }
}
