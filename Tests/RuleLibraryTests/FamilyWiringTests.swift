import RuleLanguage
import SafetyModel
import Testing

/// Which element families the fire criteria of 2017 fill, and with which circumstances.
@Suite("要素族与要素 Families and elements")
struct FamilyWiringTests {
  /// The clauses of each family, written down once more.
  static let clauses: [String: Set<String>] = [
    "loc": ["6.1", "6.2", "6.4"],
    "goods": ["6.8"],
    "panel": ["6.10"],
    "lane": ["7.1.1", "7.3.11"],
    "gap": ["7.1.2"],
    "dorm": ["7.1.3"],
    "comp": ["7.2.1"],
    "door": ["7.2.2"],
    "expl": ["7.2.3"],
    "stair": ["7.3.2", "7.3.7"],
    "exit": ["7.3.3", "7.3.4", "6.5"],
    "light": ["7.3.6"],
    "grille": ["7.3.9"],
    "window": ["7.3.10"],
    "hydrant": ["7.4.2", "7.4.3"],
    "sprink": ["7.4.4", "7.4.5", "7.4.6", "6.6"],
    "smoke": ["7.5"],
    "power": ["7.6.1", "7.6.2", "7.6.3"],
    "alarm": ["7.7.1", "7.7.2", "6.6"],
    "link": ["7.7.3"],
    "control": ["7.8.2"],
    "grade": ["7.9.1"],
    "exelec": ["7.9.2"],
    "wire": ["7.9.4"],
    "decor": ["7.9.5", "7.3.8"],
  ]

  /// In a family, but no element of 2017: an unstaffed room is no uncertified operator.
  static let unwired: Set<String> = ["control-room-unstaffed"]

  @Test("带要素族的情形都引到本族的要素，也只引到本族的要素")
  func everyFamilyLeadsToItsClauses() throws {
    let pack = try #require(CaseLibrary.pack)
    let set = try #require(pack.criteria("gb-35181-2017"))
    var elements: [String: Set<String>] = [:]
    for element in set.elements {
      for circumstance in pack.circumstances
      where element.metWhen.source.contains("circumstance(\"\(circumstance.id)\")") {
        elements[circumstance.id, default: []].insert(element.id)
      }
    }
    for circumstance in pack.circumstances {
      guard let family = circumstance.family else { continue }
      let allowed = try #require(Self.clauses[family], "family \(family) is not in the table")
      let found = elements[circumstance.id] ?? []
      if Self.unwired.contains(circumstance.id) {
        #expect(found.isEmpty, "\(circumstance.id) is said to lead nowhere")
      } else {
        #expect(!found.isEmpty, "\(circumstance.id) of \(family) leads to no element")
        #expect(
          found.isSubset(of: allowed),
          "\(circumstance.id) of \(family) leads to \(found.sorted())"
        )
      }
    }
  }

  @Test("2017年版的每一条都有情形可以使它成立")
  func everyElementNamesACircumstance() throws {
    let set = try #require(CaseLibrary.pack?.criteria("gb-35181-2017"))
    for element in set.elements {
      #expect(element.metWhen.source.contains("circumstance("), "\(element.id)")
    }
  }

  @Test("第十号令收入的各条逐项都在")
  func orderTenIsThereItemByItem() throws {
    let set = try #require(CaseLibrary.pack?.criteria("mem-order-10-2023"))
    let counts = [(3, 3), (7, 7), (8, 7), (9, 2), (11, 10), (12, 2), (13, 2)]
    let items = counts.flatMap { article, count in (1...count).map { "\(article)(\($0))" } }
    #expect(set.elements.map(\.id) == items)
    #expect(set.elements.allSatisfy { $0.kind == .direct })
    #expect(Set(set.routes.flatMap(\.matters)).isSuperset(of: ["fire-safety", "gas"]))
    #expect(set.routes.allSatisfy { $0.clause == "2" })
    // Article 14: monitoring, alarm and protective devices that have failed count as missing.
    let devices = set.elements.filter { $0.fittedButFailedClause == "14" }.map(\.id)
    #expect(Set(devices).isSuperset(of: ["7(4)", "7(5)", "7(7)", "8(6)", "11(3)", "11(8)"]))
  }
}
