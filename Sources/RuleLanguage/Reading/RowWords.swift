import SafetyModel

/// The words rows of a life know: what looks at one hazard, its visit or its order says nothing of a case.
struct RowWords {
  /// What may be required.
  let demands: [StepGuard.Rule.Demand]
  /// Who may be forbidden.
  let parties: [StepGuard.Party]
  /// Whom a row may look at.
  let subjects: [StepGuard.Subject]
  /// The keys of `when`.
  let conditions: [String]

  /// The rows of a hazard.
  static let hazards = RowWords(
    demands: StepGuard.Rule.Demand.allCases,
    parties: StepGuard.Party.allCases.filter { $0 != .decider },
    subjects: StepGuard.Subject.allCases,
    conditions: ["grade", "decides", "nature", "ordered"]
  )

  /// The rows of a major case.
  static let cases = RowWords(
    demands: [
      .officers, .entitlement, .ofUnit, .assurance, .level, .collectiveStudy, .decidedTogether,
      .card,
    ],
    parties: [.finder, .unit, .doer, .closer, .decider, .asker],
    subjects: [.doers, .recorder, .approver],
    conditions: ["decides"]
  )
}
