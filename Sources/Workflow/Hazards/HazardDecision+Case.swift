import SafetyModel

/// A member of a major case: what was confirmed as major together is handled as major one by one.
///
/// Source: the determination is of the members taken together (GB 35181; the determination standards of
/// major accident hazards), so what Order 16 (2007), art. 15–18, asks of a major hazard is asked of each.
extension HazardDecision {
  /// The case it counts in, while that case stands as major.
  var standingCase: CaseSummary? {
    guard let id = state.majorCase, let summary = context.majorCase, summary.id == id,
      summary.isMajor
    else { return nil }
    return summary
  }

  /// The grade whose rows of the policy apply.
  var appliedGrade: LegalGrade { standingCase == nil ? state.grade : .major }

  /// The plan that covers it: its own or that of its case.
  var coveringPlan: RectificationPlan? { state.plan?.plan ?? standingCase?.plan }

  /// Whether somebody keeps people safe: by a measure of its own or of its case.
  var hasMeasures: Bool { state.isKeptSafe || standingCase?.hasMeasures ?? false }

  /// A re-inspection of a day before the case was confirmed was made under the rows of that day.
  func isBeforeConfirmation(_ row: StepGuard) -> Bool {
    guard case .inspectors = row.subject, state.grade != .major,
      let confirmed = standingCase?.confirmedOn, let passed = state.passedReinspection
    else { return false }
    return passed.on < confirmed
  }
}
