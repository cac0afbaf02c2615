public import RuleLanguage
public import SafetyModel
public import Workflow

extension RulePack {
  /// The policy that leads the life of a hazard now.
  public func policy(leading state: HazardState) -> Policy? {
    policy(state.leadingRegime) ?? policy(.workSafety)
  }
}

extension OperatingContext {
  /// What is due on a hazard under the policy that leads it.
  ///
  /// Clocks of the unit's own check that ran when an authority ordered keep their dates.
  func obligations(
    of state: HazardState,
    under pack: RulePack,
    power: KeeperPower
  ) -> [Obligation] {
    guard let calendar = pack.calendar.map({ WorkingCalendar($0) }),
      let policy = pack.policy(leading: state)
    else { return [] }
    func owed(under policy: Policy) -> [Obligation] {
      HazardWorkflow.obligations(
        in: state,
        on: today,
        policy: policy,
        calendar: calendar,
        power: power
      )
    }
    let duties = owed(under: policy)
    guard state.found.nature == .selfCheck, let order = state.order,
      let before = pack.policy(.selfCheck)
    else { return duties }
    let kept = owed(under: before).filter {
      $0.clock != nil && $0.due.derivation.startDay < order.on
    }
    let ids = Set(kept.compactMap(\.clock?.id))
    let led = duties.filter { duty in duty.clock.map { !ids.contains($0.id) } ?? true }
    return (led + kept).sorted { $0.due.warningDay < $1.due.warningDay }
  }

  /// The times to use a right that run around a hazard.
  func rights(in state: HazardState, under pack: RulePack) -> [Obligation] {
    guard let calendar = pack.calendar, let policy = pack.policy(leading: state) else { return [] }
    return HazardWorkflow.rights(
      in: state,
      on: today,
      policy: policy,
      calendar: WorkingCalendar(calendar)
    )
  }

  /// What the body that follows a hazard may do.
  public func keeperPower(over state: HazardState) throws(OperationFailure) -> KeeperPower {
    var powers = KeeperPowers()
    return try powers.power(over: state, in: self)
  }
}

/// The mandates of the people who follow hazards, fetched once.
struct KeeperPowers {
  private var mandates: [PersonID: [Mandate]] = [:]

  mutating func power(
    over state: HazardState,
    in context: OperatingContext
  ) throws(OperationFailure) -> KeeperPower {
    var held: [Mandate] = []
    for person in state.keepers {
      if mandates[person] == nil {
        mandates[person] = try context.actingPerson(person).mandates
      }
      held += mandates[person] ?? []
    }
    return KeeperPower(over: state, mandates: held, on: context.today)
  }
}

extension Obligation {
  /// The clock of the policy it rests on.
  fileprivate var clock: Clock? {
    if case .clock(let clock) = ground { clock } else { nil }
  }
}
