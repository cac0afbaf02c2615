import Testing

@testable import CEL

@Suite("正则表达式 Regular expressions")
struct RegularExpressionTests {
  @Test("finds what RE2 finds, in every recorded text")
  func recorded() throws {
    for (pattern, answers) in RecordedPatterns.rows {
      let expression = try RegularExpression(pattern)
      let found = RecordedPatterns.texts.map { expression.search($0).found == true ? "1" : "0" }
      #expect(found.joined() == answers, "\(pattern)")
    }
  }

  @Test("refuses what RE2 refuses", arguments: RecordedPatterns.refused)
  func refused(_ pattern: String) {
    #expect(throws: PatternError.self) { try RegularExpression(pattern) }
  }

  static let errors: [(String, PatternError)] = [
    ("ab(c", PatternError(.unbalanced("("), at: 2)), ("a)", PatternError(.unbalanced(")"), at: 1)),
    ("安全[a", PatternError(.unbalanced("["), at: 2)),
    ("a|*", PatternError(.nothingToRepeat("*"), at: 2)),
    ("a{2}{3}", PatternError(.repeatedRepetition("{3}"), at: 4)),
    ("x(?=y)", PatternError(.notSupported("(?="), at: 1)),
    ("x(?<!y)", PatternError(.notSupported("(?<!"), at: 1)),
    ("(a)\\1", PatternError(.notSupported("\\1"), at: 3)),
    ("a{1001}", PatternError(.repetitionCount("{1001}"), at: 1)),
    ("a{3,2}", PatternError(.repetitionCount("{3,2}"), at: 1)),
    ("[b-a]", PatternError(.invalidClass("b-a"), at: 1)),
    ("\\p{Nothing}", PatternError(.invalidClass("\\p{Nothing}"), at: 0)),
    ("[[:no:]]", PatternError(.invalidClass("[:no:]"), at: 1)),
    ("a\\q", PatternError(.invalidEscape("\\q"), at: 1)),
    ("\\", PatternError(.invalidEscape("\\"), at: 0)),
    ("(?P<>a)", PatternError(.invalidGroupName, at: 0)),
  ]

  @Test("says what is wrong and where", arguments: errors)
  func places(_ pattern: String, _ expected: PatternError) {
    #expect(throws: expected) { try RegularExpression(pattern) }
    #expect(expected.description.hasPrefix("invalid regular expression at character "))
  }

  @Test("groups nest to the limit and not deeper")
  func depth() throws {
    let limit = PatternParser.depthLimit
    let nested = { (depth: Int) in
      String(repeating: "(", count: depth) + "a" + String(repeating: ")", count: depth)
    }
    #expect(try RegularExpression(nested(limit)).search("a").found == true)
    #expect(throws: PatternError(.tooDeep(limit: limit), at: limit)) {
      try RegularExpression(nested(limit + 1))
    }
  }

  @Test(
    "what counts write out is limited, nothing included",
    arguments: ["(?:a{1000}){1}", "(?:(?:abcdefghijk){1000})", "(?:(?:){1000}(?:){1000}){1000}"]
  )
  func size(_ pattern: String) throws {
    if pattern.contains("bcd") || pattern.contains("(?:){") {
      #expect(throws: PatternError.self) { try RegularExpression(pattern) }
    } else {
      #expect(try RegularExpression(pattern).size == 1_001)
    }
  }

  @Test(
    "steps grow with the text alone, whatever the pattern",
    arguments: ["(a*)*b", "(a|a)*b", "(a+)+$b", "(?:a?){50}a{50}b", "((a*)*)*b", "(.*)(.*)(.*)b"]
  )
  func linear(_ pattern: String) throws {
    let expression = try RegularExpression(pattern)
    let short = expression.search(String(repeating: "a", count: 1_000))
    let long = expression.search(String(repeating: "a", count: 10_000))
    #expect(short.found == false)
    #expect(long.found == false)
    #expect(long.steps <= 11 * short.steps)
    #expect(long.steps <= 2 * expression.size * 10_001)
  }

  @Test("stops when the steps are used up")
  func stops() throws {
    let expression = try RegularExpression("(a*)*b")
    let result = expression.search(String(repeating: "a", count: 10_000), limit: 1_000)
    #expect(result.found == nil)
    #expect(result.steps < 1_100)
  }

  @Test("a pattern bound to the start gives up after it")
  func anchored() throws {
    let expression = try RegularExpression("^ab")
    #expect(expression.search("x" + String(repeating: "ab", count: 5_000)).steps < 10)
  }

  static let cases: [(String, String, Bool)] = [
    ("(?i)ẞ", "ß", true), ("(?i)[k]", "\u{212A}", true), ("(?i)[^k]", "\u{212A}", false),
    ("(?i)straße", "STRAßE", true), ("(?i)σ", "ς", true), ("(?i)i", "ı", false),
    ("(?i)\\P{Lu}", "a", false), ("(?i)\\p{Lu}", "a", true), ("(?i)安", "安", true),
    ("(?i)[а-я]", "Ж", true), ("\\p{Nd}", "٣", true), ("\\d", "٣", false), ("\\w", "é", false),
    ("^\\PL+$", "１２３。", true), ("\\p{^Han}", "汉", false), ("^.$", "🏭", true),
    ("^.$", "e\u{301}", false), ("é", "e\u{301}", false), ("\\p{Any}", "\u{10FFFF}", true),
    ("\\pC", "\u{E000}", true), ("\\s", "\u{3000}", false), ("\\s", "\u{B}", false),
    ("[[:space:]]", "\u{B}", true),
  ]

  @Test("reads code points, not bytes and not characters", arguments: cases)
  func scalars(_ pattern: String, _ text: String, _ found: Bool) throws {
    #expect(try RegularExpression(pattern).search(text).found == found)
  }

  @Test("random patterns agree with a matcher that tries every way")
  func random() throws {
    var random = SeededGenerator(seed: 42)
    for _ in 0..<1_500 {
      let tree = Trial.random(depth: 4, &random)
      let expression = try RegularExpression(tree.source)
      for _ in 0..<6 {
        let text = (0..<Int.random(in: 0...7, using: &random)).map { _ in
          "abc".randomElement(using: &random) ?? "a"
        }
        let expected = (0...text.count).contains { !tree.ends(in: text, from: $0).isEmpty }
        #expect(
          expression.search(String(text)).found == expected,
          "\(tree.source) in \(String(text))"
        )
      }
    }
  }

  @Test("no text is a trap as a pattern")
  func anyText() {
    let alphabet = Array("ab(|)[]{}*+?.\\^$-,:<>P=!ipQEdsw012x安\n")
    var random = SeededGenerator(seed: 9)
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...14, using: &random)
      let pattern = String((0..<count).map { _ in alphabet.randomElement(using: &random) ?? "a" })
      _ = try? RegularExpression(pattern).search("ab安(")
    }
  }
}

