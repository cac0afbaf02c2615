import SafetyModel
import Workflow

/// A command with one thing about it changed; nothing where it has no such thing.
extension HazardCommand {
  /// The command itself, and the others of its step that rows tell apart.
  var bases: [(String, HazardCommand)] {
    switch self {
    case .confirmDetermination(let body):
      [("", self)]
        + DeterminationDecision.allCases.filter { $0 != body.decision }.flatMap { decision in
          DeterminationManner.allCases.map { manner in
            var other = body
            other.decision = decision
            other.manner = manner
            return ("\(decision.rawValue) \(manner.rawValue)", .confirmDetermination(other))
          }
        }
    case .revokeClosure(let body):
      [("", self), ("with an authority", .revokeClosure(body.with { $0.authority = "示例区政府" }))]
    case .supervision(.list(var draft)):
      {
        draft.level = .city
        let higher = draft
        draft.level = .town
        draft.organisation = nil
        return [
          ("", self), ("of the city", .supervision(.list(higher))),
          ("by a body nobody knows", .supervision(.list(draft))),
        ]
      }()
    case .requestExtension(let draft):
      {
        var other = draft
        other.ground = .other
        // The proper command asks for twenty days.
        var longest = draft
        longest.to = draft.to.adding(days: 160)
        var longer = draft
        longer.to = draft.to.adding(days: 161)
        return [
          ("", self), ("for another reason", .requestExtension(other)),
          ("for 180 days", .requestExtension(longest)),
          ("for 181 days", .requestExtension(longer)),
        ]
      }()
    case .supervision(.lift(let body)):
      [("", self), ("as mistaken", .supervision(.lift(body.with { $0.ground = .mistaken })))]
    default: [("", self)]
    }
  }

  /// The same from a visit that carries no orders, and from one nobody knows.
  var visits: [(String, HazardCommand)] {
    let others = [
      ("from a patrol", SimulatedPeople.patrol),
      ("from an unknown visit", SimulatedPeople.unknownVisit),
      ("from a joint visit", SimulatedPeople.joint),
    ]
    return others.compactMap { name, visit -> (String, HazardCommand)? in
      switch self {
      case .issueOrder(var draft):
        draft.inspection = visit
        return (name, .issueOrder(draft))
      case .stopWork(.order(var draft)):
        draft.inspection = visit
        return (name, .stopWork(.order(draft)))
      default: return nil
      }
    } + secondVisits
  }

  /// The same look in another visit, or in none.
  private var secondVisits: [(String, HazardCommand)] {
    guard case .reinspect(let draft) = self else { return [] }
    let ids: [(String, InspectionID?)] =
      [("without a visit", nil), ("in the visit that found it", SimulatedPeople.inspection)]
      + SimulatedPeople.SecondVisit.allCases.map { ("in a visit, \($0)", $0.id(on: draft.on)) } + [
        (
          "in a visit before the claim",
          SimulatedPeople.SecondVisit.proper.id(on: CivilDate(tableDay: 2))
        )
      ]
    return ids.map { name, id in
      var other = draft
      other.inspection = id
      return (name, .reinspect(other))
    }
  }

  /// Less people in a collective study, or no conclusion.
  var studies: [(String, HazardCommand)] {
    guard case .confirmDetermination(let body) = self, let study = body.collective else {
      return []
    }
    var variations: [(String, HazardCommand)] = []
    func add(_ name: String, _ change: (inout DeterminationConfirmed) -> Void) {
      var other = body
      change(&other)
      variations.append((name, .confirmDetermination(other)))
    }
    add("without a study") { $0.collective = nil }
    add("studied by one") { $0.collective?.participants = Array(study.participants.prefix(1)) }
    add("studied by two") { $0.collective?.participants = Array(study.participants.prefix(2)) }
    add("studied without a conclusion") { $0.collective?.conclusion = "" }
    add("without a study, with a second officer") { body in
      body.collective = nil
      body.officers = SimulatedPeople.studying(with: SimulatedPeople.cityOfficers[0])
        .map(\.id).filter { $0 != body.by }.prefix(1).map { $0 }
    }
    add("without a study, the same officer twice") { body in
      body.collective = nil
      body.officers = [body.by]
    }
    return variations
  }

