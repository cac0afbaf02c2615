public import SafetyModel

/// A text for people: Chinese and English written side by side, so that neither can be forgotten.
public typealias Sentence = BilingualText

extension BilingualText {
  /// The same text in both languages: an id, a number, a path.
  init(both text: String) { self.init(zh: text, en: text) }

  /// This text and another after it.
  func followed(by next: BilingualText) -> BilingualText {
    guard !next.zh.isEmpty || !next.en.isEmpty else { return self }
    return BilingualText(zh: zh + next.zh, en: en.isEmpty ? next.en : "\(en) \(next.en)")
  }

  /// This text and another that completes it, with nothing between.
  func joined(_ next: BilingualText) -> BilingualText {
    BilingualText(zh: zh + next.zh, en: en + next.en)
  }

  /// Several texts, one a line.
  static func lines(_ texts: [BilingualText]) -> BilingualText {
    BilingualText(
      zh: texts.map(\.zh).joined(separator: "\n"),
      en: texts.map(\.en).joined(separator: "\n")
    )
  }

  /// Several texts in a row: 、 in Chinese, commas in English.
  static func list(_ texts: [BilingualText]) -> BilingualText {
    BilingualText(
      zh: texts.map(\.zh).joined(separator: "、"),
      en: texts.map(\.en).joined(separator: ", ")
    )
  }
}

/// What English needs and Chinese does not.
enum English {
  /// A number with its noun, plural where it has to be.
  static func count(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }
}

extension String {
  /// The same text with its first letter in upper case.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

/// Values as they stand inside sentences.
enum Quote {
  /// The longest value quoted whole, in characters.
  static let limit = 80

  /// A value in quotation marks, made safe for a terminal and cut when it is long.
  static func value(_ text: String) -> String { "“\(plain(text))”" }

  /// A path in quotation marks, made safe for a terminal; never cut, because its end matters most.
  static func path(_ text: String) -> String { "“\(cleaned(text))”" }

  /// Several paths, each quoted and whole.
  static func paths(_ texts: [String]) -> BilingualText {
    .list(texts.map { BilingualText(both: path($0)) })
  }

  /// A value without quotation marks, on one line, cut when it is long.
  static func plain(_ text: String) -> String {
    let result = cleaned(text)
    return result.count <= limit ? result : "\(result.prefix(limit))…"
  }

  /// The text without what a terminal obeys.
  ///
  /// Control and direction characters become a visible mark: a name must not move the cursor of the
  /// one who reads it.
  private static func cleaned(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(isHarmless(scalar) ? scalar : mark(for: scalar))
    }
    return String(result)
  }

  /// Several values, each quoted; a long row is cut and says how many there are.
  static func list(_ values: [String], shown: Int = 12) -> BilingualText {
    let row = BilingualText.list(values.prefix(shown).map { BilingualText(both: value($0)) })
    guard values.count > shown else { return row }
    return BilingualText(
      zh: "\(row.zh)等\(values.count)个",
      en: "\(row.en) and \(values.count - shown) more"
    )
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: false
    case .format: scalar.value == 0x200C || scalar.value == 0x200D
    default: true
    }
  }

  private static func mark(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar == "\n" || scalar == "\t" ? " " : "\u{FFFD}"
  }
}
