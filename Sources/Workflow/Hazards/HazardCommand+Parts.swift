public import SafetyModel

extension HazardCommand {
  /// The files it brings along.
  public var evidence: [EvidenceReference] {
    switch self {
    case .observe(let body): body.evidence
    case .confirmDetermination(let body): body.evidence
    case .issueOrder(let draft): draft.evidence
    case .remind(let body): body.evidence
    case .takeInterimMeasure(let draft): draft.evidence
    case .submitPlan(let body): body.evidence
    case .claimRectification(let body): body.evidence
    case .reinspect(let draft): draft.evidence
    case .requestExtension(let draft): draft.evidence
    case .receiptTransfer(let body): body.evidence
    case .replyTransfer(let body): body.evidence
    case .close(let body): body.evidence
    case .revokeClosure(let body): body.evidence
    case .withdraw(let body): body.evidence
    case .merge(let body): body.evidence ?? []
    case .supervision(let command): command.evidence
    case .stopWork(let command): command.evidence
    case .proceeding(let event): event.body.evidence
    case .proposeDetermination, .nameResponsible, .handOver, .selfAssign, .liftInterimMeasure,
      .decideExtension, .sendTransfer, .reinstate, .unmerge, .joinCase, .leaveCase,
      .split, .undoSplit:
      []
    }
  }

  /// Everybody it names as taking the step; of an order the officers, of a re-inspection the inspectors.
  public var doers: [PersonID] {
    switch self {
    case .observe(let body): body.by
    case .proposeDetermination: []
    case .confirmDetermination(let body): body.deciders
    case .nameResponsible(let body): [body.by]
    case .handOver(let body): [body.by]
    case .issueOrder(let draft): draft.officers
    case .remind(let body): [body.by]
    case .selfAssign(let body): [body.by]
    case .takeInterimMeasure(let draft): [draft.by]
    case .liftInterimMeasure(let body): [body.by]
    case .submitPlan(let body): [body.by]
    case .claimRectification(let body): [body.by]
    case .reinspect(let draft): draft.inspectors
    case .requestExtension(let draft): [draft.by]
    case .decideExtension(let answer): [answer.by]
    case .sendTransfer(let draft): [draft.by]
    case .receiptTransfer(let body): [body.by]
    case .replyTransfer(let body): [body.by]
    case .close(let body): [body.by]
    case .revokeClosure(let body): [body.by]
    case .withdraw(let body): [body.by]
    case .reinstate(let body): [body.by]
    case .merge(let body): [body.by]
    case .unmerge(let body): [body.by]
    case .joinCase(let body): [body.by]
    case .leaveCase(let body): [body.by]
    case .supervision(let command): command.doers
    case .stopWork(let command): command.doers
    case .split(let body): [body.by]
    case .undoSplit(let body): [body.by]
    case .proceeding(.lookedBack(let body)): body.inspectors
    case .proceeding(let event): [event.body.by]
    }
  }

  /// The text it gives for a field; nothing where it gives none.
  public func text(_ field: StepField) -> String? {
    switch (self, field) {
    case (.confirmDetermination(let body), .authority): body.authority
    case (.confirmDetermination(let body), .reason): body.reason
    case (.handOver(let body), .reason): body.reason
    case (.issueOrder(let draft), .requirement): draft.requirement
    case (.remind(let body), .reminder): body.text
    case (.selfAssign(let body), .measures): body.measures
    case (.takeInterimMeasure(let draft), .measures): draft.text
    case (.liftInterimMeasure(let body), .reason): body.reason
    case (.claimRectification(let body), .claim): body.text
    case (.reinspect(let draft), .facts): draft.facts
    case (.requestExtension(let draft), .reason): draft.reason
    case (.decideExtension(let answer), .reason): answer.reason
    case (.sendTransfer(let draft), .receiver): draft.receiver
    case (.sendTransfer(let draft), .reason): draft.reason
    case (.receiptTransfer(let body), .receipt): body.receipt
    case (.replyTransfer(let body), .reply): body.text
    case (.replyTransfer(let body), .paperNumber): body.paper?.text
    case (.close(let body), .reason): body.note
    case (.revokeClosure(let body), .reason): body.reason
    case (.revokeClosure(let body), .authority): body.authority
    case (.withdraw(let body), .reason): body.text
    case (.reinstate(let body), .reason): body.reason
    case (.merge(let body), .reason): body.reason
    case (.merge(let body), .approver): body.approver?.text
    case (.unmerge(let body), .reason): body.reason
    case (.leaveCase(let body), .reason): body.reason
    case (.split(let body), .reason): body.reason
    case (.undoSplit(let body), .reason): body.reason
    case (.supervision(let command), _): command.text(field)
    case (.stopWork(let command), _): command.text(field)
    case (.proceeding(let event), _): event.text(field)
    default: nil
    }
  }

  /// Whether it rests on a paper: its number or its scan.
  var hasPaper: Bool {
    (text(.paperNumber)?.contains { !$0.isWhitespace } ?? false)
      || evidence.contains { $0.purpose == .document }
  }

  /// The words by which it says that what was wrong is right; of other results nothing.
  public var assertion: String? {
    switch self {
    case .claimRectification(let body): body.text
    case .stopWork(.accept(let draft)): draft.conclusion == .passed ? draft.items : nil
    case .stopWork(.decideResumption(let answer)):
      answer.decision == .consented ? answer.facts : nil
    case .supervision(.review(let body)): body.result == .passed ? body.assessment : nil
    default: nil
    }
  }

  /// Who approves it, where somebody must.
  var approver: PersonID? {
    switch self {
    case .withdraw(let body): body.approver
    case .leaveCase(let body): body.approver
    case .merge(let body): body.approver
    case .supervision(.lift(let body)): body.approver
    default: nil
    }
  }

  /// The house rules it asks to waive.
  var waivers: [Waiver] {
    if case .close(let body) = self { body.waivers } else { [] }
  }

  /// What it decides, when it decides the grade.
  var decision: DeterminationDecision? {
    if case .confirmDetermination(let body) = self { body.decision } else { nil }
  }
}
