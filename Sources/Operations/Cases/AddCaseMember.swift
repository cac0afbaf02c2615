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
    let pack = try rules()
    var recording = Recording()
    recording.expect(loaded, of: id)
    recording.expect(member, of: hazard)
    var state = loaded.value
    let decision = try decisionContext(
      regime: loaded.value.opened.regime,
      people: [],
      hazards: [member.value],
      pack: pack,
      majorCase: CaseSummary(
        id: id,
        kind: loaded.value.kind(openMembers: open),
        site: loaded.value.opened.site
      )
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
      throw .caseRefused(error, id: id)
    }
    do throws(Refusal) {
      let events = try HazardWorkflow.decide(
        .joinCase(JoinedCase(majorCase: id, by: actor, on: today)),
        in: member.value,
        context: decision
      )
      for event in events { recording.record(.hazard(event), of: hazard) }
    } catch {
      throw .refused(error.named(in: pack), hazard: hazard)
    }
    try append(recording)
    return state
  }
}
