package import SafetyModel
package import Workflow

/// The policies and calendar a run is made under, and the same terms as the model has them.
package struct RuleEditions: Sendable {
  package internal(set) var policies: [Regime: Policy]
  package let calendar: WorkingCalendar
  let plain = PlainCalendar()

  package init(policies: [Policy], calendar: WorkingCalendar) {
    self.policies = Dictionary(policies.map { ($0.regime, $0) }, uniquingKeysWith: { $1 })
    self.calendar = calendar
  }

  /// The policy of a regime in an edition: edition 0 is as shipped, later ones have longer terms.
  func policy(_ regime: Regime, edition: Int) -> Policy? {
    guard var policy = policies[regime] ?? policies[.workSafety] else { return nil }
    for index in policy.clocks.indices { policy.clocks[index].length.count += edition }
    return policy
  }

  func rows(_ regime: Regime, edition: Int) -> [ClockRow] {
    ClockRow.table(regime).map {
      var row = $0
      row.count += edition
      return row
    }
  }
}

/// What the workflow and the model disagree about.
package struct Disagreement: Error, CustomStringConvertible, Sendable {
  /// The place of the act in the history.
  package var act: Int
  package var about: String
  package var workflow: String
  package var model: String

  package var description: String {
    "act \(act), \(about): workflow \(workflow) — model \(model)"
  }
}

/// One history on its way: the hazards and the case, once as the workflow has them and once as the
/// model does.
package struct History: Sendable {
  let rules: RuleEditions
  package private(set) var today: CivilDate
  package private(set) var edition = 0
  package private(set) var states: [HazardState] = []
  package private(set) var caseState: CaseState?
  var hazards: [ReferenceHazard] = []
  var majorCase: ReferenceCase?
  package var tally = Tally()
  private var done = 0
  private var context: DecisionContext?

  package static let caseID = CaseID(random: 30)

  package init(rules: RuleEditions, from day: CivilDate) {
    self.rules = rules
    today = day
  }

  /// Does one act on both sides and compares.
  package mutating func perform(_ act: Act) throws(Disagreement) {
    done += 1
    switch act {
    case .wait(let days):
      tally.countWait(days)
      today = rules.plain.after(days: days, from: today)
    case .changeClocks(let edition): try change(to: edition)
    case .find(let found, let id): try find(found, as: id)
    case .hazard(let id, let command, let by, let assurance):
      try perform(command, on: id, by: by, assurance)
    case .majorCase(let command, let by, let assurance):
      try perform(command, by: by, assurance)
    }
  }

  func disagree(_ about: String, _ workflow: String, _ model: String) -> Disagreement {
    Disagreement(act: done, about: about, workflow: workflow, model: model)
  }
}

// MARK: - Hazards
extension History {
  private mutating func perform(
    _ command: HazardCommand,
    on id: HazardID,
    by: PersonID,
    _ assurance: AssuranceLevel
  ) throws(Disagreement) {
    // Left out with the finding when a history is shortened.
    guard let place = states.firstIndex(where: { $0.id == id }) else { return }
    let regime = states[place].found.regime
    guard let actor = SimulatedPeople.byID[by],
      var context = context(regime, actor, assurance, target: command.mergeTarget)
    else { return }
    context.visit = SimulatedPeople.visit(of: command, about: states[place].found)
    var asked = question(regime, actor, assurance)
    asked.visit = context.visit
    asked.target = hazards.first { $0.id == command.mergeTarget }
    guard let broken = hazards[place].brokenRules(command, asked) else {
      throw disagree("\(command.kind)", "knows it", "does not know it")
    }
    let outcome = Result { () throws(Refusal) in
      try HazardWorkflow.decide(command, in: states[place], context: context)
    }
    switch outcome {
    case .success(let events):
      tally.count(command.kind.rawValue, accepted: true)
      guard broken.isEmpty else {
        throw disagree("\(command.kind)", "accepts", "refuses: \(broken)")
      }
      let whole = (state: states[place], model: hazards[place])
      for event in events { states[place] = HazardState.evolve(states[place], event) }
      let rows = rules.rows(regime, edition: edition)
      hazards[place].write(command, clocks: rows, calendar: rules.plain)
      if case .split(let body) = command { try addPart(body, of: whole.state, whole.model) }
      try checkNothingLost(command, before: whole.model, after: hazards[place])
    case .failure(let refusal):
      tally.count(command.kind.rawValue, accepted: false, refusal.reason.name)
      guard broken.contains(refusal.reason.name) else {
        throw disagree("\(command.kind)", "refuses: \(refusal.reason)", "breaks \(broken)")
      }
    }
    try compare(place)
  }

