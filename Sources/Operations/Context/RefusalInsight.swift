import Ledger
import RuleLanguage
import SQLStore
public import SafetyModel
public import Workflow

/// What the register knows about a refusal: the names behind ids, and who has the power instead.
public struct RefusalInsight: Sendable {
  /// The names of people and bodies, by id.
  public var names: [String: String]
  /// The bodies with a mandate for the matter that day.
  public var competent: [String]
  /// The name of the matter.
  public var matter: BilingualText?
  /// The acting person's name.
  public var actor: String?
  /// The id of the matter, as reasons name it.
  public var matterID: String?

  /// Creates an insight.
  public init(
    names: [String: String] = [:],
    competent: [String] = [],
    matter: BilingualText? = nil,
    actor: String? = nil,
    matterID: String? = nil
  ) {
    self.names = names
    self.competent = competent
    self.matter = matter
    self.actor = actor
    self.matterID = matterID
  }
}

extension OperatingContext {
  /// What is known about the people and powers a refusal is about.
  func insight(
    into reason: RefusalReason,
    of hazard: HazardState
  ) throws(OperationFailure) -> RefusalInsight {
    var insight = RefusalInsight(names: try names(in: reason))
    guard reason.isLackOfPower || reason.isLackOfEntitlement else { return insight }
    insight.matterID = hazard.found.matter
    insight.actor = try actor.flatMap { id throws(OperationFailure) in
      try value(of: try loadPerson(id).value.name)
    }
    insight.matter = try rules().matter(hazard.found.matter)?.label
    insight.competent = try bodies(
      withMandateFor: hazard.found.matter,
      at: try loadSite(hazard.found.site).value.region
    )
    return insight
  }

  /// The names of the people and bodies a reason is about, by id.
  func names(in reason: RefusalReason) throws(OperationFailure) -> [String: String] {
    var names: [String: String] = [:]
    for id in reason.people {
      // A person who is not on the register has no name; the refusal says so itself.
      guard let person = try? loadPerson(id).value else { continue }
      names[id.text] = try value(of: person.name)
    }
    for id in reason.organisations {
      names[id.text] = try? loadOrganisation(id).value.name
    }
    return names
  }

  /// The names of the bodies with a mandate for a matter today, and no region that leaves a place out.
  func bodies(
    withMandateFor matter: String,
    at place: RegionCode? = nil
  ) throws(OperationFailure) -> [String] {
    var bodies: [String] = []
    for row in try organisations() {
      guard let id = OrganisationID(row.id.text) else { continue }
      let body = try loadOrganisation(id).value
      if let place, let region = body.region, !place.isWithin(region) { continue }
      if body.mandates.contains(where: { $0.covers(matter, on: today) }) { bodies.append(row.name) }
    }
    return bodies
  }
}

extension RefusalReason {
  /// The people a reason is about.
  var people: [PersonID] { ids.compactMap { PersonID($0) } }

  /// The bodies a reason is about.
  var organisations: [OrganisationID] { ids.compactMap { OrganisationID($0) } }

  /// Whether a body lacks the power, so that another one has to act.
  public var isLackOfPower: Bool {
    switch self {
    case .noMandate, .matterExcluded, .mandateNotValid, .outsideRegion: true
    default: false
    }
  }

  /// Whether somebody may not decide the grade.
  public var isLackOfEntitlement: Bool {
    if case .notEntitled = self { true } else { false }
  }

  /// The ids among the particulars, whatever the reason.
  private var ids: [String] {
    var found: [String] = []
    func visit(_ value: Any) {
      if let person = value as? PersonID { found.append(person.text) }
      if let body = value as? OrganisationID { found.append(body.text) }
      for child in Mirror(reflecting: value).children { visit(child.value) }
    }
    visit(self)
    return found
  }
}
