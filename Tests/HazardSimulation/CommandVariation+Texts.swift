import SafetyModel
import Workflow

/// A command without one of its texts; nothing where it has no such text.
extension HazardCommand {
  func without(_ field: StepField) -> HazardCommand? {
    switch (self, field) {
    case (.confirmDetermination(var body), .authority):
      body.authority = " "
      return .confirmDetermination(body)
    case (.confirmDetermination(var body), .reason):
      body.reason = nil
      return .confirmDetermination(body)
    case (.confirmDetermination(var body), .judgedAsFound):
      body.reason = "现场已整改"
      return .confirmDetermination(body)
    case (.confirmDetermination(var body), .overrideDeclared):
      body.manner = .asProposed
      return .confirmDetermination(body)
    case (.handOver(var body), .reason):
      body.reason = " "
      return .handOver(body)
    case (.issueOrder(var draft), .requirement):
      draft.requirement = " "
      return .issueOrder(draft)
    case (.remind(var body), .reminder):
      body.text = " "
      return .remind(body)
    case (.selfAssign(var body), .measures):
      body.measures = " "
      return .selfAssign(body)
    case (.takeInterimMeasure(var draft), .measures):
      draft.text = " "
      return .takeInterimMeasure(draft)
    case (.liftInterimMeasure(var body), .reason):
      body.reason = " "
      return .liftInterimMeasure(body)
    case (.claimRectification(var body), .soundWords):
      body.text = "仍未完成"
      return .claimRectification(body)
    case (.decideExtension(var answer), .askedDay):
      answer.newDue = CivilDate("2027-01-01")
      return .decideExtension(answer)
    case (.claimRectification(var body), .claim):
      body.text = " "
      return .claimRectification(body)
    case (.reinspect(var draft), .facts):
      draft.facts = " "
      return .reinspect(draft)
    case (.requestExtension(var draft), .reason):
      draft.reason = " "
      return .requestExtension(draft)
    case (.decideExtension(var answer), .reason):
      answer.reason = " "
      return .decideExtension(answer)
    case (.sendTransfer(var draft), .receiver):
      draft.receiver = " "
      return .sendTransfer(draft)
    case (.sendTransfer(var draft), .reason):
      draft.reason = " "
      return .sendTransfer(draft)
    case (.receiptTransfer(var body), .receipt):
      body.receipt = " "
      return .receiptTransfer(body)
    case (.replyTransfer(var body), .reply):
      body.text = " "
      return .replyTransfer(body)
    default: return withoutAtTheEnd(field)
    }
  }

  /// Endings, their reversal, and what stands beside.
  private func withoutAtTheEnd(_ field: StepField) -> HazardCommand? {
    switch (self, field) {
    case (.close(var body), .ground):
      body.note = " "
      return .close(body)
    case (.revokeClosure(var body), .reason):
      body.reason = " "
      return .revokeClosure(body)
    case (.withdraw(var body), .reason):
      body.text = " "
      return .withdraw(body)
    case (.reinstate(var body), .reason):
      body.reason = " "
      return .reinstate(body)
    case (.merge(var body), .approver):
      body.approver = nil
      return .merge(body)
    case (.merge(var body), .reason):
      body.reason = " "
      return .merge(body)
    case (.unmerge(var body), .reason):
      body.reason = " "
      return .unmerge(body)
    case (.leaveCase(var body), .reason):
      body.reason = " "
      return .leaveCase(body)
    case (.split(var body), .reason):
      body.reason = " "
      return .split(body)
    case (.undoSplit(var body), .approver):
      body.approver = nil
      return .undoSplit(body)
    case (.undoSplit(var body), .reason):
      body.reason = " "
      return .undoSplit(body)
    case (.supervision(let command), _): return command.without(field).map { .supervision($0) }
    case (.stopWork(let command), _): return command.without(field).map { .stopWork($0) }
    case (.proceeding(let event), _): return event.without(field).map { .proceeding($0) }
    default: return nil
    }
  }
}

