import SafetyModel
import YAMLSource

/// A rule file that was released: from then on its version stands for its content.
struct Release {
  let noun: RuleDiagnostic.Noun
  let id: String
  let version: String
  let content: String
  let location: RuleLocation
}

/// An id that is no longer used and never will be for something else.
struct Retirement {
  let noun: RuleDiagnostic.Noun
  let id: String
  let replacedBy: String?
}

/// What a rule folder was before.
struct RuleHistory {
  let releases: [Release]
  let retirements: [Retirement]

  /// Whether something is listed as retired.
  func isRetired(_ noun: RuleDiagnostic.Noun, _ id: String) -> Bool {
    retirements.contains { $0.noun == noun && $0.id == id }
  }

  /// The same problems, where a name that is not known turns out to be a retired one.
  func explained(_ diagnostics: [RuleDiagnostic]) -> [RuleDiagnostic] {
    guard !retirements.isEmpty else { return diagnostics }
    return diagnostics.map { diagnostic in
      guard let (noun, id) = diagnostic.kind.unknownName,
        let retired = retirements.first(where: { $0.noun == noun && $0.id == id })
      else { return diagnostic }
      let kind = RuleDiagnostic.Finding.retiredIDUsed(
        noun: noun,
        id: id,
        replacedBy: retired.replacedBy
      )
      return RuleDiagnostic(.finding(kind), at: diagnostic.location)
    }
  }
}

extension RuleDiagnostic.Kind {
  /// The name that nothing defines, when that is the problem.
  fileprivate var unknownName: (noun: RuleDiagnostic.Noun, id: String)? {
    switch self {
    case .missingInclude(let id, _): (.checklist, id)
    case .missingSelectedItem(let reference, _):
      (.item, reference.split(separator: "/").last.map(String.init) ?? reference)
    case .unknownFact(let key, _): (.fact, key)
    case .unknownCircumstance(let id, _): (.circumstance, id)
    case .unknownMatter(let id, _): (.matter, id)
    case .unknownInstrument(let id, _): (.instrument, id)
    case .unknownCriteria(let id, _): (.criteria, id)
    default: nil
    }
  }
}
