public import SafetyModel

extension MeasuredLimit {
  /// The limits with their unit, `不低于1.1m`.
  public var sentence: Sentence {
    let unit = Quote.plain(unit)
    let bounds = [
      atLeast.map { Sentence(zh: "不低于\($0)\(unit)", en: "at least \($0) \(unit)") },
      atMost.map { Sentence(zh: "不高于\($0)\(unit)", en: "at most \($0) \(unit)") },
    ].compactMap { $0 }
    return bounds.isEmpty ? Sentence(zh: "未设限值", en: "no limit") : .list(bounds)
  }
}
