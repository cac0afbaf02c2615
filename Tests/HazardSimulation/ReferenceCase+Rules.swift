package import SafetyModel
package import Workflow

/// Which rules an act would break.
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
      together(.determinedMajor, body.by, body.officers, body.on, body.collective, asked, &broken)
      surelyKnown(body.evidence, asked, &broken)
    case .dismiss(let body):
      broken.refuse("wrongState", if: stage != "suspected")
      broken.needText(body.reason)
      broken.refuseIfPutRight(body.reason)
      decide(.determinedGeneral, body.authority, body.by, body.on, body.collective, asked, &broken)
      together(.determinedGeneral, body.by, body.officers, body.on, body.collective, asked, &broken)
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
      broken.refuse("majorCase", if: !members.contains { open.contains($0) })
    case .refer(let draft):
      broken.refuse("wrongState", if: !isOpen)
      know(draft.by, asked, &broken)
      authorityOnly(draft.by, asked, &broken)
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
      if graded, let person = asked.people[body.by] {
        let may = person.qualification == .officer && records(person, on: body.on, asked)
        broken.refuse("notEntitled", if: !may)
        carded(person, on: body.on, &broken)
      }
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
      let left = body.result == .noLongerMajor && !unsettled(open: open, asked).isEmpty
      broken.refuse("majorCase", if: left)
    case .end(let body):
      end(body, stage, asked, &broken)
      broken.refuse("majorCase", if: !unsettled(open: open, asked).isEmpty)
    case .supervision(let act): supervise(act, stage, asked, &broken)
    case .removeMember(let body): leave(body, stage, asked, &broken)
    case .convenePanel(let body): hear(body, stage, asked, &broken)
    case .issueNotice(let body): notify(body, stage, asked, &broken)
    case .report(let body) where body.recipient == .government:
      broken.refuse("wrongState", if: stage != "confirmed" && stage != "rectified")
      know(body.by, asked, &broken)
      authorityOnly(body.by, asked, &broken)
      broken.needText(body.body)
      if opened.regime == .fire {
        broken.needText(body.receipt)
        // The emergency-management department reports; it is named.
        broken.needText(body.reporter)
      }
    case .report(let body):
      broken.refuse("wrongState", if: !isOpen)
      ofTheUnit(body.by, asked, &broken)
      broken.needText(body.body)
    case .reopen(let body): reopen(body, stage, asked, &broken)
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
      broken.refuse("cardMissing", if: person?.isOfficerWithoutCard ?? false)
      broken.refuse(
        "notEntitled",
        if: person.map {
          !decides($0, on: body.on) && !(answer != nil && records($0, on: body.on, asked))
        }
          ?? false
      )
      if let person {
        principal(person, on: body.on, isAnswered: answer != nil, asked, &broken)
      }
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
    let told = diary.compactMap { if case .report(let body) = $0 { body.recipient } else { nil } }
    let both = told.contains(.regulator) && told.contains(.workers)
    broken.refuse("reportOwed", if: opened.nature == .selfCheck && !both)
    broken.refuse("supervision.stillListed", if: !listings.standing.isEmpty)
    surelyKnown(body.evidence, asked, &broken)
  }

  /// A second person agrees, who neither records it nor opened the case; somebody must remain.
  private func leave(
    _ body: CaseMemberRemoved,
    _ stage: String,
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    broken.refuse("wrongState", if: stage != "suspected" && stage != "confirmed")
    let doers = Set((body.officers ?? []) + [body.by])
    for id in doers { entitled(id, on: body.on, asked, &broken) }
    know(body.approver, asked, &broken)
    authorityOnly(body.approver, asked, &broken)
    broken.refuse("approverNotIndependent", if: doers.union([opened.by]).contains(body.approver))
    if stage == "confirmed" { establish(body, doers, asked, &broken) }
    broken.needText(body.reason)
    broken.refuse("majorCase", if: !members.contains(body.hazard) || members.count == 1)
    surelyKnown(body.evidence, asked, &broken)
  }

  /// Out of a confirmed case only by a proven error: two who did not find it, agreed by who confirmed.
  private func establish(
    _ body: CaseMemberRemoved,
    _ doers: Set<PersonID>,
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    broken.refuse("majorCase", if: body.error == nil)
    broken.refuseIfPutRight(body.reason)
    broken.refuse("groundMissing", if: !body.evidence.contains { $0.purpose == .document })
    for id in doers {
      broken.refuse("notAnOfficer", if: asked.people[id]?.qualification != .officer)
    }
    broken.refuse("tooFewOfficers", if: doers.count < 2)
    let hazard = asked.siteHazards.first { $0.id == body.hazard }
    broken.refuse("majorCase", if: !(hazard?.seenBy ?? []).isDisjoint(with: doers))
    let confirmer = diary.reversed().lazy.compactMap {
      if case .confirm(let body) = $0 { body.by } else { nil }
    }
    .first
    let home = confirmer.flatMap { asked.people[$0]?.organisation }
    let approver = asked.people[body.approver]
    broken.refuse(
      "majorCase",
      if: approver?.qualification != .officer || home == nil || approver?.organisation != home
    )
  }

  private func hear(
    _ body: CasePanelConvened,
    _ stage: String,
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    broken.refuse("wrongState", if: !["suspected", "confirmed", "rectified"].contains(stage))
    know(body.by, asked, &broken)
    authorityOnly(body.by, asked, &broken)
    for id in body.panel.experts { know(id, asked, &broken) }
    let isOff = body.panel.on < opened.on || body.on < body.panel.on
    let strangers = body.panel.experts.contains { asked.people[$0]?.qualification != .expert }
    broken.refuse("study", if: isOff || body.panel.experts.isEmpty || strangers)
  }

  /// Two officers who may decide serve it, once.
  private func notify(
    _ body: CaseNoticeIssued,
    _ stage: String,
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    broken.refuse("wrongState", if: stage != "confirmed")
    know(body.by, asked, &broken)
    broken.refuse("unitActsForFinder", if: asked.actor.qualification == .unitStaff)
    for id in body.officers {
      entitled(id, on: body.on, asked, &broken)
      let person = asked.people[id]
      let isOfficer = person?.qualification == .officer
      broken.refuse("notAnOfficer", if: !isOfficer)
      broken.refuse("cardNotValid", if: isOfficer && person?.cardValid?.contains(body.on) == false)
    }
    broken.refuse("tooFewOfficers", if: Set(body.officers).count < 2)
    broken.needText(body.number.text)
    let served = diary.contains { if case .issueNotice = $0 { true } else { false } }
    broken.refuse("majorCase", if: served)
    broken.refuse("servedBeforeOrder", if: body.service.on < body.on)
    broken.refuse("dayInFuture", if: asked.today < body.service.on)
    broken.refuse(
      "witnessMissing",
      if: body.service.manner == .refused && body.service.witness == nil
    )
  }

  /// Whoever closed the matter does not open it again alone.
  private func reopen(
    _ body: CaseReopened,
    _ stage: String,
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    broken.refuse("wrongState", if: !["ended", "dismissed", "redetermined"].contains(stage))
    entitled(body.by, on: body.on, asked, &broken)
    var closers: [PersonID] = []
    for act in diary {
      switch act {
      case .end(let body) where stage == "ended": closers = (body.officers ?? []) + [body.by]
      case .dismiss(let body) where stage == "dismissed":
        closers = [body.by] + (body.officers ?? [])
      case .redetermine(let body) where stage == "redetermined": closers = [body.by]
      default: break
      }
    }
    broken.refuse("majorCase", if: closers.contains(body.by))
    broken.needText(body.reason)
    surelyKnown(body.evidence, asked, &broken)
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
    case .request(let body):
      ofTheUnit(body.by, asked, &broken)
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
    if let by = authority.first.flatMap({ asked.people[$0] }) {
      let staff = by.qualification == .officer || by.qualification == .auxiliary
      broken.refuse("holdsNoOffice", if: !staff || by.organisation == nil)
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
      carded(person, on: day, &broken)
      principal(person, on: day, isAnswered: isAnswered, asked, &broken)
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
}
