import SafetyModel

extension HazardCommand {
  /// The commands from which the workflow can have made an event; empty for what no command makes.
  ///
  /// A draft is filled with what the event says; what the workflow derives is left for it to derive
  /// again, so that a difference shows.
  static func commands(behind event: HazardEvent) -> [HazardCommand] {
    switch event {
    case .registered, .splitUndone, .conflictSettled: []
    case .observed(let body): [.observe(body)]
    case .determinationProposed(let body): [.proposeDetermination(body)]
    case .determinationConfirmed(let body): [.confirmDetermination(body)]
    case .responsibleNamed(let body): [.nameResponsible(body)]
    case .handedOver(let body): [.handOver(body)]
    case .orderIssued(let body): [.issueOrder(OrderDraft(body))]
    case .reminderSent(let body): [.remind(body)]
    case .selfAssigned(let body): [.selfAssign(body)]
    case .interimMeasureTaken(let body): [.takeInterimMeasure(InterimMeasureDraft(body))]
    case .interimMeasureLifted(let body): [.liftInterimMeasure(body)]
    case .planSubmitted(let body): [.submitPlan(body)]
    case .rectificationClaimed(let body): [.claimRectification(body)]
    case .reinspected(let body): [.reinspect(ReinspectionDraft(body))]
    case .supervision(let event): [.supervision(SupervisionCommand(behind: event))]
    case .stopWork(let event): [.stopWork(StopWorkCommand(behind: event))]
    case .extensionRequested(let body): [.requestExtension(ExtensionDraft(body))]
    case .extensionDecided(let body): [.decideExtension(ExtensionAnswer(body))]
    case .transferSent(let body): [.sendTransfer(TransferDraft(body))]
    case .transferReceipted(let body): [.receiptTransfer(body)]
    case .transferReplied(let body): [.replyTransfer(body)]
    case .closed(let body): [.close(body)]
    case .closureRevoked(let body): [.revokeClosure(body)]
    case .withdrawn(let body): [.withdraw(body)]
    case .reinstated(let body): [.reinstate(body)]
    // A part that goes back to its hazard is recorded as merged into it.
    case .merged(let body): [.merge(body), .undoSplit(body)]
    case .unmerged(let body): [.unmerge(body)]
    case .joinedCase(let body): [.joinCase(body)]
    case .leftCase(let body): [.leaveCase(body)]
    case .split(let body): [.split(body)]
    case .proceeding(let event): [.proceeding(event)]
    }
  }
}

extension OrderDraft {
  init(_ order: OrderIssued) {
    self.init(
      form: order.form,
      number: order.number,
      on: order.on,
      due: order.due.day,
      officers: order.officers,
      inspection: order.inspection,
      requirement: order.requirement,
      service: order.service,
      evidence: order.evidence,
      alsoOrdered: order.alsoOrdered ?? [],
      parties: order.parties ?? []
    )
  }
}

extension InterimMeasureDraft {
  init(_ taken: InterimMeasureTaken) {
    self.init(
      measure: taken.measure,
      text: taken.text,
      by: taken.by,
      on: taken.on,
      evidence: taken.evidence
    )
  }
}

extension ReinspectionDraft {
  init(_ look: Reinspected) {
    self.init(
      inspectors: look.inspectors,
      inspection: look.inspection,
      on: look.on,
      result: look.result,
      facts: look.facts,
      evidence: look.evidence,
      nextDue: look.nextDue?.day,
      consequence: look.consequence,
      wordingConfirmed: look.wordingConfirmed
    )
  }
}

extension ExtensionDraft {
  init(_ request: ExtensionRequested) {
    self.init(
      by: request.by,
      on: request.on,
      to: request.to,
      ground: request.ground,
      reason: request.reason,
      evidence: request.evidence
    )
  }
}

extension ExtensionAnswer {
  init(_ decided: ExtensionDecided) {
    self.init(
      decision: decided.decision,
      by: decided.by,
      on: decided.on,
      newDue: decided.newDue?.day,
      reason: decided.reason
    )
  }
}

extension TransferDraft {
  init(_ sent: TransferSent) {
    self.init(
      transferKind: sent.transferKind,
      receiver: sent.receiver,
      receiverOrganisation: sent.receiverOrganisation,
      matter: sent.matter,
      paper: sent.paper,
      reason: sent.reason,
      by: sent.by,
      on: sent.on
    )
  }
}
