import SafetyModel
import YAMLSource

/// What one kind of definition gave, in reading order, with the sources for hashes and checks.
struct DefinitionTable<Value> {
  private(set) var values: [Value] = []
  private var nodes: [YAMLNode] = []
  private var positions: [String: Int] = [:]
  private var unreadable: Set<String> = []

  /// Whether some definitions are there but cannot be read.
  private(set) var isIncomplete = false

  /// Every id defined.
  var ids: some Collection<String> { positions.keys }

  subscript(id: String) -> Value? { positions[id].map { values[$0] } }

  /// The source of a definition.
  func source(of id: String) -> YAMLNode? { positions[id].map { nodes[$0] } }

  /// The sources of all definitions, in reading order.
  var sources: [YAMLNode] { nodes }

  /// Whether an id is written down, even where its definition cannot be read.
  ///
  /// One slip is reported where it stands, not again wherever the name is used.
  func declares(_ id: String) -> Bool {
    isIncomplete || positions[id] != nil || unreadable.contains(id)
  }

  /// Changes every definition that could be read.
  mutating func update(_ change: (inout Value) -> Void) {
    for index in values.indices { change(&values[index]) }
  }

  /// Remembers that a definition is there but cannot be read.
  mutating func addUnreadable(id: String) { unreadable.insert(id) }

  /// Remembers that a whole list of definitions cannot be read.
  mutating func markIncomplete() { isIncomplete = true }

  /// Adds a definition.
  ///
  /// - Returns: The place of an earlier one with the same id, which then stays.
  mutating func add(_ value: Value, id: String, node: YAMLNode) -> RuleLocation? {
    if let first = source(of: id) { return first.place }
    positions[id] = values.count
    values.append(value)
    nodes.append(node)
    return nil
  }
}

/// Everything read from a rule folder.
struct RulePackContents {
  var instruments = DefinitionTable<Instrument>()
  var matters = DefinitionTable<Matter>()
  var facts = DefinitionTable<FactDefinition>()
  var circumstances = DefinitionTable<Circumstance>()
  var drafts = DefinitionTable<ChecklistDraft>()
  var items = DefinitionTable<ChecklistItem>()
  var criteria = DefinitionTable<CriteriaSet>()
  var policies = DefinitionTable<Policy>()
  var calendars = DefinitionTable<CalendarData>()

  /// The checklists after resolution.
  var checklists: [Checklist] = []
}
