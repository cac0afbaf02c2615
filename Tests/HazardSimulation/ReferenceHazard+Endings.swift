import SafetyModel
import Workflow

/// Endings and their reversal.
extension ReferenceHazard {
  func close(_ body: HazardClosed, _ asked: ReferenceQuestion, _ broken: inout BrokenRules) {
    let grade = self.grade
    let handled = handledAs(asked)
    broken.refuse("wrongState", if: !isOpen)
    // Not yet known whether major is never closed; in a case that stands, the case was decided.
    broken.refuse("gradeUndecided", if: grade == .suspectedMajor && handled != .major)
    broken.refuse("gradePending", if: isPending)
    know([body.by], asked, &broken)
    notElsewhere([body.by], asked, &broken)
    notByDowngraders([body.by], &broken)
    switch body.reason {
    case .rectified:
      atHome([body.by].compactMap { asked.people[$0] }, asked, &broken)
      released(&broken)
      closeRectified(body, asked, &broken)
      agree(body.note, body.wordingConfirmed, &broken)
    case .onTheSpot:
      ofFindingBody([body.by], on: body.on, asked, &broken)
      released(&broken)
      closeOnTheSpot(body, asked, &broken)
    case .movedOut, .ceased, .demolished:
      released(&broken, placeIsGone: true)
      atHome([body.by].compactMap { asked.people[$0] }, asked, &broken)
      ofFindingBody([body.by], on: body.on, asked, &broken)
      judge(body.by, on: body.on, asked, &broken)
      notSentAway(body.by, on: body.on, asked, &broken)
      // Who found a major hazard does not alone say that it is gone.
      broken.refuse("finderCloses", if: handled == .major && found.foundBy.contains(body.by))
      let ground = !(body.note ?? "").allSatisfy(\.isWhitespace)
      broken.refuse("groundMissing", if: !ground || body.evidence.isEmpty)
    }
    if handled == .major { surelyKnown(body.evidence, asked, &broken) }
  }

  /// Closer ≠ rectifier, not the unit, officers of the issuing body where it was ordered.
  private func judge(
    _ id: PersonID,
    on day: CivilDate,
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    guard let person = asked.people[id] else { return }
    broken.refuse("rectifierCloses", if: rectifiers.contains(id))
    broken.refuse("unitActsForFinder", if: isUnitSide(person))
    if isForOfficers(asked) { officer(person, on: day, &broken) }
    issuerOnly(person, on: day, asked, &broken)
  }

  private func closeRectified(
    _ body: HazardClosed,
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    broken.refuse("wrongState", if: stage != "reinspected")
    judge(body.by, on: body.on, asked, &broken)
    let look = looks.last
    broken.refuse("dayBeforeFound", if: look.map { body.on < $0.on } ?? false)
    broken.refuse("partyUnserved", if: order != nil && !unserved.isEmpty)
    guard handledAs(asked) == .major else { return }
    broken.refuse(
      "reportOwed",
      if: asked.regime == .selfCheck && found.nature == .selfCheck && grade == .major
        && !owedReports.isEmpty
    )
    let known = asked.majorCase.flatMap { $0.id == majorCase && $0.majorSince != nil ? $0 : nil }
    broken.refuse("planIncomplete", if: !isComplete(plan ?? known?.plan))
    broken.refuse(
      "interimMeasureMissing",
      if: measures.taken == 0 && !(known?.hasMeasures ?? false) && !caseDid(.measures)
    )
    // Who looked before the case was confirmed looked at a general hazard.
    let wasGeneral = look.map { look in
      grade != .major && (known?.majorSince.map { look.on < $0 } ?? false)
    }
    if let look, wasGeneral != true { twoOfficers(look.inspectors, on: look.on, asked, &broken) }
    guard found.foundBy.contains(body.by) else { return }
    let waiver = body.waivers.first { $0.rule == .closerIsNotFinder }
    broken.refuse("finderCloses", if: waiver == nil)
    if let waiver { broken.needText(waiver.reason) }
  }

  /// The parties the order names that it has not reached and that were not struck off.
  private var unserved: [ResponsibleParty] {
    guard let order else { return [] }
    return order.parties.filter { party in
      !diary.contains { line in
        guard case .proceeding(.orderServed(let body)) = line.act else { return false }
        return body.order == order.number.text && body.party == party
      }
    }
  }

  /// To whom the unit has not reported yet; both are owed.
  var owedReports: [ReportRecipient] {
    [ReportRecipient.regulator, .workers].filter { recipient in
      !diary.contains { line in
        guard case .proceeding(.majorReported(let body)) = line.act else { return false }
        return body.recipient == recipient
      }
    }
  }

  /// Five parts: measures, person, funds with their source, day, contingency.
  func isComplete(_ plan: RectificationPlan?) -> Bool {
    guard let plan else { return false }
    let texts = [plan.measures, plan.fundsSource, plan.contingency]
    return texts.allSatisfy { !($0 ?? "").isEmpty } && plan.responsible != nil
      && plan.fundsFen != nil && plan.deadline != nil
  }

