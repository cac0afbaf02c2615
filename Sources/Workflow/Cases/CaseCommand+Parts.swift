public import SafetyModel

extension CaseCommand {
  /// The files it brings along.
  public var evidence: [EvidenceReference] {
    switch self {
    case .confirm(let body): body.evidence
    case .dismiss(let body): body.evidence
    case .takeMeasure(let draft): draft.evidence
    case .submitPlan(let body): body.evidence
    case .recordReply(let body): body.evidence
    case .redetermine(let body): body.evidence
    case .end(let body): body.evidence
    case .supervision(let command): command.evidence
    case .removeMember(let body): body.evidence
    case .convenePanel(let body): body.evidence
    case .issueNotice(let body): body.evidence
    case .report(let body): body.evidence
    case .reopen(let body): body.evidence
    case .addMember, .refer: []
    }
  }

  /// Who gives it, by what it says.
  public var by: PersonID {
    switch self {
    case .addMember(let body): body.by
    case .removeMember(let body): body.by
    case .convenePanel(let body): body.by
    case .confirm(let body): body.by
    case .dismiss(let body): body.by
    case .takeMeasure(let draft): draft.by
    case .issueNotice(let body): body.by
    case .submitPlan(let body): body.by
    case .report(let body): body.by
    case .refer(let draft): draft.by
    case .recordReply(let body): body.by
    case .redetermine(let body): body.by
    case .end(let body): body.by
    case .reopen(let body): body.by
    case .supervision(let command): command.by
    }
  }

  /// Everybody it names as taking the step: of a notice the officers, of a decision or an end whoever
  /// records it too.
  var doers: [PersonID] {
    switch self {
    case .issueNotice(let body): Set(body.officers).sorted()
    case .confirm(let body): Set(body.deciders).sorted()
    case .dismiss(let body): Set(body.deciders).sorted()
    case .end(let body): Set((body.officers ?? []) + [body.by]).sorted()
    case .removeMember(let body): Set((body.officers ?? []) + [body.by]).sorted()
    case .supervision(.review(let body)): Set(body.reviewers + [body.by]).sorted()
    default: [by]
    }
  }

  /// Who approves it, where somebody must.
  var approver: PersonID? {
    if case .removeMember(let body) = self { body.approver } else { nil }
  }

  /// What it says of the grade: a decision, or the answer of the deciding body.
  var decision: DeterminationDecision? {
    switch self {
    case .confirm: .major
    case .dismiss: .general
    case .redetermine(let body): body.result == .stillMajor ? .major : .general
    case .recordReply(let body): body.outcome.decision
    default: nil
    }
  }

  /// The collective study it rests on.
  var study: CollectiveRecord? {
    switch self {
    case .confirm(let body): body.collective
    case .dismiss(let body): body.collective
    case .redetermine(let body): body.collective
    default: nil
    }
  }

  /// The text it gives for a field; nothing where it gives none.
  func text(_ field: StepField) -> String? {
    switch (self, field) {
    case (.removeMember(let body), .reason): body.reason
    case (.confirm(let body), .authority): body.authority
    case (.confirm(let body), .reason): body.reason
    case (.dismiss(let body), .authority): body.authority
    case (.dismiss(let body), .reason): body.reason
    case (.takeMeasure(let draft), .measures): draft.text
    case (.issueNotice(let body), .paperNumber): body.number.text
    case (.report(let body), .receiver): body.body
    case (.report(let body), .receipt): body.receipt
    case (.report(let body), .reporter): body.reporter
    case (.refer(let draft), .receiver): draft.receiver
    case (.refer(let draft), .reason): draft.reason
    case (.refer(let draft), .paperNumber): draft.paper?.text
    case (.recordReply(let body), .reply): body.text
    case (.recordReply(let body), .paperNumber): body.paper?.text
    case (.redetermine(let body), .authority): body.authority
    case (.redetermine(let body), .reason): body.reason
    case (.end(let body), .reason): body.note
    case (.reopen(let body), .reason): body.reason
    case (.reopen(let body), .authority): body.authority
    case (.supervision(let command), _): command.text(field)
    default: nil
    }
  }
}
