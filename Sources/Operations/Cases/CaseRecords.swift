import RuleLanguage
public import SafetyModel
public import Workflow

extension OperatingContext {
  /// Records that experts were heard (专家论证).
  @discardableResult
  public func convenePanel(
    _ panel: ExpertPanel,
    onCase id: CaseID,
    documents: [String] = []
  ) throws(OperationFailure) -> CaseState {
    let actor = try requireActor()
    let evidence = try addEvidence(documents, purpose: .document)
    return try perform(onCase: id, naming: panel.experts) { (_, _) throws(OperationFailure) in
      .convenePanel(CasePanelConvened(panel: panel, by: actor, on: today, evidence: evidence))
    }
  }

  /// Records that the notice of a major hazard was made and served (重大火灾隐患整改通知书).
  @discardableResult
  public func issueNotice(
    ofCase id: CaseID,
    number: DocumentNumber,
    officers: [PersonID],
    service: PaperService,
    servedOn: CivilDate?,
    documents: [String] = []
  ) throws(OperationFailure) -> CaseState {
    let actor = try requireActor()
    let evidence = try addEvidence(documents, purpose: .document) + scans
    return try perform(onCase: id, naming: officers) { (recording, _) throws(OperationFailure) in
      .issueNotice(
        CaseNoticeIssued(
          number: number,
          officers: officers,
          service: recording.service(service, on: servedOn ?? today),
          by: actor,
          on: today,
          evidence: evidence
        )
      )
    }
  }

  /// Records the unit's report of the case (双报告).
  @discardableResult
  public func reportCase(
    _ id: CaseID,
    to recipient: ReportRecipient,
    body: String,
    receipt: String?,
    reporter: String? = nil,
    documents: [String] = []
  ) throws(OperationFailure) -> CaseState {
    let actor = try requireActor()
    let evidence = try addEvidence(documents, purpose: .document)
    return try perform(onCase: id) { (_, _) throws(OperationFailure) in
      .report(
        CaseReported(
          recipient: recipient,
          body: body,
          receipt: receipt,
          reporter: reporter,
          by: actor,
          on: today,
          evidence: evidence
        )
      )
    }
  }

  /// Takes an end, a dismissal or a re-determination back.
  @discardableResult
  public func reopenCase(
    _ id: CaseID,
    reason: String,
    authority: String?
  ) throws(OperationFailure) -> CaseState {
    let actor = try requireActor()
    let evidence = scans
    return try perform(onCase: id) { (_, _) throws(OperationFailure) in
      .reopen(
        CaseReopened(
          reason: reason,
          authority: authority,
          by: actor,
          on: today,
          evidence: evidence
        )
      )
    }
  }

  /// Orders a confirmed case stopped: one paper, recorded on every open member, on all or none.
  ///
  /// - Throws: `refused` with the member that stands in the way.
  @discardableResult
  public func stopCase(
    _ id: CaseID,
    measures: [StopMeasure],
    scope: String,
    _ request: MeasureRequest
  ) throws(OperationFailure) -> [HazardState] {
    let request = try checkingBasis(of: request)
    let evidence = try addEvidence(request.documents, purpose: .document) + scans
    return try perform(onEach: try openMembers(of: id), naming: request.officers) {
      (recording, state) throws(OperationFailure) in
      guard let visit = state.found.inspection else {
        throw .input([InputProblem(.missing(key: "inspection"))])
      }
      return .stopWork(
        .order(
          StopDraft(
            measures: measures,
            scope: scope,
            inspection: visit,
            order: request.order(on: today, evidence: evidence, in: &recording)
          )
        )
      )
    }
  }

  /// The steps the acting person may take on a case now.
  public func permittedCommands(
    on id: CaseID
  ) throws(OperationFailure) -> [CaseCommand.Kind] {
    let state = try loadCase(id).value
    let members = try members(of: state)
    return CaseWorkflow.permittedCommands(
      in: state,
      openMembers: Set(members.filter(\.isOpen).map(\.id)),
      context: try decisionContext(
        of: state,
        members: members,
        naming: [],
        pack: try rules(for: try loadSite(state.opened.site).value)
      )
    )
  }

  /// Whether a case is decided by the body that opened it, or by that of a person: it is referred to
  /// nobody then.
  public func isDecidedHere(
    _ state: CaseState,
    for person: PersonID? = nil
  ) throws(OperationFailure) -> Bool {
    for id in [person, state.opened.by].compactMap({ $0 }) {
      let mandates = try actingPerson(id).mandates
      let decides = mandates.contains { mandate in
        mandate.covers(state.opened.matter, on: today)
          && (state.opened.regime != .fire || mandate.source == .own)
      }
      if decides { return true }
    }
    return false
  }

  /// What a decision about a case is handed: everybody who had a part, and how far the members are.
  func decisionContext(
    of state: CaseState,
    members: [HazardState],
    naming others: [PersonID],
    pack: RulePack
  ) throws(OperationFailure) -> DecisionContext {
    var decision = try decisionContext(
      regime: state.opened.regime,
      people: others + state.people,
      hazards: [],
      pack: pack
    )
    decision.know(members: members, of: state)
    return decision
  }

  /// Takes a hazard out of a case; case and hazard are written together.
  @discardableResult
  public func removeMember(
    _ hazard: HazardID,
    reason: String,
    error: MembershipError? = nil,
    officers: [PersonID] = [],
    approver: PersonID,
    fromCase id: CaseID,
    documents: [String] = []
  ) throws(OperationFailure) -> CaseState {
    let actor = try requireActor()
    let evidence = try addEvidence(documents, purpose: .document) + scans
    let work = try loadCase(id).value.work
    let leaving = LeftCase(
      majorCase: id,
      reason: reason,
      approver: approver,
      done: work.isEmpty ? nil : work,
      by: actor,
      on: today
    )
    // The case decides whether a member may leave; the hazard is asked in the same recording.
    return try perform(onCase: id, naming: [approver] + officers) {
      (recording, state) throws(OperationFailure) in
      if state.members.contains(hazard) {
        _ = try step(on: hazard, naming: [approver], in: &recording) {
          (_, _) throws(OperationFailure) in .leaveCase(leaving)
        }
      }
      return .removeMember(
        CaseMemberRemoved(
          hazard: hazard,
          reason: reason,
          error: error,
          officers: officers.isEmpty ? nil : officers,
          approver: approver,
          by: actor,
          on: today,
          evidence: evidence
        )
      )
    }
  }
}
