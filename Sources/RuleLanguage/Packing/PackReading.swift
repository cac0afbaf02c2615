import SafetyModel
import YAMLSource

extension YAMLLimits {
  /// The limits of a packed file, which holds what a whole folder holds.
  static let pack = YAMLLimits(bytes: 32 << 20, nodes: 2_000_000)
}

extension RuleReader {
  /// Opens a packed file.
  mutating func pack(_ root: YAMLNode) -> Fields? {
    let fields = fields(
      of: root,
      required: ["pack", "tool", "source"],
      optional: [
        "instruments", "matters", "facts", "derived", "circumstances", "checklists", "criteria",
        "policies", "calendars", "localities",
      ]
    )
    guard let fields else { return nil }
    if let node = fields["pack"], let format = text(node), format != RulePack.packedFormat {
      report(.unknownValue(value: format, allowed: [RulePack.packedFormat]), at: node)
    }
    _ = text(fields["tool"])
    _ = text(fields["source"])
    return fields
  }

  /// Reads a list whose includes and selections are resolved already.
  mutating func packedChecklist(_ node: YAMLNode) -> ChecklistDraft? {
    guard
      let fields = fields(
        of: node,
        required: ["checklist", "version", "title", "walk"],
        optional: ["note", "group", "when", "made_of", "items"]
      )
    else { return nil }
    let id = id(fields["checklist"])
    let version = text(fields["version"])
    let title = bilingual(fields["title"])
    let note = bilingual(fields["note"])
    let condition = condition(fields["when"], scope: .facts)
    let group = choice(fields["group"], of: Checklist.Group.self)
    let parts = list(fields["made_of"]) { $0.mention($1) }
    let walk = list(fields["walk"]) { $0.mention($1) }
    let (entries, unreadable) = entries(fields["items"], of: id ?? "")
    guard let id, let version, let title, let walk else { return nil }
    return ChecklistDraft(
      id: id,
      version: version,
      title: title,
      note: note,
      condition: condition,
      group: group,
      includes: parts ?? [],
      selections: [],
      entries: entries ?? [],
      walk: walk,
      unreadableItems: unreadable,
      location: node.place
    )
  }
}

extension RulePackLoader {
  /// Reads everything a packed file holds.
  mutating func readPack(_ root: YAMLNode) {
    guard let fields = reader.pack(root) else { return }
    define(fields["instruments"], .instrument, \.instruments, id: \.id) { $0.instrument($1) }
    define(fields["matters"], .matter, \.matters, id: \.id) { $0.matter($1) }
    define(fields["facts"], .fact, \.facts, id: \.key) { $0.fact($1) }
    define(fields["derived"], .fact, \.facts, id: \.key) { $0.derivedFact($1) }
    define(fields["circumstances"], .circumstance, \.circumstances, id: \.id) {
      $0.circumstance($1)
    }
    for node in reader.list(fields["checklists"], of: { $1 }) ?? [] {
      reader.packedChecklist(node).map { add($0, from: node) }
    }
    define(fields["criteria"], .criteria, \.criteria, id: \.id) { $0.criteria($1) }
    define(fields["policies"], .policy, \.policies, id: \.id) { $0.policy($1) }
    define(fields["calendars"], .calendar, \.calendars, id: \.id) { $0.calendar($1) }
    for node in reader.list(fields["localities"], of: { $1 }) ?? [] { localities.read(node) }
  }
}
