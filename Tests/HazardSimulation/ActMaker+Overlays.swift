import SafetyModel
import Workflow

/// Listings, stops, seals, what goes on around a hazard, and splitting it: a proper command, and often
/// something wrong about it.
extension ActMaker {
  mutating func overlay(
    _ step: HazardStep,
    on state: HazardState,
    in history: History
  ) -> HazardCommand? {
    let on = day(history.today)
    let author = person(authors(of: step, state))
    let partner = person(authors(of: step, state))
    let proper = ProperCommand(
      by: SimulatedPeople.byID[author] ?? SimulatedPeople.gridWorker,
      with: SimulatedPeople.byID[partner] ?? SimulatedPeople.auxiliary,
      on: on,
      state: state
    )
    guard let command = proper(step) else { return nil }
    let spoiled = spoiled(command)
    switch spoiled {
    case .supervision(let act): return .supervision(varied(act, state.supervision))
    case .stopWork(let act): return .stopWork(varied(act, on: on))
    case .proceeding(let event): return .proceeding(varied(event, state))
    case .split(var body):
      let next = HazardID(random: UInt64(1000 + history.states.count))
      body.into = numbers.oneIn(12) ? state.id : next
      body.location = numbers.oneIn(12) ? state.found.location ?? " " : "二楼\(numbers.below(3))"
      return .split(body)
    case .undoSplit(var body):
      if numbers.oneIn(12) { body.into = numbers.pick(history.states).id }
      return .undoSplit(body)
    default: return spoiled
    }
  }

  /// Whoever would take it: the unit, the officers who hold the hazard, or those above them.
  private mutating func authors(of step: HazardStep, _ state: HazardState) -> [ActingPerson] {
    switch step {
    case .reportAcceptance, .applyResumption, .applyDelisting, .reportMajor, .lodgeAppeal,
      .reportListing:
      return SimulatedPeople.unit
    case .orderStop, .seal, .revokeStop, .liftSeal, .extendSeal, .decideResumption, .lookBack:
      let issuers = state.orders.last.map { order in
        SimulatedPeople.all.filter { $0.organisation == order.organisation }
      }
      let likely = issuers ?? deciders(state)
      return numbers.oneIn(5) ? SimulatedPeople.cityOfficers : likely
    default:
      return numbers.oneIn(3)
        ? SimulatedPeople.cityOfficers : authority(state) + SimulatedPeople.districtOfficers
    }
  }

  /// Now and then without a text, with other papers or by others.
  private mutating func spoiled(_ command: HazardCommand) -> HazardCommand {
    switch numbers.below(16) {
    case 0: return command.without(numbers.pick(StepField.allCases)) ?? command
    case 1: return command.with(evidence: evidence()) ?? command
    case 2: return command.naming([person(SimulatedPeople.all)]) ?? command
    case 3:
      let two = [person(SimulatedPeople.all), person(SimulatedPeople.cityOfficers)]
      return command.naming(two) ?? command
    default: return command
    }
  }

  private mutating func number(_ count: Int) -> Int {
    numbers.oneIn(8) ? numbers.below(4) : 1 + numbers.below(max(1, count))
  }

  // MARK: - Listings
  mutating func varied(
    _ act: SupervisionCommand,
    _ listings: SupervisionState
  ) -> SupervisionCommand {
    let number = number(listings.listings.count)
    switch act {
    case .list(var draft):
      draft.level = numbers.oneIn(8) ? .unit : numbers.pick([.town, .town, .district, .city])
      draft.due = later(than: draft.on)
      draft.reportEvery = numbers.pick([nil, nil, 7, 30, 0])
      if numbers.oneIn(6) { draft.organisation = nil }
      if numbers.oneIn(3) { draft.evidence = evidence() }
      if numbers.oneIn(6) { draft.responsible.person = person(SimulatedPeople.townOfficers) }
      return .list(draft)
    case .publish(var body):
      body.number = number
      return .publish(body)
    case .report(var body):
      body.number = number
      return .report(body)
    case .request(var body):
      body.number = number
      return .request(body)
    case .review(var body):
      body.number = number
      if numbers.oneIn(4) { body.result = .failed }
      return .review(body)
    case .lift(var body):
      body.number = number
      if numbers.oneIn(4) { body.ground = numbers.pick([.gone, .mistaken]) }
      body.approver = numbers.oneIn(4) ? nil : person(SimulatedPeople.cityOfficers)
      return .lift(body)
    }
  }

