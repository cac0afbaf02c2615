import RuleLanguage
import SafetyModel
import Testing

/// Which duty, power and liability belong together, by law: AQ work safety, XF fire, NB Ningbo's
/// rule on responsibility, TZ special equipment; a number in brackets is a paragraph or item.
private enum NormTable {
  struct Row {
    let id: String
    let norm: [String]
    let power: [String]
    let liability: [String]
  }

  static let instruments = [
    "work-safety-law-2021": "AQ", "fire-law-2021": "XF",
    "special-equipment-safety-law-2013": "TZ",
  ]

  static let rows: [Row] = text.split(separator: "\n").map { line in
    let cells = line.split(separator: "|").map { $0.split(separator: ";").map(trimmed) }
    return Row(
      id: cells[0].joined(),
      norm: cells[1],
      power: cells[2],
      liability: cells[3]
    )
  }

  private static func trimmed(_ text: Substring) -> String {
    text.split(separator: " ").joined(separator: " ")
  }

  /// Whether two clauses are the same or one stands above the other; a range stands for its article.
  static func touch(_ left: String, _ right: String) -> Bool {
    func base(_ text: String) -> Substring {
      text.contains("–") || text.contains(",") ? text.prefix { $0 != "(" } : text[...]
    }
    let (left, right) = (base(left), base(right))
    func covers(_ upper: Substring, _ lower: Substring) -> Bool {
      lower == upper || (lower.hasPrefix(upper) && lower.dropFirst(upper.count).first == "(")
    }
    return covers(left, right) || covers(right, left)
  }

  private static let text = """
    A-1 | AQ 21(1)–(6) | AQ 65(1)(2) | AQ 94(1)
    A-2 | AQ 24(2) | AQ 65(1)(2) | AQ 97(1)
    A-3 | AQ 25(1)–(7); AQ 46(1) | AQ 65(1)(2) | AQ 96
    A-4 | AQ 28(1)–(3) | AQ 65(1)(2) | AQ 97(3)
    A-5 | AQ 28(4) | AQ 65(1)(2) | AQ 97(4)
    A-6 | AQ 29 | AQ 65(1)(2) | AQ 97(3)
    A-7 | AQ 30(1) | AQ 65(1)(2) | AQ 97(7)
    A-8 | AQ 41(2) | AQ 65(1)(2) | AQ 97(5)
    A-9 | AQ 41(2) | AQ 65(1)(2) | AQ 101(5)
    A-10 | AQ 41(1) | AQ 65(1)(2) | AQ 101(4)
    A-11 | AQ 41(2) | AQ 65(1)(3) | AQ 102
    A-12 | AQ 41(2) | AQ 65(1)(3) | AQ 102; AQ 113(1)
    A-13 | AQ 35 | AQ 65(1)(2) | AQ 99(1)
    A-14 | AQ 36(1) | AQ 65(1)(2); AQ 65(1)(3) | AQ 99(2)
    A-15 | AQ 36(2) | AQ 65(1)(2) | AQ 99(3)
    A-16 | AQ 36(3) | AQ 65(1)(2); AQ 65(1)(3) | AQ 99(4)
    A-17 | AQ 36(4) | AQ 65(1)(2) | AQ 99(8)
    A-18 | AQ 38(3) | AQ 65(1)(2); AQ 65(1)(3) | AQ 99(7)
    A-19 | AQ 39(2) | AQ 65(1)(2); AQ 65(1)(3); AQ 65(1)(4) | AQ 101(1)
    A-20 | AQ 42(1) | AQ 65(1)(3) | AQ 105(1)
    A-21 | AQ 42(2) | AQ 65(1)(2); AQ 65(1)(3) | AQ 105(2)
    A-22 | AQ 43 | AQ 65(1)(2); AQ 65(1)(3) | AQ 101(3)
    A-23 | AQ 44(1) | AQ 65(1)(2) | AQ 97(3)
    A-24 | AQ 45 | AQ 65(1)(2) | AQ 99(5)
    A-25 | AQ 48 | AQ 65(1)(2) | AQ 104
    A-26 | AQ 49(1) | AQ 65(1)(2) | AQ 103(1)
    A-27 | AQ 49(2) | AQ 65(1)(2) | AQ 103(2)
    A-28 | AQ 81 | AQ 65(1)(2) | AQ 97(6)
    A-29 | AQ 66 | AQ 65(1)(1) | AQ 108
    A-30 | AQ 70(1) | AQ 70(1) | AQ 113(4); AQ 112
    F-1 | XF 16(1)(2) | XF 54 | XF 60(1)(1)
    F-2 | XF 28 | XF 54 | XF 60(1)(2)
    F-3 | XF 16(1)(4); XF 28 | XF 54 | XF 60(1)(3)
    F-4 | XF 28 | XF 54 | XF 60(1)(4)
    F-5 | XF 28 | XF 54 | XF 60(1)(5)
    F-6 | XF 28; XF 73(4) | XF 54 | XF 60(1)(6)
    F-7 | XF 16(1)(5) | XF 54 | XF 60(1)(7)
    F-8 | XF 16(1)(5) | XF 54 | XF 64(6); XF 60(1)(7)
    F-9 | XF 16(1)(3) | XF 54 | XF 67
    F-10 | XF 16(1)(1) | XF 54 | XF 67
    F-11 | XF 16(1)(6) | XF 54 | XF 67
    F-12 | XF 21(2) | XF 54 | XF 67
    F-13 | XF 19(1) | XF 54 | XF 61(1)
    F-14 | XF 19(2) | XF 54 | XF 61(2)
    F-15 | XF 18(1) | XF 54 | XF 67
    F-16 | XF 17(2) | XF 54 | XF 67
    F-17 | XF 21(1) | XF 54 | XF 63(2)
    F-18 | XF 23(1) | XF 54 | XF 62(1)
    F-19 | XF 23(3) | XF 54 | XF 60(1)(7)
    F-20 | XF 26(2) | XF 54 | XF 60(1)(7)
    F-21 | XF 27(2) | XF 54 | XF 66
    F-22 | XF 13(3) | XF 58(1) | XF 58(1)(2),(3)
    F-23 | XF 13(2) | XF 58(3) | XF 58(3)
    F-24 | XF 24(1) | XF 65(2) | XF 65(2)
    N-1 | NB 5(1)(8) | NB 28 | NB 28
    N-2 | NB 5(1)(9) | NB 28 | NB 28
    N-3 | NB 9(1)(1) | NB 29 | NB 29
    N-4 | NB 15(3) | NB 29 | NB 29
    N-5 | NB 15(4) | AQ 65(1)(2) | –
    N-6 | NB 16(2) | NB 30(1) | NB 30(1)(1)
    N-7 | NB 16(1) | AQ 65(1)(2) | AQ 97(1)
    N-8 | NB 12(2) | AQ 65(1)(2) | AQ 97(3)
    N-9 | NB 10(2) | AQ 65(1)(2) | AQ 103(2)
    N-10 | NB 11(2) | AQ 65(1)(3) | AQ 101(5)
    S-1 | TZ 33 | TZ 62 | TZ 83(1)
    S-2 | TZ 40(1),(3) | TZ 62 | TZ 84(1); TZ 83(4)
    S-3 | TZ 14 | TZ 62 | TZ 86(2)
    S-4 | TZ 39 | TZ 62 | TZ 83(3)
    """
}

