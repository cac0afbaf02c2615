import Determination
import Ledger
public import RuleLanguage
import SQLStore
public import SafetyModel
import Workflow

/// What other rules would mean for the sites of a workspace, its open visits and open hazards.
///
/// Nothing is changed by it: a visit under way keeps the rules it pinned, and a hazard the ground on
/// which it was registered.
public struct RuleImpact: Sendable {
  /// What would be different in the next checklist of one site.
  public struct SiteImpact: Sendable {
    /// The site.
    public var id: String
    /// Its name.
    public var name: String
    /// Items that would apply and did not.
    public var newlyApplying: [ChecklistItem] = []
    /// Items that would not be asked any more.
    public var noLongerApplying: [ChecklistItem] = []
    /// Items that could not be decided any more, with the facts that are unknown.
    public var undecided: [UndecidedItem] = []

    /// Whether anything would be different.
    public var isAffected: Bool {
      !newlyApplying.isEmpty || !noLongerApplying.isEmpty || !undecided.isEmpty
    }
  }

  /// A visit or hazard that cites changed rules.
  public struct Pinned: Sendable {
    /// The visit or hazard.
    public var id: String
    /// The name of its site.
    public var site: String
    /// The changed rules it cites.
    public var rules: [RuleSubject]
  }

  /// The sites for which something would be different.
  public var sites: [SiteImpact] = []
  /// The number of active sites that were looked at.
  public var sitesJudged = 0
  /// Active sites that no checklist was ever used for, so that nothing can be said.
  public var sitesWithoutLists = 0
  /// Visits under way.
  public var inspections: [Pinned] = []
  /// Open hazards.
  public var hazards: [Pinned] = []
}

extension OperatingContext {
  /// What a change of rules would mean here.
  ///
  /// A site is judged by the lists its visits used, or by lists that are named. Cost: the items that
  /// changed times the sites, conditions parsed once; the visits under way and open hazards once.
  ///
  /// - Parameters:
  ///   - comparison: The rules before and after.
  ///   - lists: Checklists every site is judged by besides its own.
  /// - Returns: Who would be touched.
  /// - Throws: `notFound` for a list that is in neither pack.
  public func impact(
    of comparison: RuleComparison,
    lists: [String] = []
  ) throws(OperationFailure) -> RuleImpact {
    for list in lists
    where comparison.old.pack.checklist(list) == nil && comparison.new.pack.checklist(list) == nil {
      throw .notFound(.checklist, list)
    }
    var impact = RuleImpact()
    try judgeSites(under: ChangedItems(comparison), lists: lists, into: &impact)
    let changed = ChangedRules(comparison.changes)
    impact.inspections = try openVisits(citing: changed)
    impact.hazards = try openHazards(citing: changed)
    return impact
  }

  private func judgeSites(
    under changed: ChangedItems,
    lists: [String],
    into impact: inout RuleImpact
  ) throws(OperationFailure) {
    var used: [String: Set<String>] = [:]
    for row in try inspections() {
      let names = (row.inspection.checklist ?? "").split(separator: "+").map(String.init)
      used[row.inspection.site.text, default: []].formUnion(names)
    }
    for row in try sites(matching: SiteFilter(standing: .open)) {
      guard let id = SiteID(row.id.text) else { continue }
      let own = used[id.text, default: []].union(lists)
      guard !own.isEmpty else {
        impact.sitesWithoutLists += 1
        continue
      }
      impact.sitesJudged += 1
      guard changed.concerns(own) else { continue }
      let facts = KnownFacts(of: try loadSite(id).value)
      let result = changed.impact(
        on: RuleImpact.SiteImpact(id: id.text, name: row.name),
        lists: own,
        facts: facts
      )
      if result.isAffected { impact.sites.append(result) }
    }
  }

  private func openVisits(
    citing changed: ChangedRules
  ) throws(OperationFailure) -> [RuleImpact.Pinned] {
    var result: [RuleImpact.Pinned] = []
    for row in try inspections() where row.inspection.state == Inspection.Status.underWay.rawValue {
      guard let id = InspectionID(row.inspection.id.text) else { continue }
      let start = try loadInspection(id).value.start
      let items = start.items + start.undecidedItems.map(\.item)
      let rules = items.compactMap { changed[.item, $0] }
      if !rules.isEmpty {
        result.append(RuleImpact.Pinned(id: id.text, site: row.siteName ?? "", rules: rules))
      }
    }
    return result
  }

  private func openHazards(
    citing changed: ChangedRules
  ) throws(OperationFailure) -> [RuleImpact.Pinned] {
    var result: [RuleImpact.Pinned] = []
    for row in try hazards(matching: HazardFilter(standing: .open)) {
      guard let id = HazardID(row.hazard.id.text) else { continue }
      let found = try loadHazard(id).value.found
      let rules = changed.cited(by: found)
      if !rules.isEmpty {
        result.append(RuleImpact.Pinned(id: id.text, site: row.siteName ?? "", rules: rules))
      }
    }
    return result
  }
}

