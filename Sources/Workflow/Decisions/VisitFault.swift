public import SafetyModel

/// Why a re-inspection cannot rest on a visit.
public enum VisitFault: Error, Hashable, Sendable {
  /// No visit is named.
  case none
  /// Nothing is known of the visit that is named.
  case unknown(InspectionID)
  /// The visit that found it.
  case found(InspectionID)
  /// The visit was no administrative inspection.
  case nature(VisitNature)
  /// The visit was before what it should look at: the order, the claim, the end of the term.
  case tooEarly(visit: CivilDate, after: CivilDate)
  /// The visit began after the day of the result.
  case tooLate(visit: CivilDate, result: CivilDate)
  /// The visit was of another site.
  case site(SiteID)
  /// Somebody who is named was not an inspector of the visit.
  case inspector(PersonID)
  /// The visit itself answered the item with the very circumstance.
  case answered(item: String)
}

/// What a re-inspection or an order must know of the visit it names.
public struct VisitFacts: Hashable, Sendable {
  /// The visit.
  public var id: InspectionID
  /// The site.
  public var site: SiteID
  /// The nature.
  public var nature: VisitNature
  /// The day.
  public var on: CivilDate
  /// Who looked.
  public var inspectors: [PersonID]
  /// The body that made it, as it was recorded then.
  public var organisation: OrganisationID?
  /// What the visit itself found wrong; of a visit bound to hazards nothing, since their results are its answers.
  public var wrong: [Answer]

  /// Creates the facts from their parts.
  public init(
    id: InspectionID,
    site: SiteID,
    nature: VisitNature,
    on: CivilDate,
    inspectors: [PersonID],
    organisation: OrganisationID? = nil,
    wrong: [Answer] = []
  ) {
    self.id = id
    self.site = site
    self.nature = nature
    self.on = on
    self.inspectors = inspectors
    self.organisation = organisation
    self.wrong = wrong
  }

  /// Creates the facts of a visit.
  public init(_ visit: Inspection) {
    self.init(
      id: visit.id,
      site: visit.start.site,
      nature: visit.start.nature,
      on: visit.start.day,
      inspectors: visit.start.inspectors,
      organisation: visit.start.organisation,
      wrong: visit.start.reinspectedHazards.isEmpty
        ? visit.answers.filter { $0.answer == .nonconforming } : []
    )
  }
}

extension HazardCommand {
  /// The visit a re-inspection names.
  public var reinspectingVisit: InspectionID? {
    if case .reinspect(let draft) = self { draft.inspection } else { nil }
  }

  /// The visit it rests on: that of a re-inspection, of an order or of a stop.
  public var namedVisit: InspectionID? {
    switch self {
    case .reinspect(let draft): draft.inspection
    case .issueOrder(let draft): draft.inspection
    case .stopWork(.order(let draft)): draft.inspection
    default: nil
    }
  }
}