  /// The part a split makes, from here on a hazard of its own.
  private mutating func addPart(
    _ body: HazardSplit,
    of state: HazardState,
    _ model: ReferenceHazard
  ) throws(Disagreement) {
    let events = HazardWorkflow.part(of: state, split: body)
    guard let part = HazardState.replay(events, id: body.into) else { return }
    states.append(part)
    hazards.append(model.part(body))
    try compare(states.count - 1)
  }

  private mutating func find(
    _ found: HazardRegistered,
    as id: HazardID
  ) throws(Disagreement) {
    guard let finder = found.foundBy.first.flatMap({ SimulatedPeople.byID[$0] }),
      let context = context(found.regime, finder, .personal, target: nil)
    else { return }
    let outcome = Result { () throws(RefusalReason) in
      try HazardWorkflow.register(
        found,
        beside: states.filter { $0.found.site == found.site },
        context: context
      )
    }
    let future = today < found.foundOn
    switch outcome {
    case .failure(let reason):
      tally.count("find", accepted: false, reason.name)
      guard future, reason.name == "dayInFuture" else {
        throw disagree("find", "refuses: \(reason)", "in the future: \(future)")
      }
    case .success(let registration):
      tally.count("find", accepted: true)
      guard !future else { throw disagree("find", "accepts", "is in the future") }
      try add(registration, of: found, as: id)
    }
  }

  /// Same place, same circumstance, still open, not found later = one more sighting.
  private mutating func add(
    _ registration: HazardWorkflow.Registration,
    of found: HazardRegistered,
    as id: HazardID
  ) throws(Disagreement) {
    let same = hazards.filter {
      $0.found.site == found.site && $0.found.location == found.location
        && $0.found.circumstance == found.circumstance
    }
    let open = same.first { $0.isOpen && $0.found.foundOn <= found.foundOn }
    switch registration {
    case .again(let again, let event):
      guard again == open?.id, let place = states.firstIndex(where: { $0.id == again }) else {
        throw disagree("find", "again \(again)", "again \(open?.id.text ?? "nothing")")
      }
      states[place] = HazardState.evolve(states[place], event)
      if case .observed(let body) = event {
        let rows = rules.rows(found.regime, edition: edition)
        hazards[place].write(.observe(body), clocks: rows, calendar: rules.plain)
      }
    case .new(let event):
      guard open == nil, case .registered(let body) = event,
        let state = HazardState.replay([event], id: id)
      else { throw disagree("find", "new", "again \(open?.id.text ?? "nothing")") }
      let closed = same.filter { $0.stage == "closed" }.map(\.id)
      let repeats = body.recurrenceOf.map(closed.contains) ?? closed.isEmpty
      guard repeats else {
        throw disagree("recurrence", "\(body.recurrenceOf?.text ?? "none")", "\(closed)")
      }
      states.append(state)
      hazards.append(ReferenceHazard(id: id, found: body))
      try compare(states.count - 1)
    }
  }

  /// Every date that runs stays where it is when the policy changes.
  private mutating func change(to edition: Int) throws(Disagreement) {
    tally.countChange()
    let before = states.map { ($0.terms.map(\.day), $0.transfers.map(\.sent.replyDue?.day)) }
    self.edition = edition
    for place in states.indices {
      try compare(place)
      guard before[place].0 == states[place].terms.map(\.day),
        before[place].1 == states[place].transfers.map(\.sent.replyDue?.day)
      else { throw disagree("running dates", "moved", "stay") }
    }
  }
}

