import ArgumentParser
import Ledger
import Messages
import Operations
import Reporting
import SafetyModel
import Workflow

/// A person's queue.
struct WorkList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: text(
      "某人的任务：已逾期、今天到期、本周到期、以后、等待别人。",
      "The queue of a person: overdue, due today, this week, later, waiting on others."
    ),
    discussion: text(
      "隐患归接手的人；没有交接的归责令的执法人员，再没有的归发现的人。单位人员看到本单位的隐患；代理人看到所代的人的任务。",
      "A hazard belongs to whoever took it over, else to the officers of the order, else to its finders. "
        + "People of a unit see its hazards; a deputy sees the work of those he stands in for."
    ),
    aliases: ["列表"]
  )

  @Option(name: .customLong("for"), help: help("谁的任务（姓名或编号）。", "Whose, by name or id."))
  var person: String

  @Option(
    name: .customLong("as-of"),
    help: help(
      "这一日当时的情况：只看到当日为止发生的事，期限也从这一日算，如 2026-03-05；默认今天。",
      "As it stood on this day: what had happened by then, terms counted from it; else today."
    )
  )
  var asOf: String?

  @Flag(help: help("以 JSON 输出。", "Print JSON."))
  var json = false

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.look(asOf: try Typed.optionalDay(asOf, key: "--as-of"))
    let queue = try context.work(of: try context.person(named: person))
    if json {
      MachineText.print(WorkList.object(queue))
    } else {
      Console.print(.work(queue, in: SpokenLanguage.current))
    }
  }

  static func object(_ queue: WorkQueue) -> CanonicalValue {
    .object([
      "as_of": .string(queue.day.description),
      "person": .string(queue.person.person.id.text),
      "name": .text(queue.person.name),
      "items": .array(queue.lines.map { line(of: $0, in: queue) }),
    ])
  }

  private static func line(of listing: WorkListing, in queue: WorkQueue) -> CanonicalValue {
    var object: CanonicalObject = [
      "urgency": .string(listing.item.urgency.rawValue),
      "site_name": .string(listing.site),
      "due": .text(listing.item.day?.description),
      "missing": .array(MachineText.missing(listing.missing)),
      "on_behalf_of": .text(listing.onBehalfOf?.text),
    ]
    switch listing.item.task {
    case .duty(let duty): object["duty"] = MachineText.obligation(duty)
    case .step(let step):
      object["step"] = MachineText.missing([step]).first ?? .null
    }
    switch listing.subject {
    case .hazard(let state):
      object["id"] = .string(state.id.text)
      object["kind"] = .string("hazard")
      object["grade"] = .string(state.gradeWord)
      object["title"] = .string(state.found.title.zh)
      object["location"] = .text(state.found.location)
      object["command"] =
        listing.missing.first.map {
          .string(NextStep($0, of: state, power: listing.power).line.en)
        } ?? .null
    case .majorCase(let view):
      object["id"] = .string(view.state.id.text)
      object["kind"] = .string("case")
      object["grade"] = .string(view.state.confirmation == nil ? "suspected_major" : "major")
      object["title"] = .string(view.state.opened.criteria)
      object["location"] = .null
      object["command"] = .null
    }
    return .object(object)
  }
}
