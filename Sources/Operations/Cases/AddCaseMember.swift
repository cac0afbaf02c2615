public import SafetyModel
public import Workflow

extension OperatingContext {
  /// Counts a hazard in a case; case and hazard are written together.
  @discardableResult
  public func addMember(
    _ hazard: HazardID,
    clauses: [String],
    toCase id: CaseID
  ) throws(OperationFailure) -> CaseState {
    let actor = try requireActor()
    let member = try loadHazard(hazard)
    let loaded = try loadCase(id)
    let open = try openMembers(of: loaded.value)
    try checkDeputy(onCase: loaded.value)
    if let behalf { try checkDeputy(actor, of: behalf, matter: member.value.found.matter) }
    let pack = try rules(of: member.value)
    var recording = Recording()
    recording.expect(loaded, of: id)
    recording.expect(member, of: hazard)
    recording.pack = try pin(pack)
    var state = loaded.value
    let decision = try decisionContext(
      regime: loaded.value.opened.regime,
      people: [],
      hazards: [member.value],
      pack: pack,
      majorCase: CaseSummary(loaded.value, openMembers: open)
    )
    do throws(CaseRefusal) {
      let events = try CaseWorkflow.decide(
        .addMember(CaseMemberAdded(hazard: hazard, clauses: clauses, by: actor, on: today)),
        in: loaded.value,
        openMembers: open,
        context: decision
      )
      for event in events {
        recording.record(.majorCase(event), of: id)
        state = CaseState.evolve(state, event)
      }
    } catch {
      throw .caseRefused(error.named(in: pack), id: id, names: try names(in: error.reason))
    }
    do throws(Refusal) {
      let events = try HazardWorkflow.decide(
        .joinCase(JoinedCase(majorCase: id, by: actor, on: today)),
        in: member.value,
        context: decision
      )
      for event in events { recording.record(.hazard(event), of: hazard) }
    } catch {
      throw .refused(
        error.named(in: pack),
        hazard: hazard,
        insight: try insight(into: error.reason, of: member.value)
      )
    }
    try append(recording)
    return state
  }
}
