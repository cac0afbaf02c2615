import RuleLanguage
import Testing

/// The sample folder with one change, and the one problem it should give.
struct BrokenCase: CustomTestStringConvertible, Sendable {
  let name: String
  let code: String
  let path: String
  let line: Int
  let column: Int
  let files: [RuleSourceFile]
  var testDescription: String { "\(code) \(name)" }

  /// Replaces one text in one file.
  init(
    _ code: String,
    _ name: String,
    _ path: String,
    _ old: String,
    _ new: String,
    _ line: Int,
    _ column: Int
  ) {
    self.init(code, name, path, line, column) { _ in
      SampleFolder.files(replacing: old, with: new, in: path)
    }
  }

  /// Makes the folder freely.
  init(
    _ code: String,
    _ name: String,
    _ path: String,
    _ line: Int,
    _ column: Int,
    change: ([RuleSourceFile]) -> [RuleSourceFile]
  ) {
    self.code = code
    self.name = name
    self.path = path
    self.line = line
    self.column = column
    files = change(SampleFolder.files)
  }

  static let all = yaml + values + references + conditions + contradictions

  private static let common = "checklists/common.yml"
  private static let paint = "checklists/paint.yml"
  private static let fireOld = "criteria/fire-old.yml"
  private static let calendar = "calendars/china.yml"

  private static func adding(
    _ path: String,
    _ text: String
  ) -> ([RuleSourceFile]) -> [RuleSourceFile] {
    { $0 + [RuleSourceFile(path: path, text: text)] }
  }

  static let yaml: [BrokenCase] = [
    BrokenCase("RULE-001", "open bracket", "matters.yml", "{zh: 说明, en: A note}", "{zh: 说明", 6, 7),
    BrokenCase("RULE-002", "huge file", "policies/big.yml", 1, 1) {
      let bytes = [UInt8](repeating: UInt8(ascii: "\n"), count: 5_000_000)
      return $0 + [RuleSourceFile(path: "policies/big.yml", bytes: bytes)]
    },
    BrokenCase(
      "RULE-003",
      "deep nesting",
      "policies/deep.yml",
      1,
      33,
      change: adding("policies/deep.yml", String(repeating: "[", count: 40))
    ),
    BrokenCase("RULE-004", "not UTF-8", "policies/bytes.yml", 1, 4) {
      $0 + [RuleSourceFile(path: "policies/bytes.yml", bytes: Array("a: ".utf8) + [0xC3, 0x28])]
    },
    BrokenCase(
      "RULE-005",
      "nothing in it",
      "policies/empty.yml",
      2,
      1,
      change: adding("policies/empty.yml", "# 空\n")
    ),
    BrokenCase("RULE-006", "anchor", paint, "note: {", "note: &n {", 4, 7),
    BrokenCase(
      "RULE-007",
      "key twice",
      common,
      "station: gate",
      "station: gate\n    station: roof",
      19,
      5
    ),
    BrokenCase(
      "RULE-008",
      "wrong folder",
      "checklist/x.yml",
      1,
      1,
      change: adding("checklist/x.yml", "checklist: x")
    ),
  ]

  static let values: [BrokenCase] = [
    BrokenCase("RULE-010", "unknown key", paint, "note:", "notes:", 4, 1),
    BrokenCase("RULE-011", "missing key", common, "    station: gate\n", "", 17, 5),
    BrokenCase("RULE-012", "text for a list", paint, "[spray-no-alarm]", "spray-no-alarm", 13, 20),
    BrokenCase("RULE-013", "empty text", paint, "zh: 看报警器", "zh: ' '", 11, 19),
    BrokenCase("RULE-014", "unknown station", common, "station: gate", "station: garden", 18, 14),
    BrokenCase("RULE-015", "id with capitals", common, "id: c-people", "id: C_People", 5, 9),
    BrokenCase("RULE-016", "no such day", calendar, "2024-01-01", "2024-02-30", 7, 11),
    BrokenCase("RULE-017", "not a decimal", common, "\"1.4\"", "\"1,4\"", 25, 56),
    BrokenCase("RULE-018", "not a number", paint, "days: 30", "days: soon", 18, 42),
    BrokenCase(
      "RULE-019",
      "ends before it begins",
      fireOld,
      "to: 2025-10-31",
      "to: 2017-10-31",
      5,
      30
    ),
    BrokenCase("RULE-020", "other name", paint, "checklist: paint", "checklist: painting", 1, 12),
  ]

