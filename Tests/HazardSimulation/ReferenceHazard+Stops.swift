import SafetyModel
import Workflow

/// An order to stop or a seal that stands, with those who took it.
struct ReferenceMeasure {
  var number: Int
  var officers: [PersonID]
  var on: CivilDate
  /// The last day it may last.
  var until: CivilDate
  var isExtended = false
}

/// Stops, seals, and the way back to production.
extension ReferenceHazard {
  /// The stops nobody has revoked and nobody has consented to end.
  var standingStops: [ReferenceMeasure] {
    var count = 0
    var standing: [ReferenceMeasure] = []
    for line in diary {
      switch line.act {
      case .stopWork(.order(let draft)):
        count += 1
        standing.append(measure(count, draft.order, line))
      case .stopWork(.revoke(let body)): standing.removeAll { $0.number == body.number }
      case .stopWork(.decideResumption(let answer)):
        if answer.decision == .consented { standing = [] }
      default: break
      }
    }
    return standing
  }

  var standingSeals: [ReferenceMeasure] {
    var count = 0
    var standing: [ReferenceMeasure] = []
    for line in diary {
      switch line.act {
      case .stopWork(.seal(let draft)):
        count += 1
        standing.append(measure(count, draft.order, line))
      case .stopWork(.extendSeal(let draft)):
        for place in standing.indices where standing[place].number == draft.number {
          standing[place].isExtended = true
          standing[place].until = line.lastDay ?? draft.on
        }
      case .stopWork(.liftSeal(let body)): standing.removeAll { $0.number == body.number }
      default: break
      }
    }
    return standing
  }

  private func measure(_ number: Int, _ order: MeasureOrder, _ line: Line) -> ReferenceMeasure {
    ReferenceMeasure(
      number: number,
      officers: order.officers,
      on: order.on,
      until: line.lastDay ?? order.on
    )
  }

  /// The unit's own acceptance, unless it failed or the hazard proved not to be put right since.
  var acceptance: AcceptanceDraft? {
    var acceptance: AcceptanceDraft?
    for line in diary {
      switch line.act {
      case .stopWork(.accept(let draft)): acceptance = draft.conclusion == .passed ? draft : nil
      case .revokeClosure: acceptance = nil
      case .reinspect(let look): if look.result != .passed { acceptance = nil }
      default: break
      }
    }
    return acceptance
  }

  /// The request to resume that waits.
  var resumption: ResumptionRequested? {
    var request: ResumptionRequested?
    for line in diary {
      switch line.act {
      case .stopWork(.requestResumption(let body)): request = body
      case .stopWork(.decideResumption), .revokeClosure: request = nil
      case .reinspect(let look): if look.result != .passed { request = nil }
      default: break
      }
    }
    return request
  }

  // MARK: - Which rules an act would break
  func stopWork(_ act: StopWorkCommand, _ asked: ReferenceQuestion, _ broken: inout BrokenRules) {
    broken.refuse("wrongState", if: !isOpen)
    let worked = stage == "rectified" || stage == "reinspected"
    switch act {
    case .accept, .requestResumption: break
    case .order, .revoke, .seal, .extendSeal, .liftSeal, .decideResumption:
      officeHolders([asked.actor.id], asked, &broken)
    }
    switch act {
    case .order(let draft): stop(draft, asked, &broken)
    case .revoke(let body): revoke(body, asked, &broken)
    case .seal(let draft):
      broken.refuse("wrongState", if: stage == "reinspected")
      impose(draft.order, limit: .sealed, asked, &broken)
      broken.needText(draft.sealed)
    case .extendSeal(let draft): extend(draft, asked, &broken)
    case .liftSeal(let body): lift(body, asked, &broken)
    case .accept(let draft):
      broken.refuse("wrongState", if: !worked)
      unitOnly(draft.by, asked, &broken)
      broken.refuse("notClaimed", if: claims.isEmpty)
      broken.refuse("dayBeforeFound", if: claims.last.map { draft.on < $0.on } ?? false)
      broken.refuse("textMissing", if: draft.team.isEmpty && (draft.agency ?? "").isEmpty)
      broken.needText(draft.items)
      if draft.conclusion == .passed { agree(draft.items, nil, &broken) }
      broken.refuse("photoMissing", if: !draft.evidence.contains { $0.purpose == .document })
    case .requestResumption(let body):
      broken.refuse("wrongState", if: !worked || standingStops.isEmpty || resumption != nil)
      unitOnly(body.by, asked, &broken)
      broken.refuse("stopWork.acceptanceMissing", if: acceptance == nil)
      broken.refuse("dayBeforeFound", if: acceptance.map { body.on < $0.on } ?? false)
      broken.needText(body.text)
    case .decideResumption(let answer):
      resume(answer, asked, &broken)
      if answer.decision == .consented { agree(answer.facts, nil, &broken) }
    }
  }