  // MARK: - Stops and seals
  private mutating func varied(_ act: StopWorkCommand, on: CivilDate) -> StopWorkCommand {
    switch act {
    case .order(var draft):
      if numbers.oneIn(8) { draft.inspection = SimulatedPeople.patrol }
      if numbers.oneIn(2) { draft.inspection = SimulatedPeople.joint }
      draft.order = varied(draft.order, longest: 200)
      return .order(draft)
    case .seal(var draft):
      draft.order = varied(draft.order, longest: 36)
      return .seal(draft)
    case .revoke(var body):
      body.number = number(1)
      return .revoke(body)
    case .extendSeal(var draft):
      draft.number = number(1)
      if numbers.oneIn(2) { draft.until = on.adding(days: numbers.below(70)) }
      return .extendSeal(draft)
    case .liftSeal(var body):
      body.number = number(1)
      return .liftSeal(body)
    case .accept(var draft):
      if numbers.oneIn(5) { draft.conclusion = .failed }
      return .accept(draft)
    case .requestResumption: return act
    case .decideResumption(var answer):
      if numbers.oneIn(4) { answer.decision = .refused }
      return .decideResumption(answer)
    }
  }

  private mutating func varied(_ order: MeasureOrder, longest: Int) -> MeasureOrder {
    var order = order
    switch numbers.below(4) {
    case 0: order.until = nil
    case 1: order.until = order.on.adding(days: numbers.below(longest + 8) - 2)
    default: break
    }
    if numbers.oneIn(16) { order.service.on = order.on.adding(days: numbers.below(3) - 1) }
    if numbers.oneIn(12) { order.service.manner = .refused }
    return order
  }

  // MARK: - Around the hazard
  private mutating func varied(_ event: ProceedingEvent, _ state: HazardState) -> ProceedingEvent {
    let number = number(state.appeals.count)
    switch event {
    case .penaltyDecided(var body):
      if !numbers.oneIn(4) { body.number.text = "示例罚〔2026〕\(numbers.below(999))号" }
      if numbers.oneIn(3) { body.caseNumber = nil }
      if numbers.oneIn(8) { body.amountFen = numbers.pick([nil, 0]) }
      if numbers.oneIn(8) { body.kinds = numbers.pick([[], [.warning], [.warning, .fine]]) }
      return .penaltyDecided(body)
    case .appealLodged(var body):
      if numbers.oneIn(8) { body.against = "示例〔2020〕1号" }
      if numbers.oneIn(6) { body.against = state.penalties.last?.number.text ?? body.against }
      return .appealLodged(body)
    case .stayOrdered(var body):
      body.number = number
      return .stayOrdered(body)
    case .stayEnded(var body):
      body.number = number
      return .stayEnded(body)
    case .appealDecided(var body):
      body.number = number
      body.outcome = numbers.pick(AppealOutcome.allCases)
      return .appealDecided(body)
    case .orderServed(var body):
      if numbers.oneIn(8) { body.order = "示例〔2020〕1号" }
      if numbers.oneIn(8) { body.service.on = body.on.adding(days: numbers.below(40) - 38) }
      if numbers.oneIn(6) { body.service.manner = .refused }
      return .orderServed(body)
    case .lookedBack(var body):
      if numbers.oneIn(10) { body.inspectors = [] }
      body.result = numbers.pick(LookBackResult.allCases)
      body.facts = words(body.facts)
      return .lookedBack(body)
    case .penaltyCaseFiled, .majorReported, .assistanceGiven, .escalationTaken, .recorded:
      return event
    }
  }
}
