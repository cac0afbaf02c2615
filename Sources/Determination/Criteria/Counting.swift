import SafetyModel

/// How the counting rules of a set stand; distinct clauses count, not findings.
///
/// Source: GB 35181-2017, 5.3.2 and 5.3.3.
struct Counting {
  /// The counting rules with their bounds.
  let findings: [BranchFinding]
  /// The facts that would tell which kinds of place the site is.
  let missingPlaceFacts: [String]
  private let branches: [Branch]
  private let places: [String: Judgement]

  /// Counts the comprehensive elements of a set; advice-only clauses never count.
  init(_ set: CriteriaSet, elements: [ElementFinding], under conditions: Conditions) {
    let places = Dictionary(
      set.places.map { ($0.kind, conditions.judge($0.condition)) },
      uniquingKeysWith: { $1 }
    )
    let named = Set(set.branches.flatMap(\.places))
    let counting = elements.filter { $0.kind == .comprehensive && !$0.confidence.isAdviceOnly }
    findings = set.branches.map { branch in
      let applies: Judgement =
        branch.places.isEmpty
        ? Judgement.any(named.sorted().compactMap { places[$0] }).negated
        : Judgement.any(branch.places.compactMap { places[$0] })
      let counted = counting.filter { branch.elements.contains($0.element) }
      return BranchFinding(
        branch: branch.id,
        applies: applies.status,
        required: branch.atLeast,
        met: counted.filter { $0.status == .met }.map(\.element),
        possible: counted.filter { $0.status == .undetermined }.map(\.element),
        confidence: branch.confidence
      )
    }
    branches = set.branches
    self.places = places
    missingPlaceFacts = Set(places.values.flatMap(\.unknownNames)).sorted()
  }

  /// What the count alone says: major when it is reached whatever the unknown kinds of place are.
  var verdict: Verdict {
    let unknown = places.keys.filter { places[$0]?.status == .undetermined }.sorted()
    // A set distinguishes a handful of kinds; beyond that the question stays open.
    guard unknown.count <= 10 else { return .undetermined }
    let known = Set(places.keys.filter { places[$0] == .yes })
    let verdicts = Set(
      (0..<(1 << unknown.count)).map { mask in
        let assumed = unknown.enumerated().filter { mask >> $0.offset & 1 == 1 }.map(\.element)
        return verdict(forKinds: known.union(assumed))
      }
    )
    return verdicts.count == 1 ? verdicts.first ?? .undetermined : .undetermined
  }

  private func verdict(forKinds kinds: Set<String>) -> Verdict {
    let named = Set(branches.flatMap(\.places))
    let serving = zip(branches, findings).filter { branch, finding in
      !finding.confidence.isAdviceOnly
        && (branch.places.isEmpty
          ? kinds.isDisjoint(with: named) : !kinds.isDisjoint(with: branch.places))
    }
    if serving.contains(where: { $1.isReached }) { return .major }
    return serving.contains { $1.isReachable } ? .undetermined : .notMajor
  }
}

extension BranchFinding {
  /// Whether enough clauses are met.
  var isReached: Bool { met.count >= required }

  /// Whether enough clauses would be met if what is unknown were confirmed.
  var isReachable: Bool { met.count + possible.count >= required }
}

extension Judgement {
  /// The answer as the status of a finding.
  var status: ElementFinding.Status {
    switch self {
    case .yes: .met
    case .no: .notMet
    case .unknown: .undetermined
    }
  }

  /// What is unknown, by name.
  var unknownNames: [String] {
    switch self {
    case .yes, .no: []
    case .unknown(let names): names
    }
  }
}
