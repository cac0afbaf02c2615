public import SafetyModel

/// Everything a rule folder resolves to: checked, flat, with places and content hashes.
///
/// A pack never changes. An inspection pins its `contentHash`; who keeps the bytes of `files` can
/// load the very same pack again at any time.
public struct RulePack: Sendable {
  /// SHA-256 over the rule files, lower-case hexadecimal.
  public let contentHash: String

  /// The rule files the pack was read from, sorted by path.
  public let files: [RuleSourceFile]

  /// The instruments, in file order.
  public let instruments: [Instrument]

  /// The matters, in file order.
  public let matters: [Matter]

  /// The facts, in file order.
  public let facts: [FactDefinition]

  /// The circumstances, in file order.
  public let circumstances: [Circumstance]

  /// The checklists with everything resolved, sorted by file.
  public let checklists: [Checklist]

  /// The criteria sets, sorted by file.
  public let criteria: [CriteriaSet]

  /// The policies, sorted by file.
  public let policies: [Policy]

  /// The working-day calendars, sorted by file.
  public let calendars: [CalendarData]

  /// Every local layer of the folder, from the largest place to the smallest.
  public let layers: [LocalityLayer]

  /// The layers that have been applied, in order; empty in the national rules.
  public let appliedLayers: [LocalityLayer]

  /// What those layers changed, in order.
  public let localChanges: [LocalChange]

  private let index: Index
  /// The pack without any layer; absent when this is it.
  private let origin: [RulePack]

  /// The rules without any local layer.
  public var national: RulePack { origin.first ?? self }

  init(files: [RuleSourceFile], contents: RulePackContents, layers: [LocalityLayer] = []) {
    self.contentHash = RulePack.hash(of: files)
    self.files = files
    instruments = contents.instruments.values
    matters = contents.matters.values
    // Those that are asked for stand before those that follow from them, whatever their files.
    facts =
      contents.facts.values.filter { $0.derivation == nil }
      + contents.facts.values.filter { $0.derivation != nil }
    circumstances = contents.circumstances.values
    checklists = contents.checklists
    criteria = contents.criteria.values
    policies = contents.policies.values
    calendars = contents.calendars.values
    self.layers = layers
    appliedLayers = []
    localChanges = []
    origin = []
    index = Index(
      instruments: positions(instruments.map(\.id)),
      matters: positions(matters.map(\.id)),
      facts: positions(facts.map(\.key)),
      circumstances: positions(circumstances.map(\.id)),
      checklists: positions(checklists.map(\.id)),
      criteria: positions(criteria.map(\.id)),
      items: Index.items(of: checklists)
    )
  }

  /// The pack with local layers laid over it.
  init(_ rules: LayeredRules, from pack: RulePack) {
    let base = pack.national
    contentHash = base.contentHash
    files = base.files
    matters = base.matters
    criteria = base.criteria
    policies = rules.layeredPolicies
    calendars = base.calendars
    layers = base.layers
    instruments = base.instruments + rules.applied.flatMap(\.instruments)
    facts = base.facts + rules.applied.flatMap(\.facts)
    circumstances =
      base.circumstances.map { rules.circumstances[$0.id] ?? $0 }
      + rules.applied.flatMap(\.circumstances).map { rules.circumstances[$0.id] ?? $0 }
    checklists = rules.checklists
    appliedLayers = rules.applied
    localChanges = rules.changes
    origin = [base]
    index = Index(
      instruments: positions(instruments.map(\.id)),
      matters: base.index.matters,
      facts: positions(facts.map(\.key)),
      circumstances: positions(circumstances.map(\.id)),
      checklists: base.index.checklists,
      criteria: base.index.criteria,
      items: Index.items(of: checklists)
    )
  }

  /// Where in the arrays each id stands.
  private struct Index {
    let instruments: [String: Int]
    let matters: [String: Int]
    let facts: [String: Int]
    let circumstances: [String: Int]
    let checklists: [String: Int]
    let criteria: [String: Int]
    let items: [String: (list: Int, item: Int)]

    /// Where each item stands first.
    static func items(of lists: [Checklist]) -> [String: (list: Int, item: Int)] {
      var positions: [String: (list: Int, item: Int)] = [:]
      for (list, checklist) in lists.enumerated() {
        for (item, value) in checklist.items.enumerated() where positions[value.id] == nil {
          positions[value.id] = (list, item)
        }
      }
      return positions
    }
  }

  private static func hash(of files: [RuleSourceFile]) -> String {
    var hash = ContentHash(of: "rule-pack-1")
    for file in files {
      hash.add(file.path)
      hash.add(file.bytes)
    }
    return hash.hexadecimal()
  }
}

private func positions(_ ids: [String]) -> [String: Int] {
  Dictionary(
    ids.enumerated().map { ($0.element, $0.offset) },
    uniquingKeysWith: { first, _ in first }
  )
}

extension RulePack {
  /// Finds a checklist by its id.
  public func checklist(_ id: String) -> Checklist? { index.checklists[id].map { checklists[$0] } }

  /// Finds an item of any list by its id.
  public func item(_ id: String) -> ChecklistItem? {
    index.items[id].map { checklists[$0.list].items[$0.item] }
  }

  /// Finds a fact by its key, those of every local layer included.
  ///
  /// What a layer defines has a name of its own, so a value may be recorded and named anywhere.
  public func fact(_ key: String) -> FactDefinition? {
    index.facts[key].map { facts[$0] }
      ?? layers.lazy.flatMap(\.facts).first { $0.key == key }
  }

  /// Finds a circumstance by its id, those of every local layer included.
  public func circumstance(_ id: String) -> Circumstance? {
    index.circumstances[id].map { circumstances[$0] }
      ?? layers.lazy.flatMap(\.circumstances).first { $0.id == id }
  }

  /// Finds a circumstance of these rules alone.
  func ownCircumstance(_ id: String) -> Circumstance? {
    index.circumstances[id].map { circumstances[$0] }
  }

  /// Finds an instrument by its id, those of every local layer included.
  public func instrument(_ id: String) -> Instrument? {
    index.instruments[id].map { instruments[$0] }
      ?? layers.lazy.flatMap(\.instruments).first { $0.id == id }
  }

  /// Finds a matter by its id.
  public func matter(_ id: String) -> Matter? { index.matters[id].map { matters[$0] } }

  /// Finds a criteria set by its id, whatever its days.
  public func criteria(_ id: String) -> CriteriaSet? { index.criteria[id].map { criteria[$0] } }

  /// The criteria sets that judge an inspection of a day; the first and last day of each belong to it.
  public func criteria(inForceOn day: CivilDate) -> [CriteriaSet] {
    criteria.filter { $0.inForce.contains(day) }
  }

  /// The policy of a regime, with the clocks of listings, which are the same in every regime.
  public func policy(_ regime: Regime) -> Policy? {
    var policy = policies.first { $0.regime == regime && $0.supervision == nil }
    policy?.clocks += supervisionPolicy?.clocks ?? []
    return policy
  }

  /// The policy of listed supervision; absent when the folder has none.
  public var supervisionPolicy: Policy? { policies.first { $0.supervision != nil } }

  /// The working-day calendar; absent when the folder has none.
  public var calendar: CalendarData? { calendars.first }
}
