package import SafetyModel
package import Workflow

/// A major case as a diary, read again for every question.
package struct ReferenceCase: Sendable {
  package let id: CaseID
  package let opened: CaseOpened
  package private(set) var diary: [CaseCommand] = []

  package init(id: CaseID, opened: CaseOpened) {
    self.id = id
    self.opened = opened
  }

  package mutating func write(_ act: CaseCommand) { diary.append(act) }

  /// suspected → confirmed → rectified → redetermined → ended, or dismissed.
  package func stage(open: Set<HazardID>) -> String {
    var stage = "suspected"
    for act in diary {
      switch act {
      case .confirm: stage = "confirmed"
      case .dismiss: stage = "dismissed"
      case .redetermine(let body):
        stage = body.result == .noLongerMajor ? "redetermined" : "confirmed"
      case .end: stage = "ended"
      default: break
      }
    }
    return stage == "confirmed" && members.allSatisfy { !open.contains($0) } ? "rectified" : stage
  }

  package var isOpen: Bool { !["ended", "dismissed"].contains(stage(open: [])) }

  package var members: [HazardID] {
    opened.members
      + diary.compactMap { if case .addMember(let body) = $0 { body.hazard } else { nil } }
  }

  /// The clauses that an open member shows.
  package func standingClauses(open: Set<HazardID>) -> Set<String> {
    var shown: [(clause: String, hazard: HazardID)] = opened.elements.flatMap { element in
      element.hazards.map { (element.clause, $0) }
    }
    for case .addMember(let body) in diary {
      shown += body.clauses.map { ($0, body.hazard) }
    }
    return Set(shown.filter { open.contains($0.hazard) }.map(\.clause))
  }

  private var referrals: [(sent: CaseReferralDraft, reply: CaseReplied?)] {
    var list: [(sent: CaseReferralDraft, reply: CaseReplied?)] = []
    for act in diary {
      switch act {
      case .refer(let draft): list.append((draft, nil))
      case .recordReply(let body): list[body.number - 1].reply = body
      default: break
      }
    }
    return list
  }

  private var plan: RectificationPlan? {
    diary.reversed().lazy.compactMap {
      if case .submitPlan(let body) = $0 { body.plan } else { nil }
    }
    .first
  }

  /// What the deciding body said last, by the day; of one day the graver answer.
  private var answer: ReplyOutcome? {
    var answer: CaseReplied?
    for reply in referrals.compactMap(\.reply)
    where reply.outcome == .determinedMajor || reply.outcome == .determinedGeneral {
      if let known = answer, reply.on < known.on { continue }
      if let known = answer, reply.on == known.on, known.outcome == .determinedMajor { continue }
      answer = reply
    }
    return answer?.outcome
  }
}

