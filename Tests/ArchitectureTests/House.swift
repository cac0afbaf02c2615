/// The order of the house: who may know whom.
enum House {
  /// The targets from bottom to top; those of one row do not know each other.
  static let rows: [[String]] = [
    ["CLibYAML", "CSQLite"],
    ["CEL", "YAMLSource", "JSONSource", "SafetyModel"],
    ["RuleLanguage", "Determination", "Workflow", "Ledger"],
    ["SQLite"],
    ["SQLStore"],
    ["Workspace"],
    ["Operations"],
    ["Messages"],
    ["Reporting"],
    ["ToolCommands"],
    ["bihuan"],
  ]

  /// Targets that touch no file, clock, randomness or locale.
  static let pure: Set<String> = [
    "CEL", "YAMLSource", "JSONSource", "SafetyModel", "RuleLanguage", "Determination", "Workflow",
    "Ledger",
  ]

  /// Modules from outside that pure targets must not import.
  static let impure: Set<String> = [
    "Glibc", "Musl", "Darwin", "Dispatch", "Synchronization", "Foundation", "FoundationEssentials",
  ]

  /// Modules that only some targets may import: system libraries and dependencies behind a boundary.
  static let behindABoundary: [String: Set<String>] = [
    "CLibYAML": ["YAMLSource"],
    "CSQLite": ["SQLite"],
    "SQLite": ["SQLStore"],
    "ArgumentParser": ["ToolCommands"],
    "Crypto": ["RuleLanguage", "Ledger", "Workspace"],
  ]

  /// All targets, from bottom to top.
  static var targets: [String] { rows.flatMap { $0 } }

  /// The number of the row a target stands in; nothing for modules from outside.
  static func row(of target: String) -> Int? {
    rows.firstIndex { $0.contains(target) }
  }
}
