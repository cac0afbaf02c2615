import Determination
import RuleLanguage
import SafetyModel
import Testing

/// The counting table of GB 35181-2017, 5.3.3, written down once more and counted by hand.
private enum CountingTable {
  static let chapter7 =
    (1...4).map { "7.1.\($0)" } + (1...3).map { "7.2.\($0)" } + (1...12).map { "7.3.\($0)" }
    + (1...6).map { "7.4.\($0)" } + ["7.5"] + (1...3).map { "7.6.\($0)" }
    + (1...3).map { "7.7.\($0)" } + (1...2).map { "7.8.\($0)" } + (1...5).map { "7.9.\($0)" }
  static let crowded = Set((1...9).map { "7.3.\($0)" } + ["7.5", "7.9.3"])
  static let dangerous: Set<String> = ["7.1.1", "7.1.2", "7.1.3", "7.4.5", "7.4.6"]
  static let kinds = ["crowded", "dangerous_goods", "important"]

  /// The branch that decides, in the order of the standard; `direct` before all.
  static func decision(_ met: Set<String>, _ kinds: Set<String>) -> String? {
    if met.contains(where: { $0.hasPrefix("6.") }) { return "direct" }
    if kinds.contains("crowded"), met.intersection(crowded).count >= 3 { return "a" }
    if kinds.contains("dangerous_goods"), met.intersection(dangerous).count >= 3 { return "b" }
    if !kinds.isEmpty, met.count >= 4 { return "c" }
    return kinds.isEmpty && met.count >= 6 ? "d" : nil
  }
}

@Suite("2017年版的计数表 The counting table of 2017")
struct FireCountingTests {
  static func set() throws -> (pack: RulePack, set: CriteriaSet) {
    let pack = try #require(CaseLibrary.pack)
    return (pack, try #require(pack.criteria("gb-35181-2017")))
  }

  static func judge(_ stated: StatedClauses) throws -> ClauseDetermination {
    let (pack, set) = try set()
    return CriteriaJudge(
      criteria: pack.criteria,
      circumstances: pack.circumstances,
      facts: KnownFacts([:]),
      assertions: Assertions(items: [], answers: [])
    ).determination(of: stated, under: set)
  }

  @Test("39个综合要素，10个直接要素")
  func clausesAreThoseOfTheStandard() throws {
    let set = try Self.set().set
    let counted = set.elements.filter { $0.kind == .comprehensive }.map(\.id)
    #expect(counted == CountingTable.chapter7)
    #expect(counted.count == 39)
    #expect(set.elements.filter { $0.kind == .direct }.map(\.id) == (1...10).map { "6.\($0)" })
  }

  @Test("写明的条款得出的结论与手工计数表一致", arguments: UInt64(1)...40)
  func verdictsFollowTheTable(_ seed: UInt64) throws {
    var random = SeededSites(seed: seed)
    let all = (seed.isMultiple(of: 4) ? ["6.8"] : []) + CountingTable.chapter7
    let drawn = Array(all.shuffled(using: &random).prefix(14))
    let split = Int.random(in: 0...7, using: &random)
    let met = Set(drawn.prefix(split))
    let unknown = Array(drawn.dropFirst(max(split, 2)))
    let isKnown = Bool.random(using: &random)
    let kinds = Set(CountingTable.kinds.filter { _ in Bool.random(using: &random) })
    let stated = StatedClauses(
      kinds: isKnown ? kinds : nil,
      met: all.filter(met.contains),
      unknown: all.filter(unknown.contains),
      rest: .notMet
    )
    let possible =
      isKnown
      ? [kinds]
      : (0..<8).map { mask in
        Set(CountingTable.kinds.enumerated().filter { mask >> $0.offset & 1 == 1 }.map(\.element))
      }
    var decisions: Set<String?> = []
    for mask in 0..<(1 << unknown.count) {
      let confirmed = unknown.enumerated().filter { mask >> $0.offset & 1 == 1 }.map(\.element)
      for kinds in possible {
        decisions.insert(CountingTable.decision(met.union(confirmed), kinds))
      }
    }
    let record = try Self.judge(stated).record
    let expected: Verdict =
      !decisions.contains(nil) ? .major : decisions == [nil] ? .notMajor : .undetermined
    #expect(record.verdict == expected, "\(stated)")
    if expected == .major, isKnown {
      #expect(record.by == CountingTable.decision(met, kinds), "\(stated)")
    }
  }

  @Test("依据写明计数规则的条款，可靠程度是最弱的一环")
  func groundsNameTheRule() throws {
    let found = try Self.judge(
      StatedClauses(kinds: ["dangerous_goods"], met: ["7.1.1", "7.1.2", "7.1.3"], rest: .notMet)
    )
    #expect(found.record.by == "b")
    #expect(found.citations.map(\.clause) == ["5.3.3b", "7.1.1", "7.1.2", "7.1.3"])
    #expect(found.confidence == .memoryHigh)
    #expect(found.record.grade == .suspectedMajor)
  }

  @Test("三十九项全部成立，最少整改三十六项，数目写明没有列全")
  func everyClauseMet() throws {
    let found = try Self.judge(
      StatedClauses(kinds: ["crowded"], met: CountingTable.chapter7, rest: .notMet)
    )
    let corrections = try #require(found.record.minimalCorrections)
    #expect(corrections.size == 36)
    // Three may stay, of them at most two that rule a counts: all triples less those of rule a.
    #expect(corrections.count == 9139 - 165)
    #expect(corrections.sets.count == 1_000)
  }

  @Test("场所性质和三十九项全都未知，再确认任意六项，数目精确")
  func everythingUnknown() throws {
    let found = try Self.judge(
      StatedClauses(kinds: nil, met: [], unknown: CountingTable.chapter7, rest: .notMet)
    )
    #expect(found.record.verdict == .undetermined)
    #expect(found.record.needed?.size == 6)
    #expect(found.record.needed?.count == 3_262_623)
  }

  @Test("6.6成立时，7.4.4、7.7.1不再计数")
  func directElementsAreNotCountedAgain() throws {
    let found = try Self.judge(
      StatedClauses(kinds: ["crowded"], met: ["6.6", "7.4.4", "7.7.1", "7.5"], rest: .notMet)
    )
    #expect(found.record.by == "direct")
    #expect(found.record.branches.first { $0.branch == "c" }?.met == ["7.5"])
    let reasons = (found.record.notCounted ?? []).map { "\($0.name) \($0.reason) \($0.by ?? "")" }
    #expect(reasons == ["7.4.4 countedAsDirect 6.6", "7.7.1 countedAsDirect 6.6"])
  }
}
