import SafetyModel

extension SupervisionCommand {
  /// The command from which an event about a listing was made.
  init(behind event: SupervisionEvent) {
    switch event {
    case .listed(let body): self = .list(ListingDraft(body))
    case .published(let body): self = .publish(body)
    case .reported(let body): self = .report(body)
    case .requested(let body): self = .request(body)
    case .reviewed(let body): self = .review(body)
    case .lifted(let body): self = .lift(body)
    }
  }
}

extension ListingDraft {
  fileprivate init(_ listed: SupervisionListed) {
    self.init(
      level: listed.level,
      paper: listed.paper,
      body: listed.body,
      organisation: listed.organisation,
      supervisor: listed.supervisor,
      responsible: listed.responsible,
      due: listed.due.day,
      requirements: listed.requirements,
      reportEvery: listed.reportEvery,
      by: listed.by,
      on: listed.on,
      evidence: listed.evidence
    )
  }
}

extension StopWorkCommand {
  /// The command from which an event about a stop, a seal or resuming was made.
  init(behind event: StopWorkEvent) {
    switch event {
    case .ordered(let body): self = .order(StopDraft(body))
    case .revoked(let body): self = .revoke(body)
    case .sealed(let body): self = .seal(SealDraft(body))
    case .sealExtended(let body): self = .extendSeal(SealExtensionDraft(body))
    case .sealLifted(let body): self = .liftSeal(body)
    case .accepted(let body): self = .accept(AcceptanceDraft(body))
    case .requested(let body): self = .requestResumption(body)
    case .decided(let body): self = .decideResumption(ResumptionAnswer(body))
    }
  }
}

extension StopDraft {
  fileprivate init(_ stop: StopOrdered) {
    self.init(
      measures: stop.measures,
      scope: stop.scope,
      inspection: stop.inspection,
      order: MeasureOrder(
        paper: stop.paper,
        legalBasis: stop.legalBasis,
        on: stop.on,
        until: stop.until.day,
        officers: stop.officers,
        service: stop.service,
        evidence: stop.evidence
      )
    )
  }
}

extension SealDraft {
  fileprivate init(_ seal: SealImposed) {
    self.init(
      sealed: seal.sealed,
      order: MeasureOrder(
        paper: seal.paper,
        legalBasis: seal.legalBasis,
        on: seal.on,
        until: seal.until.day,
        officers: seal.officers,
        service: seal.service,
        evidence: seal.evidence
      )
    )
  }
}

extension SealExtensionDraft {
  fileprivate init(_ extended: SealExtended) {
    self.init(
      number: extended.number,
      paper: extended.paper,
      approver: extended.approver,
      reason: extended.reason,
      until: extended.until.day,
      by: extended.by,
      on: extended.on,
      evidence: extended.evidence
    )
  }
}

extension AcceptanceDraft {
  fileprivate init(_ report: AcceptanceReported) {
    self.init(
      paper: report.paper,
      agency: report.agency,
      team: report.team,
      items: report.items,
      conclusion: report.conclusion,
      by: report.by,
      on: report.on,
      evidence: report.evidence
    )
  }
}

extension ResumptionAnswer {
  fileprivate init(_ decided: ResumptionDecided) {
    self.init(
      decision: decided.decision,
      paper: decided.paper,
      officers: decided.officers,
      facts: decided.facts,
      by: decided.by,
      on: decided.on,
      evidence: decided.evidence
    )
  }
}

extension CaseCommand {
  /// The command from which an event of a case was made; nothing for its opening.
  init?(behind event: CaseEvent) {
    switch event {
    case .opened: return nil
    case .memberAdded(let body): self = .addMember(body)
    case .confirmed(let body): self = .confirm(body)
    case .dismissed(let body): self = .dismiss(body)
    case .measureTaken(let body):
      self = .takeMeasure(
        InterimMeasureDraft(
          measure: body.measure,
          text: body.text,
          by: body.by,
          on: body.on,
          evidence: body.evidence
        )
      )
    case .planSubmitted(let body): self = .submitPlan(body)
    case .referred(let body):
      self = .refer(
        CaseReferralDraft(
          receiver: body.receiver,
          paper: body.paper,
          reason: body.reason,
          by: body.by,
          on: body.on
        )
      )
    case .replied(let body): self = .recordReply(body)
    case .redetermined(let body): self = .redetermine(body)
    case .ended(let body): self = .end(body)
    case .memberRemoved(let body): self = .removeMember(body)
    case .panelConvened(let body): self = .convenePanel(body)
    case .noticeIssued(let body): self = .issueNotice(body)
    case .reported(let body): self = .report(body)
    case .reopened(let body): self = .reopen(body)
    case .supervision(let event): self = .supervision(SupervisionCommand(behind: event))
    }
  }
}
