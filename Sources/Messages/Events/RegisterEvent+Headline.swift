public import SafetyModel

extension SiteEvent {
  var headline: Sentence {
    switch self {
    case .registered(let body):
      Sentence(
        zh:
          "登记\(body.siteKind.label.zh)\(Quote.value(body.name))\(body.fictitious ? "（虚构示例）" : "")",
        en:
          "\(body.siteKind.label.en) \(Quote.value(body.name)) registered\(body.fictitious ? " (invented sample)" : "")"
      )
    case .factRecorded(let body):
      Sentence(
        zh:
          "记录属性\(Quote.value(body.fact.key))为\(body.fact.sentence.zh)，来源\(Quote.value(body.fact.source))",
        en:
          "Fact \(Quote.value(body.fact.key)) recorded as \(body.fact.sentence.en), source \(Quote.value(body.fact.source))"
      )
    case .factWithdrawn(let body):
      Sentence(
        zh: "收回属性\(Quote.value(body.key))，改为未知",
        en: "Fact \(Quote.value(body.key)) taken back, now unknown"
      )
      .joined(Headline.detail(body.reason))
    case .detailsCorrected(let body):
      Sentence(zh: "更正登记信息", en: "Details corrected").joined(Headline.detail(body.reason))
    case .contactRecorded(let body):
      Sentence(
        zh: "登记联系人：\(body.contact.role.label.zh)",
        en: "Contact recorded: \(body.contact.role.label.en)"
      )
    case .locationNamed(let body):
      Sentence(
        zh: "新增部位\(Quote.value(body.location))",
        en: "Location \(Quote.value(body.location)) named"
      )
    case .renamed(let body):
      Sentence(zh: "更名为\(Quote.value(body.name))", en: "Renamed \(Quote.value(body.name))")
        .joined(Headline.detail(body.reason))
    case .closed(let body):
      Sentence(zh: "检查对象关闭", en: "Site closed").joined(Headline.detail(body.reason))
    case .merged(let body):
      Sentence(zh: "并入检查对象 \(body.into)", en: "Merged into the site \(body.into)")
        .joined(Headline.detail(body.reason))
    }
  }
}

extension PersonEvent {
  func headline(name: PersonName) -> Sentence {
    switch self {
    case .registered(let body):
      Sentence(
        zh: "登记人员：\(body.qualification.label.zh)",
        en: "Person registered: \(body.qualification.label.en)"
      ).joined(Headline.remark(body.paper?.label))
    case .changed(let body):
      Sentence(zh: "人员信息变更", en: "Person's record changed")
        .joined(Headline.remark(body.qualification?.label)).joined(Headline.detail(body.reason))
        .joined(Headline.remark(body.paper?.label))
        .joined(Headline.remark(body.datedBack?.sentence))
    case .deputyNamed(let body):
      Sentence(
        zh: "由\(Quote.plain(name(body.deputy.person)))代理，\(body.deputy.valid.sentence.zh)",
        en: "\(Quote.plain(name(body.deputy.person))) stands in, \(body.deputy.valid.sentence.en)"
      ).joined(Headline.detail(body.deputy.ground))
    case .deputyEnded(let body):
      Sentence(
        zh: "\(Quote.plain(name(body.deputy)))的代理到\(body.lastDay.chineseText)为止",
        en: "\(Quote.plain(name(body.deputy))) stands in until \(body.lastDay)"
      ).joined(Headline.detail(body.reason))
    case .keyRegistered(let body):
      Sentence(
        zh: body.document == nil ? "登记个人公钥，由原密钥签名" : "登记个人公钥，凭签字原件",
        en: body.document == nil
          ? "Own public key recorded, signed by the former one"
          : "Own public key recorded, by signed paper"
      )
    case .keyRevoked(let body):
      Sentence(zh: "个人公钥作废", en: "Own public key revoked").joined(Headline.detail(body.reason))
    }
  }
}

extension OrganisationEvent {
  var headline: Sentence {
    switch self {
    case .registered(let body):
      Sentence(
        zh: "登记单位\(Quote.value(body.name))（\(body.level.label.zh)）",
        en: "Organisation \(Quote.value(body.name)) registered (\(body.level.label.en))"
      )
    case .mandateGranted(let body):
      Sentence(
        zh:
          "登记职权\(Quote.value(body.mandate.id))（\(body.mandate.source.label.zh)），依据\(Quote.value(body.mandate.document))，有效期\(body.mandate.valid.sentence.zh)",
        en:
          "Mandate \(Quote.value(body.mandate.id)) recorded (\(body.mandate.source.label.en)), by \(Quote.value(body.mandate.document)), valid \(body.mandate.valid.sentence.en)"
      ).joined(Headline.remark(body.datedBack?.sentence))
    case .mandateEnded(let body):
      Sentence(
        zh: "职权\(Quote.value(body.mandate))提前终止，最后有效日\(body.lastDay.chineseText)",
        en: "Mandate \(Quote.value(body.mandate)) ended early, last day \(body.lastDay)"
      )
      .joined(Headline.detail(body.reason)).joined(Headline.remark(body.paper?.label))
      .joined(Headline.remark(body.datedBack?.sentence))
    case .changed(let body):
      Sentence(
        zh: "单位变更：原为\(body.former.words.zh)，现为\(body.place.words.zh)",
        en: "Organisation changed: was \(body.former.words.en), is \(body.place.words.en)"
      )
      .joined(Headline.detail(body.reason)).joined(Headline.remark(body.paper?.label))
      .joined(Headline.remark(body.datedBack?.sentence))
    }
  }
}

extension RegisterPaper {
  /// The number and the name of the scan.
  public var label: Sentence {
    let parts = [number, scan?.name].compactMap { $0.map { Quote.value($0) } }
    return Sentence(
      zh: "凭据\(parts.joined(separator: "、"))",
      en: "paper \(parts.joined(separator: ", "))"
    )
  }
}

extension OrganisationPlace {
  fileprivate var words: Sentence {
    let none = Sentence(zh: "未登记", en: "none")
    return Sentence(
      zh:
        "\(level.label.zh)、区划\(region?.text ?? none.zh)、上级\(parent.map { " \($0) " } ?? none.zh)",
      en:
        "\(level.label.en), region \(region?.text ?? none.en), above \(parent?.text ?? none.en)"
    )
  }
}

extension SiteFact {
  /// The value with its unit.
  public var sentence: Sentence {
    let unit = unit.map { Quote.plain($0) } ?? ""
    switch value {
    case .boolean(let value):
      return value ? Sentence(zh: "是", en: "yes") : Sentence(zh: "否", en: "no")
    case .integer(let value): return Sentence(both: "\(value)\(unit)")
    case .decimal(let value): return Sentence(both: "\(value)\(unit)")
    case .text(let value): return Sentence(both: Quote.value(value))
    case .choice(let value): return Sentence(both: Quote.value(value))
    case .choices(let values):
      return values.isEmpty ? Sentence(zh: "无", en: "none") : Quote.list(values)
    case .day(let value): return Sentence(zh: value.chineseText, en: value.description)
    }
  }
}
