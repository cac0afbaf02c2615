import RuleLanguage
import SafetyModel
import Testing

@Suite("地方规定 What a layer can do")
struct TailoringVerbTests {
  /// One change of one field, and what comes of it.
  struct Change: CustomTestStringConvertible, Sendable {
    let verb: TailoringVerb
    let target: LocalChange.Target
    let keys: String
    let field: LocalChange.Field
    var testDescription: String { "\(verb) \(keys)" }

    var layer: RuleSourceFile {
      let subject =
        switch target {
        case .item(let id): "item: \(id)"
        case .circumstance(let id): "circumstance: \(id)"
        case .fact(let id), .instrument(let id), .clock(_, let id), .step(_, let id): "item: \(id)"
        }
      return SampleLayer.city(
        "\(verb.rawValue):\n  - \(subject)\n    \(keys)\n    \(SampleLayer.reason)\n"
          + (verb == .relax ? "    \(SampleLayer.verified)\n" : "")
      )
    }
  }

  static let changes: [Change] = [
    Change(
      verb: .tighten,
      target: .item(id: "c-people"),
      keys: "days: 3",
      field: .days(from: 7, to: 3)
    ),
    Change(
      verb: .tighten,
      target: .item(id: "c-exit"),
      keys: "measure: {unit: ㎡, at_least: \"1.6\"}",
      field: .atLeast(from: ExactDecimal("1.4"), to: decimal("1.6"), unit: "㎡")
    ),
    Change(
      verb: .tighten,
      target: .item(id: "c-exit"),
      keys: "measure: {unit: ㎡, at_most: \"9\"}",
      field: .atMost(from: nil, to: decimal("9"), unit: "㎡")
    ),
    Change(
      verb: .tighten,
      target: .item(id: "c-people"),
      keys: "evidence: [photo, document]",
      field: .evidence(from: [], to: [.photo, .document])
    ),
    Change(
      verb: .tighten,
      target: .circumstance(id: "exit-blocked"),
      keys: "handling: as_major",
      field: .handling(from: .normal, to: .asMajor)
    ),
    Change(
      verb: .relax,
      target: .item(id: "c-people"),
      keys: "days: 15",
      field: .days(from: 7, to: 15)
    ),
    Change(
      verb: .relax,
      target: .item(id: "c-exit"),
      keys: "evidence: [photo]",
      field: .evidence(from: [.photo], to: [])
    ),
  ]

  private static func decimal(_ text: String) -> ExactDecimal {
    ExactDecimal(text) ?? ExactDecimal(0) ?? { preconditionFailure("0 is a decimal") }()
  }