// MARK: - The case
extension History {
  private mutating func perform(
    _ command: CaseCommand,
    by: PersonID,
    _ assurance: AssuranceLevel
  ) throws(Disagreement) {
    guard let state = caseState, let model = majorCase, let actor = SimulatedPeople.byID[by],
      var context = context(state.opened.regime, actor, assurance, target: nil)
    else { return }
    let open = Set(states.filter(\.isOpen).map(\.id))
    let modelOpen = Set(hazards.filter(\.isOpen).map(\.id))
    var asked = question(state.opened.regime, actor, assurance)
    context.siteHazards = states.filter { $0.found.site == state.opened.site }
    asked.siteHazards = hazards.filter { $0.found.site == state.opened.site }
    let broken = model.brokenRules(command, open: modelOpen, asked)
    let step = "case.\(command.kind.rawValue)"
    let outcome = Result { () throws(CaseRefusal) in
      try CaseWorkflow.decide(command, in: state, openMembers: open, context: context)
    }
    switch outcome {
    case .success(let events):
      tally.count(step, accepted: true)
      guard broken.isEmpty else { throw disagree(step, "accepts", "refuses: \(broken)") }
      caseState = events.reduce(state) { CaseState.evolve($0, $1) }
      majorCase?.write(command)
    case .failure(let refusal):
      tally.count(step, accepted: false, refusal.reason.name)
      guard broken.contains(refusal.reason.name) else {
        throw disagree(step, "refuses: \(refusal.reason)", "breaks \(broken)")
      }
    }
    try compareCase()
  }

  /// Opens the case of the history; nothing is decided, so nothing is compared but where it stands.
  package mutating func open(_ body: CaseOpened) throws(Disagreement) {
    caseState = CaseState.replay([.opened(body)], id: Self.caseID)
    majorCase = ReferenceCase(id: Self.caseID, opened: body)
    try compareCase()
  }
}

// MARK: - What a decision is handed
extension History {
  private mutating func context(
    _ regime: Regime,
    _ actor: ActingPerson,
    _ assurance: AssuranceLevel,
    target: HazardID?
  ) -> DecisionContext? {
    guard let policy = rules.policy(regime, edition: edition) else { return nil }
    var made =
      context
      ?? DecisionContext(
        actor: actor,
        people: SimulatedPeople.all,
        assurance: assurance,
        today: today,
        policy: policy,
        calendar: rules.calendar,
        visits: SimulatedPeople.visits
      )
    made.actor = actor
    made.assurance = assurance
    made.today = today
    made.policy = policy
    made.siteRegion = SimulatedPeople.region
    made.mergeTarget = target.flatMap { target in states.first { $0.id == target } }
    let open = Set(states.filter(\.isOpen).map(\.id))
    made.majorCase = caseState.map {
      CaseSummary($0, openMembers: open)
    }
    context = made
    return made
  }

  private func question(
    _ regime: Regime,
    _ actor: ActingPerson,
    _ assurance: AssuranceLevel
  ) -> ReferenceQuestion {
    ReferenceQuestion(
      actor: actor,
      assurance: assurance,
      today: today,
      people: SimulatedPeople.byID,
      visits: SimulatedPeople.visits,
      place: SimulatedPeople.region,
      regime: regime,
      majorCase: majorCase?.known(open: Set(hazards.filter(\.isOpen).map(\.id))),
      clocks: rules.rows(regime, edition: edition),
      calendar: rules.plain
    )
  }
}

extension HazardCommand {
  /// The hazard a merge names.
  var mergeTarget: HazardID? {
    switch self {
    case .merge(let body), .undoSplit(let body): body.into
    default: nil
    }
  }
}

extension RefusalReason {
  /// The name of the case, without its facts; of an overlay with the case of its own.
  package var name: String {
    switch self {
    case .supervision(let reason): "supervision.\(Self.label(reason))"
    case .stopWork(let reason): "stopWork.\(Self.label(reason))"
    default: Self.label(self)
    }
  }

  private static func label(_ value: some Any) -> String {
    Mirror(reflecting: value).children.first?.label ?? "\(value)"
  }
}
