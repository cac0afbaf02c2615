/// What a file of a rule folder is, told by its path.
enum RuleFile: Hashable {
  case instruments
  case matters
  case facts
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

  /// Recognises a path relative to the rule folder.
  init(path: String) {
    let parts = path.split(separator: "/")
    guard path.hasSuffix(".yml") || path.hasSuffix(".yaml"), let first = parts.first else {
      self = .notRead
      return
    }
    if parts.count == 1 {
      self = RuleFile(catalogue: path)
    } else {
      self = RuleFile(folder: first)
    }
  }

  private init(catalogue name: String) {
    switch name {
    case "instruments.yml": self = .instruments
    case "matters.yml": self = .matters
    case "facts.yml": self = .facts
    case "circumstances.yml": self = .circumstances
    case RulePack.packedName: self = .pack
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
