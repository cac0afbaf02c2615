import RuleLanguage
import SafetyModel
import Testing

@Suite("地方规定的性质 Properties of layers")
struct TailoringPropertyTests {
  private static let regions = ["33", "3302", "330203", "330203001"]

  /// A random demand of one layer on the usual days of one item.
  struct Step {
    let relaxes: Bool
    let days: Int
    let isLawful: Bool

    var body: String {
      let verb = relaxes ? "relax" : "tighten"
      let ground = relaxes || isLawful ? ", \(SampleLayer.verified)" : ""
      return "\(verb):\n  - {item: c-people, days: \(days), \(SampleLayer.reason)\(ground)}\n"
    }
  }

  /// Most steps go down from what holds, so that many chains are allowed; the others are arbitrary.
  private static func steps(_ random: inout SeededNumbers) -> [Step] {
    var days = 8
    return regions.map { _ in
      let isOrderly = days > 1 && Int.random(in: 0..<8, using: &random) > 0
      let drawn = Int.random(in: isOrderly ? (days - 2)...(days - 1) : 0...10, using: &random)
      defer { days = drawn }
      return Step(
        relaxes: !isOrderly && Bool.random(using: &random),
        days: drawn,
        isLawful: Bool.random(using: &random)
      )
    }
  }

  /// What the chain comes to, told without the product: the days after each layer, or the layer that errs.
  ///
  /// A layer that errs changes nothing; the layers after it are judged by what holds.
  private static func expected(_ steps: [Step]) -> (days: Int, wrong: [Int]) {
    var days = 7
    var floor = Int.max
    var wrong: [Int] = []
    for (index, step) in steps.enumerated() {
      let isAllowed = step.relaxes ? step.days > days && step.days <= floor : step.days < days
      guard isAllowed else {
        wrong.append(index)
        continue
      }
      days = step.days
      if !step.relaxes, step.isLawful { floor = days }
    }
    return (days, wrong)
  }

  @Test("任意的加严和放宽：收下的恰好是允许的，结果与另算的一致", arguments: 0..<8)
  func chainsComeToWhatTheyShould(_ seed: Int) throws {
    var random = SeededNumbers(seed: UInt64(seed) + 77)
    var good = 0
    for _ in 0..<40 {
      let steps = Self.steps(&random)
      let layers = zip(steps, Self.regions).enumerated().map { index, pair in
        SampleLayer.city(pair.0.body, id: "l\(index)", region: pair.1)
      }
      let expected = Self.expected(steps)
      let loading = RulePack.load(from: SampleLayer.folder(layers))
      let wrong = loading.diagnostics.map(\.location.file)
      #expect(wrong == expected.wrong.map { "localities/p/l\($0)/l\($0).yml" }, "\(steps)")
      guard let pack = loading.pack else { continue }
      good += 1
      let town = try #require(RegionCode("330203001"))
      #expect(pack.tailored(for: town).item("c-people")?.rectify.days == expected.days)
    }
    #expect(good > 0)
  }

  private static func pack() throws -> RulePack {
    let layers = [
      SampleLayer.city(SampleLayer.additions, id: "province", region: "33"),
      SampleLayer.city(
        "tighten:\n  - {item: x-new, days: 2, \(SampleLayer.reason)}\n",
        id: "town",
        region: "330203001"
      ),
      SampleLayer.city("hide:\n  - {item: c-people, \(SampleLayer.reason)}\n"),
    ]
    let loading = RulePack.load(from: SampleLayer.folder(layers))
    return try #require(loading.pack, "\(loading.diagnostics)")
  }

  @Test("没有地方规定的地方，规则一点不变")
  func withoutLayersNothingChanges() throws {
    let pack = try Self.pack()
    let plain = try #require(RulePack.load(from: SampleFolder.files).pack)
    let elsewhere = pack.tailored(for: try #require(RegionCode("110101")))
    #expect(elsewhere.checklists == plain.checklists)
    #expect(elsewhere.facts == plain.facts)
    #expect(elsewhere.circumstances == plain.circumstances)
    #expect(elsewhere.localChanges.isEmpty)
    #expect(elsewhere.contentHash == pack.contentHash)
    #expect(pack.national.checklists == plain.checklists)
  }

  @Test("再加一遍同一层，什么也不变；一层层加与一次加相同")
  func applyingIsIdempotent() throws {
    let pack = try Self.pack()
    let ids = ["province", "city", "town"]
    let once = try #require(pack.tailored(by: ids))
    for id in ids {
      let again = try #require(once.tailored(by: [id]))
      #expect(again.checklists == once.checklists)
      #expect(again.localChanges == once.localChanges)
    }
    var stepwise = pack
    for id in ids { stepwise = try #require(stepwise.tailored(by: [id])) }
    #expect(stepwise.checklists == once.checklists)
    #expect(stepwise.localChanges == once.localChanges)
    #expect(stepwise.appliedLayers.map(\.id) == ids)
    let byPlace = pack.tailored(for: try #require(RegionCode("330203001")))
    #expect(byPlace.checklists == once.checklists)
  }

  @Test("钉住的内容再读一次完全相同，缺了层就说没有")
  func aPinnedPackReadsBackTheSame() throws {
    let pack = try Self.pack()
    let again = try #require(RulePack.load(from: pack.files).pack)
    #expect(again.contentHash == pack.contentHash)
    let (one, other) = (
      pack.tailored(by: ["province", "town"]), again.tailored(by: ["province", "town"])
    )
    #expect(one?.checklists == other?.checklists)
    #expect(one?.localChanges == other?.localChanges)
    #expect(pack.tailored(by: ["province", "gone"]) == nil)
    // A pack kept before there were layers has no such files and keeps its hash.
    let old = try #require(RulePack.load(from: SampleFolder.files).pack)
    #expect(old.files.allSatisfy { !$0.path.hasPrefix("localities/") })
    #expect(old.contentHash != pack.contentHash)
  }
}
