import SafetyModel
import Testing

@Suite("属性取值 Fact values")
struct FactParsingTests {
  private static func fact(
    _ type: FactDefinition.ValueType,
    unit: String? = nil,
    choices: [FactDefinition.Choice] = []
  ) -> FactDefinition {
    FactDefinition(
      key: "site.sample",
      type: type,
      unit: unit,
      label: BilingualText(zh: "样例", en: "Sample"),
      ask: BilingualText(zh: "是多少？", en: "How many?"),
      knownBy: nil,
      choices: choices,
      location: RuleLocation(file: "facts.yml", line: 1, column: 1)
    )
  }

  private static let processes = [
    FactDefinition.Choice(value: "film", label: BilingualText(zh: "吹膜、分切", en: "Film blowing")),
    FactDefinition.Choice(value: "injection", label: BilingualText(zh: "注塑", en: "Injection")),
  ]

  /// A text that is a value.
  struct Sound: CustomTestStringConvertible {
    let type: FactDefinition.ValueType
    let texts: [String]
    let value: FactValue
    var testDescription: String { "\(type) \(texts)" }

    static var all: [Sound] {
      [
        Sound(type: .boolean, texts: ["true"], value: .boolean(true)),
        Sound(type: .boolean, texts: ["是"], value: .boolean(true)),
        Sound(type: .boolean, texts: ["no"], value: .boolean(false)),
        Sound(type: .boolean, texts: ["否"], value: .boolean(false)),
        Sound(type: .integer, texts: ["148"], value: .integer(148)),
        Sound(type: .integer, texts: ["0"], value: .integer(0)),
        Sound(type: .text, texts: ["3幢2层"], value: .text("3幢2层")),
        Sound(type: .choice, texts: ["film"], value: .choice("film")),
        Sound(type: .choice, texts: ["吹膜、分切"], value: .choice("film")),
        Sound(type: .choice, texts: ["INJECTION"], value: .choice("injection")),
        Sound(type: .choices, texts: [], value: .choices([])),
        Sound(
          type: .choices,
          texts: ["注塑", "film", "injection"],
          value: .choices(["film", "injection"])
        ),
      ]
    }
  }

  @Test("各种写法读成有类型的值", arguments: Sound.all)
  func soundTextIsTyped(_ sound: Sound) throws {
    let fact = FactParsingTests.fact(sound.type, choices: FactParsingTests.processes)
    #expect(try fact.value(of: sound.texts) == sound.value)
  }

  @Test("小数和日期精确读入")
  func decimalsAndDaysAreExact() throws {
    let decimal = FactParsingTests.fact(.decimal, unit: "㎡")
    let area = try #require(ExactDecimal("7400.50"))
    #expect(try decimal.value(of: ["7400.50"]) == .decimal(area))
    let day = try #require(CivilDate("2026-01-10"))
    #expect(try FactParsingTests.fact(.day).value(of: ["2026-01-10"]) == .day(day))
  }

  @Test(
    "类型不对就说明",
    arguments: [
      (FactDefinition.ValueType.boolean, "maybe"), (.boolean, "1"), (.integer, "12.0"),
      (.integer, "很多"), (.integer, "99999999999999999999"), (.decimal, "1,200"),
      (.decimal, "12㎡"), (.integer, "-5"), (.decimal, "-0.5"), (.day, "2026-02-30"),
      (.day, "2026年1月1日"),
    ]
  )
  func otherTextIsRefused(_ type: FactDefinition.ValueType, _ text: String) {
    #expect(throws: FactValueFault.notOfType(type, text: text)) {
      try FactParsingTests.fact(type).value(of: [text])
    }
  }

  @Test("选项之外的值说明可选的有哪些")
  func unknownChoicesNameTheAllowedOnes() {
    let fault = FactValueFault.notAChoice(text: "注 塑", allowed: ["film", "injection"])
    for type in [FactDefinition.ValueType.choice, .choices] {
      #expect(throws: fault) {
        try FactParsingTests.fact(type, choices: FactParsingTests.processes).value(of: ["注 塑"])
      }
    }
  }

  @Test("单值属性不收多个值，也不收空", arguments: [[], ["1", "2"]])
  func singleFactsTakeOneValue(_ texts: [String]) {
    #expect(throws: FactValueFault.severalValues) {
      try FactParsingTests.fact(.integer).value(of: texts)
    }
  }

  @Test("写给人看的话带单位和选项名称")
  func wordsCarryUnitsAndLabels() throws {
    let processes = FactParsingTests.fact(.choices, choices: FactParsingTests.processes)
    let words = processes.words(for: .choices(["film", "injection"]))
    #expect(words == BilingualText(zh: "吹膜、分切、注塑", en: "Film blowing, Injection"))
    let area = FactParsingTests.fact(.decimal, unit: "㎡")
    #expect(area.words(for: .decimal(try #require(ExactDecimal("312.5")))).zh == "312.5 ㎡")
    #expect(FactParsingTests.fact(.boolean).words(for: .boolean(false)).zh == "否")
    let day = try #require(CivilDate("2026-01-10"))
    #expect(FactParsingTests.fact(.day).words(for: .day(day)).zh == "2026年1月10日")
  }
}