  /// In the visit, general only, both photos, the corrector somebody else.
  private func closeOnTheSpot(
    _ body: HazardClosed,
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    broken.refuse("wrongState", if: stage != "registered" && stage != "assigned")
    broken.refuse("notGeneral", if: handledAs(asked) != .general)
    broken.refuse("underOrder", if: order != nil)
    broken.refuse("notInTheVisit", if: body.on != found.foundOn)
    let purposes = Set((found.evidence + body.evidence).map(\.purpose))
    broken.refuse("photoMissing", if: !purposes.isSuperset(of: [.found, .corrected]))
    guard let person = asked.people[body.by] else { return }
    broken.refuse("unitActsForFinder", if: isUnitSide(person))
    broken.refuse(
      "rectifierCloses",
      if: body.correctedBy.contains(person.id) || rectifiers.contains(person.id)
    )
    broken.refuse(
      "rectifierNotNamed",
      if: person.qualification == .unitStaff && body.correctedBy.isEmpty
    )
  }

  /// Somebody above the closer, or a named authority.
  func revoke(_ body: ClosureRevoked, _ asked: ReferenceQuestion, _ broken: inout BrokenRules) {
    broken.refuse("wrongState", if: stage != "closed")
    know([body.by], asked, &broken)
    broken.needText(body.reason)
    if handledAs(asked) == .major { surelyKnown(body.evidence, asked, &broken) }
    guard let person = asked.people[body.by] else { return }
    broken.refuse("unitActsForFinder", if: isUnitSide(person))
    let byAuthority =
      found.nature == .administrativeInspection || found.nature == .patrol
    if byAuthority {
      officer(person, on: body.on, &broken)
      power(person, on: body.on, &broken)
    } else if person.qualification != .unitStaff {
      // What was found elsewhere the unit may take up again itself; others need the power.
      power(person, on: body.on, &broken)
    }
    // Who relies on another body's decision shows it.
    let isNamed = !(body.authority ?? "").allSatisfy(\.isWhitespace)
    let isShown = body.evidence.contains { $0.purpose == .document }
    broken.refuse("signedScanMissing", if: isNamed && !isShown)
    if (body.authority ?? "").allSatisfy(\.isWhitespace) {
      let closer = closer.flatMap { asked.people[$0]?.level }
      let above = closer.flatMap { closer in person.level.map { closer < $0 } } ?? false
      broken.refuse("levelTooLow", if: !above)
    }
  }

  private var closer: PersonID? {
    diary.reversed().lazy.compactMap { if case .close(let body) = $0.act { body.by } else { nil } }
      .first
  }

  /// The approver is a third person: neither the finder nor who withdraws.
  func withdraw(_ body: HazardWithdrawn, _ asked: ReferenceQuestion, _ broken: inout BrokenRules) {
    released(&broken)
    broken.refuse("wrongState", if: !isOpen)
    finderSideOnly(asked, &broken)
    know([body.by, body.approver], asked, &broken)
    ofFindingBody([body.by], on: body.on, asked, &broken)
    notSentAway(body.by, on: body.on, asked, &broken)
    broken.needText(body.text)
    broken.refuse(
      "approverNotIndependent",
      if: body.approver == body.by || found.foundBy.contains(body.approver)
    )
    notElsewhere([body.by], asked, &broken)
    notByDowngraders([body.by], &broken)
    broken.refuse("approverNotIndependent", if: downgraders.contains(body.approver))
    if let approver = asked.people[body.approver] {
      // What an authority knows of, the unit's people do not let disappear between them.
      broken.refuse(
        "knownToAuthority",
        if: found.regime == .selfCheck && approver.qualification == .unitStaff
          && isKnownToAuthority(asked)
      )
      broken.refuse("unitActsForFinder", if: isUnitSide(approver))
      // What an authority ordered, or what is or may be major, an officer of an authority takes back.
      if found.regime != .selfCheck {
        if order != nil || grade > .general { officer(approver, on: body.on, &broken) }
        issuerOnly(approver, on: body.on, asked, &broken)
      }
    }
    if handledAs(asked) > .general { surelyKnown(body.evidence, asked, &broken) }
  }

  /// What a body took back it alone brings back, or one of a higher level with power over it.
  func ofWithdrawer(
    _ body: HazardReinstated,
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    let last = diary.reversed().lazy.compactMap { line -> PersonID? in
      if case .withdraw(let body) = line.act { body.by } else { nil }
    }
    .first
    guard let last, let before = asked.people[last], let home = before.organisation,
      let person = asked.people[body.by], person.organisation != home
    else { return }
    let above = before.level.flatMap { lower in person.level.map { lower < $0 } } ?? false
    broken.refuse("notTheWithdrawingBody", if: !above)
    if above { power(person, on: body.on, &broken) }
  }

