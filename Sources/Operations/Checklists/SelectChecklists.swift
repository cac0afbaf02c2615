public import Determination
public import RuleLanguage
public import SafetyModel

/// Which checklists concern a site and which of their items are asked there, each with its reason.
public struct ChecklistSelection {
  /// A checklist as it stands for the site.
  public struct Choice {
    /// The list.
    public var checklist: Checklist
    /// What its condition came to; absent = people choose it for a task.
    public var reason: ConditionReason?
    /// The items of a list that concerns the site, without those an earlier list brings.
    public var entries: [Entry]

    /// Whether the list concerns the site.
    public var concerns: Bool { reason?.answer == .yes }

    /// The items that have a status of this kind.
    public func entries(_ kind: (ItemApplicability.Status) -> Bool) -> [Entry] {
      entries.filter { kind($0.status) }
    }
  }

  /// An item with the facts that decide about it.
  public struct Entry {
    /// The item.
    public var item: ChecklistItem
    /// Whether it applies; an open one names what is not known.
    public var status: ItemApplicability.Status
    /// The known facts the answer rests on; none when it always applies or is open.
    public var facts: [String]
  }

  /// The rules, with the local ones of the site's place.
  public var pack: RulePack
  /// The site.
  public var site: Site
  /// What the conditions see of it.
  public var known: KnownFacts
  /// Every list, those that others include first.
  public var choices: [Choice]
}

extension ChecklistSelection {
  /// Selects by what is known about a site.
  public init(of pack: RulePack, for site: Site) {
    self.pack = pack
    self.site = site
    let known = KnownFacts(of: site).deriving(pack.facts)
    self.known = known
    let included = Set(pack.checklists.flatMap(\.includes))
    let lists =
      pack.checklists.filter { included.contains($0.id) }
      + pack.checklists.filter { !included.contains($0.id) }
    var seen: Set<String> = []
    choices = lists.map { list in
      let reason = list.condition.map { ConditionReason(of: $0, facts: known) }
      guard reason?.answer == .yes else {
        return Choice(checklist: list, reason: reason, entries: [])
      }
      let entries = list.applicability(given: known, hiding: pack.hiding)
        .filter { seen.insert($0.item.id).inserted }
        .map { found in
          let reason = found.item.condition.map { ConditionReason(of: $0, facts: known) }
          return Entry(item: found.item, status: found.status, facts: reason?.facts ?? [])
        }
      return Choice(checklist: list, reason: reason, entries: entries)
    }
  }
}

extension OperatingContext {
  /// Selects the checklists and items for a site with what is on file.
  public func selectChecklists(for id: SiteID) throws(OperationFailure) -> ChecklistSelection {
    let site = try loadSite(id).value
    return ChecklistSelection(of: try rules(for: site), for: site)
  }
}
