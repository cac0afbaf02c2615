import SafetyModel

/// Another look at what was ordered or is major is an administrative inspection by the very officers.
extension HazardDecision {
  /// The visit is of that kind, time, place and people.
  ///
  /// Source: Penalties for Safety Violations (Order 15 (2007)), art. 17; Fire Supervision and
  /// Inspection Rules (2012), art. 20: the authority re-inspects on the site.
  func checkVisit(of draft: ReinspectionDraft) throws(RefusalReason) {
    do throws(VisitFault) { try fitting(draft) } catch { throw .unfitVisit(error) }
  }

  private func fitting(_ draft: ReinspectionDraft) throws(VisitFault) {
    guard let id = draft.inspection else { throw .none }
    guard id != state.found.inspection else { throw .found(id) }
    guard let visit = context.visit, visit.id == id else { throw .unknown(id) }
    guard visit.site == state.found.site else { throw .site(visit.site) }
    guard visit.nature == .administrativeInspection else { throw .nature(visit.nature) }
    guard visit.on <= draft.on else { throw .tooLate(visit: visit.on, result: draft.on) }
    for day in daysBefore(draft) where visit.on < day {
      throw .tooEarly(visit: visit.on, after: day)
    }
    for person in draft.inspectors where !visit.inspectors.contains(person) {
      throw .inspector(person)
    }
    if draft.result == .passed, let answer = visit.wrong.first(where: isThis) {
      throw .answered(item: answer.item)
    }
  }

  /// What it looks at happened no later: the order, and the claim or else the end of the term.
  private func daysBefore(_ draft: ReinspectionDraft) -> [CivilDate] {
    let asked =
      state.kind == .rectified
      ? state.claims.last?.on : state.runningDue(on: draft.on)?.day.adding(days: 1)
    return [state.order?.on, asked].compactMap { $0 }
  }

  private func isThis(_ answer: Answer) -> Bool {
    answer.item == state.found.item && answer.location == state.found.location
      && answer.circumstances.contains(state.found.circumstance)
  }
}
