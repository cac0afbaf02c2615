import ArgumentParser
import Ledger
import Messages
import Operations
import Reporting
import SafetyModel
import Workflow

/// Lists what does not go together.
struct BundleConflicts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conflicts",
    abstract: text(
      "列出合并中不相容的记录：按哪种读法计，由谁记下，怎么处理。",
      "List what does not go together: which reading counts, who recorded what, what to do."
    ),
    aliases: ["冲突"]
  )

  @OptionGroup var global: GlobalOptions
  @OptionGroup var format: ListFormatOptions

  @Option(help: help("只看这条隐患。", "Only those of this hazard."))
  var hazard: String?

  @Flag(help: help("连已处理的一起列出。", "List settled ones too."))
  var settled = false

  func run() throws {
    let context = try global.look()
    let id = try hazard.map { name throws(OperationFailure) in try context.hazard(named: name) }
    let list = try context.mergeConflicts(of: id, withSettled: settled)
    guard format.chosen == .table else {
      ConflictWords.listing(list).print(as: format.chosen)
      return
    }
    guard !list.conflicts.isEmpty else {
      Console.done(Sentence(zh: "没有待处理的合并冲突。", en: "There are no conflicts to settle."))
      return
    }
    for conflict in list.conflicts { Console.print(ConflictWords.text(conflict, list.names)) }
  }
}

/// Conflicts in words.
enum ConflictWords {
  /// The hazard, the conflict, both sides and what to do, in lines.
  static func text(_ conflict: ListedConflict, _ names: [PersonID: String]) -> String {
    let mark = conflict.isSettled ? Sentence(zh: "（已处理）", en: " (settled)").spoken : ""
    let title = conflict.hazard.found.title
    var lines = [
      "\(conflict.hazard.id) \(Sentence(zh: title.zh, en: title.en).spoken) [\(short(conflict.event))]\(mark)",
      "  \(conflict.kind.sentence.spoken)",
      "  - \(line(conflict.event, names))",
    ]
    lines += conflict.against.map { "  + \(line($0, names))" }
    if !conflict.isSettled { lines.append("  \(conflict.kind.remedy.spoken)") }
    return lines.joined(separator: "\n")
  }

  /// The first digits of the hash by which a conflict is named.
  static func short(_ event: RecordedEvent) -> String { String(event.stored.hash.hex.prefix(10)) }

  private static func line(_ event: RecordedEvent, _ names: [PersonID: String]) -> String {
    let name: PersonName = { names[$0] ?? $0.text }
    let envelope = event.stored.envelope
    let who = envelope.actor.map { name($0) } ?? "—"
    return "\(envelope.occurred.description) \(who) \(event.event.headline(name: name).spoken)"
  }

  static func listing(_ list: ConflictList) -> Listing {
    Listing(
      columns: ["hazard", "event", "kind", "headline", "against", "settled"],
      rows: list.conflicts.map { conflict in
        [
          .string(conflict.hazard.id.text), .string(conflict.event.stored.hash.hex),
          .string(conflict.kind.rawValue), .string(line(conflict.event, list.names)),
          .string(conflict.against.map { line($0, list.names) }.joined(separator: "; ")),
          .bool(conflict.isSettled),
        ]
      }
    )
  }
}