  /// Found, seen or heard of by an authority.
  func isKnownToAuthority(_ asked: ReferenceQuestion) -> Bool {
    if ![.selfCheck, .parkDuty].contains(found.nature) { return true }
    return diary.contains { line in
      switch line.act {
      case .sendTransfer: true
      case .proceeding(.majorReported(let body)): body.recipient == .regulator
      case .observe(let body):
        body.by.contains { asked.people[$0].map { $0.qualification != .unitStaff } ?? false }
      default: false
      }
    }
  }

  /// What is or may be major somebody else agrees to, who neither found it nor made it general.
  func merge(_ body: HazardMerged, _ asked: ReferenceQuestion, _ broken: inout BrokenRules) {
    if handledAs(asked) > .general {
      broken.refuse("textMissing", if: body.approver == nil)
      broken.refuse("tooFewOfficers", if: body.approver == nil && found.regime != .selfCheck)
      surelyKnown(body.evidence ?? [], asked, &broken)
    }
    notSentAway(body.by, on: body.on, asked, &broken)
    if order != nil {
      broken.refuse("textMissing", if: body.approver == nil)
      broken.refuse("tooFewOfficers", if: body.approver == nil)
    }
    if let id = body.approver {
      know([id], asked, &broken)
      let isIn = id == body.by || found.foundBy.contains(id) || downgraders.contains(id)
      broken.refuse("approverNotIndependent", if: isIn)
      if let approver = asked.people[id] {
        broken.refuse("unitActsForFinder", if: isUnitSide(approver))
        if order != nil || (handledAs(asked) > .general && found.regime != .selfCheck) {
          officer(approver, on: body.on, &broken)
        }
        issuerOnly(approver, on: body.on, asked, &broken)
      }
    }
    if let target = asked.target, target.id == body.into {
      broken.refuse("mergeTargetUnlike", if: !isAgain(target))
    }
    putTogether(body, asked, &broken)
  }

  /// Whether another record tells of the very same thing: the same trouble on the same spot.
  private func isAgain(_ other: ReferenceHazard) -> Bool {
    func spot(_ hazard: ReferenceHazard) -> String {
      (hazard.found.location ?? "").split(whereSeparator: \.isWhitespace).joined()
    }
    return other.found.regime == found.regime
      && other.found.circumstance == found.circumstance && spot(other) == spot(self)
  }

  /// Two records of one hazard become one; nothing that was ordered is lost by it.
  func putTogether(
    _ body: HazardMerged,
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    released(&broken)
    broken.refuse("wrongState", if: !isOpen)
    finderSideOnly(asked, &broken)
    know([body.by], asked, &broken)
    broken.needText(body.reason)
    ofFindingBody([body.by], on: body.on, asked, &broken)
    notElsewhere([body.by], asked, &broken)
    notByDowngraders([body.by], &broken)
    if order != nil, let person = asked.people[body.by] { officer(person, on: body.on, &broken) }
    if let person = asked.people[body.by] { issuerOnly(person, on: body.on, asked, &broken) }
    if let target = asked.target, target.id == body.into { keepsAll(in: target, asked, &broken) }
    broken.refuse("mergeIntoItself", if: body.into == id)
    let fits =
      asked.target.map {
        $0.id == body.into && $0.isOpen && $0.found.site == found.site && grade <= $0.grade
      } ?? false
    broken.refuse("mergeTargetUnfit", if: !fits)
    // No case loses a member by a merger.
    let sameCase = asked.target?.majorCase == majorCase
    broken.refuse("countedInCase", if: majorCase != nil && fits && !sameCase)
  }

  /// An order goes on under one of that body which is due no later.
  private func keepsAll(
    in target: ReferenceHazard,
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    guard let order else { return }
    func issuer(_ order: OrderDraft?) -> OrganisationID? {
      order?.officers.first.flatMap { asked.people[$0]?.organisation }
    }
    var isKept = target.order != nil && issuer(target.order) == issuer(order)
    if let term = term(seenOn: asked.today) {
      isKept = isKept && (target.term(seenOn: asked.today).map { $0 <= term } ?? false)
    }
    broken.refuse("orderWouldLapse", if: !isKept)
  }

  func join(_ body: JoinedCase, _ asked: ReferenceQuestion, _ broken: inout BrokenRules) {
    broken.refuse("wrongState", if: !isOpen)
    finderSideOnly(asked, &broken)
    know([body.by], asked, &broken)
    ofFindingBody([body.by], on: body.on, asked, &broken)
    broken.refuse("alreadyInCase", if: majorCase != nil)
    let fits =
      asked.majorCase.map {
        $0.id == body.majorCase && $0.isOpen && $0.site == found.site
      } ?? false
    broken.refuse("caseNotOpen", if: !fits)
  }
}
