import Testing

@testable import RuleLanguage

@Suite("条款范围 Clause ranges")
struct ClauseSelectionTests {
  private let clauses = [
    "6.1", "7.1.1", "7.3.1", "7.3.2", "7.3.10", "7.5", "7.9.3", "8(6)", "8(7)",
  ]

  @Test(
    "写法与所指条款",
    arguments: [
      ("7.5", ["7.5"]), ("7.3", ["7.3.1", "7.3.2", "7.3.10"]),
      ("7.3.1-7.3.9", ["7.3.1", "7.3.2"]), ("7.1-7.3", ["7.1.1", "7.3.1", "7.3.2", "7.3.10"]),
      ("8", ["8(6)", "8(7)"]), ("8(7)", ["8(7)"]), ("7.30", []), ("7.3-8.1", []), ("-", []),
      ("", []),
    ]
  )
  func aWritingNamesItsClauses(_ text: String, _ expected: [String]) {
    #expect(ClauseSelection(text).matches(in: clauses) == expected)
  }
}

@Suite("最像的词 Nearest word")
struct NearestWordTests {
  @Test(
    "只有一两个字母的笔误才算像，数字不同的是另一版",
    arguments: [
      ("staton", "station"), ("gruond_floor", "ground_floor"), ("mater", "matter"),
      ("Station", "station"), ("fire-law-2008", nil), ("fier-law-2021", "fire-law-2021"),
      ("care-corridor-obstructed", nil), ("nrom", "norm"), ("form", nil), ("nm", nil),
      ("zzz", nil), ("", nil),
    ]
  )
  func onlyALikelyWordIsSuggested(_ word: String, _ expected: String?) {
    let known = [
      "station", "matter", "ground_floor", "norm", "fire-law-2021", "fire-door-obstructed",
    ]
    #expect(nearestWord(to: word, among: known) == expected)
  }

  @Test("属性少写了 site. 也认得")
  func aFactWithoutItsPrefixIsFound() {
    let known = ["site.spray", "site.store"]
    #expect(nearestFact(to: "spray", among: known) == "site.spray")
    #expect(nearestFact(to: "site.spary", among: known) == "site.spray")
    #expect(nearestFact(to: "pray", among: known) == nil)
  }
}
