import RuleLanguage
public import SafetyModel
public import Workflow

extension OperatingContext {
  /// Carries out a step of a major case, or refuses it with what is permitted.
  @discardableResult
  func perform(
    onCase id: CaseID,
    naming others: [PersonID] = [],
    _ command: (inout Recording, CaseState) throws(OperationFailure) -> CaseCommand
  ) throws(OperationFailure) -> CaseState {
    let loaded = try loadCase(id)
    try checkDeputy(onCase: loaded.value)
    var recording = Recording()
    let made = try command(&recording, loaded.value)
    let members = try members(of: loaded.value)
    let pack = try rules(for: try loadSite(loaded.value.opened.site).value)
    var decision = try decisionContext(
      of: loaded.value,
      members: members,
      naming: others,
      pack: pack
    )
    if made.kind.looksBesideTheCase {
      decision.siteHazards = try hazards(around: loaded.value, members: members)
    }
    let open = Set(members.filter(\.isOpen).map(\.id))
    var state = loaded.value
    recording.expect(loaded, of: id)
    recording.pack = try pin(pack)
    do throws(CaseRefusal) {
      let events = try CaseWorkflow.decide(
        made,
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
    recording.refer(to: made.evidence)
    try append(recording)
    return state
  }

  /// Members, those that left, and whatever else of the site is open.
  private func hazards(
    around state: CaseState,
    members: [HazardState]
  ) throws(OperationFailure) -> [HazardState] {
    var hazards = members
    let former = (state.opened.members + state.left.flatMap(\.hazards)).filter { former in
      !members.contains { $0.id == former }
    }
    for id in Set(former).sorted() { hazards.append(try loadHazard(id).value) }
    let known = Set(hazards.map(\.id))
    return hazards + (try openHazards(of: state.opened.site).filter { !known.contains($0.id) })
  }

  /// Whoever stands in for somebody on a case stands in for him in the matter of every member.
  func checkDeputy(onCase state: CaseState) throws(OperationFailure) {
    guard let behalf else { return }
    var matters: Set<String> = []
    for member in state.members { matters.insert(try loadHazard(member).value.found.matter) }
    for matter in matters.sorted() { try checkDeputy(actor, of: behalf, matter: matter) }
  }

  /// Confirms that the case is major.
  @discardableResult
  public func confirmCase(
    _ id: CaseID,
    authority: String,
    clauses: [String],
    reason: String?,
    collective: CollectiveRecord?,
    officers: [PersonID] = [],
    documents: [String] = []
  ) throws(OperationFailure) -> CaseState {
    let actor = try requireActor()
    let evidence = try addEvidence(documents, purpose: .document) + scans
    return try perform(onCase: id, naming: (collective?.people ?? []) + officers) {
      (_, state) throws(OperationFailure) in
      .confirm(
        CaseConfirmed(
          authority: authority,
          clauses: clauses.isEmpty ? state.elements.map(\.clause) : clauses,
          reason: reason,
          collective: collective,
          by: actor,
          officers: officers.isEmpty ? nil : officers,
          on: today,
          evidence: evidence
        )
      )
    }
  }

  /// Decides that the case is not major.
  @discardableResult
  public func dismissCase(
    _ id: CaseID,
    authority: String,
    reason: String,
    collective: CollectiveRecord?,
    officers: [PersonID] = []
  ) throws(OperationFailure) -> CaseState {
    let actor = try requireActor()
    let evidence = scans
    return try perform(onCase: id, naming: (collective?.people ?? []) + officers) {
      (_, _) throws(OperationFailure) in
      .dismiss(
        CaseDismissed(
          authority: authority,
          reason: reason,
          collective: collective,
          by: actor,
          officers: officers.isEmpty ? nil : officers,
          on: today,
          evidence: evidence
        )
      )
    }
  }

  /// Records an interim measure for the case.
  @discardableResult
  public func takeMeasure(
    _ kind: InterimMeasureKind,
    text: String,
    photos: [String] = [],
    onCase id: CaseID
  ) throws(OperationFailure) -> CaseState {
    let actor = try requireActor()
    let evidence = try addEvidence(photos, purpose: .document)
    return try perform(onCase: id) { (_, _) throws(OperationFailure) in
      .takeMeasure(
        InterimMeasureDraft(measure: kind, text: text, by: actor, on: today, evidence: evidence)
      )
    }
  }

  /// Records the plan for the case.
  @discardableResult
  public func submitPlan(
    _ request: PlanRequest,
    forCase id: CaseID
  ) throws(OperationFailure) -> CaseState {
    let actor = try requireActor()
    let evidence = try addEvidence(request.documents, purpose: .document)
    return try perform(onCase: id) { (recording, _) throws(OperationFailure) in
      .submitPlan(
        CasePlanSubmitted(
          plan: request.plan(in: &recording),
          by: actor,
          on: today,
          evidence: evidence
        )
      )
    }
  }

  /// Refers the case to the deciding body.
  @discardableResult
  public func referCase(
    _ id: CaseID,
    receiver: String,
    reason: String,
    number: DocumentNumber?
  ) throws(OperationFailure) -> CaseState {
    let actor = try requireActor()
    return try perform(onCase: id) { (_, _) throws(OperationFailure) in
      .refer(
        CaseReferralDraft(
          receiver: receiver,
          paper: number,
          reason: reason,
          by: actor,
          on: today
        )
      )
    }
  }

  /// Records the reply of the deciding body.
  @discardableResult
  public func recordReply(
    onCase id: CaseID,
    number: Int,
    outcome: ReplyOutcome,
    text: String,
    paper: DocumentNumber? = nil,
    documents: [String] = []
  ) throws(OperationFailure) -> CaseState {
    let actor = try requireActor()
    let evidence = try addEvidence(documents, purpose: .document)
    return try perform(onCase: id) { (_, _) throws(OperationFailure) in
      .recordReply(
        CaseReplied(
          number: number,
          outcome: outcome,
          text: text,
          paper: paper,
          by: actor,
          on: today,
          evidence: evidence
        )
      )
    }
  }

  /// Judges the case anew after its hazards were put right.
  @discardableResult
  public func redetermineCase(
    _ id: CaseID,
    result: RedeterminationResult,
    authority: String,
    reason: String,
    collective: CollectiveRecord?
  ) throws(OperationFailure) -> CaseState {
    let actor = try requireActor()
    let evidence = scans
    return try perform(onCase: id, naming: collective?.people ?? []) {
      (_, _) throws(OperationFailure) in
      .redetermine(
        CaseRedetermined(
          result: result,
          authority: authority,
          reason: reason,
          collective: collective,
          by: actor,
          on: today,
          evidence: evidence
        )
      )
    }
  }

  /// Ends a case that is no longer major; two officers, of whom one records it.
  @discardableResult
  public func endCase(
    _ id: CaseID,
    officers: [PersonID],
    note: String?
  ) throws(OperationFailure) -> CaseState {
    let actor = try requireActor()
    let evidence = scans
    return try perform(onCase: id, naming: officers) { (_, _) throws(OperationFailure) in
      .end(CaseEnded(note: note, officers: officers, by: actor, on: today, evidence: evidence))
    }
  }
}

extension CaseRefusal {
  /// The refusal with the instrument its ground cites.
  func named(in pack: RulePack) -> CaseRefusal {
    var named = self
    named.instrument = ground.flatMap { pack.instrument($0.instrument) }
    return named
  }
}

extension CollectiveRecord {
  /// Everybody it names: participants and the experts they heard.
  var people: [PersonID] { participants + (panel?.experts ?? []) }
}
