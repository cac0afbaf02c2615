import Determination
import Ledger
import Operations
import SafetyModel

extension ChecklistSelection {
  /// The lists for machines.
  var listing: Listing {
    Listing(
      columns: ["id", "title", "title_en", "condition", "concerns", "facts", "unknown_facts"],
      rows: choices.map { choice in
        let list = choice.checklist
        let unknown = choice.reason?.answer.unknownNames ?? []
        return [
          .string(list.id), .string(list.title.zh), .string(list.title.en),
          .text(list.condition?.source), .text(choice.reason?.answer.machineWord),
          .array((choice.reason?.facts ?? []).map { .string($0) }),
          .array(unknown.map { .string($0) }),
        ]
      }
    )
  }

  /// The items of the lists that concern the site, for machines.
  var itemListing: Listing {
    Listing(
      columns: [
        "list", "item", "station", "ask", "grade", "condition", "status", "facts", "unknown_facts",
      ],
      rows: choices.flatMap { choice in
        choice.entries.map { entry in
          [
            .string(choice.checklist.id), .string(entry.item.id),
            .string(entry.item.station.rawValue), .string(entry.item.ask.zh),
            .string(entry.item.grade.rawValue), .text(entry.item.condition?.source),
            .string(entry.status.word), .array(entry.facts.map { .string($0) }),
            .array(entry.status.unknownFacts.map { .string($0) }),
          ]
        }
      }
    )
  }
}

extension Judgement {
  fileprivate var machineWord: String {
    switch self {
    case .yes: "yes"
    case .no: "no"
    case .unknown: "unknown"
    }
  }
}