/// The rules that changed, found by what cites them.
private struct ChangedRules {
  private let subjects: [RuleSubject: RuleSubject]

  init(_ changes: [RuleChange]) {
    let named = changes.map(\.subject).map { subject in
      (subject.noun == .item ? RuleSubject(.item, subject.id) : subject, subject)
    }
    subjects = Dictionary(named, uniquingKeysWith: { first, _ in first })
  }

  subscript(noun: RuleDiagnostic.Noun, id: String) -> RuleSubject? {
    subjects[RuleSubject(noun, id)]
  }

  func cited(by found: HazardRegistered) -> [RuleSubject] {
    var rules: [RuleSubject?] = [
      found.item.flatMap { self[.item, $0] }, self[.circumstance, found.circumstance],
    ]
    if let criteria = found.verdict?.criteria {
      rules.append(self[.criteria, criteria])
      if let element = found.verdict?.element {
        rules.append(subjects[RuleSubject(.element, element, in: criteria)])
      }
    }
    let citations = found.basis.norm + found.basis.power + found.basis.liability
    var seen: Set<String> = []
    for citation in citations where seen.insert(citation.instrument).inserted {
      rules.append(self[.instrument, citation.instrument])
    }
    return rules.compactMap { $0 }
  }
}

/// The items whose place in a checklist may have changed, in both packs.
private struct ChangedItems {
  private let ids: Set<String>
  private let old: RulePack
  private let new: RulePack
  private let conditions: ItemConditions

  init(_ comparison: RuleComparison) {
    (old, new) = (comparison.old.pack, comparison.new.pack)
    var ids: Set<String> = []
    for change in comparison.changes {
      switch (change.subject.noun, change.kind) {
      case (.item, .added), (.item, .removed), (.item, .condition): ids.insert(change.subject.id)
      default: break
      }
    }
    // A derived fact that follows otherwise decides otherwise.
    let derived = comparison.changes.compactMap { change in
      change.subject.noun == .fact && change.kind == .condition ? change.subject.id : nil
    }
    for item in (old.checklists + new.checklists).flatMap(\.items) {
      let source = item.condition?.source ?? ""
      if derived.contains(where: { !source.ranges(of: $0).isEmpty }) { ids.insert(item.id) }
    }
    // A list may take up or drop an item that is itself unchanged.
    for id in Set(old.checklists.map(\.id) + new.checklists.map(\.id)) {
      let before = Set(old.checklist(id)?.items.map(\.id) ?? [])
      ids.formUnion(before.symmetricDifference(new.checklist(id)?.items.map(\.id) ?? []))
    }
    self.ids = ids
    let both = old.checklists + new.checklists
    conditions = ItemConditions(of: both.flatMap(\.items).filter { ids.contains($0.id) })
  }

  /// Whether any of the lists holds such an item.
  func concerns(_ lists: Set<String>) -> Bool {
    !items(of: lists, in: old).isEmpty || !items(of: lists, in: new).isEmpty
  }

  func impact(
    on site: RuleImpact.SiteImpact,
    lists: Set<String>,
    facts: KnownFacts
  ) -> RuleImpact.SiteImpact {
    var result = site
    let before = conditions.applicability(
      of: items(of: lists, in: old),
      given: facts.deriving(old.facts)
    )
    let after = conditions.applicability(
      of: items(of: lists, in: new),
      given: facts.deriving(new.facts)
    )
    let earlier = Dictionary(before.map { ($0.item.id, $0.status) }, uniquingKeysWith: { $1 })
    let later = Dictionary(after.map { ($0.item.id, $0.status) }, uniquingKeysWith: { $1 })
    for entry in after where earlier[entry.item.id] != entry.status {
      switch (earlier[entry.item.id], entry.status) {
      case (_, .applies): result.newlyApplying.append(entry.item)
      case (.undecided?, .undecided): break
      case (_, .undecided(let facts)):
        result.undecided.append(UndecidedItem(item: entry.item.id, unknownFacts: facts))
      case (_, .doesNotApply), (_, .hidden): break
      }
    }
    for entry in before where entry.mayApply {
      if case .applies? = later[entry.item.id] { continue }
      if case .undecided? = later[entry.item.id] { continue }
      result.noLongerApplying.append(entry.item)
    }
    return result
  }

  /// The items of some lists that are looked at, each once.
  private func items(of lists: Set<String>, in pack: RulePack) -> [ChecklistItem] {
    var seen: Set<String> = []
    return lists.sorted().compactMap { pack.checklist($0) }.flatMap(\.items)
      .filter { ids.contains($0.id) && seen.insert($0.id).inserted }
  }
}
