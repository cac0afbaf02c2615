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

  private var plan: RectificationPlan? {
    diary.reversed().lazy.compactMap {
      if case .submitPlan(let body) = $0 { body.plan } else { nil }
    }
    .first
  }

  /// What the deciding body said last, by the day; of one day the graver answer.
  private var answer: ReplyOutcome? {
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
      authorityOnly(body.by, asked, &broken)
      broken.refuse("alreadyMember", if: members.contains(body.hazard))
    case .confirm(let body):
      broken.refuse("wrongState", if: stage != "suspected")
      broken.refuse("criterionMissing", if: body.clauses.isEmpty)
      broken.refuse("majorCase", if: !members.contains { open.contains($0) })
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
      let planner = asked.people[body.by]
      let ownSite = planner?.site.map { $0 == opened.site } ?? true
      broken.refuse("notOfTheUnit", if: planner?.qualification != .unitStaff || !ownSite)
      broken.refuse("majorCase", if: stage == "rectified" || stage == "redetermined")
    case .refer(let draft):
      broken.refuse("wrongState", if: !isOpen)
      know(draft.by, asked, &broken)
      let sender = asked.people[draft.by]
      broken.refuse(
        "unitActsForFinder",
        if: sender?.qualification == .unitStaff && (sender?.site ?? opened.site) == opened.site
      )
      broken.needText(draft.receiver)
      broken.needText(draft.reason)
    case .recordReply(let body):
      let waiting = referrals.contains { $0.reply == nil }
      broken.refuse("wrongState", if: !isOpen || !waiting)
      know(body.by, asked, &broken)
      authorityOnly(body.by, asked, &broken)
      let graded = body.outcome == .determinedMajor || body.outcome == .determinedGeneral
      let scanned = body.evidence.contains { $0.purpose == .document }
      broken.refuse("majorCase", if: graded && (body.paper?.text ?? "").isEmpty && !scanned)
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
    case .supervision(let act): supervise(act, stage, asked, &broken)
    // These have tests of their own.
    case .removeMember, .convenePanel, .issueNotice, .report, .reopen: break
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
    let officers = Set((body.officers ?? []) + [body.by])
    for id in officers {
      know(id, asked, &broken)
      let person = asked.people[id]
      let isOfficer = person?.qualification == .officer
      broken.refuse("notAnOfficer", if: !isOfficer)
      broken.refuse("cardNotValid", if: isOfficer && person?.cardValid?.contains(body.on) == false)
      broken.refuse(
        "notEntitled",
        if: person.map {
          !decides($0, on: body.on) && !(answer != nil && records($0, on: body.on, asked))
        }
          ?? false
      )
    }
    broken.refuse("tooFewOfficers", if: officers.count < 2)
    let releaser = diary.reversed().lazy.compactMap {
      if case .redetermine(let body) = $0 { body.by } else { nil }
    }
    .first
    broken.refuse("majorCase", if: releaser.map(officers.contains) ?? false)
    let texts = [plan?.measures, plan?.fundsSource, plan?.contingency]
    let complete =
      texts.allSatisfy { !($0 ?? "").isEmpty } && plan?.responsible != nil
      && plan?.fundsFen != nil && plan?.deadline != nil
    broken.refuse("planIncomplete", if: !complete)
    let kept = diary.contains { if case .takeMeasure = $0 { true } else { false } }
    broken.refuse("interimMeasureMissing", if: !kept)
    broken.refuse("supervision.stillListed", if: !listings.standing.isEmpty)
    surelyKnown(body.evidence, asked, &broken)
  }

  private func authorityOnly(
    _ id: PersonID,
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    broken.refuse("unitActsForFinder", if: asked.people[id]?.qualification == .unitStaff)
  }

  private func covering(_ person: ActingPerson, on day: CivilDate) -> [Mandate] {
    person.mandates.filter {
      ($0.valid.from.map { $0 <= day } ?? true) && ($0.valid.to.map { day <= $0 } ?? true)
        && $0.matters.contains(opened.matter) && !$0.excluded.contains(opened.matter)
    }
  }

  private func decides(_ person: ActingPerson, on day: CivilDate) -> Bool {
    covering(person, on: day).contains { opened.regime != .fire || $0.source == .own }
  }

  /// Of a body with any power over the matter, or of the body that opened the case or asked.
  private func records(
    _ person: ActingPerson,
    on day: CivilDate,
    _ asked: ReferenceQuestion
  ) -> Bool {
    if !covering(person, on: day).isEmpty { return true }
    let askers = [opened.by] + referrals.map(\.sent.by)
    guard let body = person.organisation else { return false }
    return askers.contains { asked.people[$0]?.organisation == body }
  }

  var listings: ReferenceListings {
    ReferenceListings(
      diary.compactMap { if case .supervision(let act) = $0 { .act(act) } else { nil } }
    )
  }

  /// The case is listed, not its members; it counts as put right when it was determined again.
  private func supervise(
    _ act: SupervisionCommand,
    _ stage: String,
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    let standing = listings.standing
    let confirmed = stage == "confirmed" || stage == "rectified"
    var authority: [PersonID] = []
    switch act {
    case .list(let draft):
      broken.refuse("wrongState", if: !confirmed)
      authority = [draft.by]
    case .publish(let body):
      broken.refuse("wrongState", if: !isOpen || standing.isEmpty)
      authority = [body.by]
    case .report: broken.refuse("wrongState", if: !isOpen || standing.isEmpty)
    case .request:
      let done = stage == "rectified" || stage == "redetermined"
      broken.refuse("wrongState", if: !done || standing.allSatisfy { $0.request != nil })
    case .review(let body):
      broken.refuse("wrongState", if: !isOpen || !standing.contains(where: \.waits))
      authority = [body.by] + body.reviewers
    case .lift(let body):
      broken.refuse("wrongState", if: !isOpen || standing.isEmpty)
      authority = [body.by]
      surelyKnown(body.evidence, asked, &broken)
    }
    let people = authority.compactMap { asked.people[$0] }
    broken.refuse(
      "unitActsForFinder",
      if: people.contains { $0.qualification == .unitStaff }
    )
    var subject = ReferenceListings.Subject()
    if stage != "redetermined" { subject.notPutRight = "supervision.caseNotPutRight" }
    listings.judge(act, of: subject, asked, &broken)
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
      let may = decides(person, on: day) || (isAnswered && records(person, on: day, asked))
      broken.refuse("notEntitled", if: person.qualification != .officer || !may)
    }
    broken.study(
      study,
      ReferenceStudy(
        found: opened.on,
        decided: day,
        by: by,
        decision: outcome == .determinedMajor ? .major : .general,
        isNeeded: opened.regime == .fire && !isAnswered
      ),
      asked
    )
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