  static let references: [BrokenCase] = [
    BrokenCase("RULE-030", "id twice", "facts.yml", "site.built_on", "site.fire_class", 30, 5),
    BrokenCase("RULE-030", "item twice", paint, "id: p-alarm", "id: c-exit", 7, 5),
    BrokenCase("RULE-031", "no such list", paint, "include: [common]", "include: [comon]", 5, 11),
    BrokenCase(
      "RULE-032",
      "circle",
      paint,
      5,
      11,
      change: { _ in
        let files = SampleFolder.files(
          replacing: "items:",
          with: "include: [paint]\nitems:",
          in: common
        )
        return files
      }
    ),
    BrokenCase(
      "RULE-033",
      "no such item",
      paint,
      "include: [common]",
      "select: [common/c-exits]",
      5,
      10
    ),
    BrokenCase("RULE-034", "unknown fact", common, "fact: site.area_m2", "fact: site.area", 25, 23),
    BrokenCase(
      "RULE-034",
      "unknown fact in a condition",
      common,
      "site.workers >= 10",
      "site.worker >= 10",
      21,
      35
    ),
    BrokenCase(
      "RULE-035",
      "unknown circumstance",
      common,
      "[hose-missing]",
      "[hose-gone]",
      10,
      21
    ),
    BrokenCase(
      "RULE-035",
      "unknown circumstance in a condition",
      fireOld,
      "hose-missing",
      "hose-gone",
      29,
      29
    ),
    BrokenCase("RULE-036", "unknown matter", paint, "matter: work-safety", "matter: work", 14, 13),
    BrokenCase(
      "RULE-037",
      "unknown instrument",
      paint,
      "instrument: safety-law",
      "instrument: law",
      15,
      25
    ),
    BrokenCase(
      "RULE-038",
      "unknown place",
      fireOld,
      "places: [crowded]",
      "places: [crowd]",
      35,
      22
    ),
    BrokenCase(
      "RULE-039",
      "unknown family",
      "criteria/fire-new.yml",
      "[goods]",
      "[good]",
      9,
      21
    ),
    BrokenCase(
      "RULE-040",
      "unknown criteria",
      "criteria/fire-new.yml",
      "count_like: fire-old",
      "count_like: fire",
      10,
      15
    ),
    BrokenCase("RULE-041", "unknown clause", fireOld, "\"7.5\"]", "\"7.6\"]", 35, 65),
    BrokenCase(
      "RULE-042",
      "unknown choice",
      paint,
      "p in [\"injection\"]",
      "p in [\"injecting\"]",
      10,
      57
    ),
  ]

  static let conditions: [BrokenCase] = [
    BrokenCase(
      "RULE-050",
      "operator without operand",
      common,
      "site.workers >= 10",
      "site.workers >=",
      21,
      50
    ),
    BrokenCase(
      "RULE-051",
      "text compared with a number",
      common,
      "site.workers >= 10",
      "site.workers >= \"ten\"",
      21,
      48
    ),
  ]

  static let contradictions: [BrokenCase] = [
    BrokenCase("RULE-060", "more than there are", fireOld, "at_least: 2", "at_least: 4", 35, 32),
    BrokenCase("RULE-061", "other unit", common, "unit: ㎡", "unit: m", 25, 43),
    BrokenCase(
      "RULE-062",
      "measured yes or no",
      common,
      "fact: site.area_m2",
      "fact: site.spray",
      25,
      23
    ),
    BrokenCase(
      "RULE-063",
      "major without criteria",
      common,
      "grade: general",
      "grade: major",
      5,
      5
    ),
    BrokenCase(
      "RULE-064",
      "law without a clause",
      common,
      "confidence: practice",
      "confidence: verified",
      16,
      5
    ),
    BrokenCase(
      "RULE-065",
      "surer than its source",
      paint,
      "clause: \"36\", confidence: verified",
      "clause: \"36\", confidence: secondhand",
      19,
      5
    ),
    BrokenCase(
      "RULE-066",
      "family without kind",
      "circumstances.yml",
      "    family_kind: comprehensive\n",
      "",
      6,
      5
    ),
    BrokenCase(
      "RULE-067",
      "two grounds",
      fireOld,
      "judged_by_person: true",
      "when: site.spray, judged_by_person: true",
      33,
      46
    ),
    BrokenCase("RULE-069", "day twice", calendar, "[2024-02-04]", "[2024-02-10]", 8, 12),
    BrokenCase("RULE-070", "day of another year", calendar, "[2024-02-04]", "[2025-02-04]", 8, 12),
  ]
}