// MARK: - Which rules an act would break
extension ReferenceCase {
  package func brokenRules(
    _ act: CaseCommand,
    open: Set<HazardID>,
    _ asked: ReferenceQuestion
  ) -> [String] {
    var broken = BrokenRules()
    broken.refuse("dayBeforeFound", if: act.day < opened.on)
    broken.refuse("dayInFuture", if: asked.today < act.day)
    let stage = stage(open: open)
    switch act {
    case .addMember(let body):
      broken.refuse(
        "wrongState",
        if: !["suspected", "confirmed", "rectified"].contains(stage)
      )
      know(body.by, asked, &broken)
      broken.refuse("alreadyMember", if: members.contains(body.hazard))
    case .confirm(let body):
      broken.refuse("wrongState", if: stage != "suspected")
      broken.refuse("criterionMissing", if: body.clauses.isEmpty)
      decide(.determinedMajor, body.authority, body.by, body.on, body.collective, asked, &broken)
      surelyKnown(body.evidence, asked, &broken)
    case .dismiss(let body):
      broken.refuse("wrongState", if: stage != "suspected")
      broken.needText(body.reason)
      decide(.determinedGeneral, body.authority, body.by, body.on, body.collective, asked, &broken)
      surelyKnown(body.evidence, asked, &broken)
    case .takeMeasure(let draft):
      broken.refuse("wrongState", if: !isOpen)
      know(draft.by, asked, &broken)
      broken.needText(draft.text)
    case .submitPlan(let body):
      broken.refuse("wrongState", if: !isOpen)
      know(body.by, asked, &broken)
    case .refer(let draft):
      broken.refuse("wrongState", if: !isOpen)
      know(draft.by, asked, &broken)
      broken.needText(draft.receiver)
      broken.needText(draft.reason)
    case .recordReply(let body):
      let waiting = referrals.contains { $0.reply == nil }
      broken.refuse("wrongState", if: !isOpen || !waiting)
      know(body.by, asked, &broken)
      broken.needText(body.text)
      let list = referrals
      let known = (1...max(1, list.count)).contains(body.number) && !list.isEmpty
      let sent = known && list[body.number - 1].reply == nil ? list[body.number - 1].sent : nil
      broken.refuse("noSuchTransfer", if: sent == nil)
      broken.refuse("dayBeforeFound", if: sent.map { body.on < $0.on } ?? false)
    case .redetermine(let body):
      broken.refuse("wrongState", if: stage != "confirmed" && stage != "rectified")
      broken.needText(body.reason)
      let outcome: ReplyOutcome =
        body.result == .stillMajor ? .determinedMajor : .determinedGeneral
      decide(outcome, body.authority, body.by, body.on, body.collective, asked, &broken)
      surelyKnown(body.evidence, asked, &broken)
      let stands = standingClauses(open: open).count >= opened.atLeast
      broken.refuse("clausesStillStand", if: body.result == .noLongerMajor && stands)
    case .end(let body): end(body, stage, asked, &broken)
    // Listings are not simulated.
    case .supervision: break
    }
    return broken.names
  }

  private func end(
    _ body: CaseEnded,
    _ stage: String,
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    broken.refuse("wrongState", if: stage != "redetermined")
    know(body.by, asked, &broken)
    if let person = asked.people[body.by] {
      broken.refuse("notAnOfficer", if: person.qualification != .officer)
    }
    let texts = [plan?.measures, plan?.fundsSource, plan?.contingency]
    let complete =
      texts.allSatisfy { !($0 ?? "").isEmpty } && plan?.responsible != nil
      && plan?.fundsFen != nil && plan?.deadline != nil
    broken.refuse("planIncomplete", if: !complete)
    let kept = diary.contains { if case .takeMeasure = $0 { true } else { false } }
    broken.refuse("interimMeasureMissing", if: !kept)
    surelyKnown(body.evidence, asked, &broken)
  }

  private func know(_ id: PersonID, _ asked: ReferenceQuestion, _ broken: inout BrokenRules) {
    broken.refuse("unknownPerson", if: asked.people[id] == nil)
  }

  /// The deciding body itself, or an officer who records what it answered.
  private func decide(
    _ outcome: ReplyOutcome,
    _ authority: String,
    _ by: PersonID,
    _ day: CivilDate,
    _ study: CollectiveRecord?,
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    broken.needText(authority)
    know(by, asked, &broken)
    let isAnswered = answer == outcome
    if let person = asked.people[by] {
      let ofTheBody = person.mandates.contains {
        ($0.valid.from.map { $0 <= day } ?? true) && ($0.valid.to.map { day <= $0 } ?? true)
          && $0.matters.contains(opened.matter) && !$0.excluded.contains(opened.matter)
          && (opened.regime != .fire || $0.source == .own)
      }
      broken.refuse(
        "notEntitled",
        if: person.qualification != .officer || !(ofTheBody || isAnswered)
      )
    }
    let studied = (study?.participants.count ?? 0) >= 2 && !(study?.conclusion ?? "").isEmpty
    broken.refuse("collectiveStudyMissing", if: opened.regime == .fire && !isAnswered && !studied)
  }

  private func surelyKnown(
    _ evidence: [EvidenceReference],
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    let hasScan = evidence.contains { $0.purpose == .document }
    broken.refuse("signedScanMissing", if: asked.assurance == .paper && !hasScan)
    broken.refuse("assuranceTooLow", if: asked.assurance == .typed || asked.assurance == .device)
  }
}
