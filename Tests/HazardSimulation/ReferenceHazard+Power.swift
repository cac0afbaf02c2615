import SafetyModel
import Workflow

/// Orders and determination: who has the power.
extension ReferenceHazard {
  func order(_ draft: OrderDraft, _ asked: ReferenceQuestion, _ broken: inout BrokenRules) {
    broken.refuse("wrongState", if: stage != "registered" && stage != "assigned")
    notElsewhere(draft.officers, asked, &broken)
    officeHolders([asked.actor.id], asked, &broken)
    if let last = order {
      let lookedSince =
        stage == "registered"
        || stage == "assigned" && (looks.last.map { last.on <= $0.on } ?? false)
      broken.refuse("alreadyOrdered", if: !lookedSince)
    }
    inspected(draft.inspection, asked, &broken)
    twoOfficers(draft.officers, on: draft.on, asked, &broken)
    let officers = draft.officers.compactMap { asked.people[$0] }
    for officer in officers { power(officer, on: draft.on, &broken) }
    atHome(officers, asked, &broken)
    beenThere(officers, in: draft.inspection, asked, &broken)
    broken.refuse("officersOfDifferentBodies", if: Set(officers.map(\.organisation)).count > 1)
    switch draft.form {
    case .immediate: broken.refuse("immediateDueLater", if: draft.due != draft.on)
    case .byDate: broken.refuse("dueNotAfterOrder", if: draft.due <= draft.on)
    }
    broken.needText(draft.requirement)
    served(draft.service, draft.on, asked, &broken)
  }

  /// Only an administrative inspection carries orders.
  func inspected(
    _ visit: InspectionID,
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    let nature = asked.visits[visit] ?? (visit == found.inspection ? found.nature : nil)
    broken.refuse("visitUnknown", if: nature == nil)
    broken.refuse("visitCarriesNoOrder", if: nature != nil && nature != .administrativeInspection)
  }

  /// A body acts in its own region; where nobody has written down which that is, nothing is held
  /// against it.
  func atHome(
    _ people: [ActingPerson],
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    guard let place = asked.place?.text else { return }
    let strangers = people.contains { person in
      person.organisation != nil && person.region.map { !place.hasPrefix($0.text) } ?? false
    }
    broken.refuse("outsideRegion", if: strangers)
  }

  /// Who orders has looked: in a visit in which the body took part, unless the matter is now its own.
  func beenThere(
    _ people: [ActingPerson],
    in visit: InspectionID,
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    guard let known = asked.visit, known.id == visit else { return }
    let inspected = known.inspectors.compactMap { asked.people[$0]?.organisation }
    let there = inspected + (known.organisation.map { [$0] } ?? [])
    let others = people.compactMap(\.organisation).contains { body in
      !there.isEmpty && !there.contains(body) && custody?.receiverOrganisation != body
    }
    broken.refuse("visitOfAnotherBody", if: others)
  }

  /// No order without power on that day for that matter; the entrusted name their principal.
  func power(_ officer: ActingPerson, on day: CivilDate, _ broken: inout BrokenRules) {
    broken.refuse("noOrganisation", if: officer.organisation == nil)
    let matter = found.matter
    let grants = officer.mandates.filter {
      $0.matters.contains(matter) && !$0.excluded.contains(matter)
    }
    let valid = grants.filter { isValid($0, on: day) }
    if valid.isEmpty {
      let exclusion = officer.mandates.contains {
        isValid($0, on: day) && $0.excluded.contains(matter)
      }
      broken.refuse("matterExcluded", if: exclusion)
      broken.refuse("mandateNotValid", if: !exclusion && !grants.isEmpty)
      broken.refuse("noMandate", if: !exclusion && grants.isEmpty)
    } else {
      let named = valid.filter { $0.source != .entrusted || !($0.inNameOf ?? "").isEmpty }
      broken.refuse("principalNotNamed", if: named.isEmpty)
    }
  }

  private func isValid(_ mandate: Mandate, on day: CivilDate) -> Bool {
    (mandate.valid.from.map { $0 <= day } ?? true) && (mandate.valid.to.map { day <= $0 } ?? true)
  }

  func propose(_ body: DeterminationProposed, _ broken: inout BrokenRules) {
    broken.refuse("wrongState", if: !isOpen)
    let same =
      body.verdict.element != nil && body.verdict.element == proposal?.element
      && body.verdict.criteria == proposal?.criteria
    broken.refuse("alreadyDecided", if: same && !decisions.isEmpty)
  }

