public import SafetyModel

extension MeasuredLimit {
  /// The limits with their unit, `不低于1.1m`.
  public var sentence: Sentence {
    let unit = Quote.plain(unit)
    let bounds = [
      atLeast.map { Sentence(zh: "不低于\($0)\(unit)", en: "at least \($0) \(unit)") },
      atMost.map { Sentence(zh: "不高于\($0)\(unit)", en: "at most \($0) \(unit)") },
      atLeast == nil ? atLeastFact.map { Self.open("不低于", "at least", $0) } : nil,
      atMost == nil ? atMostFact.map { Self.open("不高于", "at most", $0) } : nil,
    ].compactMap { $0 }
    return bounds.isEmpty ? Sentence(zh: "未设限值", en: "no limit") : .list(bounds)
  }

  /// A limit that is the value of a fact, which is not known.
  private static func open(_ zh: String, _ en: String, _ fact: String) -> Sentence {
    Sentence(
      zh: "\(zh)\(Quote.plain(fact))（尚不能推算）",
      en: "\(en) \(Quote.plain(fact)) (cannot be worked out yet)"
    )
  }
}
