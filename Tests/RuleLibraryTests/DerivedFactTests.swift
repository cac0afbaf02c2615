import Determination
import RuleLanguage
import SafetyModel
import Testing

/// What a size rule comes to at one site.
private struct SizeRule: CustomTestStringConvertible, Sendable {
  let key: String
  let facts: String
  /// The value; `nil` where the inputs do not settle it or the rule does not reach.
  let value: String?
  var testDescription: String { "\(key) \(facts) → \(value ?? "?")" }

  init(_ key: String, _ facts: String, _ value: String?) {
    self.key = "site.\(key)"
    self.facts = facts
    self.value = value
  }
}

@Suite("推算的属性 Derived facts of the library")
struct DerivedFactTests {
  /// Both sides of every bound: more than, never at.
  private static let table: [SizeRule] = [
    // Two exits: area or headcount, by class.
    SizeRule("required_exits", "a 100 5", "1"), SizeRule("required_exits", "a 100.1 5", "2"),
    SizeRule("required_exits", "a 100 6", "2"), SizeRule("required_exits", "b 150 10", "1"),
    SizeRule("required_exits", "b 150.1 10", "2"), SizeRule("required_exits", "b 150 11", "2"),
    SizeRule("required_exits", "c 250 20", "1"), SizeRule("required_exits", "c 250.1 20", "2"),
    SizeRule("required_exits", "c 250 21", "2"), SizeRule("required_exits", "d 400 30", "1"),
    SizeRule("required_exits", "d 400.1 30", "2"), SizeRule("required_exits", "e 400 31", "2"),
    SizeRule("required_exits", "c 50 15 underground", "1"),
    SizeRule("required_exits", "c 50.1 15 underground", "2"),
    SizeRule("required_exits", "c 50 16 underground", "2"),
    SizeRule("required_exits", "d 500 40 underground", nil),
    // One input is enough where it settles the matter, and not otherwise.
    SizeRule("required_exits", "c ? 21", "2"), SizeRule("required_exits", "c ? 20", nil),
    SizeRule("required_exits", "? 401 ?", "2"), SizeRule("required_exits", "? 399 30", nil),
    SizeRule("required_warehouse_exits", "store=300", "1"),
    SizeRule("required_warehouse_exits", "store=300.1", "2"),
    SizeRule("required_warehouse_exits", "store=no", nil),
    SizeRule("stairs_must_be_enclosed", "c storeys=1 single", "false"),
    SizeRule("stairs_must_be_enclosed", "c storeys=2 multi", "true"),
    SizeRule("stairs_must_be_enclosed", "d storeys=2 multi", "false"),
    SizeRule("stairs_must_be_enclosed", "d storeys=9 high_rise", "true"),
    SizeRule("stairs_must_be_enclosed", "? storeys=2 multi", nil),
    SizeRule("stairs_must_be_smoke_proof", "height=32 ? 11", "false"),
    SizeRule("stairs_must_be_smoke_proof", "height=32.1 ? 10", "false"),
    SizeRule("stairs_must_be_smoke_proof", "height=32.1 ? 11", "true"),
    SizeRule("stairs_must_be_smoke_proof", "height=32.1", nil),
    SizeRule("warehouse_stairs_must_be_enclosed", "store=10 high_rise", "true"),
    SizeRule("warehouse_stairs_must_be_enclosed", "store=10 multi", "false"),
    // Stair width: floors 1–2, 3, 4 and above; never below 1.1 m.
    SizeRule("stair_width_per_100_m", "storeys=2", "0.6"),
    SizeRule("stair_width_per_100_m", "storeys=3", "0.8"),
    SizeRule("stair_width_per_100_m", "storeys=4", "1"),
    SizeRule("required_stair_width_m", "storeys=1 ? ? 500", nil),
    SizeRule("required_stair_width_m", "storeys=2 ? ? 183", "1.1"),
    SizeRule("required_stair_width_m", "storeys=2 ? ? 184", "1.104"),
    SizeRule("required_stair_width_m", "storeys=3 ? ? 137", "1.1"),
    SizeRule("required_stair_width_m", "storeys=3 ? ? 138", "1.104"),
    SizeRule("required_stair_width_m", "storeys=4 ? ? 110", "1.1"),
    SizeRule("required_stair_width_m", "storeys=4 ? ? 111", "1.11"),
    SizeRule("required_stair_width_m", "storeys=4", nil),
    SizeRule("travel_distance_limit_m", "c single", "80"),
    SizeRule("travel_distance_limit_m", "c multi", "60"),
    SizeRule("travel_distance_limit_m", "c high_rise", "40"),
    SizeRule("travel_distance_limit_m", "a single", "30"),
    SizeRule("travel_distance_limit_m", "a multi", "25"),
    SizeRule("travel_distance_limit_m", "a high_rise", nil),
    SizeRule("travel_distance_limit_m", "b single", "75"),
    SizeRule("travel_distance_limit_m", "b multi", "50"),
    SizeRule("travel_distance_limit_m", "b high_rise", "30"),
    SizeRule("travel_distance_limit_m", "c single underground", "30"),
    SizeRule("travel_distance_limit_m", "d single", nil),
    SizeRule("compartment_limit_m2", "c2 grade_1 single dry", nil),
    SizeRule("compartment_limit_m2", "c2 grade_1 multi dry", "6000"),
    SizeRule("compartment_limit_m2", "c2 grade_1 high_rise dry", "3000"),
    SizeRule("compartment_limit_m2", "c2 grade_2 single dry", "8000"),
    SizeRule("compartment_limit_m2", "c2 grade_2 multi dry", "4000"),
    SizeRule("compartment_limit_m2", "c2 grade_2 high_rise dry", "2000"),
    SizeRule("compartment_limit_m2", "c2 grade_2 multi wet", "8000"),
    SizeRule("compartment_limit_m2", "c2 grade_2 single dry underground", "500"),
    SizeRule("compartment_limit_m2", "c2 grade_2 multi", nil),
    SizeRule("compartment_limit_m2", "c1 grade_2 multi dry", nil),
    SizeRule("warehouse_footprint_limit_m2", "c2 store=1 single", "6000"),
    SizeRule("warehouse_footprint_limit_m2", "c2 store=1 multi", "4800"),
    SizeRule("warehouse_footprint_limit_m2", "c2 store=1 high_rise", "4000"),
    SizeRule("warehouse_compartment_limit_m2", "c2 store=1 single", "1500"),
    SizeRule("warehouse_compartment_limit_m2", "c2 store=1 multi", "1200"),
    SizeRule("warehouse_compartment_limit_m2", "c2 store=1 high_rise", "1000"),
    SizeRule("sprinkler_required", "toys d 1500 total=3000", "false"),
    SizeRule("sprinkler_required", "toys d 1500.1 total=3000", "true"),
    SizeRule("sprinkler_required", "toys d 100 total=3000.1", "true"),
    SizeRule("sprinkler_required", "plastics d 9000 total=9000", "false"),
    SizeRule("sprinkler_required", "foam d foaming_eps", "true"),
    SizeRule("sprinkler_required", "plastics c2 500 single underground store=no", "false"),
    SizeRule("sprinkler_required", "plastics c2 500.1 single underground", "true"),
    SizeRule("sprinkler_required", "plastics c high_rise", "true"),
    SizeRule("sprinkler_required", "plastics c2 10 single store=6000", "false"),
    SizeRule("sprinkler_required", "plastics c2 10 single store=6000.1", "true"),
    SizeRule("sprinkler_required", "toys d ? total=2000", nil),
    SizeRule("sprinkler_required", "toys d ? total=1500", "false"),
    SizeRule("alarm_required", "toys d 1500 total=3000", "false"),
    SizeRule("alarm_required", "toys d 1500.1 total=3000", "true"),
    SizeRule("alarm_required", "toys d 1 total=3000.1", "true"),
    SizeRule("alarm_required", "plastics c 1000 single underground", "false"),
    SizeRule("alarm_required", "plastics c 1000.1 single underground", "true"),
    SizeRule("alarm_required", "plastics c high_rise", "true"),
    SizeRule("gas_detector_required", "gas=0 dry-process", "false"),
    SizeRule("gas_detector_required", "gas=0.1", "true"),
    SizeRule("required_extinguishers_per_unit", "", "2"),
    SizeRule("mid_store_limit_l", "shift=20 shifts=2", "40"),
    SizeRule("mid_store_limit_l", "shift=20", nil),
    SizeRule("full_separation_required", "sleepers=20 height=15 total=2000", "false"),
    SizeRule("full_separation_required", "sleepers=21", "true"),
    SizeRule("full_separation_required", "sleepers=1 height=15.1", "true"),
    SizeRule("full_separation_required", "sleepers=1 height=1 total=2000.1", "true"),
    SizeRule("full_separation_required", "sleepers=1 height=1", nil),
    // Industries by code or by material and process.
    SizeRule("makes_plastics", "code=2926", "true"),
    SizeRule("makes_plastics", "code=2924 foam none", "false"),
    SizeRule("makes_plastics", "code=2651", "true"),
    SizeRule("makes_foam", "code=2924", "true"),
    SizeRule("makes_foam", "code=2926 plastics none", "false"),
    SizeRule("makes_sponge", "code=2924 foam none", "false"),
    SizeRule("makes_sponge", "code=2110 foaming_pu", "true"),
    SizeRule("makes_sponge", "code=2110 material=pu_foam", "true"),
    SizeRule("makes_toys", "code=2459", "true"),
    SizeRule("makes_toys", "code=2462 plastics none", "false"),
    SizeRule("makes_lighters", "code=4119 plastics none", "false"),
    SizeRule("makes_lighters", "code=4119 gas_filling", "true"),
    SizeRule("makes_printing", "code=2319", "true"),
    SizeRule("makes_printing", "code=2320", "true"),
    SizeRule("makes_printing", "code=2231 plastics none", "false"),
    SizeRule("six_flammable_industries", "code=2319", "true"),
    SizeRule("six_flammable_industries", "code=3311", nil),
  ]

