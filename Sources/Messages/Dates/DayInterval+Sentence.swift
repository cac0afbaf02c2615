public import SafetyModel

extension DayInterval {
  /// The span in words; an open end says so.
  public var sentence: Sentence {
    switch (from, to) {
    case (let from?, let to?):
      Sentence(zh: "\(from.chineseText)至\(to.chineseText)", en: "\(from) to \(to)")
    case (let from?, nil): Sentence(zh: "自\(from.chineseText)起", en: "from \(from)")
    case (nil, let to?): Sentence(zh: "至\(to.chineseText)止", en: "until \(to)")
    case (nil, nil): Sentence(zh: "不限", en: "without limit")
    }
  }
}
