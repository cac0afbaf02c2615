import ArgumentParser
import Ledger
import Messages
import Operations
import Reporting
import SafetyModel

/// Lists what happened.
struct LedgerLog: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: text("列出事件，最近的在最后。", "List the events, the latest last."),
    aliases: ["日志"]
  )

  @OptionGroup var global: GlobalOptions
  @OptionGroup var format: ListFormatOptions

  @Option(
    help: help(
      "只看一个对象、人员、单位、检查、隐患或案件的（编号或开头几位）。",
      "Only those of one thing: its id or the beginning of it."
    )
  )
  var subject: String?

  @Option(help: help("最多多少条，默认 50；0 为全部。", "At most how many; 0 for all."))
  var limit = 50

  func run() throws {
    guard limit >= 0 else {
      throw OperationFailure.input([
        InputProblem(.badNumber(key: "--limit", value: String(limit)))
      ])
    }
    let context = try global.look()
    let most = limit == 0 ? Int(Int32.max) : limit
    let trail: LedgerTrail
    if let subject {
      trail = try context.events(ofSubject: subject, limit: most)
    } else {
      trail = try context.latestEvents(limit: most)
    }
    guard format.chosen == .table else {
      LedgerLog.listing(trail).print(as: format.chosen)
      return
    }
    guard !trail.events.isEmpty else {
      Console.done(Sentence(zh: "账本里还没有事件。", en: "The ledger holds no events yet."))
      return
    }
    Console.print(LedgerLog.document(trail))
    let size = try context.ledgerHead().size
    guard subject == nil, size > trail.events.count else { return }
    Console.say(
      Sentence(
        zh: "共\(size)条，这里是最近\(trail.events.count)条；看全部请加 --limit 0。",
        en: "\(size) in all, these are the latest \(trail.events.count); --limit 0 shows all."
      )
    )
  }

  private static func document(_ trail: LedgerTrail) -> Document {
    let columns = [
      Sentence(zh: "序号", en: "No."), Sentence(zh: "时间", en: "When"),
      Sentence(zh: "经办", en: "By"), Sentence(zh: "所属", en: "Of"),
      Sentence(zh: "事项", en: "What"),
    ]
    let name: PersonName = { trail.names[$0] ?? $0.text }
    let rows = trail.events.map { recorded in
      let envelope = recorded.stored.envelope
      return [
        String(recorded.stored.position), envelope.occurred.description,
        LedgerLog.actor(of: envelope, name), envelope.subject.text,
        recorded.event.headline(name: name).spoken,
      ]
    }
    return Document(
      title: "",
      blocks: [.table(Document.Table(columns: columns.map(\.spoken), rows: rows))]
    )
  }

  /// Who acted, and for whom when he stood in for a colleague.
  private static func actor(of envelope: Envelope, _ name: PersonName) -> String {
    guard let actor = envelope.actor else { return "—" }
    guard let behalf = envelope.behalf else { return name(actor) }
    return name(actor).remarked(Sentence(zh: "代\(name(behalf))", en: "for \(name(behalf))").spoken)
  }

  private static func listing(_ trail: LedgerTrail) -> Listing {
    Listing(
      columns: [
        "position", "occurred", "received", "actor", "assurance", "subject", "kind", "headline",
        "hash", "on_behalf_of",
      ],
      rows: trail.events.map { recorded in
        let (stored, envelope) = (recorded.stored, recorded.stored.envelope)
        let headline = recorded.event.headline { trail.names[$0] ?? $0.text }
        return [
          .number(stored.position), .string(envelope.occurred.description),
          .string(stored.received.description), .text(envelope.actor?.text),
          .string(envelope.assurance.word), .string(envelope.subject.text),
          .string(envelope.kind), .string(headline.spoken), .string(stored.hash.hex),
          .text(envelope.behalf?.text),
        ]
      }
    )
  }
}
