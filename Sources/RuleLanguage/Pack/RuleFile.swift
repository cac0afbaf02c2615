/// What a file of a rule folder is, told by its path.
enum RuleFile: Hashable {
  case instruments
  case matters
  case facts
  /// Facts that follow from other facts.
  case derived
  case circumstances
  case checklist
  case criteria
  case policy
  case calendar
  /// Everything in one file, written by `rules pack`.
  case pack
  /// A local layer.
  case locality
  /// Documentation, schemas and folders with readers of their own.
  case notRead
  /// A YAML file in a place where nobody reads it, most likely misplaced.
  case unrecognised
  /// A rule file by its content, most likely, whose name ends in another way.
  case misnamed(proposed: String)
  /// What was released, with versions and hashes; read by the linter, no part of the pack.
  case released
  /// Ids that are no longer used; read by the linter, no part of the pack.
  case retired

  /// Recognises a path relative to the rule folder.
  init(path: String) {
    let parts = path.split(separator: "/")
    guard path.hasSuffix(".yml"), let first = parts.first else {
      self = RuleFile.properName(for: path).map { .misnamed(proposed: $0) } ?? .notRead
      return
    }
    if parts.count == 1 {
      self = RuleFile(catalogue: path)
    } else {
      self = RuleFile(folder: first)
    }
  }

  /// The name a file should have that an editor saved as `.yaml`, `.YML` or `.yml.txt`.
  private static func properName(for path: String) -> String? {
    let lower = path.lowercased()
    for ending in [".yml.txt", ".yaml.txt", ".yaml", ".yml"] where lower.hasSuffix(ending) {
      return String(path.dropLast(ending.count)) + ".yml"
    }
    return nil
  }

  private init(catalogue name: String) {
    switch name {
    case "instruments.yml": self = .instruments
    case "matters.yml": self = .matters
    case "facts.yml": self = .facts
    case "derived.yml": self = .derived
    case "circumstances.yml": self = .circumstances
    case RulePack.packedName: self = .pack
    case "released.yml": self = .released
    case "retired.yml": self = .retired
    default: self = .unrecognised
    }
  }

  private init(folder: Substring) {
    switch folder {
    case "checklists": self = .checklist
    case "criteria": self = .criteria
    case "policies": self = .policy
    case "calendars": self = .calendar
    case "localities": self = .locality
    case "cases", "documents", "duties", "schema": self = .notRead
    default: self = .unrecognised
    }
  }
}
