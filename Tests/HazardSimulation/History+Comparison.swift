import SafetyModel
import Workflow

/// Where a hazard stands on both sides, word for word.
extension History {
  func compare(_ place: Int) throws(Disagreement) {
    let state = states[place]
    let model = hazards[place]
    try same("stage", state.kind.rawValue, model.stage)
    try same("open", state.isOpen, model.isOpen)
    try same("grade", state.grade, model.grade)
    try same("graded since", state.gradedSince, model.gradedSince)
    try same("terms", state.terms.map(\.day), model.terms)
    try same("overdue", state.daysOverdue(on: today), model.daysOverdue(on: today))
    try same("rectifiers", state.rectifiers, model.rectifiers)
    try same("custodian", state.custodian, model.custodian)
    try same("case", state.majorCase, model.majorCase)
    try same("request", state.pendingExtension?.to, model.pendingRequest?.to)
    let measures = model.measures
    try same("measures", state.standingMeasures.map(\.taken.number), measures.standing)
    try same("measures taken", state.measures.count, measures.taken)
    try compareOwed(state, model)
  }

  private func compareOwed(_ state: HazardState, _ model: ReferenceHazard) throws(Disagreement) {
    let regime = state.found.regime
    guard let policy = rules.policy(regime, edition: edition) else { return }
    let duties = HazardWorkflow.obligations(
      in: state,
      on: today,
      policy: policy,
      calendar: rules.calendar
    )
    let owed = duties.compactMap { duty -> OwedAct? in
      let what: String
      switch duty.ground {
      case .term: what = "term"
      case .clock(let clock): what = clock.id
      case .reply: what = "reply"
      case .listing, .listingClock, .stopEnds, .sealEnds: return nil
      }
      guard ReferenceHazard.isCounted(what) else { return nil }
      return OwedAct(
        what: what,
        by: duty.actor.rawValue,
        due: duty.due.day,
        warn: duty.due.warningDay
      )
    }
    let rows = rules.rows(regime, edition: edition)
    try same("owed", owed.sorted(), model.owed(on: today, clocks: rows, calendar: rules.plain))
  }

  func compareCase() throws(Disagreement) {
    guard let state = caseState, let model = majorCase else { return }
    let open = Set(states.filter(\.isOpen).map(\.id))
    try same("case stage", state.kind(openMembers: open).rawValue, model.stage(open: open))
    try same("case members", state.members, model.members)
    try same(
      "case clauses",
      Set(state.standingClauses(openMembers: open)),
      model.standingClauses(open: open)
    )
  }

  /// At the end of a history: each hazard counted once, open or ended in one way.
  func compareCounts() throws(Disagreement) {
    let kinds = Dictionary(grouping: states, by: \.kind.rawValue).mapValues(\.count)
    let stages = Dictionary(grouping: hazards, by: \.stage).mapValues(\.count)
    try same("counts", kinds, stages)
    let open = states.filter { $0.isOpen && $0.grade == .major }.count
    try same("open major", open, hazards.filter { $0.isOpen && $0.grade == .major }.count)
    let late = states.filter { $0.daysOverdue(on: today) > 0 }.count
    try same("overdue", late, hazards.filter { $0.daysOverdue(on: today) > 0 }.count)
  }

  private func same<Value: Equatable>(
    _ about: String,
    _ workflow: Value,
    _ model: Value
  ) throws(Disagreement) {
    guard workflow == model else { throw disagree(about, "\(workflow)", "\(model)") }
  }
}
