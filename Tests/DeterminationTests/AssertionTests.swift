import Determination
import SafetyModel
import Testing

@Suite("答案断言的情形 What answers assert")
struct AssertionTests {
  enum Reading: Equatable {
    case asserted
    case denied
    case unknown
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    /// The items that can assert `a`; the first also asserts `b`.
    let items: [ItemApplicability.Status]
    let answers: [Answer]
    let a: Reading
    let b: Reading
    var testDescription: String { name }
  }

  static func answer(_ item: String, _ kind: AnswerKind, _ ticked: String...) -> Answer {
    Answer(item: item, answer: kind, circumstances: ticked)
  }

  static let undecided = ItemApplicability.Status.undecided(unknownFacts: ["site.x"])
  static let out = ItemApplicability.Status.doesNotApply(facts: ["site.x"])

  static let rows: [Row] = [
    Row(
      name: "合格否定全部",
      items: [.applies],
      answers: [answer("i0", .conforming)],
      a: .denied,
      b: .denied
    ),
    Row(
      name: "不合格：没有勾选的就是看过没有",
      items: [.applies],
      answers: [answer("i0", .nonconforming, "a")],
      a: .asserted,
      b: .denied
    ),
    Row(
      name: "不适用否定全部",
      items: [.applies],
      answers: [answer("i0", .notApplicable)],
      a: .denied,
      b: .denied
    ),
    Row(
      name: "没有查不是没有",
      items: [.applies],
      answers: [answer("i0", .notChecked)],
      a: .unknown,
      b: .unknown
    ),
    Row(
      name: "查不了不是没有",
      items: [.applies],
      answers: [answer("i0", .unableToCheck)],
      a: .unknown,
      b: .unknown
    ),
    Row(name: "没有答不是没有", items: [.applies], answers: [], a: .unknown, b: .unknown),
    Row(name: "属性不全的检查项没有答", items: [undecided], answers: [], a: .unknown, b: .unknown),
    Row(name: "不适用的检查项否定", items: [out], answers: [], a: .denied, b: .denied),
    Row(
      name: "不适用的检查项却查出问题",
      items: [out],
      answers: [answer("i0", .nonconforming, "b")],
      a: .denied,
      b: .asserted
    ),
    Row(
      name: "属性不全但答了",
      items: [undecided],
      answers: [answer("i0", .conforming)],
      a: .denied,
      b: .denied
    ),
    Row(
      name: "一处合格一处不合格",
      items: [.applies],
      answers: [answer("i0", .conforming), answer("i0", .nonconforming, "a")],
      a: .asserted,
      b: .denied
    ),
    Row(
      name: "一处合格一处没有查",
      items: [.applies],
      answers: [answer("i0", .conforming), answer("i0", .notChecked)],
      a: .unknown,
      b: .unknown
    ),
    Row(
      name: "另一项还没有答，不能否定",
      items: [.applies, .applies],
      answers: [answer("i0", .conforming)],
      a: .unknown,
      b: .denied
    ),
    Row(
      name: "另一项断言了，不能否定",
      items: [.applies, .applies],
      answers: [answer("i0", .conforming), answer("i1", .nonconforming, "a")],
      a: .asserted,
      b: .denied
    ),
    Row(
      name: "不合格一个都没有勾，不知道是哪个",
      items: [.applies],
      answers: [answer("i0", .nonconforming)],
      a: .unknown,
      b: .unknown
    ),
    Row(
      name: "只有一个情形，不勾就是它",
      items: [out, .applies],
      answers: [answer("i1", .nonconforming)],
      a: .asserted,
      b: .denied
    ),
  ]

  @Test("断言、否定、未知", arguments: rows)
  func answersAssertDenyOrLeaveOpen(_ row: Row) {
    let items = row.items.enumerated().map { index, status in
      ItemApplicability(
        item: .sample("i\(index)", index == 0 ? ["a", "b"] : ["a"]),
        status: status
      )
    }
    let assertions = Assertions(items: items, answers: row.answers)
    #expect(reading("a", assertions) == row.a)
    #expect(reading("b", assertions) == row.b)
  }

  private func reading(_ circumstance: String, _ assertions: Assertions) -> Reading {
    if assertions.asserted[circumstance] != nil { return .asserted }
    return assertions.denied.contains(circumstance) ? .denied : .unknown
  }

  @Test("此前未销号的隐患也算，今天答合格也不抵消")
  func standingHazardsStayAsserted() {
    let hazard = HazardID(random: 7)
    let assertions = Assertions(
      items: [ItemApplicability(item: .sample("i0", ["a"]), status: .applies)],
      answers: [AssertionTests.answer("i0", .conforming)],
      standing: [.init(id: hazard, circumstance: "a", fittedButFailed: false)]
    )
    #expect(assertions.asserted["a"]?.map(\.standingHazard) == [hazard])
    #expect(!assertions.denied.contains("a"))
    let set = CriteriaSet.sample(elements: [.sample("1", metWhen: #"circumstance("a")"#)])
    #expect(set.record(assertions)?.elements.first?.standingHazards == [hazard])
  }

  @Test("消防要素不计当场改正的，安全生产照计")
  func correctedOnTheSpotCountsForWorkSafetyOnly() {
    let assertions = Assertions.sample([], corrected: ["a"])
    let elements = [Element.sample("1", metWhen: #"circumstance("a")"#)]
    let fire = CriteriaSet.sample(regime: .fire, elements: elements)
    let work = CriteriaSet.sample(regime: .workSafety, elements: elements)
    #expect(fire.record(assertions)?.verdict == .notMajor)
    #expect(work.record(assertions)?.verdict == .major)
  }

  @Test("当场改正了一处，能断言同一情形的另一项没有查，仍是未知")
  func correctionDoesNotDenyWhatAnotherOpenItemCouldAssert() {
    let items = ["i0", "i1"].map {
      ItemApplicability(item: .sample($0, ["a"]), status: .applies)
    }
    let answers = [
      Answer(item: "i0", answer: .nonconforming, circumstances: ["a"], correctedOnTheSpot: true)
    ]
    let set = CriteriaSet.sample(elements: [.sample("1", metWhen: #"circumstance("a")"#)])
    let record = set.record(Assertions(items: items, answers: answers))
    #expect(record?.verdict == .undetermined)
  }
}
