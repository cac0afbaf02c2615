public import SafetyModel

extension MeasuredLimit {
  /// The limits with their unit, `不低于1.1m`.
  public var sentence: Sentence { sentence { Sentence(both: Quote.plain($0)) } }

  /// The limits with their unit; one that cannot be worked out yet by the name of its fact.
  ///
  /// - Parameter name: The name of a fact by its key.
  /// - Returns: A phrase without a full stop.
  public func sentence(naming name: (String) -> Sentence) -> Sentence {
    let unit = Quote.plain(unit)
    let bounds = [
      atLeast.map { Sentence(zh: "不低于\($0)\(unit)", en: "at least \($0) \(unit)") },
      atMost.map { Sentence(zh: "不高于\($0)\(unit)", en: "at most \($0) \(unit)") },
      atLeast == nil ? atLeastFact.map { Self.open("不低于", "at least", name($0)) } : nil,
      atMost == nil ? atMostFact.map { Self.open("不高于", "at most", name($0)) } : nil,
    ].compactMap { $0 }
    return bounds.isEmpty ? Sentence(zh: "未设限值", en: "no limit") : .list(bounds)
  }

  /// A limit that is the value of a fact, which is not known.
  private static func open(_ zh: String, _ en: String, _ fact: Sentence) -> Sentence {
    Sentence(
      zh: "\(zh)\(fact.zh)（尚不能推算）",
      en: "\(en) \(fact.en) (cannot be worked out yet)"
    )
  }
}
