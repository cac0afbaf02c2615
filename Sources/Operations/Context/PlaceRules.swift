import RuleLanguage
import SafetyModel
import Workflow

/// What governs a hazard or a case: the policy of its regime as its place has it, and the working days.
struct Governing {
  /// The policy.
  let policy: Policy
  /// The working days.
  let calendar: WorkingCalendar

  init(policy: Policy, calendar: WorkingCalendar) {
    self.policy = policy
    self.calendar = calendar
  }

  /// Reads both from the rules of a place; nothing where they have no policy or no calendar.
  init?(_ regime: Regime, in pack: RulePack) {
    guard let policy = pack.policy(regime) ?? pack.policy(.workSafety),
      let calendar = pack.calendar
    else { return nil }
    self.policy = policy
    self.calendar = WorkingCalendar(calendar)
  }
}

/// The rules as every place has them: the one way from a site to what holds there.
///
/// Each set of local layers is laid over the national rules once, however many hazards lie there.
struct PlaceRules {
  /// The rules without local layers.
  let national: RulePack
  private var sites: [SiteID: [String]] = [:]
  private var tailored: [[String]: RulePack] = [:]

  init(_ national: RulePack) { self.national = national }

  /// The rules where a site lies.
  mutating func pack(
    at site: SiteID,
    in context: OperatingContext
  ) throws(OperationFailure) -> RulePack {
    let layers = try layers(at: site, in: context)
    if let known = tailored[layers] { return known }
    let pack = national.tailored(by: layers) ?? national
    tailored[layers] = pack
    return pack
  }

  /// What governs things of a regime where a site lies.
  mutating func governing(
    _ regime: Regime,
    at site: SiteID,
    in context: OperatingContext
  ) throws(OperationFailure) -> Governing? {
    Governing(regime, in: try pack(at: site, in: context))
  }

  private mutating func layers(
    at id: SiteID,
    in context: OperatingContext
  ) throws(OperationFailure) -> [String] {
    if let known = sites[id] { return known }
    let site = try context.loadSite(id).value
    let layers = national.layers(
      for: site.region,
      sites: try context.enclosingSites(of: site)
    ).map(\.id)
    sites[id] = layers
    return layers
  }
}

extension OperatingContext {
  /// The rules in use, to be asked place by place.
  func placeRules() throws(OperationFailure) -> PlaceRules { PlaceRules(try rules()) }

  /// What is due on a hazard where it lies.
  func obligations(
    of state: HazardState,
    under places: inout PlaceRules,
    power: KeeperPower
  ) throws(OperationFailure) -> [Obligation] {
    obligations(of: state, under: try places.pack(at: state.found.site, in: self), power: power)
  }

  /// What is due on a case where its site lies.
  func obligations(
    of state: CaseState,
    under places: inout PlaceRules
  ) throws(OperationFailure) -> [Obligation] {
    let opened = state.opened
    guard let governing = try places.governing(opened.regime, at: opened.site, in: self) else {
      return []
    }
    var policy = governing.policy
    // What a unit owes of its own finding stands in the policy of its own checks, whatever the regime.
    if opened.nature == .selfCheck,
      let own = try places.governing(.selfCheck, at: opened.site, in: self)?.policy
    {
      policy.clocks += own.clocks.filter { $0.starts == .majorFound }
    }
    return CaseWorkflow.obligations(
      in: state,
      on: today,
      policy: policy,
      calendar: governing.calendar
    )
  }
}
