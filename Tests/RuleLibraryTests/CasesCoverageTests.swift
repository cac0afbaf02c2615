import Determination
import RuleLanguage
import SafetyModel
import Testing

@Suite("检查项与要素 Items and elements")
struct CasesCoverageTests {
  /// Where an item does not apply although the clause could be met: what settles it there.
  static let settled: [String: String] = [
    "6.10 sandwich-panel-sleeping": "no panels at all",
    "6.8 flammable-goods-in-crowded-place": "no flammable liquid; gas has an item of its own",
    "6.8 flammable-liquid-not-in-cabinet": "no flammable liquid",
    "7.2.1 floor-opening-unsealed": "one storey",
    "7.2.1 hoistway-door-missing": "one storey",
    "7.3.2 stair-form-wrong": "one storey",
    "7.3.7 stair-door-damaged": "one storey, or stairs that need not be enclosed",
    "7.4.1 fire-water-source-missing": "no hydrant; that is asked by an item of its own",
    "7.4.2 outdoor-hydrant-no-water": "no hydrant; that is asked by an item of its own",
    "7.4.3 indoor-hydrant-no-water": "no hydrant; that is asked by an item of its own",
    "7.9.5 sandwich-panel-workshop": "no panels at all",
    "11(1) dust-area-gathering-room": "no dust at all",
    "11(1) dust-area-non-frame-building": "no dust at all",
    "11(10) dust-cleaning-not-done": "no dust at all",
    "11(10) dust-heavily-piled": "no dust at all",
    "11(2) dust-collector-crosses-compartments": "no collector",
    "11(2) dust-collector-shared-media": "no collector",
    "11(3) dust-collector-no-explosion-protection": "no collector",
    "11(8) grinder-no-iron-removal": "nothing is crushed, milled or granulated",
    "3(1) contractor-not-coordinated": "no contractor",
    "3(1) contractor-not-inspected": "no contractor",
    "3(2) special-operation-without-certificate": "neither welder nor electrician",
  ]

  /// An item that does not apply denies its circumstances.
  ///
  /// That is right only where the clause that
  /// names them cannot be met through them either; sites are drawn at random, with a fixed seed.
  @Test("检查项不适用的地方，要素也不靠它的情形成立")
  func itemsApplyWhereverTheirCircumstancesCount() throws {
    let pack = try #require(CaseLibrary.pack)
    let list = try #require(pack.checklist("plastics"))
    let day = try #require(CivilDate("2024-06-03"))
    let everything = Assertions(
      items: [],
      answers: [],
      standing: pack.circumstances.map {
        .init(id: HazardID(random: 1), circumstance: $0.id, fittedButFailed: false)
      }
    )
    let selection = ChecklistJudge(list)
    let judge = CriteriaJudge(
      criteria: pack.criteria,
      circumstances: pack.circumstances,
      facts: KnownFacts([:]),
      assertions: everything
    )
    var random = SeededSites(seed: 20_261_122)
    var holes: [String: String] = [:]
    for _ in 0..<60 {
      let facts = KnownFacts(random.site(of: pack.facts))
      let items = selection.applicability(given: facts)
      let open = Set(items.filter { $0.status == .applies }.flatMap(\.item.circumstances))
      let silent = Set(items.flatMap(\.item.circumstances)).subtracting(open)
      let findings = judge.judging(everything, given: facts).determinations(on: day)
        .flatMap(\.elements)
      for finding in findings where finding.status == .met || finding.status == .undetermined {
        for circumstance in finding.circumstances where silent.contains(circumstance) {
          let asking = items.filter { $0.item.circumstances.contains(circumstance) }
          holes["\(finding.element) \(circumstance)"] =
            asking.map { "\($0.item.id): \($0.item.condition?.source ?? "")" }
            .joined(separator: "; ")
        }
      }
    }
    for (hole, items) in holes.sorted(by: { $0.key < $1.key })
    where CasesCoverageTests.settled[hole] == nil {
      Issue.record("\(hole) <- \(items)")
    }
  }
}

/// Draws the facts of sites.
struct SeededSites: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func site(of facts: [FactDefinition]) -> [String: FactValue] {
    var values: [String: FactValue] = [:]
    for fact in facts {
      values[fact.key] =
        switch fact.type {
        case .boolean: .boolean(Bool.random(using: &self))
        case .integer: .integer(Int64.random(in: 0...3, using: &self))
        case .decimal: ExactDecimal(Int64.random(in: 0...2, using: &self)).map { .decimal($0) }
        case .choice: fact.choices.randomElement(using: &self).map { .choice($0.value) }
        case .choices:
          .choices(
            fact.choices.filter { _ in Int.random(in: 0..<3, using: &self) == 0 }.map(\.value)
              .sorted()
          )
        case .text, .day: nil
        }
    }
    return values
  }
}