  /// Facts from words: a class, the area of the largest floor, the people on the fullest, and others.
  private static func facts(_ words: String) throws -> KnownFacts {
    var values: [String: FactValue] = ["site.occupancy": .choices([])]
    var numbers: [String] = []
    func decimal(_ text: Substring) throws -> FactValue {
      .decimal(try #require(ExactDecimal(String(text))))
    }
    for word in words.split(separator: " ") {
      let parts = word.split(separator: "=", maxSplits: 1)
      switch (parts[0], parts.dropFirst().first) {
      case ("a", _), ("b", _), ("c", _), ("d", _), ("e", _):
        values["site.fire_class"] = .choice(String(word))
      case ("c1", _), ("c2", _):
        values["site.fire_class"] = .choice("c")
        values["site.class_c_item"] = .choice(word == "c1" ? "item_1" : "item_2")
      case ("single", _), ("multi", _), ("high_rise", _):
        values["site.height_class"] = .choice(String(word))
      case ("grade_1", _), ("grade_2", _): values["site.fire_resistance"] = .choice(String(word))
      case ("underground", _): values["site.occupancy"] = .choices(["underground"])
      case ("wet", _), ("dry", _): values["site.has_sprinkler"] = .boolean(word == "wet")
      case ("toys", _), ("plastics", _), ("foam", _):
        values["site.industry"] = .choices([String(word)])
        values["site.processes"] = values["site.processes"] ?? .choices([])
      case ("none", _): values["site.materials"] = .choices([])
      case ("foaming_pu", _), ("foaming_eps", _), ("gas_filling", _):
        values["site.processes"] = .choices([String(word)])
      case ("dry-process", _):
        for key in ["pentane", "butane_tank", "spray"] { values["site.\(key)"] = .boolean(false) }
        values["site.flammable_liquid_l"] = try decimal("0")
      case ("store", let size?):
        values["site.has_store"] = .boolean(size != "no")
        if size != "no" { values["site.store_area_m2"] = try decimal(size) }
      case ("storeys", let count?):
        values["site.storeys_above"] = .integer(try #require(Int64(count)))
      case ("sleepers", let count?):
        values["site.dorm_in_building"] = .boolean(true)
        values["site.sleepers"] = .integer(try #require(Int64(count)))
      case ("shifts", let count?):
        values["site.shifts_per_day"] = .integer(try #require(Int64(count)))
      case ("shift", let amount?):
        values["site.has_mid_store"] = .boolean(true)
        values["site.flammable_liquid_shift_l"] = try decimal(amount)
      case ("height", let metres?): values["site.building_height_m"] = try decimal(metres)
      case ("total", let area?): values["site.floor_area_m2"] = try decimal(area)
      case ("gas", let mass?): values["site.gas_kg"] = try decimal(mass)
      case ("code", let code?): values["site.industry_code"] = .text(String(code))
      case ("material", let material?): values["site.materials"] = .choices([String(material)])
      default: numbers.append(String(word))
      }
    }
    // A question mark is a number nobody knows; the class has none of its own.
    let known = numbers.count > 2 ? Array(numbers.suffix(2)) : numbers
    if let area = known.first, area != "?" {
      values["site.largest_floor_area_m2"] = try decimal(Substring(area))
    }
    if let people = known.dropFirst().first, people != "?" {
      values["site.employees_max_floor"] = .integer(try #require(Int64(people)))
    }
    return KnownFacts(values)
  }

  @Test("界上界下的数与标准一致，不知道的不凭空出数", arguments: table)
  private func valuesFollowTheStandard(_ row: SizeRule) throws {
    let pack = try #require(CaseLibrary.pack)
    let fact = try #require(pack.fact(row.key))
    let value = try Self.facts(row.facts).deriving(pack.facts).values[row.key]
    #expect(
      value.map { fact.words(for: $0).en.split(separator: " ")[0] }.map(String.init)
        == row.value.map { $0 == "true" ? "yes" : $0 == "false" ? "no" : $0 }
    )
  }

  @Test("每一个推算的属性都在表里")
  func everyDerivedFactHasRows() throws {
    let pack = try #require(CaseLibrary.pack)
    let derived = Set(pack.facts.filter { $0.derivation != nil }.map(\.key))
    #expect(derived == Set(Self.table.map(\.key)))
    #expect(derived.count >= 17)
  }

  @Test("不知道的属性补成任何值，已推算出的数都不变", arguments: UInt64(1)...60)
  func completionsAgree(_ seed: UInt64) throws {
    let pack = try #require(CaseLibrary.pack)
    var random = SeededSites(seed: seed)
    let asked = pack.facts.filter { $0.derivation == nil }
    let whole = Self.widened(random.site(of: asked), by: &random)
    let partial = whole.filter { _ in Int.random(in: 0..<5, using: &random) < 3 }
    let known = KnownFacts(partial).deriving(pack.facts)
    for _ in 0..<12 {
      let other = Self.widened(random.site(of: asked), by: &random)
      let completed = KnownFacts(partial.merging(other) { mine, _ in mine }).deriving(pack.facts)
      for fact in pack.facts where fact.derivation != nil {
        guard let value = known.values[fact.key] else { continue }
        #expect(completed.values[fact.key] == value, "\(fact.key) of \(partial)")
      }
    }
    for fact in pack.facts where fact.derivation != nil && known.values[fact.key] == nil {
      // What is missing can be asked for, and is not known yet.
      let missing = known.missing[fact.key] ?? []
      #expect(missing.allSatisfy { partial[$0] == nil }, "\(fact.key): \(missing)")
      #expect(missing.allSatisfy { pack.fact($0)?.derivation == nil }, "\(fact.key): \(missing)")
    }
  }

  /// Numbers as large as the bounds of the rules, so that both sides of each come up.
  private static func widened(
    _ values: [String: FactValue],
    by random: inout SeededSites
  ) -> [String: FactValue] {
    values.mapValues { value in
      switch value {
      case .integer: .integer(Int64.random(in: 0...40, using: &random))
      case .decimal:
        ExactDecimal(
          [Int64(0), 10, 120, 260, 450, 1600, 3200, 7000].randomElement(using: &random) ?? 0
        )
        .map { .decimal($0) } ?? value
      case .boolean, .text, .choice, .choices, .day: value
      }
    }
  }

  @Test("填了推算的属性也不算数")
  func enteredValuesDoNotCount() throws {
    let pack = try #require(CaseLibrary.pack)
    let entered = KnownFacts(["site.required_exits": .integer(9)]).deriving(pack.facts)
    #expect(entered.values["site.required_exits"] == nil)
  }
}