  /// For a hazard that is major, by itself or counted in a confirmed case.
  private func stop(_ draft: StopDraft, _ asked: ReferenceQuestion, _ broken: inout BrokenRules) {
    broken.refuse("wrongState", if: stage == "reinspected")
    let counted =
      asked.majorCase.map { $0.id == majorCase && $0.majorSince != nil } ?? false
    broken.refuse("stopWork.needsMajor", if: grade != .major && !counted)
    inspected(draft.inspection, asked, &broken)
    let officers = draft.order.officers.compactMap { asked.people[$0] }
    beenThere(officers, in: draft.inspection, asked, &broken)
    impose(draft.order, limit: .stopOrdered, asked, &broken)
    broken.refuse("textMissing", if: draft.measures.isEmpty)
    broken.needText(draft.scope)
  }

  /// Two officers of one body with power over the matter, a paper with its clause, served, and no
  /// longer than the rules admit.
  private func impose(
    _ order: MeasureOrder,
    limit: Clock.Start,
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    twoOfficers(order.officers, on: order.on, asked, &broken)
    let officers = order.officers.compactMap { asked.people[$0] }
    for officer in officers { power(officer, on: order.on, &broken) }
    atHome(officers, asked, &broken)
    broken.refuse("officersOfDifferentBodies", if: Set(officers.map(\.organisation)).count > 1)
    broken.needText(order.paper.text)
    broken.needText(order.legalBasis)
    served(order.service, order.on, asked, &broken)
    lasts(order.until, from: order.on, limit, asked, &broken)
  }

  private func lasts(
    _ until: CivilDate?,
    from start: CivilDate,
    _ limit: Clock.Start,
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    let longest = asked.longest(limit, from: start)
    guard let until else { return broken.refuse("stopWork.termMissing", if: longest == nil) }
    broken.refuse("dueNotAfterOrder", if: until <= start)
    broken.refuse("stopWork.tooLong", if: longest.map { $0 < until } ?? false)
  }

  private func revoke(
    _ body: StopRevoked,
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    broken.refuse("wrongState", if: standingStops.isEmpty)
    twoOfficers(body.officers, on: body.on, asked, &broken)
    surelyKnown(body.evidence, asked, &broken)
    broken.needText(body.paper.text)
    broken.needText(body.reason)
    let stop = standingStops.first { $0.number == body.number }
    broken.refuse("stopWork.noSuchStop", if: stop == nil)
    guard let stop else { return }
    undo(stop, by: body.officers, on: body.on, asked, &broken)
  }

  private func lift(_ body: SealLifted, _ asked: ReferenceQuestion, _ broken: inout BrokenRules) {
    broken.refuse("wrongState", if: standingSeals.isEmpty)
    twoOfficers(body.officers, on: body.on, asked, &broken)
    broken.needText(body.paper.text)
    broken.needText(body.reason)
    let seal = standingSeals.first { $0.number == body.number }
    broken.refuse("stopWork.noSuchSeal", if: seal == nil)
    guard let seal else { return }
    undo(seal, by: body.officers, on: body.on, asked, &broken)
  }

  /// Once, before it ends, where the rules know an extension.
  private func extend(
    _ draft: SealExtensionDraft,
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    broken.refuse("wrongState", if: standingSeals.isEmpty)
    know([draft.by], asked, &broken)
    if let person = asked.people[draft.by] { officer(person, on: draft.on, &broken) }
    for text in [draft.paper.text, draft.approver, draft.reason] { broken.needText(text) }
    broken.refuse(
      "stopWork.notExtendable",
      if: !asked.clocks.contains { $0.starts == .sealExtended }
    )
    let seal = standingSeals.first { $0.number == draft.number }
    broken.refuse("stopWork.noSuchSeal", if: seal == nil)
    guard let seal else { return }
    broken.refuse("stopWork.extendedBefore", if: seal.isExtended)
    broken.refuse("stopWork.sealOver", if: seal.until < draft.on)
    lasts(draft.until, from: seal.until, .sealExtended, asked, &broken)
    undo(seal, by: [draft.by], on: draft.on, asked, &broken)
  }

  /// Consent follows a passed re-inspection and comes from those who stopped it, or above them.
  private func resume(
    _ answer: ResumptionAnswer,
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    broken.refuse("wrongState", if: resumption == nil)
    know([answer.by], asked, &broken)
    twoOfficers(answer.officers, on: answer.on, asked, &broken)
    surelyKnown(answer.evidence, asked, &broken)
    broken.refuse("rectifierInspects", if: !rectifiers.isDisjoint(with: answer.officers))
    broken.refuse("dayBeforeFound", if: resumption.map { answer.on < $0.on } ?? false)
    broken.needText(answer.paper.text)
    broken.needText(answer.facts)
    for stop in standingStops {
      issuedBy(stop.officers, answer.officers, on: answer.on, asked, &broken)
    }
    broken.refuse(
      "stopWork.notPutRight",
      if: answer.decision == .consented && stage != "reinspected"
    )
  }

  private func undo(
    _ measure: ReferenceMeasure,
    by officers: [PersonID],
    on day: CivilDate,
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    issuedBy(measure.officers, officers, on: day, asked, &broken)
    broken.refuse("dayBeforeFound", if: day < measure.on)
  }
}

extension ReferenceQuestion {
  /// The last day a measure may last; nothing where the rules set no limit.
  func longest(_ limit: Clock.Start, from start: CivilDate) -> CivilDate? {
    clocks.first { $0.starts == limit }.map { calendar.end(of: $0, from: start).due }
  }
}
