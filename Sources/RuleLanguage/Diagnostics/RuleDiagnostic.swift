public import SafetyModel

/// A problem in a rule folder: where it stands and the facts a sentence about it needs.
///
/// The sentence itself is made by the messages of the product, in both languages.
public struct RuleDiagnostic: Hashable, Sendable {
  /// How much a problem weighs.
  public enum Severity: String, Hashable, Sendable, CaseIterable {
    /// The folder is not usable until this is put right.
    case error
    /// The folder is usable; a person should look.
    case warning
  }

  /// What is wrong.
  public let kind: Kind

  /// The place to look at.
  public let location: RuleLocation

  /// Creates a diagnostic.
  public init(_ kind: Kind, at location: RuleLocation) {
    self.kind = kind
    self.location = location
  }

  /// The stable code, `RULE-014`; never reused for another problem.
  public var code: String { kind.code }

  /// How much it weighs; follows from the kind.
  public var severity: Severity { kind.severity }
}

extension RuleDiagnostic: CustomStringConvertible {
  /// A terse English line for logs and tests.
  public var description: String { "\(location): \(code) \(severity.rawValue): \(kind)" }
}

extension Collection<RuleDiagnostic> {
  /// Whether any of them makes the folder unusable.
  public var containsErrors: Bool { contains { $0.severity == .error } }

  /// The same problems in the order of the files, each once.
  func sortedForReading() -> [RuleDiagnostic] {
    Set(self).sorted { left, right in
      let (first, second) = (left.location, right.location)
      if first.file != second.file { return first.file < second.file }
      return (first.line, first.column, left.code, "\(left.kind)")
        < (second.line, second.column, right.code, "\(right.kind)")
    }
  }
}