extension SupervisionCommand {
  fileprivate func without(_ field: StepField) -> SupervisionCommand? {
    switch (self, field) {
    case (.list(var draft), .paperNumber):
      draft.paper.text = " "
      return .list(draft)
    case (.list(var draft), .listingBody):
      draft.body = " "
      return .list(draft)
    case (.list(var draft), .supervisor):
      draft.supervisor = " "
      return .list(draft)
    case (.list(var draft), .listingRequirements):
      draft.requirements = " "
      return .list(draft)
    case (.publish(var body), .place):
      body.place = " "
      return .publish(body)
    case (.report(var body), .progress):
      body.text = " "
      return .report(body)
    case (.request(var body), .claim):
      body.text = " "
      return .request(body)
    case (.review(var body), .soundWords):
      body.assessment = "仍未完成"
      return .review(body)
    case (.review(var body), .assessment):
      body.assessment = " "
      return .review(body)
    case (.lift(var body), .paperNumber):
      body.paper.text = " "
      return .lift(body)
    case (.lift(var body), .approver):
      body.approver = nil
      return .lift(body)
    case (.lift(var body), .listingBody):
      body.body = " "
      return .lift(body)
    case (.lift(var body), .reason):
      body.reason = " "
      return .lift(body)
    default: return nil
    }
  }
}

extension StopWorkCommand {
  fileprivate func without(_ field: StepField) -> StopWorkCommand? {
    switch (self, field) {
    case (.order(var draft), .paperNumber):
      draft.order.paper.text = " "
      return .order(draft)
    case (.order(var draft), .legalBasis):
      draft.order.legalBasis = " "
      return .order(draft)
    case (.order(var draft), .scope):
      draft.scope = " "
      return .order(draft)
    case (.order(var draft), .measures):
      draft.measures = []
      return .order(draft)
    case (.revoke(var body), .paperNumber):
      body.paper.text = " "
      return .revoke(body)
    case (.revoke(var body), .reason):
      body.reason = " "
      return .revoke(body)
    case (.seal(var draft), .paperNumber):
      draft.order.paper.text = " "
      return .seal(draft)
    case (.seal(var draft), .legalBasis):
      draft.order.legalBasis = " "
      return .seal(draft)
    case (.seal(var draft), .sealed):
      draft.sealed = " "
      return .seal(draft)
    case (.extendSeal(var draft), .paperNumber):
      draft.paper.text = " "
      return .extendSeal(draft)
    case (.extendSeal(var draft), .approver):
      draft.approver = " "
      return .extendSeal(draft)
    case (.extendSeal(var draft), .reason):
      draft.reason = " "
      return .extendSeal(draft)
    default: return withoutOnTheWayBack(field)
    }
  }

  private func withoutOnTheWayBack(_ field: StepField) -> StopWorkCommand? {
    switch (self, field) {
    case (.liftSeal(var body), .paperNumber):
      body.paper.text = " "
      return .liftSeal(body)
    case (.liftSeal(var body), .reason):
      body.reason = " "
      return .liftSeal(body)
    case (.accept(var draft), .acceptanceItems):
      draft.items = " "
      return .accept(draft)
    case (.accept(var draft), .team):
      draft.agency = nil
      return .accept(draft)
    case (.accept(var draft), .soundWords):
      draft.items = "仍未完成"
      return .accept(draft)
    case (.decideResumption(var answer), .soundWords):
      answer.facts = "仍未完成"
      return .decideResumption(answer)
    case (.requestResumption(var body), .claim):
      body.text = " "
      return .requestResumption(body)
    case (.decideResumption(var answer), .paperNumber):
      answer.paper.text = " "
      return .decideResumption(answer)
    case (.decideResumption(var answer), .facts):
      answer.facts = " "
      return .decideResumption(answer)
    default: return nil
    }
  }
}

extension ProceedingEvent {
  fileprivate func without(_ field: StepField) -> ProceedingEvent? {
    switch (self, field) {
    case (.penaltyCaseFiled(var body), .authority):
      body.authority = " "
      return .penaltyCaseFiled(body)
    case (.penaltyDecided(var body), .authority):
      body.authority = " "
      return .penaltyDecided(body)
    case (.appealLodged(var body), .receiver):
      body.body = " "
      return .appealLodged(body)
    case (.stayEnded(var body), .reason):
      body.reason = " "
      return .stayEnded(body)
    case (.majorReported(var body), .receiver):
      body.body = " "
      return .majorReported(body)
    case (.assistanceGiven(var body), .receiver):
      body.helper = " "
      return .assistanceGiven(body)
    case (.assistanceGiven(var body), .measures):
      body.text = " "
      return .assistanceGiven(body)
    case (.lookedBack(var body), .facts):
      body.facts = " "
      return .lookedBack(body)
    case (.escalationTaken(var body), .authority):
      body.authority = " "
      return .escalationTaken(body)
    default: return nil
    }
  }
}
