import SafetyModel

/// What a lint has besides the definitions.
struct LintScope {
  /// The files, for what only their lines show.
  let files: [RuleSourceFile]
  /// The day on which cited instruments should be in force; absent = not judged.
  let day: CivilDate?
  /// The places of conditions that have a problem already.
  let faultyConditions: Set<RuleLocation>
  /// Whether something could not be read, so that what seems to be missing may be there.
  let hasErrors: Bool
}

/// Everything an author is told beyond what makes a folder unusable.
struct LintCheck {
  let diagnostics: [RuleDiagnostic]

  /// Checks a folder that was read.
  init(contents: RulePackContents, history: RuleHistory, scope: LintScope) {
    diagnostics =
      ReachLint(contents: contents, scope: scope).diagnostics
      + CitationLint(contents: contents, day: scope.day).diagnostics
      + PolicyLint(contents: contents).diagnostics
      + HistoryLint(contents: contents, history: history).diagnostics
      + TextLint(contents: contents, files: scope.files).diagnostics
  }
}