  @Test("加严和放宽：值改了，原值、理由、依据、位置都在", arguments: changes)
  func changesAreAppliedWithTheirSource(_ change: Change) throws {
    let loading = RulePack.load(from: SampleLayer.folder([change.layer]))
    let pack = try #require(loading.pack, "\(loading.diagnostics)")
    let tailored = pack.tailored(for: try #require(RegionCode("330203")))
    let made = try #require(tailored.localChanges.first)
    #expect(tailored.localChanges.count == 1)
    #expect(made.field == change.field)
    #expect(made.target == change.target)
    #expect(made.verb == change.verb)
    #expect(made.layer == .init(id: "city", level: .city, title: .init(zh: "地方", en: "city")))
    #expect(made.reason == BilingualText(zh: "理由", en: "Why"))
    #expect((made.authority?.clause == "9") == (change.verb == .relax))
    #expect(made.location.file == "localities/p/city/city.yml")
    #expect(made.location.line == 6)
  }

  @Test("改过的检查项就是清单里的检查项，别处不变")
  func theListHoldsTheChangedItem() throws {
    let layer = SampleLayer.city(
      """
      tighten:
        - item: c-exit
          measure: {unit: ㎡, at_least: "1.6"}
          \(SampleLayer.reason)
        - circumstance: exit-blocked
          handling: as_major
          \(SampleLayer.reason)
      """
    )
    let pack = try #require(RulePack.load(from: SampleLayer.folder([layer])).pack)
    let tailored = pack.tailored(for: try #require(RegionCode("330203001")))
    let item = try #require(tailored.item("c-exit"))
    #expect(item.measure?.atLeast == ExactDecimal("1.6"))
    #expect(item.measure?.confidence == .practice)
    #expect(item.grade == pack.item("c-exit")?.grade)
    #expect(tailored.circumstance("exit-blocked")?.handling == .asMajor)
    #expect(tailored.criteria == pack.criteria)
    #expect(tailored.item("c-people") == pack.item("c-people"))
    #expect(tailored.localChanges(toItem: "c-exit").count == 2)
    #expect(tailored.localChanges(toItem: "c-people").isEmpty)
    let lists = tailored.checklists.filter { list in
      list.items.contains { $0.measure?.atLeast == ExactDecimal("1.6") }
    }
    #expect(lists.map(\.id) == ["common", "paint"])
    for list in lists { #expect(list.contentHash != pack.checklist(list.id)?.contentHash) }
  }

  @Test("新增的检查项进入清单和带入它的清单，站在本站最后")
  func addedItemsJoinTheirList() throws {
    let layer = SampleLayer.city(SampleLayer.additions)
    let loading = RulePack.load(from: SampleLayer.folder([layer]))
    let pack = try #require(loading.pack, "\(loading.diagnostics)")
    let tailored = pack.tailored(for: try #require(RegionCode("3302")))
    #expect(tailored.checklist("common")?.items.map(\.id) == ["c-exit", "x-new", "c-people"])
    #expect(
      tailored.checklist("paint")?.items.map(\.id) == ["c-exit", "x-new", "p-alarm", "c-people"]
    )
    #expect(tailored.item("x-new")?.checklist == "common")
    #expect(tailored.item("c-exit")?.norm.map(\.clause) == ["42", "4"])
    #expect(tailored.item("c-exit")?.liability.map(\.clause) == ["5"])
    #expect(tailored.facts.contains { $0.key == "site.noise_db" })
    #expect(tailored.circumstance("too-loud") != nil)
    #expect(tailored.instrument("city-rule") != nil)
    #expect(pack.checklist("common")?.items.count == 2)
    // A value of a local fact can be recorded for a site before it is known where it lies.
    #expect(pack.fact("site.noise_db") != nil)
    #expect(!pack.facts.contains { $0.key == "site.noise_db" })
  }

  @Test("不查的检查项仍在清单里，带着理由")
  func hiddenItemsAreToldWithTheirReason() throws {
    let layer = SampleLayer.city("hide:\n  - item: c-people\n    \(SampleLayer.reason)\n")
    let pack = try #require(RulePack.load(from: SampleLayer.folder([layer])).pack)
    let tailored = pack.tailored(for: try #require(RegionCode("3302")))
    let change = try #require(tailored.hiding("c-people"))
    #expect(change.reason?.zh == "理由")
    #expect(tailored.checklist("common")?.items.contains { $0.id == "c-people" } == true)
    #expect(tailored.hiding("c-exit") == nil)
    #expect(pack.hiding("c-people") == nil)
  }

  @Test("先大后小：区在市之后，园区最后；别的地方不受影响")
  func layersApplyFromLargestToSmallest() throws {
    func days(_ days: Int) -> String {
      "tighten:\n  - {item: c-people, days: \(days), \(SampleLayer.reason)}\n"
    }
    let site = SiteID(random: 7)
    let layers = [
      SampleLayer.city(days(2), id: "a-district", region: "330203"),
      SampleLayer.city(days(5), id: "z-city"),
      SampleLayer.city("site: \(site)\n" + days(1), id: "park", region: "330203"),
      SampleLayer.city(days(3), id: "elsewhere", region: "330106"),
    ]
    let loading = RulePack.load(from: SampleLayer.folder(layers))
    let pack = try #require(loading.pack, "\(loading.diagnostics)")
    #expect(pack.layers.map(\.id) == ["z-city", "a-district", "elsewhere", "park"])
    let town = try #require(RegionCode("330203001"))
    let tenant = SiteID(random: 8)
    #expect(pack.tailored(for: town).appliedLayers.map(\.id) == ["z-city", "a-district"])
    let inPark = pack.tailored(for: town, sites: [site, tenant])
    #expect(inPark.appliedLayers.map(\.id) == ["z-city", "a-district", "park"])
    #expect(inPark.item("c-people")?.rectify.days == 1)
    #expect(
      inPark.localChanges.map(\.field) == [
        .days(from: 7, to: 5), .days(from: 5, to: 2), .days(from: 2, to: 1),
      ]
    )
    let north = pack.tailored(for: try #require(RegionCode("110101")))
    #expect(north.appliedLayers.isEmpty)
    #expect(north.item("c-people")?.rectify.days == 7)
  }
}
