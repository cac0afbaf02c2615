import SafetyModel
import Testing
import Workflow

@testable import Operations

@Suite("筛选的写法 The filter language")
struct FilterSyntaxTests {
  struct Pair: CustomTestStringConvertible {
    let chinese: String
    let english: String
    var testDescription: String { "\(chinese) = \(english)" }
    init(_ chinese: String, _ english: String) {
      self.chinese = chinese
      self.english = english
    }
  }

  static let today = day("2026-03-05")

  static func read(_ text: String) throws(FilterFault) -> FilterExpression {
    try FilterExpression(text, vocabulary: FilterVocabulary(), today: today)
  }

  static let pairs: [Pair] = [
    Pair("等级=重大 且 状态=整改中 且 逾期", "grade=major and state=assigned and overdue"),
    Pair("等级=重大且状态=整改中且逾期", "GRADE = major && State = assigned && OVERDUE"),
    Pair("重大 或 疑似重大", "major or suspected"),
    Pair("等级≥疑似", "grade>=suspected_major"),
    Pair("非（逾期 或 未销号=否）", "not (overdue or open=no)"),
    Pair("期限<今天+7", "due<2026-03-12"),
    Pair("期限不晚于明天", "due <= 2026-03-06"),
    Pair("期限=无", "due=none"),
    Pair("发现日期>=昨天-30天", "found>=2026-02-02"),
    Pair("逾期>30天", "overdue>30"),
    Pair("单位含“且或（厂）”", "site contains \"且或（厂）\""),
    Pair("单位 含 织造,制衣", "site contains 织造、制衣"),
    Pair("状态!=已销号", "not state=closed"),
    Pair("单位不含织造", "not site contains 织造"),
    Pair("挂牌 且 专项含冬季", "listed and campaign contains 冬季"),
    Pair("区划=330299001 且 责任人是“周 守正”", "region=330299001 and responsible='周 守正'"),
    Pair("还缺=方案", "missing=plan"),
    Pair("挂牌=市、省", "listed=city,province"),
    Pair("逾期=监管 或 逾期=单位", "overdue=authority or overdue=unit"),
    Pair("状态=待复", "state=rect"),
    Pair("文字含ａ", "text contains ａ"),
    Pair("“重大” 且 '整改中'", "major and assigned"),
    Pair("“逾期”>3 且 \"状态\"=已交办", "overdue>3 and state=assigned"),
    Pair("不重大 且 不 逾期", "not major and not overdue"),
    Pair("领域=单位自查", "regime=self_check"),
  ]

  @Test("中文和英文写出同一个条件", arguments: pairs)
  func readsBothLanguagesAlike(_ pair: Pair) throws {
    #expect(try Self.read(pair.chinese) == Self.read(pair.english))
  }

  @Test("且先于或，括号改变次序")
  func bindsAndBeforeOr() throws {
    let plain = try Self.read("逾期 或 未销号 且 挂牌")
    #expect(try plain == Self.read("逾期 或 (未销号 且 挂牌)"))
    #expect(try plain != Self.read("(逾期 或 未销号) 且 挂牌"))
    #expect(try Self.read("非 逾期 且 挂牌") == Self.read("(非 逾期) 且 挂牌"))
  }

  struct Fault: CustomTestStringConvertible {
    let text: String
    let position: Int
    let length: Int
    let reason: FilterFault.Reason
    var testDescription: String { text }
  }

  /// A beginning that more than one word has.
  static let severalStates = FilterFault.Reason.unknownValue(
    .state,
    "已",
    allowed: (FilterVocabulary().choices[.state] ?? []).filter { choice in
      choice.names.contains { $0.hasPrefix("已") }
    }
  )
  static let noSuchSide = FilterFault.Reason.unknownValue(
    .overdue,
    "很久",
    allowed: FilterVocabulary().choices[.overdue] ?? []
  )

