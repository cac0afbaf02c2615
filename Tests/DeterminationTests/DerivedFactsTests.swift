import Determination
import SafetyModel
import Testing

@Suite("推算 Working out derived facts")
struct DerivedFactsTests {
  private static let place = RuleLocation(file: "derived.yml", line: 1, column: 1)

  private static func fact(
    _ key: String,
    _ type: FactDefinition.ValueType,
    _ value: String? = nil,
    when condition: String? = nil,
    choices: [String] = []
  ) -> FactDefinition {
    let label = BilingualText(zh: key, en: key)
    return FactDefinition(
      key: "site.\(key)",
      type: type,
      unit: nil,
      label: label,
      ask: label,
      knownBy: nil,
      choices: choices.map { .init(value: $0, label: label) },
      derivation: value.map {
        FactRule(
          condition: condition.map { RuleCondition(source: $0, location: place) },
          value: RuleCondition(source: $0, location: place),
          basis: [],
          note: nil
        )
      },
      location: place
    )
  }

  /// Facts in an order in which users stand before what they use.
  private static let facts = [
    fact("width", .decimal, "double(site.exits) * 0.9", when: "site.covered"),
    fact("exits", .integer, "site.area > 250.0 || site.people > 20 ? 2 : 1"),
    fact("share", .decimal, "1.0 / 3.0"),
    fact("broken", .integer, "10 / site.people"),
    fact("kind", .choice, "site.people > 20 ? \"large\" : \"tiny\"", choices: ["large", "small"]),
    fact("area", .decimal), fact("people", .integer), fact("covered", .boolean),
  ]

  private static func known(_ values: [String: FactValue]) -> KnownFacts {
    KnownFacts(
      Dictionary(uniqueKeysWithValues: values.map { ("site.\($0.key)", $0.value) })
    ).deriving(facts)
  }

  @Test("一个属性就能定的，不等另一个")
  func oneInputMaySettleIt() throws {
    let facts = Self.known(["people": .integer(21)])
    #expect(facts.values["site.exits"] == .integer(2))
    #expect(facts.missing["site.exits"] == nil)
  }

  @Test("不能定的，说出要问的属性，套了几层也一样")
  func whatIsMissingIsNamedByWhatIsAsked() throws {
    let facts = Self.known(["people": .integer(20), "covered": .boolean(true)])
    #expect(facts.values["site.exits"] == nil)
    #expect(facts.missing["site.exits"] == ["site.area"])
    #expect(facts.missing["site.width"] == ["site.area"])
    #expect(facts.missing["site.share"] == nil)
  }

  @Test("规则不涉及的没有值，也没有要问的；涉及不涉及不知道的，问这个")
  func whereTheRuleDoesNotReach() throws {
    let outside = Self.known(["people": .integer(30), "covered": .boolean(false)])
    #expect(outside.values["site.width"] == nil)
    #expect(outside.missing["site.width"] == nil)
    let open = Self.known(["people": .integer(30)])
    #expect(open.missing["site.width"] == ["site.covered"])
    let inside = Self.known(["people": .integer(30), "covered": .boolean(true)])
    #expect(inside.values["site.width"] == .decimal(try #require(ExactDecimal("1.8"))))
  }

  @Test("小数保留六位；算不出来的是不知道，不是零")
  func valuesAreExactOrUnknown() throws {
    let facts = Self.known(["people": .integer(0)])
    #expect(facts.values["site.share"] == .decimal(try #require(ExactDecimal("0.333333"))))
    #expect(facts.values["site.broken"] == nil)
    #expect(facts.missing["site.broken"] == ["site.people"])
  }

  @Test("不在选项里的值不算")
  func onlyChoicesCount() throws {
    #expect(Self.known(["people": .integer(21)]).values["site.kind"] == .choice("large"))
    #expect(Self.known(["people": .integer(1)]).values["site.kind"] == nil)
  }

  @Test("检查项的条件要问的，是推算它的属性")
  func conditionsAskForTheInputs() throws {
    var item = ChecklistItem.sample("i", ["x"])
    item.condition = RuleCondition(source: "site.exits > 1", location: Self.place)
    let list = Checklist.sample([item])
    let open = list.applicability(given: Self.known(["people": .integer(3)]))
    #expect(open.map(\.status) == [.undecided(unknownFacts: ["site.area"])])
    let closed = list.applicability(given: Self.known(["people": .integer(30)]))
    #expect(closed.map(\.status) == [.applies])
  }

  @Test("限值取推算的数；地方更严的，从严；不知道的不设限")
  func limitsAreResolved() throws {
    let limit = MeasuredLimit(
      fact: "site.seen",
      unit: "个",
      atLeast: nil,
      atMost: nil,
      atLeastFact: "site.exits",
      confidence: nil
    )
    #expect(Self.known(["people": .integer(30)]).resolving(limit).atLeast == ExactDecimal("2"))
    #expect(Self.known([:]).resolving(limit).atLeast == nil)
    var stricter = limit
    stricter.atLeast = ExactDecimal("3")
    #expect(Self.known(["people": .integer(30)]).resolving(stricter).atLeast == ExactDecimal("3"))
    stricter.atLeast = ExactDecimal("1")
    #expect(Self.known(["people": .integer(30)]).resolving(stricter).atLeast == ExactDecimal("2"))
  }

  @Test("来历：表达式用到的属性按次序，各有各的值")
  func theTraceNamesItsInputs() throws {
    let facts = Self.known(["people": .integer(30)])
    let trace = try #require(facts.derivation(of: Self.facts[1]))
    #expect(trace.inputs.map(\.key) == ["site.area", "site.people"])
    #expect(trace.inputs.map(\.value) == [nil, .integer(30)])
    #expect(trace.value == .integer(2))
    #expect(facts.derivation(of: Self.facts[5]) == nil)
  }
}
