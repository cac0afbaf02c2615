public import Ledger
import Messages
import RuleLanguage
import SafetyModel

extension LintReport {
  /// The report for programs; keys and order are documented in `Docs/Commands.md`.
  public var json: CanonicalValue {
    .object([
      "folder": .string(folder),
      "errors": .integer(Int64(count(.error))),
      "warnings": .integer(Int64(count(.warning))),
      "diagnostics": .array(diagnostics.map(json)),
    ])
  }

  private func json(_ diagnostic: RuleDiagnostic) -> CanonicalValue {
    let sentence = diagnostic.kind.sentence
    let excerpt = excerpt(of: diagnostic)
    return .object([
      "code": .string(diagnostic.code),
      "severity": .string(diagnostic.severity.rawValue),
      "file": .string(diagnostic.location.file),
      "line": .integer(Int64(diagnostic.location.line)),
      "column": .integer(Int64(diagnostic.location.column)),
      "end_column": .integer(Int64(endColumn(of: diagnostic))),
      "source": excerpt.map { .string($0.line) } ?? .null,
      "message": .object(["zh": .string(sentence.zh), "en": .string(sentence.en)]),
      "suggestions": .array(diagnostic.kind.suggestions.map { .string($0) }),
    ])
  }

  /// The column behind the marked place, in Unicode scalars from 1.
  func endColumn(of diagnostic: RuleDiagnostic) -> Int {
    excerpt(of: diagnostic).map { $0.marked.upperBound + 1 } ?? diagnostic.location.column + 1
  }
}
