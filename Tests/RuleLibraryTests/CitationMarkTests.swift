import RuleLanguage
import SafetyModel
import Testing

/// How surely a clause is known does not depend on the list that cites it.
@Suite("条款的标注 Marks of clauses")
struct CitationMarkTests {
  private struct Use: Hashable {
    let item: String
    let mark: Confidence
    let whole: Confidence
  }

  @Test("同一条款处处标得一样；整体把握更低的检查项，条款可以随它低")
  func theSameClauseHasTheSameMark() throws {
    let pack = try #require(CaseLibrary.pack)
    let items = pack.checklists.flatMap(\.items) + pack.layers.flatMap(\.items).map(\.item)
    var uses: [String: Set<Use>] = [:]
    for item in items {
      for citation in item.norm + item.power + item.liability {
        uses["\(citation.instrument) \(citation.clause)", default: []].insert(
          Use(item: item.id, mark: citation.confidence, whole: item.confidence)
        )
      }
    }
    try #require(uses.count > 60)
    for (clause, uses) in uses {
      let marks = Set(uses.map(\.mark))
      guard marks.count > 1, let best = marks.min(by: { $0.rank < $1.rank }) else { continue }
      for use in uses where use.mark != best {
        #expect(use.mark == use.whole, "\(use.item): \(clause) is \(use.mark), elsewhere \(best)")
      }
    }
  }

  @Test("危险化学品安全管理条例的条文，哪张表都不印成法律依据")
  func supersededRegulationsAreNoGround() throws {
    let pack = try #require(CaseLibrary.pack)
    let cited = pack.checklists.flatMap(\.items).flatMap { $0.norm + $0.power + $0.liability }
      .filter { $0.instrument == "hazardous-chemicals-regulations-2013" }
    try #require(!cited.isEmpty)
    // The law of 2026 may have moved its articles, and they address makers and stores, not users.
    #expect(cited.allSatisfy { !$0.confidence.isLegalGround })
  }
}
