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
    "相差不超过三分之一才算像",
    arguments: [
      ("staton", "station"), ("gruond_floor", "ground_floor"), ("mater", "matter"),
      ("zzz", nil), ("", nil),
    ]
  )
  func onlyALikelyWordIsSuggested(_ word: String, _ expected: String?) {
    let known = ["station", "matter", "ground_floor", "norm"]
    #expect(nearestWord(to: word, among: known) == expected)
  }
}
