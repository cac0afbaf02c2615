import Operations
import RuleLanguage
import SafetyModel
import Testing

@Suite("规则例子 Worked cases of the rules")
struct CasesTests {
  @Test("每个例子文件都能读，并且有例子")
  func everyCaseFileIsRead() throws {
    let pack = try #require(CaseLibrary.pack)
    #expect(!CaseLibrary.files.isEmpty)
    for file in CaseLibrary.files {
      let read = CaseFile.read(file, under: pack)
      #expect(!read.cases.isEmpty, "\(file.path)")
      for diagnostic in read.diagnostics { Issue.record("\(diagnostic)") }
    }
  }

  @Test("每个例子都得出写明的结果", arguments: CaseLibrary.cases)
  func caseComesToWhatItSays(_ example: LibraryCase) throws {
    let test = try #require(CaseLibrary.test)
    #expect(test.cases.count == CaseLibrary.cases.count)
    guard let failure = CaseLibrary.failures[example.testDescription] else { return }
    #expect(!failure.corrections.isEmpty, "\(example) expects nothing")
    for correction in failure.corrections {
      let expected = correction.expected
      Issue.record(
        "\(expected.location): \(expected.subject) should be \(expected.value), is \(correction.result ?? "-")"
      )
    }
  }

  /// How many items and elements may lack a case of each kind; lower a number when cases are added,
  /// never raise one.
  static let floor: [RuleCoverage.Entry.Kind: [RuleCoverage.Outcome: Int]] = [
    .item: [.pass: 0, .fail: 0, .undetermined: 0],
    .element: [.pass: 0, .fail: 0, .undetermined: 0],
  ]

  @Test("检查项和要素都有例子")
  func itemsAndElementsHaveCases() throws {
    let coverage = try #require(CaseLibrary.test).coverage
    for (kind, numbers) in CasesTests.floor {
      for (outcome, allowed) in numbers {
        let missing = coverage.missing(outcome, of: kind)
        #expect(missing <= allowed, "\(kind) without \(outcome)")
      }
    }
  }
}

/// The rule folder and its cases, read and run once.
enum CaseLibrary {
  static let pack = RulePack.load(from: RuleFolder.files()).pack
  static let files = RuleFolder.files().filter { $0.path.hasPrefix("cases/") }
  static let test = pack.map { RuleTest(files, under: $0) }
  static let cases = test?.cases.map(LibraryCase.init) ?? []
  /// By the name of the case for the report.
  static let failures = Dictionary(
    (test?.failures ?? []).map { (LibraryCase(value: $0.example).testDescription, $0) },
    uniquingKeysWith: { first, _ in first }
  )
}

/// A case with a name for the test report.
struct LibraryCase: Sendable, CustomTestStringConvertible {
  let value: RuleCase

  var testDescription: String { "\(value.location): \(value.name.zh)" }
}
