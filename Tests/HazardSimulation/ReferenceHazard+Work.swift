import SafetyModel
import Workflow

/// The work itself: measures, re-inspection, terms, other bodies.
extension ReferenceHazard {
  func lift(
    _ body: InterimMeasureLifted,
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    let standing = measures.standing
    broken.refuse("wrongState", if: !isOpen || standing.isEmpty)
    know([body.by], asked, &broken)
    broken.needText(body.reason)
    broken.refuse("noSuchMeasure", if: !standing.contains(body.number))
    broken.refuse(
      "lastInterimMeasure",
      if: grade > .general && stage != "reinspected" && standing.count == 1
    )
  }

  /// After a claim, or after the end of the term; without a claim it cannot be passed.
  func reinspect(
    _ draft: ReinspectionDraft,
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    broken.refuse("wrongState", if: stage != "rectified" && stage != "assigned")
    broken.needText(draft.facts)
    if stage == "rectified" {
      broken.refuse("notClaimed", if: claims.last.map { draft.on < $0.on } ?? true)
    } else {
      let runs =
        (term(seenOn: asked.today).map { asked.today <= $0 } ?? false)
        || (term(seenOn: draft.on).map { draft.on <= $0 } ?? false)
      broken.refuse("termStillRunning", if: runs)
      broken.refuse("notClaimed", if: draft.result == .passed)
    }
    if draft.result == .passed { agree(draft.facts, draft.wordingConfirmed, &broken) }
    know(draft.inspectors, asked, &broken)
    if order != nil { officeHolders([asked.actor.id], asked, &broken) }
    notElsewhere(draft.inspectors, asked, &broken)
    for person in draft.inspectors.compactMap({ asked.people[$0] }) {
      broken.refuse("rectifierInspects", if: rectifiers.contains(person.id))
      broken.refuse("unitActsForFinder", if: isUnitSide(person))
      issuerOnly(person, on: draft.on, asked, &broken)
    }
    if isForOfficers(asked) {
      twoOfficers(draft.inspectors, on: draft.on, asked, &broken)
    } else {
      broken.refuse("tooFewOfficers", if: draft.inspectors.isEmpty)
    }
    if order != nil || (handledAs(asked) == .major && asked.regime != .selfCheck) {
      broken.refuse("unfitVisit", if: !isLookedAt(draft, asked))
    }
    if draft.result != .passed {
      broken.refuse("consequenceMissing", if: draft.consequence == nil)
      // A penalty, a stop or a referral follows by itself; the hazard stays overdue by its old term.
      let needsTerm = draft.consequence == .newTerm || runningTerm == nil
      broken.refuse("nextTermMissing", if: draft.nextDue == nil && needsTerm)
      broken.refuse("newTermNotLater", if: draft.nextDue.map { $0 <= draft.on } ?? false)
    }
  }

  /// Whether the authority was there again: an inspection of the place by these very people, after
  /// the order, and after the report or the end of the term.
  private func isLookedAt(_ draft: ReinspectionDraft, _ asked: ReferenceQuestion) -> Bool {
    guard let visit = asked.visit, draft.inspection == visit.id, visit.id != found.inspection,
      visit.site == found.site, visit.nature == .administrativeInspection, visit.on <= draft.on,
      draft.inspectors.allSatisfy(visit.inspectors.contains)
    else { return false }
    if let order, visit.on < order.on { return false }
    if stage == "rectified" { return claims.last.map { $0.on <= visit.on } ?? true }
    return term(seenOn: draft.on).map { $0 < visit.on } ?? true
  }

  /// The unit's own plan, ending between the day it is handed in and the end of the term.
  func plan(_ body: PlanSubmitted, _ asked: ReferenceQuestion, _ broken: inout BrokenRules) {
    broken.refuse("wrongState", if: !isOpen)
    unitOnly(body.by, asked, &broken)
    guard let end = body.plan.deadline else { return }
    let late = term(seenOn: body.on).map { body.on <= $0 && $0 < end } ?? false
    broken.refuse("planTerm", if: end < body.on || late)
  }

  /// A major hazard is put right by a plan; what is ordered or major is shown to be put right.
  func claim(_ body: RectificationClaimed, _ asked: ReferenceQuestion, _ broken: inout BrokenRules)
  {
    broken.refuse("wrongState", if: stage != "assigned")
    unitOnly(body.by, asked, &broken)
    broken.needText(body.text)
    agree(body.text, nil, &broken)
    let isMajor = handledAs(asked) == .major
    let isOrdered = order != nil && asked.regime != .selfCheck
    broken.refuse("proofMissing", if: (isMajor || isOrdered) && body.evidence.isEmpty)
    guard isMajor else { return }
    let known = asked.majorCase.flatMap { $0.id == majorCase && $0.majorSince != nil ? $0 : nil }
    let plan = self.plan ?? known?.plan
    let further = [plan?.goals, plan?.responsibleBody].allSatisfy { !($0 ?? "").isEmpty }
    broken.refuse("planIncomplete", if: !isComplete(plan) || (asked.regime != .fire && !further))
  }

  /// Words that say it is not yet done do not stand beside a result that says it is, unless they are
  /// meant.
  func agree(_ words: String?, _ confirmed: String?, _ broken: inout BrokenRules) {
    let doubtful = words?.contains("仍未") ?? false
    let meant = !(confirmed ?? "").allSatisfy(\.isWhitespace)
    broken.refuse("wordingContradicts", if: doubtful && !meant)
  }

