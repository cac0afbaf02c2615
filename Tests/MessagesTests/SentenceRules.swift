import Messages
import SafetyModel
import Testing

/// What every sentence of the product keeps to.
enum SentenceRules {
  /// The rules a text breaks, in words; empty when it keeps to all of them.
  static func broken(by sentence: Sentence) -> [String] {
    var broken: [String] = []
    if sentence.zh.isEmpty || sentence.en.isEmpty { broken.append("a language is empty") }
    let (zh, en) = (withoutQuotes(sentence.zh), withoutQuotes(sentence.en))
    if hasHalfWidthMarkBetweenHan(zh) { broken.append("half-width mark between Han characters") }
    if en.contains(where: isHan) { broken.append("Han in English outside quotation marks") }
    if en.contains(where: { "，。：；、（）！？".contains($0) }) {
      broken.append("full-width mark in English")
    }
    for double in ["。。", "，，", "：：", "；；"] where zh.contains(double) {
      broken.append("doubled mark \(double)")
    }
    for double in ["  ", "..", ",,"] where en.contains(double) {
      broken.append("doubled mark \(double)")
    }
    return broken
  }

  /// The same, and the text is whole sentences.
  static func broken(byWhole sentence: Sentence) -> [String] {
    var broken = broken(by: sentence)
    if !sentence.zh.hasSuffix("。") { broken.append("Chinese has no full stop at the end") }
    if !sentence.en.hasSuffix(".") { broken.append("English has no full stop at the end") }
    return broken
  }

  /// The text with every value in curly quotation marks replaced by a mark.
  private static func withoutQuotes(_ text: String) -> String {
    var depth = 0
    var result = ""
    for character in text {
      if character == "“" {
        if depth == 0 { result.append("□") }
        depth += 1
      }
      if depth == 0 { result.append(character) }
      if character == "”" { depth -= 1 }
    }
    return result
  }

  private static func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }

  private static func hasHalfWidthMarkBetweenHan(_ text: String) -> Bool {
    let characters = Array(text)
    return characters.indices.dropFirst().dropLast().contains { index in
      ",.:;!?()".contains(characters[index]) && isHan(characters[index - 1])
        && isHan(characters[index + 1])
    }
  }
}

/// A sentence with the case it belongs to, for tables of tests.
struct NamedSentence: CustomTestStringConvertible, Sendable {
  let name: String
  let sentence: Sentence

  var testDescription: String { name }

  /// Every case of an enumeration with its words.
  static func all<Words: CaseIterable>(
    _ type: Words.Type,
    _ words: (Words) -> Sentence
  ) -> [NamedSentence] {
    type.allCases.map { NamedSentence(name: "\(type).\($0)", sentence: words($0)) }
  }

  /// Some values with their sentences.
  static func each<Value>(_ values: [Value], _ words: (Value) -> Sentence) -> [NamedSentence] {
    values.map { NamedSentence(name: "\($0)", sentence: words($0)) }
  }
}

/// The rules themselves, so that a check which sees nothing is noticed.
@Suite("句子规则 Rules for sentences")
struct SentenceRulesTests {
  @Test("能发现缺少的语言、半角标点和英文里的汉字")
  func findsWhatIsWrong() {
    #expect(!SentenceRules.broken(by: Sentence(zh: "", en: "x")).isEmpty)
    #expect(!SentenceRules.broken(by: Sentence(zh: "日期,错", en: "x")).isEmpty)
    #expect(!SentenceRules.broken(by: Sentence(zh: "日期", en: "day 日")).isEmpty)
    #expect(SentenceRules.broken(by: Sentence(zh: "值“a,b”", en: "value “塑胶,”")).isEmpty)
    #expect(!SentenceRules.broken(byWhole: Sentence(zh: "日期。", en: "day")).isEmpty)
  }
}
