public import RuleLanguage
import SafetyModel

/// What linting a rule folder found, ready to be shown to people and to machines.
public struct LintReport: Sendable {
  /// The folder as the caller names it; places are printed below it.
  public var folder: String

  /// The problems, in reading order.
  public var diagnostics: [RuleDiagnostic]

  private let texts: [String: SourceText]

  /// Creates a report.
  ///
  /// - Parameters:
  ///   - folder: The folder as the caller names it.
  ///   - diagnostics: The problems.
  ///   - files: The files of the folder, for the lines to quote.
  public init(folder: String, diagnostics: [RuleDiagnostic], files: [RuleSourceFile]) {
    self.folder = folder
    self.diagnostics = diagnostics
    let faulty = Set(diagnostics.map(\.location.file))
    texts = Dictionary(
      files.filter { faulty.contains($0.path) }.map { ($0.path, SourceText($0.bytes)) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The number of problems of a severity.
  public func count(_ severity: RuleDiagnostic.Severity) -> Int {
    diagnostics.count { $0.severity == severity }
  }

  /// The line of a problem; absent where the place is no line of the file.
  func excerpt(of diagnostic: RuleDiagnostic) -> SourceExcerpt? {
    texts[diagnostic.location.file].flatMap { SourceExcerpt(at: diagnostic.location, in: $0) }
  }

  /// The path of a file as the caller can open it.
  func path(of file: String) -> String { folder == "." ? file : "\(folder)/\(file)" }
}
