/// The answer to a condition: yes, no, or unknown for want of named facts.
public enum Judgement: Hashable, Sendable {
  case yes
  case no
  /// What is unknown, by name, sorted.
  case unknown([String])

  /// What is unknown, by name; empty where the answer is settled.
  public var unknownNames: [String] {
    if case .unknown(let names) = self { names } else { [] }
  }

  /// The opposite; unknown stays unknown.
  var negated: Judgement {
    switch self {
    case .yes: .no
    case .no: .yes
    case .unknown(let names): .unknown(names)
    }
  }

  /// Yes when any is; no when all are; otherwise unknown.
  static func any(_ judgements: [Judgement]) -> Judgement {
    var missing: Set<String> = []
    for judgement in judgements {
      switch judgement {
      case .yes: return .yes
      case .no: continue
      case .unknown(let names): missing.formUnion(names)
      }
    }
    return missing.isEmpty ? .no : .unknown(missing.sorted())
  }

  /// No when any is; yes when all are; otherwise unknown.
  static func all(_ judgements: [Judgement]) -> Judgement {
    any(judgements.map(\.negated)).negated
  }
}
