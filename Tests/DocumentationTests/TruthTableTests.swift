import Determination
import SafetyModel
import Testing
import TranscriptSupport

/// The tables of three-valued logic in the reference against what the code gives.
@Suite("三值真值表 Truth tables")
struct TruthTableTests {
  struct Cell: Sendable, CustomTestStringConvertible {
    let inputs: [String]
    let form: String
    let expected: String

    var testDescription: String { "\(form) \(inputs) = \(expected)" }
  }

  static let cells = (try? read()) ?? []

  /// Every cell under a head of code in the section of truth tables.
  static func read() throws -> [Cell] {
    let page = try Disk.text(of: Project.root + "/Docs/RuleLanguage.md")
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(where: { $0.hasSuffix(" Truth tables") }) else { return [] }
    var cells: [Cell] = []
    var head: [String]?
    for line in lines[(start + 1)...].prefix(while: { !$0.hasPrefix("#") }) {
      guard line.hasPrefix("| ") else {
        if line.isEmpty { head = nil }
        continue
      }
      let row = line.replacing("\\|", with: "¦").split(separator: "|").map { cell in
        String(cell.trimmingPrefix(" ").reversed().trimmingPrefix(" ").reversed())
          .replacing("¦", with: "|").replacing("`", with: "")
      }
      guard let columns = head else {
        head = row
        continue
      }
      let inputs = columns.filter { $0.count == 1 }.count
      for (form, value) in zip(columns, row).dropFirst(inputs) {
        cells.append(Cell(inputs: Array(row.prefix(inputs)), form: form, expected: value))
      }
    }
    return cells
  }

  @Test("表是全的 every combination is listed")
  func tablesAreComplete() throws {
    let forms = Dictionary(grouping: try Self.read(), by: \.form).mapValues(\.count)
    #expect(
      forms == ["a && b": 9, "a || b": 9, "!a": 9, "a ? b : c": 27, "at_least 2": 10]
    )
  }

  @Test("每一格都与程序一致 every cell is what the code gives", arguments: cells)
  func cellIsWhatTheCodeGives(_ cell: Cell) throws {
    #expect(try Self.value(cell) == cell.expected)
  }

  private static func value(_ cell: Cell) throws -> String {
    let letters = ["a", "b", "c"]
    var facts: [String: FactValue] = [:]
    for (letter, value) in zip(letters, cell.inputs) where value != "U" {
      facts["site.\(letter)"] = .boolean(value == "T")
    }
    let record =
      cell.form.hasPrefix("at_least")
      ? try judged(
        elements: letters.map { element($0, .comprehensive, "site.\($0)") },
        requirement: .atLeast(2, clauses: letters),
        facts: facts
      )
      : try judged(
        elements: [element("x", .direct, condition(cell.form))],
        requirement: nil,
        facts: facts
      )
    switch record.verdict {
    case .major: return "T"
    case .notMajor: return "F"
    case .undetermined: return "U"
    }
  }

  /// `a && b` over facts.
  private static func condition(_ form: String) -> String {
    form.map { "abc".contains($0) ? "site.\($0)" : "\($0)" }.joined()
  }

  private static let place = RuleLocation(file: "table.yml", line: 1, column: 1)

  private static func element(_ id: String, _ kind: ElementKind, _ source: String) -> Element {
    Element(
      id: id,
      kind: kind,
      title: BilingualText(zh: id, en: id),
      condition: nil,
      metWhen: RuleCondition(source: source, location: place),
      fittedButFailedClause: nil,
      confidence: .verified,
      location: place
    )
  }

  private static func judged(
    elements: [Element],
    requirement: Requirement?,
    facts: [String: FactValue]
  ) throws -> DeterminationRecord {
    let name = BilingualText(zh: "表", en: "table")
    let set = CriteriaSet(
      id: "table",
      title: name,
      regime: .fire,
      instrument: "table",
      inForce: DayInterval(),
      decidedBy: name,
      status: .complete,
      places: [],
      elements: elements,
      exclusions: [],
      branches: requirement.map {
        [Branch(id: "a", places: [], requirement: $0, confidence: .verified)]
      } ?? [],
      candidate: nil,
      location: place
    )
    let judge = CriteriaJudge(
      criteria: [set],
      circumstances: [],
      facts: KnownFacts(facts),
      assertions: Assertions(items: [], answers: [])
    )
    return try #require(
      judge.determinations(on: CivilDate(daysSinceEpoch: 19_877)).first
    )
  }
}
