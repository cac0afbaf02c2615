public import SafetyModel

extension TailoringVerb {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .add: Sentence(zh: "新增", en: "added")
    case .tighten: Sentence(zh: "加严", en: "tightened")
    case .relax: Sentence(zh: "放宽", en: "relaxed")
    case .hide: Sentence(zh: "不查", en: "hidden")
    }
  }
}

extension LocalityLevel {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .province: Sentence(zh: "省级", en: "province")
    case .city: Sentence(zh: "市级", en: "city")
    case .district: Sentence(zh: "区县级", en: "district")
    case .town: Sentence(zh: "镇街级", en: "town")
    case .village: Sentence(zh: "村社级", en: "village")
    case .site: Sentence(zh: "园区或企业", en: "park or enterprise")
    }
  }
}

extension HandlingLevel {
  /// The word for people; never a legal grade.
  public var label: Sentence {
    switch self {
    case .normal: Sentence(zh: "按法定等级处理", en: "handled by its legal grade")
    case .asMajor:
      Sentence(
        zh: "按重大隐患的要求处理（本地要求，不是法定等级）",
        en: "handled as major (local demand, not the legal grade)"
      )
    }
  }
}

extension LocalChange.BasisPart {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .norm: Sentence(zh: "义务依据", en: "duty")
    case .power: Sentence(zh: "责令依据", en: "power")
    case .liability: Sentence(zh: "责任依据", en: "liability")
    }
  }
}

extension LocalChange.Field {
  /// What was changed.
  public var label: Sentence {
    switch self {
    case .entry: Sentence(zh: "全部内容", en: "the whole entry")
    case .days: Sentence(zh: "通常整改期限", en: "usual term")
    case .atLeast: Sentence(zh: "下限", en: "lower limit")
    case .atMost: Sentence(zh: "上限", en: "upper limit")
    case .evidence: Sentence(zh: "不符合时的取证", en: "proof when nonconforming")
    case .handling: Sentence(zh: "处理级别", en: "handling level")
    case .citation(let part, _): part.label
    case .hidden: Sentence(zh: "这一项", en: "this item")
    case .length: Sentence(zh: "时限", en: "length")
    }
  }

  /// The value it has now.
  var now: Sentence {
    switch self {
    case .entry, .hidden: Sentence(both: "")
    case .days(_, let days): .usualTerm(days)
    case .atLeast(_, let value, let unit), .atMost(_, let value, let unit):
      Sentence(both: "\(value) \(Quote.plain(unit))")
    case .evidence(_, let kinds): .kinds(kinds)
    case .handling(_, let level): level.label
    case .citation(_, let citation): citation.sentence { _ in nil }
    case .length(_, let length): length.label
    }
  }

  /// The value it had; absent where there was none.
  var before: Sentence? {
    switch self {
    case .entry, .hidden, .citation: nil
    case .days(let days, _): .usualTerm(days)
    case .atLeast(let value, _, let unit), .atMost(let value, _, let unit):
      value.map { Sentence(both: "\($0) \(Quote.plain(unit))") }
        ?? Sentence(zh: "不限", en: "no limit")
    case .evidence(let kinds, _): .kinds(kinds)
    case .handling(let level, _): level.label
    case .length(let length, _): length.label
    }
  }

  /// What holds and what is written, `通常整改期限 7天，写成15天`.
  var transition: Sentence {
    let held = before ?? Sentence(zh: "无", en: "none")
    return Sentence(
      zh: "\(label.zh)现为\(held.zh)，写的是\(now.zh)",
      en: "\(label.en) is \(held.en), written is \(now.en)"
    )
  }
}

extension LocalChange {
  /// Who changed what, from what, on which ground and why.
  ///
  /// `通常整改期限：7天，由宁波市加严，原为15天；依据：《…》第5条（法律依据）；理由：…`
  ///
  /// - Parameter title: The titles of the instruments.
  /// - Returns: A phrase without a full stop.
  public func sentence(title: InstrumentTitle) -> Sentence {
    head(title: title).joined(ground(title: title)).joined(because)
  }

  private func head(title: InstrumentTitle) -> Sentence {
    let place = layer.title
    switch field {
    case .entry:
      return Sentence(zh: "由\(place.zh)新增", en: "added by \(place.en)")
    case .hidden:
      return Sentence(zh: "由\(place.zh)规定不查", en: "hidden by \(place.en)")
    case .citation(let part, let citation):
      let text = citation.sentence(title: title)
      return Sentence(
        zh: "\(part.label.zh)：\(text.zh)，由\(place.zh)补充",
        en: "\(part.label.en): \(text.en), added by \(place.en)"
      )
    case .days, .atLeast, .atMost, .evidence, .handling, .length:
      let old = field.before ?? Sentence(zh: "无", en: "none")
      return Sentence(
        zh: "\(field.label.zh)：\(field.now.zh)，由\(place.zh)\(verb.label.zh)，原为\(old.zh)",
        en: "\(field.label.en): \(field.now.en), \(verb.label.en) by \(place.en), was \(old.en)"
      )
    }
  }

  /// What is not founded on a text says so.
  private func ground(title: InstrumentTitle) -> Sentence {
    guard let authority else {
      switch verb {
      case .add: return Sentence(both: "")
      case .tighten, .relax, .hide:
        return Sentence(
          zh: "；未列文件依据，属本地工作要求",
          en: "; no text cited, a local working demand"
        )
      }
    }
    let text = authority.sentence(title: title)
    return Sentence(zh: "；依据：\(text.zh)", en: "; ground: \(text.en)")
  }

  private var because: Sentence {
    guard let reason else { return Sentence(both: "") }
    return Sentence(zh: "；理由：\(reason.zh)", en: "; reason: \(reason.en)")
  }
}

extension Sentence {
  /// The usual days in words.
  fileprivate static func usualTerm(_ days: Int) -> Sentence {
    guard days > 0 else { return Sentence(zh: "当场", en: "on the spot") }
    return Sentence(zh: "\(days)天", en: days == 1 ? "1 day" : "\(days) days")
  }

  fileprivate static func kinds(_ kinds: [EvidenceKind]) -> Sentence {
    kinds.isEmpty ? Sentence(zh: "不要求", en: "none asked") : .list(kinds.map(\.label))
  }
}