  /// Asked by the last day, for a later day, once at a time.
  ///
  /// Source: Provisions on Penalties (Order 15 (2007)), art. 17: force majeure, in the last ten days of
  /// an ordered term. Two extensions of half a year each are the house's measure; a unit's own terms
  /// have none.
  func ask(_ draft: ExtensionDraft, _ asked: ReferenceQuestion, _ broken: inout BrokenRules) {
    broken.refuse("wrongState", if: stage != "assigned")
    unitOnly(draft.by, asked, &broken)
    broken.needText(draft.reason)
    broken.refuse("extensionPending", if: pendingRequest != nil)
    guard let term = term(seenOn: draft.on) else { return broken.refuse("noTerm", if: true) }
    broken.refuse("termOver", if: term < draft.on)
    let isOrderedWork = order != nil && asked.regime == .workSafety
    broken.refuse("extensionLimit", if: isOrderedWork && draft.ground != .forceMajeure)
    broken.refuse(
      "extensionLimit",
      if: isOrderedWork && asked.calendar.after(days: 10, from: draft.on) < term
    )
    let isLimited = asked.regime != .selfCheck
    broken.refuse("extensionLimit", if: isLimited && grantedSinceAssigned >= 2)
    broken.refuse(
      "extensionLimit",
      if: isLimited && asked.calendar.after(days: 180, from: term) < draft.to
    )
    broken.refuse("newTermNotLater", if: draft.to <= term)
  }

  /// How often more time was given since it was last put to the unit with a term of its own.
  private var grantedSinceAssigned: Int {
    var granted = 0
    for line in diary {
      switch line.act {
      case .issueOrder, .selfAssign, .revokeClosure: granted = 0
      case .decideExtension(let answer): granted += answer.decision == .granted ? 1 : 0
      default: break
      }
    }
    return granted
  }

  func answerRequest(
    _ answer: ExtensionAnswer,
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    broken.refuse("wrongState", if: !isOpen)
    know([answer.by], asked, &broken)
    notElsewhere([answer.by], asked, &broken)
    broken.needText(answer.reason)
    guard let request = pendingRequest else {
      return broken.refuse("noExtensionPending", if: true)
    }
    if let person = asked.people[answer.by] {
      broken.refuse("requesterDecides", if: person.id == request.by)
      broken.refuse("unitActsForFinder", if: isUnitSide(person))
      if order != nil { officer(person, on: answer.on, &broken) }
      issuerOnly(person, on: answer.on, asked, &broken)
    }
    broken.refuse("dayBeforeFound", if: answer.on < request.on)
    let term = term(seenOn: answer.on)
    broken.refuse("noExtensionPending", if: term == nil)
    if answer.decision == .granted, let term {
      broken.refuse("newTermNotLater", if: (answer.newDue ?? request.to) <= term)
    }
    if answer.decision == .granted, let day = answer.newDue {
      broken.refuse("laterThanAsked", if: request.to < day)
    }
  }

  func send(_ draft: TransferDraft, _ asked: ReferenceQuestion, _ broken: inout BrokenRules) {
    broken.refuse("wrongState", if: !isOpen)
    finderSideOnly(asked, &broken)
    know([draft.by], asked, &broken)
    ofFindingBody([draft.by], on: draft.on, asked, &broken)
    broken.needText(draft.receiver)
    broken.needText(draft.reason)
    let waits = transfers.contains {
      $0.reply == nil && $0.sent.receiver == draft.receiver
        && $0.sent.transferKind == draft.transferKind
    }
    broken.refuse("transferPending", if: waits)
  }

  func receipt(_ body: TransferReceipted, _ asked: ReferenceQuestion, _ broken: inout BrokenRules) {
    let waiting = transfers.filter { !$0.isReceipted && $0.reply == nil }
    broken.refuse("wrongState", if: !isOpen || waiting.isEmpty)
    finderSideOnly(asked, &broken)
    know([body.by], asked, &broken)
    broken.needText(body.receipt)
    let transfer = waiting.first { $0.number == body.number }
    broken.refuse("noSuchTransfer", if: transfer == nil)
    broken.refuse("dayBeforeFound", if: transfer.map { body.on < $0.sent.on } ?? false)
  }

  func reply(_ body: TransferReplied, _ asked: ReferenceQuestion, _ broken: inout BrokenRules) {
    let waiting = transfers.filter { $0.reply == nil }
    broken.refuse("wrongState", if: !isOpen || waiting.isEmpty)
    finderSideOnly(asked, &broken)
    know([body.by], asked, &broken)
    broken.needText(body.text)
    let transfer = waiting.first { $0.number == body.number }
    broken.refuse("noSuchTransfer", if: transfer == nil)
    broken.refuse("dayBeforeFound", if: transfer.map { body.on < $0.sent.on } ?? false)
    let numbered = !(body.paper?.text ?? "").allSatisfy(\.isWhitespace)
    let scanned = body.evidence.contains { $0.purpose == .document }
    // Nobody speaks for another body without its paper.
    let speaker = asked.people[body.by]?.organisation
    let itself =
      asked.regime != .selfCheck && speaker != nil
      && speaker == transfer?.sent.receiverOrganisation
    broken.refuse("answerWithoutPaper", if: !itself && !numbered && !scanned)
    guard asked.regime == .selfCheck else { return }
    // A unit's note of what an authority said is not by whoever put the question.
    broken.refuse("hadAPart", if: transfer?.sent.by == body.by)
  }
}
