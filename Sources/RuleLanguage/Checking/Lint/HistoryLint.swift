import SafetyModel
import YAMLSource

/// Holds a folder against what it was before: released content, retired ids.
struct HistoryLint {
  private let contents: RulePackContents
  private let history: RuleHistory

  init(contents: RulePackContents, history: RuleHistory) {
    self.contents = contents
    self.history = history
  }

  var diagnostics: [RuleDiagnostic] {
    history.retirements.compactMap(reused) + history.releases.flatMap(compared)
  }

  private func reused(_ retirement: Retirement) -> RuleDiagnostic? {
    guard let node = contents.source(of: retirement.noun, retirement.id) else { return nil }
    let place = (node[retirement.noun.key] ?? node).place
    let kind = RuleDiagnostic.Finding.retiredIDReused(noun: retirement.noun, id: retirement.id)
    return RuleDiagnostic(.finding(kind), at: place)
  }

  private func compared(_ release: Release) -> [RuleDiagnostic] {
    guard let node = contents.source(of: release.noun, release.id) else {
      guard !contents.declares(release.noun, release.id),
        !history.isRetired(release.noun, release.id)
      else { return [] }
      let kind = RuleDiagnostic.Finding.releasedIsGone(noun: release.noun, id: release.id)
      return [RuleDiagnostic(.finding(kind), at: release.location)]
    }
    guard node.releaseVersion == release.version, node.releaseContent != release.content else {
      return []
    }
    let kind = RuleDiagnostic.Finding.changedAfterRelease(
      noun: release.noun,
      id: release.id,
      version: release.version
    )
    return [RuleDiagnostic(.finding(kind), at: (node["version"] ?? node).place)]
  }
}

extension YAMLNode {
  /// The version a file states; a file without one is the first.
  var releaseVersion: String { self["version"]?.text?.trimmingBlanks() ?? "1" }

  /// The hash of what the file says, without places, layout and remarks.
  var releaseContent: String {
    var hash = ContentHash(of: "rule-release-1")
    hash.add(self)
    return hash.hexadecimal()
  }
}

extension RuleDiagnostic.Noun {
  /// The key under which a definition of this kind writes its id.
  fileprivate var key: String {
    switch self {
    case .fact: "key"
    case .checklist: "checklist"
    case .criteria: "criteria"
    case .policy: "policy"
    default: "id"
    }
  }
}

extension RulePackContents {
  /// The source of a definition, by its kind.
  func source(of noun: RuleDiagnostic.Noun, _ id: String) -> YAMLNode? {
    switch noun {
    case .instrument: instruments.source(of: id)
    case .matter: matters.source(of: id)
    case .fact: facts.source(of: id)
    case .circumstance: circumstances.source(of: id)
    case .checklist: drafts.source(of: id)
    case .item: items.source(of: id)
    case .criteria: criteria.source(of: id)
    case .policy: policies.source(of: id)
    default: nil
    }
  }

  /// Whether something releasable is there, even where it cannot be read.
  fileprivate func declares(_ noun: RuleDiagnostic.Noun, _ id: String) -> Bool {
    switch noun {
    case .checklist: drafts.declares(id)
    case .criteria: criteria.declares(id)
    case .policy: policies.declares(id)
    default: true
    }
  }
}
