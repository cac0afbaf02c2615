public import SafetyModel

extension Basis {
  /// The word in the basis column.
  public var label: Sentence {
    switch self {
    case .legalGround: Sentence(zh: "法律依据", en: "legal ground")
    case .technicalStandard: Sentence(zh: "技术标准", en: "technical standard")
    case .goodPractice: Sentence(zh: "良好做法", en: "good practice")
    }
  }
}

extension Citation {
  /// The instrument and the clause with what they amount to, `《安全生产法》第65条（法律依据）`.
  ///
  /// - Parameter instrument: The instrument, when it is known.
  /// - Returns: A phrase without a full stop.
  public func sentence(in instrument: Instrument?) -> Sentence {
    let remark = remark(in: instrument)
    return named { _ in instrument?.title }
      .joined(Sentence(zh: "（\(remark.zh)）", en: " (\(remark.en))"))
  }

  private func remark(in instrument: Instrument?) -> Sentence {
    let basis = basis(in: instrument)
    switch basis {
    case .legalGround: return basis.label
    case .technicalStandard:
      let isSure = confidence.isLegalGround && instrument?.confidence.isLegalGround == true
      guard !isSure else { return basis.label }
      return Sentence(zh: "\(basis.label.zh)，核对原文", en: "\(basis.label.en), check against the text")
    case .goodPractice:
      // A clause that was read, of a text whose kind or existence is not settled.
      guard confidence.isLegalGround else { return confidence.label }
      return Sentence(zh: "核对文本效力", en: "check that the text is in force")
    }
  }
}

extension ItemBasis {
  /// The word in the basis column; a standard nobody read says so.
  public var label: Sentence {
    guard basis == .technicalStandard, !isRead else { return basis.label }
    return Sentence(zh: "\(basis.label.zh)（核对原文）", en: "\(basis.label.en) (check the text)")
  }

  /// The word and the citations, `法律依据：《安全生产法》第65条；参见（先核对原文）：《…》7.1`.
  ///
  /// - Parameter title: The titles of the instruments.
  /// - Returns: A phrase without a full stop.
  public func sentence(title: InstrumentTitle) -> Sentence {
    let word = label
    let carried = Sentence.list(grounds.map { $0.named(title: title) })
    var head =
      grounds.isEmpty
      ? word : Sentence(zh: "\(word.zh)：\(carried.zh)", en: "\(word.en): \(carried.en)")
    for standard in standards(title: title) {
      head = Sentence(zh: "\(head.zh)；\(standard.zh)", en: "\(head.en); \(standard.en)")
    }
    guard !leads.isEmpty else { return head }
    let others = Sentence.list(leads.map { $0.named(title: title) })
    return Sentence(
      zh: "\(head.zh)；参见（先核对原文）：\(others.zh)",
      en: "\(head.en); see (read first): \(others.en)"
    )
  }

  /// The standards beside a legal ground, each with its word: `技术标准：《…》3.4.5`.
  ///
  /// - Parameter title: The titles of the instruments.
  /// - Returns: Phrases without a full stop.
  public func standards(title: InstrumentTitle) -> [Sentence] {
    standards.map { citation in
      let word = Basis.technicalStandard.label
      let named = citation.named(title: title)
      return Sentence(zh: "\(word.zh)：\(named.zh)", en: "\(word.en): \(named.en)")
    }
  }
}
