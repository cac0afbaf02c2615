import Ledger
import Messages
import RuleLanguage
import SafetyModel

extension LocalChange {
  /// The change for machines, with the sentence people read.
  func canonical(title: InstrumentTitle) -> CanonicalObject {
    let words = sentence(title: title)
    return [
      "layer": .string(layer.id), "verb": .string(verb.rawValue), "field": .string(field.key),
      "target": .string(target.id), "at": .string(location.description),
      "authority": .text(authority.map { "\($0.instrument) \($0.clause)" }),
      "zh": .string(words.zh), "en": .string(words.en),
    ]
  }
}

extension LocalChange.Target {
  /// The id or key of what was changed.
  var id: String {
    switch self {
    case .item(let id), .circumstance(let id), .instrument(let id): id
    case .fact(let key): key
    case .clock(let policy, let id): "\(policy)/\(id)"
    case .step(let policy, let step): "\(policy)/\(step)"
    }
  }

  /// The kind of what was changed.
  var noun: RuleDiagnostic.Noun {
    switch self {
    case .item: .item
    case .circumstance: .circumstance
    case .fact: .fact
    case .instrument: .instrument
    case .clock: .clock
    case .step: .step
    }
  }
}
