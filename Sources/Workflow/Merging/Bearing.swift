import SafetyModel

/// What an event means for how dangerous a hazard is held to be.
enum Bearing: Hashable {
  /// It ends the hazard: closed, withdrawn or merged.
  case ends
  /// It makes less of the hazard: a pass, a lower grade, a measure, stop, seal or listing lifted.
  case eases
  /// It says that there is still something to be done, or more than was thought.
  case warns
  /// It neither adds nor takes away.
  case notes
}

extension HazardEvent {
  /// What the event means for how dangerous the hazard is held to be.
  ///
  /// The switch has no default: a new kind of event must be read before it can be merged.
  var bearing: Bearing {
    switch self {
    case .closed, .withdrawn, .merged: .ends
    case .registered, .observed, .orderIssued, .reminderSent, .selfAssigned, .interimMeasureTaken,
      .extensionRequested, .closureRevoked, .reinstated, .unmerged, .joinedCase, .splitUndone:
      .warns
    case .determinationProposed(let body): body.verdict.grade > .general ? .warns : .notes
    case .determinationConfirmed(let body): body.decision == .major ? .warns : .eases
    case .reinspected(let body): body.result == .passed ? .eases : .warns
    case .extensionDecided(let body): body.decision == .granted ? .warns : .notes
    case .transferReplied(let body):
      switch body.outcome {
      case .returned, .determinedMajor: .warns
      case .accepted, .determinedGeneral, .completed: .notes
      }
    case .interimMeasureLifted, .leftCase: .eases
    case .responsibleNamed, .handedOver, .planSubmitted, .rectificationClaimed, .transferSent,
      .transferReceipted, .split, .conflictSettled:
      .notes
    case .supervision(let event): event.bearing
    case .stopWork(let event): event.bearing
    case .proceeding(let event): event.bearing
    }
  }

  /// The grade a determination speaks for; nothing for any other event.
  var spokenGrade: LegalGrade? {
    switch self {
    case .registered(let body): body.grade
    case .determinationProposed(let body): body.verdict.grade
    case .determinationConfirmed(let body): body.decision.grade
    default: nil
    }
  }

  /// The term the event sets; nothing when it sets none.
  var term: DueDay? {
    switch self {
    case .orderIssued(let body): body.due
    case .selfAssigned(let body): body.due
    case .reinspected(let body): body.result == .passed ? nil : body.nextDue
    case .extensionDecided(let body): body.decision == .granted ? body.newDue : nil
    default: nil
    }
  }

  /// Whether two endings say the same: then the later one is a duplicate and nothing worse.
  func endsLike(_ other: HazardEvent) -> Bool {
    switch (self, other) {
    case (.closed(let own), .closed(let others)): own.reason == others.reason
    case (.withdrawn(let own), .withdrawn(let others)): own.reason == others.reason
    case (.merged(let own), .merged(let others)): own.into == others.into
    default: false
    }
  }
}

extension SupervisionEvent {
  fileprivate var bearing: Bearing {
    switch self {
    case .listed: .warns
    case .published, .reported, .requested: .notes
    case .reviewed(let body): body.result == .passed ? .eases : .warns
    case .lifted: .eases
    }
  }
}

extension StopWorkEvent {
  fileprivate var bearing: Bearing {
    switch self {
    case .ordered, .sealed, .sealExtended: .warns
    case .revoked, .sealLifted: .eases
    case .accepted(let body): body.conclusion == .passed ? .notes : .warns
    case .requested: .notes
    case .decided(let body): body.decision == .consented ? .eases : .warns
    }
  }
}

extension ProceedingEvent {
  fileprivate var bearing: Bearing {
    switch self {
    case .escalationTaken: .warns
    case .lookedBack(let body): body.result == .held ? .notes : .warns
    // What a court or a reviewing body decided is a fact; the hazard stays open under it.
    case .penaltyCaseFiled, .penaltyDecided, .appealLodged, .stayOrdered, .stayEnded,
      .appealDecided, .orderServed, .majorReported, .assistanceGiven, .recorded:
      .notes
    }
  }
}