@Suite("义务、责令权和责任 Norm, power and liability")
struct NormTableTests {
  private static func words(_ citations: [Citation]) -> [String] {
    citations.compactMap { citation in
      NormTable.instruments[citation.instrument].map { "\($0) \(citation.clause)" }
    }
  }

  @Test("表是六十八行，编号不重复")
  func theTableIsWhole() {
    #expect(NormTable.rows.count == 68)
    #expect(Set(NormTable.rows.map(\.id)).count == 68)
  }

  @Test("检查项的责令权和责任，都有一行的义务与它的义务相同")
  func powersAndLiabilitiesBelongToTheDuty() throws {
    let pack = try #require(CaseLibrary.pack)
    let items = pack.checklists.flatMap { list in list.items.filter { $0.checklist == list.id } }
    try #require(items.count > 300)
    for item in items {
      let norms = Self.words(item.norm)
      let rows = NormTable.rows.filter { row in
        row.norm.contains { known in norms.contains { NormTable.touch(known, $0) } }
      }
      for power in Self.words(item.power) {
        #expect(
          rows.contains { $0.power.contains { NormTable.touch($0, power) } },
          "\(item.id): \(power) belongs to none of \(rows.map(\.id)) of \(norms)"
        )
      }
      for liability in Self.words(item.liability) {
        #expect(
          rows.contains { $0.liability.contains { NormTable.touch($0, liability) } },
          "\(item.id): \(liability) belongs to none of \(rows.map(\.id)) of \(norms)"
        )
      }
    }
  }

  @Test("消防法第54条的责令权只属于消防救援机构，不印在检查项上")
  func theFireBodysPowerIsNotLent() throws {
    let pack = try #require(CaseLibrary.pack)
    for item in pack.checklists.flatMap(\.items) {
      #expect(!Self.words(item.power).contains("XF 54"), "\(item.id)")
    }
  }
}