  static let faults: [Fault] = [
    Fault(text: "  ", position: 0, length: 1, reason: .empty),
    Fault(
      text: "等级=重大 且 状太=整改中",
      position: 8,
      length: 2,
      reason: .unknownWord("状太", fields: FilterField.allCases)
    ),
    Fault(text: "等级 重大", position: 0, length: 3, reason: .comparisonMissing(.grade)),
    Fault(text: "状态>已销号", position: 2, length: 1, reason: .comparisonNotAllowed(.state, .more)),
    Fault(text: "期限<", position: 3, length: 1, reason: .valueMissing(.due)),
    Fault(text: "期限<下周", position: 3, length: 2, reason: .badDay(.due, "下周")),
    Fault(text: "due<today+x", position: 4, length: 7, reason: .badDay(.due, "today+x")),
    Fault(text: "期限=2026-02-30", position: 3, length: 10, reason: .badDay(.due, "2026-02-30")),
    Fault(text: "逾期=很久", position: 3, length: 2, reason: Self.noSuchSide),
    Fault(text: "状态=已", position: 3, length: 1, reason: Self.severalStates),
    Fault(text: "逾期>很久", position: 3, length: 2, reason: .badNumber(.overdue, "很久")),
    Fault(text: "区划=东溪", position: 3, length: 2, reason: .badRegion("东溪")),
    Fault(text: "期限<2026-03-05,2026-03-06", position: 14, length: 10, reason: .oneValueOnly(.due)),
    Fault(text: "(逾期 或 挂牌", position: 0, length: 1, reason: .bracketOpen),
    Fault(
      text: "“重大火灾” 且 逾期",
      position: 0,
      length: 6,
      reason: .unknownWord("重大火灾", fields: FilterField.allCases)
    ),
    Fault(
      text: "逾期 且 不明原因",
      position: 5,
      length: 4,
      reason: .unknownWord("不明原因", fields: FilterField.allCases)
    ),
    Fault(text: "“重大", position: 0, length: 1, reason: .quoteOpen),
    Fault(text: "单位含“织造", position: 3, length: 1, reason: .quoteOpen),
    Fault(text: "逾期 挂牌", position: 3, length: 2, reason: .trailing("挂牌")),
    Fault(text: "逾期 且", position: 4, length: 1, reason: .conditionMissing),
    Fault(text: "逾期 且 )", position: 5, length: 1, reason: .conditionMissing),
    Fault(
      text: "grades=major",
      position: 0,
      length: 6,
      reason: .unknownWord("grades", fields: FilterField.allCases)
    ),
  ]

  @Test("不懂的地方说出是第几个字", arguments: faults)
  func namesThePlace(_ expected: Fault) throws {
    let fault = try #require(throws: FilterFault.self) { try Self.read(expected.text) }
    #expect(fault.reason == expected.reason)
    #expect(fault.position == expected.position)
    #expect(fault.length == expected.length)
  }

  @Test("以“不”“非”开头的词是一个词，不是否定；选项与条件用同样的词")
  func wordsThatBeginWithNotAreWords() throws {
    var vocabulary = FilterVocabulary()
    vocabulary.choices[.state] = [FilterChoice("dismissed", "不构成重大")]
    let read = try FilterExpression("不构成重大", vocabulary: vocabulary, today: Self.today)
    let word = FilterTest(field: .state, condition: .among(["dismissed"]))
    #expect(read == .test(word))
    let negated = try FilterExpression("不 不构成重大", vocabulary: vocabulary, today: Self.today)
    #expect(negated == .not(.test(word)))
    for kind in HazardState.Kind.allCases {
      for name in kind.filterNames + [kind.rawValue] {
        #expect(HazardState.Kind(named: name) == kind)
        let test = FilterTest(field: .state, condition: .among([kind.rawValue]))
        #expect(try Self.read("状态=\(name)") == .test(test))
      }
    }
    #expect(HazardState.Kind(named: "整顿") == nil)
  }

  @Test("不在列表里的词，连同可用的词一起说出")
  func listsTheAllowedWords() throws {
    let fault = try #require(throws: FilterFault.self) { try Self.read("状态=整顿") }
    guard case .unknownValue(.state, "整顿", let allowed) = fault.reason else {
      Issue.record("another reason: \(fault.reason)")
      return
    }
    #expect(allowed.count == 7)
    #expect(fault.position == 3)
  }

  @Test("太长、括号太深都有界限")
  func hasLimits() throws {
    let long = String(repeating: "逾期 且 ", count: 300) + "逾期"
    #expect(throws: FilterFault.self) { try Self.read(long) }
    let deep = String(repeating: "(", count: 31) + "逾期" + String(repeating: ")", count: 31)
    let fault = try #require(throws: FilterFault.self) { try Self.read(deep) }
    #expect(fault.reason == .tooDeep)
    let fine = String(repeating: "(", count: 20) + "逾期" + String(repeating: ")", count: 20)
    #expect(try Self.read(fine) == Self.read("逾期"))
  }

  @Test("任何文字都只有两种结果：读懂，或者指出文字以内的一处", arguments: 0..<300)
  func neverPointsOutside(_ seed: Int) {
    var generator = SplitMix(seed: UInt64(seed))
    let pieces = [
      "等级", "=", "重大", " ", "且", "或", "非", "(", ")", "“", "”", "期限", "<", "今天", "+7", ",", "逾期",
      "含",
      "state", "and", "x", "单位", "、", "!", "区划", "330299",
    ]
    let text = (0..<Int.random(in: 1...14, using: &generator))
      .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    do throws(FilterFault) {
      _ = try Self.read(text)
    } catch {
      #expect(error.position >= 0 && error.position <= text.count)
      #expect(error.length >= 1 && error.position + error.length <= text.count + 1)
    }
  }
}

/// A small seeded generator.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
