import RuleLanguage
public import SafetyModel
public import Workflow

extension Refusal {
  /// The refusal with the instrument its ground cites.
  func named(in pack: RulePack) -> Refusal {
    var named = self
    named.instrument = ground.flatMap { pack.instrument($0.instrument) }
    return named
  }
}

extension OperatingContext {
  /// Carries out a step of a hazard's life, or refuses it with what is permitted.
  ///
  /// - Parameters:
  ///   - id: The hazard.
  ///   - others: People the step names besides those the hazard knows.
  ///   - command: Makes the command; private values are committed in the recording it is handed.
  /// - Returns: The hazard after the step.
  /// - Throws: `refused` with the reason; nothing is written then.
  @discardableResult
  func perform(
    on id: HazardID,
    naming others: [PersonID] = [],
    _ command: (inout Recording, HazardState) throws(OperationFailure) -> HazardCommand
  ) throws(OperationFailure) -> HazardState {
    var recording = Recording()
    let state = try step(on: id, naming: others, in: &recording, command)
    try append(recording)
    return state
  }

  /// Carries out the same step on several hazards: on all of them, or on none.
  func perform(
    onEach ids: [HazardID],
    naming others: [PersonID] = [],
    _ command: (inout Recording, HazardState) throws(OperationFailure) -> HazardCommand
  ) throws(OperationFailure) -> [HazardState] {
    var recording = Recording()
    var states: [HazardState] = []
    for id in ids where !states.contains(where: { $0.id == id }) {
      states.append(try step(on: id, naming: others, in: &recording, command))
    }
    try append(recording)
    return states
  }

  /// Decides a step and adds its events to a recording that is yet to be written.
  func step(
    on id: HazardID,
    naming others: [PersonID] = [],
    in recording: inout Recording,
    _ command: (inout Recording, HazardState) throws(OperationFailure) -> HazardCommand
  ) throws(OperationFailure) -> HazardState {
    let loaded = try loadHazard(id)
    if let behalf { try checkDeputy(actor, of: behalf, matter: loaded.value.found.matter) }
    let made = try command(&recording, loaded.value)
    let pack = try rules(of: loaded.value)
    let visit = try made.namedVisit.map { id throws(OperationFailure) in
      VisitFacts(try loadInspection(id).value)
    }
    var decision = try decisionContext(
      regime: loaded.value.leadingRegime,
      people: others + (visit?.inspectors ?? []),
      hazards: [loaded.value],
      pack: pack,
      majorCase: try caseSummary(joined(by: made) ?? loaded.value.majorCase),
      mergeTarget: try mergeTarget(of: made)
    )
    decision.visit = visit
    var state = loaded.value
    recording.expect(loaded, of: id)
    recording.pack = try pin(pack)
    do throws(Refusal) {
      for event in try HazardWorkflow.decide(made, in: loaded.value, context: decision) {
        recording.record(.hazard(event), of: id)
        state = HazardState.evolve(state, event)
      }
    } catch {
      throw .refused(
        error.named(in: pack),
        hazard: id,
        insight: try insight(into: error.reason, of: loaded.value)
      )
    }
    try checkNumber(of: made)
    try adviseOnRegion(of: made)
    recording.refer(to: made.evidence)
    if !loaded.value.isOpen, state.isOpen {
      try reopenCase(of: state, reason: made.text(.reason) ?? "", in: &recording)
    }
    return state
  }

  /// A case is not over while one of its members is open again; both are written together.
  private func reopenCase(
    of member: HazardState,
    reason: String,
    in recording: inout Recording
  ) throws(OperationFailure) {
    guard let id = member.majorCase else { return }
    let loaded = try loadCase(id)
    guard
      let event = CaseWorkflow.reopening(
        of: loaded.value,
        for: member.id,
        reason: reason,
        by: try requireActor(),
        on: today
      )
    else { return }
    recording.expect(loaded, of: id)
    recording.record(.majorCase(event), of: id)
  }

  /// A refusal of a step for a reason the workflow cannot see from one hazard alone.
  func refusal(
    of kind: HazardCommand.Kind,
    on state: HazardState,
    _ reason: RefusalReason
  ) throws(OperationFailure) -> OperationFailure {
    .refused(
      Refusal(
        command: kind,
        state: state.kind,
        reason: reason,
        permitted: try permittedCommands(on: state.id)
      ),
      hazard: state.id,
      insight: try insight(into: reason, of: state)
    )
  }

  /// The steps the acting person may take now.
  public func permittedCommands(
    on id: HazardID
  ) throws(OperationFailure) -> [HazardCommand.Kind] {
    let state = try loadHazard(id).value
    let decision = try decisionContext(
      regime: state.leadingRegime,
      people: [],
      hazards: [state],
      pack: try rules(of: state),
      majorCase: try caseSummary(state.majorCase)
    )
    return HazardWorkflow.permittedCommands(in: state, context: decision)
  }

  private func joined(by command: HazardCommand) -> CaseID? {
    if case .joinCase(let body) = command { body.majorCase } else { nil }
  }

  private func caseSummary(_ id: CaseID?) throws(OperationFailure) -> CaseSummary? {
    guard let id else { return nil }
    let majorCase = try loadCase(id).value
    return CaseSummary(majorCase, openMembers: try openMembers(of: majorCase))
  }

  private func mergeTarget(
    of command: HazardCommand
  ) throws(OperationFailure) -> HazardState? {
    switch command {
    case .merge(let body), .undoSplit(let body): return try loadHazard(body.into).value
    default: return nil
    }
  }

  /// The members of a case that are still open.
  func openMembers(of majorCase: CaseState) throws(OperationFailure) -> Set<HazardID> {
    Set(try members(of: majorCase).filter(\.isOpen).map(\.id))
  }

  /// The members of a case, in order of joining.
  func members(of majorCase: CaseState) throws(OperationFailure) -> [HazardState] {
    var members: [HazardState] = []
    for member in majorCase.members { members.append(try loadHazard(member).value) }
    return members
  }
}
