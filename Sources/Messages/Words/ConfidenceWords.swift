public import SafetyModel

extension Confidence {
  /// How it prints: only what was verified is printed as legal ground.
  public var label: Sentence {
    switch self {
    case .verified: Sentence(zh: "法律依据", en: "legal ground")
    case .secondhand, .memoryHigh, .memoryMedium:
      Sentence(zh: "核对原文", en: "check against the text")
    case .memoryLow: Sentence(zh: "未核，仅供参考", en: "not verified, advice only")
    case .practice: Sentence(zh: "经验做法（非法定）", en: "practice (not law)")
    case .foreign: Sentence(zh: "域外资料（非我国法定要求）", en: "foreign source (no duty here)")
    case .unknown: Sentence(zh: "未核", en: "not verified")
    }
  }

  /// The mark as rule authors know it, every mark with a word of its own.
  public var detailedLabel: Sentence {
    switch self {
    case .verified: Sentence(zh: "已核对原文", en: "verified against the text")
    case .secondhand: Sentence(zh: "二手资料", en: "second-hand")
    case .memoryHigh: Sentence(zh: "凭记忆，把握较大", en: "from memory, high confidence")
    case .memoryMedium: Sentence(zh: "凭记忆，把握一般", en: "from memory, medium confidence")
    case .memoryLow: Sentence(zh: "凭记忆，把握较小", en: "from memory, low confidence")
    case .practice: Sentence(zh: "经验做法", en: "practice")
    case .foreign: Sentence(zh: "域外资料", en: "foreign source")
    case .unknown: Sentence(zh: "未核", en: "not verified")
    }
  }
}

/// The title of an instrument by its id; nothing when it is not known.
public typealias InstrumentTitle = (String) -> Sentence?

extension Citation {
  /// The instrument and the clause, `《安全生产法》第65条（法律依据）`.
  ///
  /// - Parameter title: The titles of the instruments; an id stands for a title that is not known.
  /// - Returns: A phrase without a full stop.
  public func sentence(title: InstrumentTitle) -> Sentence {
    named(title: title)
      .joined(Sentence(zh: "（\(confidence.label.zh)）", en: " (\(confidence.label.en))"))
  }

  /// The instrument and the clause alone, `《安全生产法》第65条`.
  ///
  /// - Parameter title: The titles of the instruments.
  /// - Returns: A phrase without a full stop.
  public func named(title: InstrumentTitle) -> Sentence {
    let named = title(instrument).map { Sentence(zh: bracketed($0.zh), en: $0.en) }
    let name = named ?? Sentence(both: Quote.plain(instrument))
    return name.joined(clause.isEmpty ? Sentence(both: "") : separated(clauseText, from: name))
  }

  /// A clause after a title; Chinese needs a space only after an id.
  private func separated(_ clause: Sentence, from name: Sentence) -> Sentence {
    Sentence(zh: name.zh.hasSuffix("》") ? clause.zh : " \(clause.zh)", en: ", \(clause.en)")
  }

  /// The clause alone: an article of a law with 第…条, a clause number of a standard as it stands.
  public var clauseText: Sentence {
    let article = clause.prefix { $0.isASCII && $0.isNumber }
    let rest = clause.dropFirst(article.count)
    guard !article.isEmpty, rest.isEmpty || rest.first == "(" else {
      let table = "table "
      let name = clause.hasPrefix(table) ? "表\(clause.dropFirst(table.count))" : clause
      return Sentence(zh: Quote.plain(name), en: Quote.plain(clause))
    }
    let part = rest.replacing("(", with: "（").replacing(")", with: "）")
    return Sentence(
      zh: "第\(article)条\(Quote.plain(String(part)))",
      en: "art. \(Quote.plain(clause))"
    )
  }

  private func bracketed(_ title: String) -> String {
    title.hasPrefix("《") ? title : "《\(title)》"
  }
}

extension DocumentNumber {
  /// The number as printed, with a note when an official system gave it.
  public var sentence: Sentence {
    switch origin {
    case .ours: Sentence(both: Quote.plain(text))
    case .official:
      Sentence(zh: "\(Quote.plain(text))（官方系统编号）", en: "\(Quote.plain(text)) (official system)")
    }
  }
}
