import Determination
import RuleLanguage
import SafetyModel
import Testing
import YAMLSource

@Suite("规则例子 Worked cases of the rules")
struct CasesTests {
  @Test("每个例子文件都能读，并且有例子")
  func everyCaseFileIsRead() throws {
    let files = CaseLibrary.files()
    #expect(!files.isEmpty)
    for file in files {
      let cases = try CaseLibrary.cases(in: file)
      #expect(!cases.isEmpty, "\(file.path)")
      #expect(Set(cases.map(\.name)).count == cases.count, "\(file.path): two cases of one name")
    }
  }

  @Test("每个例子都得出写明的结果", arguments: CaseLibrary.readable())
  func caseComesToWhatItSays(_ example: RuleCase) throws {
    let pack = try #require(CaseLibrary.pack)
    let result = try CaseResult(of: example, under: pack)
    let expected = example.expected
    expect(expected.applicable, .applies, in: result)
    expect(expected.notApplicable, .doesNotApply, in: result)
    expect(expected.incomplete, .undecided, in: result)
    for (set, clauses) in expected.elements {
      let record = result.records.first { $0.criteria == set }
      if clauses.isEmpty { #expect(record == nil, "\(set) is in force") }
      for (clause, status) in clauses {
        let found = record?.elements.first { $0.element == clause }?.status
        #expect(found == status, "\(set) \(clause)")
      }
    }
    if let grade = expected.grade { #expect(result.grade == grade) }
  }

  private func expect(_ items: [String], _ selection: CaseResult.Selection, in result: CaseResult) {
    for item in items { #expect(result.selections[item] == selection, "\(item)") }
  }
}

/// The rule folder and its cases, read once.
enum CaseLibrary {
  static let pack = RulePack.load(from: RuleFolder.files()).pack

  static func files() -> [RuleSourceFile] {
    RuleFolder.files().filter { $0.path.hasPrefix("cases/") }
  }

  static func cases(in file: RuleSourceFile) throws -> [RuleCase] {
    let name = String(file.path.dropFirst("cases/".count))
    return try RuleCase.read(try YAMLNode.parse(bytes: file.bytes, file: file.path), file: name)
  }

  /// The cases of the files that can be read; another test reports the others.
  static func readable() -> [RuleCase] {
    files().flatMap { (try? cases(in: $0)) ?? [] }
  }
}

/// What the rules make of a case.
struct CaseResult {
  enum Selection {
    case applies
    case doesNotApply
    case undecided
  }

  let selections: [String: Selection]
  let records: [DeterminationRecord]
  /// The highest grade, of a hazard or of the site; `none` without any nonconforming answer.
  let grade: String

  init(of example: RuleCase, under pack: RulePack) throws {
    let checklist = try #require(pack.checklist(example.checklist))
    var values: [String: FactValue] = [:]
    for (key, texts) in example.facts {
      values[key] = try #require(pack.fact(key), "\(key)").value(of: texts)
    }
    let facts = KnownFacts(values)
    let items = checklist.applicability(given: facts)
    for answer in example.answers {
      try #require(items.contains { $0.item.id == answer.item }, "\(answer.item)")
    }
    let judge = CriteriaJudge(
      criteria: pack.criteria,
      circumstances: pack.circumstances,
      factDefinitions: pack.facts,
      facts: facts,
      assertions: Assertions(items: items, answers: example.answers)
    )
    let records = judge.determinations(on: example.inspected)
    let asserted = Set(
      example.answers.filter { $0.answer == .nonconforming }.flatMap(\.circumstances)
    )
    let grades =
      asserted.map { judge.verdict(on: $0, records: records).grade } + records.map(\.grade)
    self.records = records
    grade = asserted.isEmpty ? "none" : grades.max()?.rawValue ?? "none"
    selections = Dictionary(
      items.map { entry in
        switch entry.status {
        case .applies: (entry.item.id, .applies)
        case .doesNotApply: (entry.item.id, .doesNotApply)
        case .undecided: (entry.item.id, .undecided)
        }
      },
      uniquingKeysWith: { $1 }
    )
  }
}
