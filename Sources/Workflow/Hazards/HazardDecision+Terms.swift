import SafetyModel

/// Extensions, and what is sent to other bodies.
extension HazardDecision {
  func requestExtension(_ draft: ExtensionDraft) throws(RefusalReason) -> HazardEvent {
    guard let due = state.runningDue(on: draft.on) else { throw .noTerm }
    // The term ends with the end of its last day.
    guard draft.on <= due.day else { throw .termOver(due: due.day, on: draft.on) }
    guard draft.to > due.day else { throw .newTermNotLater(old: due.day, new: draft.to) }
    return .extensionRequested(
      ExtensionRequested(
        by: draft.by,
        on: draft.on,
        from: due.day,
        to: draft.to,
        ground: draft.ground,
        reason: draft.reason,
        evidence: draft.evidence
      )
    )
  }

  func decideExtension(_ answer: ExtensionAnswer) throws(RefusalReason) -> HazardEvent {
    guard let pending = state.pendingExtension, let due = state.runningDue(on: answer.on) else {
      throw .noExtensionPending
    }
    guard answer.on >= pending.on else {
      throw .dayBeforeFound(day: answer.on, found: pending.on)
    }
    var newDue: DueDay?
    if answer.decision == .granted {
      let day = answer.newDue ?? pending.to
      guard day > due.day else { throw .newTermNotLater(old: due.day, new: day) }
      newDue = .chosen(day, start: .extensionRequested, startDay: pending.on)
    }
    return .extensionDecided(
      ExtensionDecided(
        decision: answer.decision,
        by: answer.by,
        on: answer.on,
        oldDue: due,
        newDue: newDue,
        reason: answer.reason
      )
    )
  }

  func sendTransfer(_ draft: TransferDraft) throws(RefusalReason) -> HazardEvent {
    if let waiting = state.unansweredTransfers.first(where: {
      $0.sent.transferKind == draft.transferKind && $0.sent.receiver == draft.receiver
    }) {
      throw .transferPending(number: waiting.sent.number)
    }
    let clock = context.policy.clocks.first {
      $0.starts == .referralSent && $0.actor == .otherAuthority
    }
    return .transferSent(
      TransferSent(
        number: state.transfers.count + 1,
        transferKind: draft.transferKind,
        receiver: draft.receiver,
        receiverOrganisation: draft.receiverOrganisation,
        matter: draft.matter,
        paper: draft.paper,
        reason: draft.reason,
        by: draft.by,
        on: draft.on,
        replyDue: clock.map { context.calendar.due($0, from: draft.on) }
      )
    )
  }

  func receiptTransfer(_ body: TransferReceipted) throws(RefusalReason) -> HazardEvent {
    guard let transfer = waiting(body.number), transfer.receipt == nil else {
      throw .noSuchTransfer(body.number)
    }
    guard body.on >= transfer.sent.on else {
      throw .dayBeforeFound(day: body.on, found: transfer.sent.on)
    }
    return .transferReceipted(body)
  }

  func replyTransfer(_ body: TransferReplied) throws(RefusalReason) -> HazardEvent {
    guard let transfer = waiting(body.number) else { throw .noSuchTransfer(body.number) }
    guard body.on >= transfer.sent.on else {
      throw .dayBeforeFound(day: body.on, found: transfer.sent.on)
    }
    return .transferReplied(body)
  }

  private func waiting(_ number: Int) -> HazardState.Transfer? {
    state.unansweredTransfers.first { $0.sent.number == number }
  }
}
