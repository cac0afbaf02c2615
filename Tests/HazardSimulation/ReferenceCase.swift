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
      case .reopen:
        let wasConfirmed = diary.contains { if case .confirm = $0 { true } else { false } }
        stage = wasConfirmed ? "confirmed" : "suspected"
      default: break
      }
    }
    return stage == "confirmed" && members.allSatisfy { !open.contains($0) } ? "rectified" : stage
  }

  package var isOpen: Bool { !["ended", "dismissed"].contains(stage(open: [])) }

  package var members: [HazardID] {
    var members = opened.members
    for act in diary {
      switch act {
      case .addMember(let body): members.append(body.hazard)
      case .removeMember(let body): members.removeAll { $0 == body.hazard }
      default: break
      }
    }
    return members
  }

  /// The clauses that an open member shows.
  package func standingClauses(open: Set<HazardID>) -> Set<String> {
    var shown: [(clause: String, hazard: HazardID)] = opened.elements.flatMap { element in
      element.hazards.map { (element.clause, $0) }
    }
    for act in diary {
      switch act {
      case .addMember(let body): shown += body.clauses.map { ($0, body.hazard) }
      case .removeMember(let body): shown.removeAll { $0.hazard == body.hazard }
      default: break
      }
    }
    return Set(shown.filter { open.contains($0.hazard) }.map(\.clause))
  }

  var referrals: [(sent: CaseReferralDraft, reply: CaseReplied?)] {
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

  /// What a member is told of it.
  func known(open: Set<HazardID>) -> ReferenceQuestion.KnownCase {
    let confirmed = diary.reversed().lazy.compactMap {
      if case .confirm(let body) = $0 { body.on } else { nil }
    }
    .first
    return ReferenceQuestion.KnownCase(
      id: id,
      site: opened.site,
      isOpen: isOpen,
      majorSince: ["confirmed", "rectified"].contains(stage(open: open)) ? confirmed : nil,
      plan: plan,
      hasMeasures: diary.contains { if case .takeMeasure = $0 { true } else { false } }
    )
  }

  var plan: RectificationPlan? {
    diary.reversed().lazy.compactMap {
      if case .submitPlan(let body) = $0 { body.plan } else { nil }
    }
    .first
  }

  /// What the deciding body said last, by the day; of one day the graver answer.
  var answer: ReplyOutcome? {
    var answer: CaseReplied?
    // Once confirmed, an answer to an older question says nothing of today.
    let confirmed = diary.lastIndex { if case .confirm = $0 { true } else { false } } ?? 0
    let old = diary[..<confirmed].count { if case .refer = $0 { true } else { false } }
    let heard = referrals.dropFirst(old)
    for reply in heard.compactMap(\.reply)
    where reply.outcome == .determinedMajor || reply.outcome == .determinedGeneral {
      if let known = answer, reply.on < known.on { continue }
      if let known = answer, reply.on == known.on, known.outcome == .determinedMajor { continue }
      answer = reply
    }
    return answer?.outcome
  }
}
