import Ledger
import Messages
import Operations
import SQLStore
import SafetyModel
import Workflow

/// Values for machines; keys are English and never change with the language.
enum MachineText {
  /// Prints a value as JSON on one line.
  static func print(_ value: CanonicalValue) { Console.print(json(value)) }

  /// A value as JSON; long lists too, which the ledger's own form limits in size.
  static func json(_ value: CanonicalValue) -> String {
    switch value {
    case .array(let values): "[" + values.map(json).joined(separator: ",") + "]"
    case .object(let object):
      "{"
        + object.members.map { json(.string($0.key)) + ":" + json($0.value) }
        .joined(separator: ",") + "}"
    case .string, .integer, .bool, .null: scalar(value)
    }
  }

  private static func scalar(_ value: CanonicalValue) -> String {
    guard let bytes = try? value.canonicalBytes() else { return "null" }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Something that is due.
  static func obligation(_ obligation: Obligation) -> CanonicalValue {
    let ground: CanonicalObject =
      switch obligation.ground {
      case .term: ["ground": .string("term")]
      case .clock(let clock): ["ground": .string("clock"), "clock": .string(clock.id)]
      case .reply(let receiver): ["ground": .string("reply"), "receiver": .string(receiver)]
      case .listing(let level, let duty):
        [
          "ground": .string("listing"), "level": .string(level.rawValue),
          "duty": .string(duty.rawValue),
        ]
      case .listingClock(let level, let clock):
        [
          "ground": .string("listing_clock"), "level": .string(level.rawValue),
          "clock": .string(clock.id),
        ]
      case .stopEnds(let paper): ["ground": .string("stop_ends"), "paper": .string(paper.text)]
      case .sealEnds(let paper): ["ground": .string("seal_ends"), "paper": .string(paper.text)]
      }
    var object = ground
    object["actor"] = .string(obligation.actor.rawValue)
    object["due"] = .string(obligation.due.day.description)
    object["days_left"] = .integer(Int64(obligation.daysLeft))
    object["days_overdue"] = .integer(Int64(obligation.daysOverdue))
    return .object(object)
  }

  /// Something that is past its last day: who owes it, what it is and since when.
  static func late(_ obligation: Obligation) -> CanonicalValue {
    guard case .object(var object) = MachineText.obligation(obligation) else { return .null }
    object["since"] = .string(obligation.due.day.adding(days: 1).description)
    object["label"] = .object([
      "zh": .string(obligation.label.zh), "en": .string(obligation.label.en),
    ])
    return .object(object)
  }

  /// The words of missing steps.
  static func missing(_ steps: [MissingStep]) -> [CanonicalValue] {
    (MissingStepWords.text(steps) ?? "").split(separator: " ").map { .string(String($0)) }
  }

  /// The words of missing steps as the register keeps them.
  static func missing(_ words: String?) -> [CanonicalValue] {
    (words ?? "").split(separator: " ").map { .string(String($0)) }
  }

  /// A history as it stands in the ledger, with the names that are still kept.
  static func history(_ events: [RecordedEvent], names: [PersonID: String]) -> CanonicalValue {
    .array(
      events.map { recorded in
        let envelope = recorded.stored.envelope
        return .object([
          "position": .integer(Int64(recorded.stored.position)),
          "hash": .string(recorded.stored.hash.description),
          "kind": .string(envelope.kind),
          "occurred": .string(envelope.occurred.description),
          "actor": .text(envelope.actor?.text),
          "actor_name": .text(envelope.actor.flatMap { names[$0] }),
          "on_behalf_of": .text(envelope.behalf?.text),
          "body": .object(envelope.body),
        ])
      }
    )
  }
}

extension HazardState {
  /// The word for the grade; a pending one is never `general`.
  var gradeWord: String {
    gradePending == nil ? grade.rawValue : HazardListing.pendingGrade
  }
}
