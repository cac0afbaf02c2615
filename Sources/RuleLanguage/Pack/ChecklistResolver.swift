import SafetyModel

/// Turns checklists as written into flat lists in walking order.
struct ChecklistResolver {
  private let contents: RulePackContents
  private let conditionFacts: [RuleLocation: Set<String>]
  private var resolved: [String: [ChecklistItem]] = [:]
  private var path: [String] = []
  /// Items written out for hashing, by their ids: most stand in many lists.
  private var encodings: [String: ContentHash.Encoding] = [:]
  private(set) var diagnostics: [RuleDiagnostic] = []

  /// Begins a resolution.
  ///
  /// - Parameters:
  ///   - contents: The lists as written and everything defined.
  ///   - conditionFacts: The facts named by the condition at a place.
  init(contents: RulePackContents, conditionFacts: [RuleLocation: Set<String>]) {
    self.contents = contents
    self.conditionFacts = conditionFacts
  }

  /// Resolves every list; each problem is reported once, where the include or selection is written.
  mutating func checklists() -> [Checklist] {
    contents.drafts.values.map { checklist($0) }
  }

  private mutating func checklist(_ draft: ChecklistDraft) -> Checklist {
    let items = items(of: draft)
    return Checklist(
      id: draft.id,
      version: draft.version,
      title: draft.title,
      note: draft.note,
      condition: draft.condition,
      group: draft.group,
      includes: draft.includes.map(\.name),
      items: items,
      contentHash: hash(of: draft, items)
    )
  }

  /// The items in walking order: stations as one walks, within a station included lists first.
  private mutating func items(of draft: ChecklistDraft) -> [ChecklistItem] {
    if let known = resolved[draft.id] { return known }
    path.append(draft.id)
    defer { path.removeLast() }
    if let walk = draft.walk { return walk.compactMap { named($0) } }
    var items: [ChecklistItem] = []
    for mention in draft.includes { items += included(mention) }
    for mention in draft.selections { items += selected(mention).map { [$0] } ?? [] }
    items += draft.entries.map(\.item)
    var seen: Set<String> = []
    let distinct = items.filter { seen.insert($0.id).inserted }
    let walked = Station.allCases.sorted().flatMap { station in
      distinct.filter { $0.station == station }
    }
    resolved[draft.id] = walked
    return walked
  }

  /// An item a packed list names.
  private mutating func named(_ mention: ChecklistDraft.Mention) -> ChecklistItem? {
    if let item = contents.items[mention.name] { return item }
    guard !contents.items.declares(mention.name) else { return nil }
    let nearest = nearestWord(to: mention.name, among: contents.items.ids)
    report(.missingSelectedItem(reference: mention.name, nearest: nearest), at: mention)
    return nil
  }

  private mutating func included(_ mention: ChecklistDraft.Mention) -> [ChecklistItem] {
    guard let draft = contents.drafts[mention.name] else {
      guard !contents.drafts.declares(mention.name) else { return [] }
      let nearest = nearestWord(to: mention.name, among: contents.drafts.ids)
      report(.missingInclude(id: mention.name, nearest: nearest), at: mention)
      return []
    }
    if let start = path.firstIndex(of: draft.id) {
      report(.includeCycle(path: path[start...] + [draft.id]), at: mention)
      return []
    }
    return items(of: draft)
  }

  private mutating func selected(_ mention: ChecklistDraft.Mention) -> ChecklistItem? {
    let parts = mention.name.split(separator: "/").map(String.init)
    guard let list = parts.first, let id = parts.last else { return nil }
    let draft = contents.drafts[list]
    if let entry = draft?.entries.first(where: { $0.item.id == id }) { return entry.item }
    // What cannot be read is reported where it stands.
    let isUnreadable = draft?.unreadableItems.contains(id) ?? contents.drafts.declares(list)
    guard !isUnreadable else { return nil }
    let known = contents.drafts.values.flatMap { draft in
      draft.entries.map { "\(draft.id)/\($0.item.id)" }
    }
    let whole = known.first { $0.hasSuffix("/\(mention.name)") }
    let nearest = whole ?? nearestWord(to: mention.name, among: known)
    report(.missingSelectedItem(reference: mention.name, nearest: nearest), at: mention)
    return nil
  }

  private mutating func report(
    _ kind: RuleDiagnostic.Kind,
    at mention: ChecklistDraft.Mention
  ) {
    diagnostics.append(RuleDiagnostic(kind, at: mention.location))
  }

  /// Covers the heading of a list, its items and every definition the items name.
  private mutating func hash(of draft: ChecklistDraft, _ items: [ChecklistItem]) -> String {
    var hash = ContentHash(of: "checklist-3")
    for text in [draft.id, draft.version, draft.title.zh, draft.title.en] { hash.add(text) }
    for text in [draft.note?.zh ?? "", draft.note?.en ?? ""] { hash.add(text) }
    hash.add(draft.condition?.source ?? "")
    for item in items {
      hash.add(item.checklist)
      let encoding = encodings[item.id] ?? ContentHash.encoding(of: RuleTree(item))
      encodings[item.id] = encoding
      hash.add(encoding)
    }
    for definition in definitions(of: draft, items) { hash.add(definition) }
    return hash.hexadecimal()
  }

  /// The definitions a list and its items name, each once, in the order of their ids.
  private func definitions(of draft: ChecklistDraft, _ items: [ChecklistItem]) -> [RuleTree] {
    let circumstances = Set(items.flatMap(\.circumstances))
    let matters = Set(items.map(\.matter))
      .union(circumstances.compactMap { contents.circumstances[$0]?.matter })
    let instruments = Set(
      items.flatMap { $0.norm + $0.power + $0.liability }.map(\.instrument)
    )
    let facts = Set(items.flatMap(namedFacts)).union(
      withInputs(of: Array(namedFacts(in: draft.condition)))
    )
    return circumstances.sorted().compactMap { contents.circumstances[$0].map { RuleTree($0) } }
      + matters.sorted().compactMap { contents.matters[$0].map { RuleTree($0) } }
      + instruments.sorted().compactMap { contents.instruments[$0].map { RuleTree($0) } }
      + facts.sorted().compactMap { contents.facts[$0].map { RuleTree($0) } }
  }

  /// The facts with those that derived ones among them follow from.
  private func withInputs(of keys: [String]) -> [String] {
    var found: Set<String> = []
    var open = keys
    while let key = open.popLast() {
      guard found.insert(key).inserted, let derivation = contents.facts[key]?.derivation else {
        continue
      }
      open += conditionFacts[derivation.value.location] ?? []
      open += derivation.condition.flatMap { conditionFacts[$0.location] } ?? []
    }
    return Array(found)
  }

  private func namedFacts(of item: ChecklistItem) -> [String] {
    let measured = item.measure.map { [$0.fact, $0.atLeastFact, $0.atMostFact] } ?? []
    return withInputs(
      of: Array(namedFacts(in: item.condition)) + measured.compactMap(\.self) + item.figures
    )
  }

  private func namedFacts(in condition: RuleCondition?) -> Set<String> {
    condition.flatMap { conditionFacts[$0.location] } ?? []
  }
}