  func approved(by person: PersonID) -> HazardCommand? {
    switch self {
    case .withdraw(var body):
      body.approver = person
      return .withdraw(body)
    case .merge(var body):
      body.approver = person
      return .merge(body)
    case .undoSplit(var body):
      body.approver = person
      return .undoSplit(body)
    case .supervision(.lift(var body)):
      body.approver = person
      return .supervision(.lift(body))
    default: return nil
    }
  }

  func waiving(_ reason: String) -> HazardCommand? {
    guard case .close(var body) = self else { return nil }
    body.waivers = [Waiver(rule: .closerIsNotFinder, reason: reason)]
    return .close(body)
  }

  // MARK: - Evidence
  func with(evidence: [EvidenceReference]) -> HazardCommand? {
    switch self {
    case .confirmDetermination(var body):
      body.evidence = evidence
      return .confirmDetermination(body)
    case .claimRectification(var body):
      body.evidence = evidence
      return .claimRectification(body)
    case .close(var body):
      body.evidence = evidence
      return .close(body)
    case .revokeClosure(var body):
      body.evidence = evidence
      return .revokeClosure(body)
    case .withdraw(var body):
      body.evidence = evidence
      return .withdraw(body)
    case .supervision(.lift(var body)):
      body.evidence = evidence
      return .supervision(.lift(body))
    case .supervision(.list(var draft)):
      draft.evidence = evidence
      return .supervision(.list(draft))
    case .merge(var body):
      body.evidence = evidence
      return .merge(body)
    case .stopWork(let command): return command.with(evidence: evidence).map { .stopWork($0) }
    default: return nil
    }
  }

  // MARK: - People
  /// The same by others; a step one person takes has no second.
  func naming(_ people: [PersonID]) -> HazardCommand? {
    guard let first = people.first else { return nil }
    switch self {
    case .issueOrder(var draft):
      draft.officers = people
      return .issueOrder(draft)
    case .reinspect(var draft):
      draft.inspectors = people
      return .reinspect(draft)
    case .stopWork(let command): return command.naming(people).map { .stopWork($0) }
    case .supervision(.review(var body)):
      body.reviewers = people
      return .supervision(.review(body))
    case .proceeding(.lookedBack(var body)):
      body.inspectors = people
      return .proceeding(.lookedBack(body))
    case .observe(var body):
      body.by = people
      return .observe(body)
    default: return people.count == 1 ? by(first) : nil
    }
  }

  private func by(_ person: PersonID) -> HazardCommand? {
    switch self {
    case .confirmDetermination(var body):
      body.by = person
      return .confirmDetermination(body)
    case .nameResponsible(var body):
      body.by = person
      return .nameResponsible(body)
    case .handOver(var body):
      body.by = person
      return .handOver(body)
    case .remind(var body):
      body.by = person
      return .remind(body)
    case .selfAssign(var body):
      body.by = person
      return .selfAssign(body)
    case .takeInterimMeasure(var draft):
      draft.by = person
      return .takeInterimMeasure(draft)
    case .liftInterimMeasure(var body):
      body.by = person
      return .liftInterimMeasure(body)
    case .submitPlan(var body):
      body.by = person
      return .submitPlan(body)
    case .claimRectification(var body):
      body.by = person
      return .claimRectification(body)
    case .requestExtension(var draft):
      draft.by = person
      return .requestExtension(draft)
    case .decideExtension(var answer):
      answer.by = person
      return .decideExtension(answer)
    case .sendTransfer(var draft):
      draft.by = person
      return .sendTransfer(draft)
    case .receiptTransfer(var body):
      body.by = person
      return .receiptTransfer(body)
    case .replyTransfer(var body):
      body.by = person
      return .replyTransfer(body)
    case .close(var body):
      body.by = person
      return .close(body)
    case .revokeClosure(var body):
      body.by = person
      return .revokeClosure(body)
    case .withdraw(var body):
      body.by = person
      return .withdraw(body)
    case .reinstate(var body):
      body.by = person
      return .reinstate(body)
    case .merge(var body):
      body.by = person
      return .merge(body)
    case .unmerge(var body):
      body.by = person
      return .unmerge(body)
    case .joinCase(var body):
      body.by = person
      return .joinCase(body)
    case .leaveCase(var body):
      body.by = person
      return .leaveCase(body)
    case .split(var body):
      body.by = person
      return .split(body)
    case .undoSplit(var body):
      body.by = person
      return .undoSplit(body)
    case .supervision(let command): return .supervision(command.by(person))
    case .proceeding(let event): return .proceeding(event.by(person))
    case .observe, .proposeDetermination, .issueOrder, .reinspect, .stopWork: return nil
    }
  }
}

