import Ledger
import SafetyModel

extension RecordedEvent {
  /// Everybody the event names: ids of people anywhere in its particulars, and the actor.
  var people: [PersonID] {
    texts.compactMap { $0.hasPrefix("P-") ? PersonID($0) : nil }
      + [stored.envelope.actor, stored.envelope.behalf].compactMap { $0 }
  }

  /// Every private value the event stands for: commitments anywhere in its particulars.
  var references: [PersonalReference] {
    texts.filter { PersonalCommitment(hex: $0) != nil }.map { PersonalReference(commitment: $0) }
  }

  private var texts: [String] {
    var found: [String] = []
    func visit(_ value: CanonicalValue) {
      switch value {
      case .string(let text): found.append(text)
      case .array(let values): for value in values { visit(value) }
      case .object(let object): for member in object.members { visit(member.value) }
      case .integer, .bool, .null: break
      }
    }
    visit(.object(stored.envelope.body))
    return found
  }
}
