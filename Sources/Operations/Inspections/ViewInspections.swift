public import Determination
import Ledger
public import RuleLanguage
public import SQLStore
public import SafetyModel
import Workspace

/// A visit with the rules it pinned and what it found.
public struct InspectionView {
  /// The visit.
  public var inspection: Inspection
  /// Its site, as known today.
  public var site: Site
  /// The body the inspectors acted for.
  public var organisation: Organisation?
  /// The very rules it used.
  public var pack: RulePack
  /// Every item of its lists in walking order, as selected when it began.
  public var items: [ItemApplicability]
  /// The items that apply or may apply and have no answer.
  public var unanswered: [ChecklistItem]
  /// The hazards it found.
  public var hazards: [HazardListing]
  /// The rules of each of its reassessments, by hash, as far as they are still kept.
  public var otherPacks: [String: RulePack]
  /// Its events, oldest first.
  public var history: [RecordedEvent]
  /// The names of the people in the trail that are still kept, by id.
  public var names: [PersonID: String]
  /// The private values in the trail that are still kept, by commitment.
  public var values: [PersonalReference: String]
}

extension OperatingContext {
  /// A visit with its items and findings.
  public func viewInspection(_ id: InspectionID) throws(OperationFailure) -> InspectionView {
    let inspection = try loadInspection(id).value
    let pack = try rules(pinned: inspection.start)
    let site = try loadSite(inspection.start.site).value
    let facts = KnownFacts(of: site).deriving(pack.facts)
    let items = Evaluation.items(of: inspection, in: pack).map { $0.resolved(for: facts) }
    let history = try history(of: id)
    let organisation: Organisation?
    if let body = inspection.start.organisation {
      organisation = try loadOrganisation(body).value
    } else {
      organisation = nil
    }
    return InspectionView(
      inspection: inspection,
      site: site,
      organisation: organisation,
      pack: pack,
      items: items,
      unanswered: items.filter { $0.mayApply && inspection.answers(to: $0.item.id).isEmpty }
        .map(\.item),
      hazards: try hazards(matching: HazardFilter(inspection: SubjectID(id))),
      otherPacks: Dictionary(
        inspection.reassessments.compactMap { entry in
          (try? rules(pinned: entry.record.pack)).map { (entry.record.pack, $0) }
        },
        uniquingKeysWith: { first, _ in first }
      ),
      history: history,
      names: try names(in: history),
      values: try values(in: history)
    )
  }

  /// The visits of the workspace, newest first.
  public func inspections(
    at site: SiteID? = nil
  ) throws(OperationFailure) -> [InspectionListing] {
    try query { () throws(StoreFailure) in
      if let site { return try workspace.database.inspections(of: SubjectID(site), page: .all) }
      return try workspace.database.inspections(matching: InspectionFilter(), page: .all)
    }
  }
}

extension ItemApplicability {
  /// Whether the item applies or cannot be decided.
  public var mayApply: Bool { status.mayApply }
}