  func confirm(
    _ body: DeterminationConfirmed,
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    broken.refuse("wrongState", if: !isOpen)
    let deciders = [body.by] + (body.officers ?? [])
    know(deciders, asked, &broken)
    let isAnswered = answeredGrade == body.decision
    let isOwn = gradesItself(deciders, body.decision, asked)
    if isOwn { together(deciders, asked, &broken) }
    for person in deciders.compactMap({ asked.people[$0] }) where !isOwn {
      let grants = person.mandates.filter {
        isValid($0, on: body.on) && $0.matters.contains(found.matter)
          && !$0.excluded.contains(found.matter)
          && (found.regime != .fire || $0.source == .own)
      }
      let ofTheBody = !grants.isEmpty
      let named = grants.contains { $0.source != .entrusted || !($0.inNameOf ?? "").isEmpty }
      broken.refuse("principalNotNamed", if: ofTheBody && !named && !isAnswered)
      let isOver = person.cardValid.map { !$0.contains(body.on) } ?? false
      broken.refuse("cardNotValid", if: person.qualification == .officer && isOver)
      broken.refuse("cardMissing", if: person.isOfficerWithoutCard)
      broken.refuse(
        "notEntitled",
        if: person.qualification != .officer || !(ofTheBody || isAnswered)
      )
    }
    // What was graver is not made general by one, nor is anything major by one of an authority.
    let isWeighty =
      body.decision == .general
      ? handledAs(asked) > .general : asked.regime == .workSafety
    if isWeighty, !isAnswered, !isStudied(body, asked) {
      twoOfficers(deciders, on: body.on, asked, &broken)
    }
    let grade = self.grade
    broken.refuse(
      "alreadyDecided",
      if: decisions.last?.decision == body.decision && grade == body.decision.grade
    )
    broken.needText(body.authority)
    let proposed = proposal?.grade ?? found.grade
    let against =
      (proposed == .general && body.decision == .major)
      || (proposed > .general && body.decision == .general)
    if body.decision == .general { broken.refuseIfPutRight(body.reason) }
    broken.refuse("overrideNotDeclared", if: against && body.manner == .asProposed)
    broken.refuse("nothingOverridden", if: !against && body.manner == .overriding)
    if against || (body.decision == .general && handledAs(asked) > .general) {
      broken.needText(body.reason)
    }
    if body.decision == .major {
      broken.refuse(
        "criterionMissing",
        if: (body.criteria ?? "").isEmpty || (body.clause ?? "").isEmpty
      )
    }
    broken.study(
      body.collective,
      ReferenceStudy(
        found: found.foundOn,
        decided: body.on,
        by: body.by,
        decision: body.decision,
        isNeeded: found.regime == .fire && body.decision == .major && !isAnswered
      ),
      asked
    )
    if body.decision == .major || handledAs(asked) > .general {
      surelyKnown(body.evidence, asked, &broken)
    }
  }

  /// Who sent it away as the matter of another does not settle it, unless it came back.
  func notSentAway(
    _ id: PersonID,
    on day: CivilDate,
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    guard asked.regime != .selfCheck, let person = asked.people[id],
      let sent = transfers.last(where: {
        $0.sent.transferKind == .transfer && $0.reply?.outcome != .returned
      })?.sent
    else { return }
    if let receiver = sent.receiverOrganisation, receiver == person.organisation { return }
    let has = person.mandates.contains {
      $0.matters.contains(found.matter) && !$0.excluded.contains(found.matter)
        && isValid($0, on: day)
    }
    broken.refuse("sentToAnotherBody", if: !has)
  }

  /// Nobody knows whether it is major: the rules lacked facts, nobody decided, no case counts it.
  var isPending: Bool {
    grade == .general && decisions.isEmpty && majorCase == nil
      && proposal?.verdict == .undetermined
  }

  /// Whether a unit says of its own check what nobody ever took for graver: that it is general.
  private func gradesItself(
    _ deciders: [PersonID],
    _ decision: DeterminationDecision,
    _ asked: ReferenceQuestion
  ) -> Bool {
    asked.regime == .selfCheck && decision == .general && gravest == .general
      && handledAs(asked) == .general
      && deciders.allSatisfy { asked.people[$0]?.qualification == .unitStaff }
  }

  /// Two of those who may judge it, as long as no authority knows of it.
  private func together(
    _ deciders: [PersonID],
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    let people = deciders.compactMap { asked.people[$0] }
    broken.refuse("unitActsForFinder", if: people.contains(where: isUnitSide))
    broken.refuse("knownToAuthority", if: isKnownToAuthority(asked))
    broken.refuse("tooFewOfUnit", if: Set(deciders).count < 2)
  }

  /// Whether two officers of the decider's body, and beside them only experts, came to a conclusion.
  private func isStudied(_ body: DeterminationConfirmed, _ asked: ReferenceQuestion) -> Bool {
    guard let study = body.collective, let home = asked.people[body.by]?.organisation,
      ![study.conclusion, study.minutes].contains(where: { $0.allSatisfy(\.isWhitespace) })
    else { return false }
    let people = study.participants.map { asked.people[$0] }
    let officers = people.filter { $0?.qualification == .officer && $0?.organisation == home }
    let experts = people.filter { $0?.qualification == .expert }
    return officers.count + experts.count == people.count
      && Set(officers.compactMap { $0?.id }).count >= 2
  }
}
