public import Determination
public import RuleLanguage
public import SafetyModel

/// Which rules a checklist is prepared by.
public enum RuleScope: Hashable, Sendable {
  /// The national rules with the local layers of the site's place.
  case ofThePlace
  /// The national rules alone, to compare.
  case national
}

/// The items of some checklists as they stand for one site on one day.
public struct PreparedChecklist {
  /// The lists, in the order asked for.
  public var checklists: [Checklist]
  /// The rules they come from.
  public var pack: RulePack
  /// The site; absent when a list is shown for nobody in particular.
  public var site: Site?
  /// What a file says of a site that is not in the register.
  public var stated: StatedSite?
  /// The day.
  public var day: CivilDate
  /// Every item once, in walking order.
  public var items: [ItemApplicability]
  /// What is known about the site, with what follows from it.
  public var known = KnownFacts([:])

  /// The items that apply.
  public var applicable: [ChecklistItem] {
    items.compactMap { $0.status == .applies ? $0.item : nil }
  }

  /// The items that cannot be decided because facts are unknown.
  public var undecided: [UndecidedItem] {
    items.compactMap { entry in
      guard case .undecided(let facts) = entry.status else { return nil }
      return UndecidedItem(item: entry.item.id, unknownFacts: facts)
    }
  }

  /// The items a local layer leaves out although they apply or may apply.
  public var hidden: [(item: ChecklistItem, change: LocalChange)] {
    items.compactMap { entry in
      guard case .hidden(let change) = entry.status else { return nil }
      return (entry.item, change)
    }
  }
}

extension PreparedChecklist {
  /// Applies checklists to what a file says of a site, without a workspace.
  ///
  /// - Parameters:
  ///   - ids: The checklists.
  ///   - stated: What the file says.
  ///   - pack: The rules; the layers of the place are laid over them where the file names one.
  ///   - scope: Whether that is wanted.
  ///   - day: The day printed on the sheet.
  /// - Throws: `notFound` for a list that does not exist.
  public init(
    _ ids: [String],
    for stated: StatedSite,
    under pack: RulePack,
    rules scope: RuleScope = .ofThePlace,
    on day: CivilDate
  ) throws(OperationFailure) {
    let region = scope == .ofThePlace ? stated.region : nil
    let local = region.map { pack.tailored(for: $0) } ?? pack
    self.init(try local.checklists(named: ids), of: local, known: stated.known, on: day)
    self.stated = stated
  }

  /// Checklists for nobody in particular; no workspace is needed.
  ///
  /// - Parameters:
  ///   - ids: The checklists.
  ///   - pack: The rules.
  ///   - day: The day printed on the sheet.
  /// - Throws: `notFound` for a list that does not exist.
  public init(
    _ ids: [String],
    under pack: RulePack,
    on day: CivilDate
  ) throws(OperationFailure) {
    self.init(try pack.checklists(named: ids), of: pack, known: KnownFacts([:]), on: day)
  }

  /// Applies lists to what is known, with what follows from it.
  fileprivate init(
    _ lists: [Checklist],
    of pack: RulePack,
    known: KnownFacts,
    on day: CivilDate
  ) {
    checklists = lists
    self.pack = pack
    self.day = day
    let facts = known.deriving(pack.facts)
    self.known = facts
    items = OperatingContext.merged(
      lists.flatMap { $0.applicability(given: facts, hiding: pack.hiding) }
    )
  }
}

extension RulePack {
  fileprivate func checklists(named ids: [String]) throws(OperationFailure) -> [Checklist] {
    var lists: [Checklist] = []
    for id in ids {
      guard let list = checklist(id) else { throw .notFound(.checklist, id) }
      lists.append(list)
    }
    return lists
  }
}

extension OperatingContext {
  /// Applies checklists to a site with what is known about it.
  ///
  /// - Parameters:
  ///   - ids: The checklists.
  ///   - siteID: The site.
  ///   - day: The day whose facts count; absent = everything on file, which is what a visit uses.
  ///   - scope: Whether the layers of the site's place are applied.
  /// - Returns: Every item with whether it applies.
  /// - Throws: `notFound` for a list that does not exist.
  public func prepareChecklists(
    _ ids: [String],
    for siteID: SiteID,
    factsOn day: CivilDate? = nil,
    rules scope: RuleScope = .ofThePlace
  ) throws(OperationFailure) -> PreparedChecklist {
    let onFile = try loadSite(siteID).value
    let site = day.map { onFile.known(on: $0) } ?? onFile
    let pack =
      switch scope {
      case .ofThePlace: try rules(for: onFile)
      case .national: try rules()
      }
    var prepared = PreparedChecklist(
      try pack.checklists(named: ids),
      of: pack,
      known: KnownFacts(of: site),
      on: today
    )
    prepared.site = site
    return prepared
  }

  /// Items of several lists, each once, in walking order.
  static func merged(_ items: [ItemApplicability]) -> [ItemApplicability] {
    var seen: Set<String> = []
    return items.filter { seen.insert($0.item.id).inserted }.enumerated()
      .sorted { ($0.element.item.station, $0.offset) < ($1.element.item.station, $1.offset) }
      .map(\.element)
  }
}