/// A pattern with a matcher that follows the meaning of each sign by itself.
private indirect enum Trial {
  case letter(Character)
  case any
  case start
  case end
  case sequence(Trial, Trial)
  case choice(Trial, Trial)
  case repetition(Trial, Int, Int?, String)

  static func random(depth: Int, _ random: inout SeededGenerator) -> Trial {
    switch depth == 0 ? Int.random(in: 0...5, using: &random) : .random(in: 0...11, using: &random)
    {
    case 0...3: .letter("abc".randomElement(using: &random) ?? "a")
    case 4: .any
    case 5: Bool.random(using: &random) ? .start : .end
    case 6...7:
      .sequence(self.random(depth: depth - 1, &random), self.random(depth: depth - 1, &random))
    case 8...9:
      .choice(self.random(depth: depth - 1, &random), self.random(depth: depth - 1, &random))
    default: randomRepetition(self.random(depth: depth - 1, &random), &random)
    }
  }

  private static func randomRepetition(_ inner: Trial, _ random: inout SeededGenerator) -> Trial {
    let forms: [(Int, Int?, String)] = [
      (0, nil, "*"), (1, nil, "+"), (0, 1, "?"), (2, 2, "{2}"), (1, 3, "{1,3}"), (2, nil, "{2,}?"),
      (0, 0, "{0}"), (0, nil, "*?"),
    ]
    let (minimum, maximum, sign) = forms[Int.random(in: 0..<forms.count, using: &random)]
    return .repetition(inner, minimum, maximum, sign)
  }

  var source: String {
    switch self {
    case .letter(let letter): String(letter)
    case .any: "."
    case .start: "^"
    case .end: "$"
    case .sequence(let first, let second): first.source + second.source
    case .choice(let first, let second): "(?:" + first.source + "|" + second.source + ")"
    case .repetition(let inner, _, _, let sign): "(" + inner.source + ")" + sign
    }
  }

  /// All places where a match from a place can end.
  func ends(in text: [Character], from place: Int) -> Set<Int> {
    switch self {
    case .letter(let letter): return place < text.count && text[place] == letter ? [place + 1] : []
    case .any: return place < text.count ? [place + 1] : []
    case .start: return place == 0 ? [place] : []
    case .end: return place == text.count ? [place] : []
    case .sequence(let first, let second):
      return first.ends(in: text, from: place).reduce(into: []) {
        $0.formUnion(second.ends(in: text, from: $1))
      }
    case .choice(let first, let second):
      return first.ends(in: text, from: place).union(second.ends(in: text, from: place))
    case .repetition(let inner, let minimum, let maximum, _):
      var reached: Set<Int> = minimum == 0 ? [place] : []
      var current: Set<Int> = [place]
      for count in 1...(maximum ?? minimum + text.count + 1) + 1 where count <= maximum ?? .max {
        current = current.reduce(into: []) { $0.formUnion(inner.ends(in: text, from: $1)) }
        if count >= minimum { reached.formUnion(current) }
      }
      return reached
    }
  }
}