extension ClosureRevoked {
  fileprivate func with(_ change: (inout ClosureRevoked) -> Void) -> ClosureRevoked {
    var other = self
    change(&other)
    return other
  }
}

extension SupervisionLifted {
  fileprivate func with(_ change: (inout SupervisionLifted) -> Void) -> SupervisionLifted {
    var other = self
    change(&other)
    return other
  }
}

extension SupervisionCommand {
  fileprivate func by(_ person: PersonID) -> SupervisionCommand {
    switch self {
    case .list(var draft):
      draft.by = person
      return .list(draft)
    case .publish(var body):
      body.by = person
      return .publish(body)
    case .report(var body):
      body.by = person
      return .report(body)
    case .request(var body):
      body.by = person
      return .request(body)
    case .review(var body):
      body.by = person
      return .review(body)
    case .lift(var body):
      body.by = person
      return .lift(body)
    }
  }
}

extension StopWorkCommand {
  fileprivate func with(evidence: [EvidenceReference]) -> StopWorkCommand? {
    switch self {
    case .order(var draft):
      draft.order.evidence = evidence
      return .order(draft)
    case .revoke(var body):
      body.evidence = evidence
      return .revoke(body)
    case .seal(var draft):
      draft.order.evidence = evidence
      return .seal(draft)
    case .liftSeal(var body):
      body.evidence = evidence
      return .liftSeal(body)
    case .decideResumption(var answer):
      answer.evidence = evidence
      return .decideResumption(answer)
    case .accept(var draft):
      draft.evidence = evidence
      return .accept(draft)
    case .extendSeal, .requestResumption: return nil
    }
  }

  fileprivate func naming(_ people: [PersonID]) -> StopWorkCommand? {
    guard let first = people.first else { return nil }
    switch self {
    case .order(var draft):
      draft.order.officers = people
      return .order(draft)
    case .revoke(var body):
      body.officers = people
      return .revoke(body)
    case .seal(var draft):
      draft.order.officers = people
      return .seal(draft)
    case .liftSeal(var body):
      body.officers = people
      return .liftSeal(body)
    case .decideResumption(var answer):
      answer.officers = people
      return .decideResumption(answer)
    case .extendSeal(var draft):
      draft.by = first
      return people.count == 1 ? .extendSeal(draft) : nil
    case .accept(var draft):
      draft.by = first
      return people.count == 1 ? .accept(draft) : nil
    case .requestResumption(var body):
      body.by = first
      return people.count == 1 ? .requestResumption(body) : nil
    }
  }
}

extension ProceedingEvent {
  fileprivate func by(_ person: PersonID) -> ProceedingEvent {
    changed { $0.by = person }
  }

  private func changed(_ change: (inout any ProceedingBody) -> Void) -> ProceedingEvent {
    var body: any ProceedingBody = self.body
    change(&body)
    switch self {
    case .penaltyCaseFiled: return (body as? PenaltyCaseFiled).map { .penaltyCaseFiled($0) } ?? self
    case .penaltyDecided: return (body as? PenaltyDecided).map { .penaltyDecided($0) } ?? self
    case .appealLodged: return (body as? AppealLodged).map { .appealLodged($0) } ?? self
    case .stayOrdered: return (body as? StayOrdered).map { .stayOrdered($0) } ?? self
    case .stayEnded: return (body as? StayEnded).map { .stayEnded($0) } ?? self
    case .appealDecided: return (body as? AppealDecided).map { .appealDecided($0) } ?? self
    case .orderServed: return (body as? OrderServed).map { .orderServed($0) } ?? self
    case .majorReported: return (body as? MajorReported).map { .majorReported($0) } ?? self
    case .assistanceGiven: return (body as? AssistanceGiven).map { .assistanceGiven($0) } ?? self
    case .lookedBack: return (body as? LookedBack).map { .lookedBack($0) } ?? self
    case .escalationTaken: return (body as? EscalationTaken).map { .escalationTaken($0) } ?? self
    case .recorded: return (body as? ProceedingRecorded).map { .recorded($0) } ?? self
    }
  }
}
