import ArgumentParser
import Ledger
import Operations
import Reporting
import SafetyModel
import Workflow

/// A hazard with its whole trail.
struct HazardShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: text("显示一条隐患的全部经过。", "Show a hazard with its whole trail."),
    aliases: ["查看"]
  )

  @OptionGroup var target: HazardArgument

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
    let view = try context.viewHazard(try context.hazard(named: target.hazard))
    if json {
      MachineText.print(HazardShow.object(view, on: context.today))
    } else {
      Console.print(
        Document.hazard(
          view,
          rules: try? context.rules(),
          on: context.today,
          in: SpokenLanguage.current
        )
      )
    }
  }

  static func object(_ view: HazardView, on day: CivilDate) -> CanonicalValue {
    let state = view.state
    return .object([
      "id": .string(state.id.text),
      "title": .object([
        "zh": .string(state.found.title.zh), "en": .string(state.found.title.en),
      ]),
      "site": .string(state.found.site.text),
      "site_name": .string(view.site.name),
      "region": .text(view.site.region.text),
      "location": .text(state.found.location),
      "note": .text(state.found.note),
      "circumstance": .string(state.found.circumstance),
      "matter": .string(state.found.matter),
      "regime": .string(state.found.regime.rawValue),
      "nature": .string(state.found.nature.rawValue),
      "inspection": .text(state.found.inspection?.text),
      "found": .string(state.found.foundOn.description),
      "found_by": .array(state.found.foundBy.map { .text(view.names[$0] ?? $0.text) }),
      "grade": .string(state.gradeWord),
      "criteria": .text(state.decision?.criteria ?? state.proposal?.criteria),
      "clause": .text(state.decision?.clause ?? state.proposal?.element),
      "state": .string(state.kind.rawValue),
      "open": .bool(state.isOpen),
      "due": .text(state.runningDue(on: day)?.day.description),
      "stayed": .bool(state.isPaused),
      "original_due": .text(state.originalDue?.day.description),
      "missed_term": .text(state.isOpen ? state.missedTerm?.description : nil),
      "extensions": .integer(Int64(state.grantedExtensions)),
      "days_overdue": .integer(Int64(state.daysOverdue(on: day))),
      "responsible": .text(
        state.responsible?.name.flatMap { view.values[$0] }
          ?? state.responsible?.person.flatMap { view.names[$0] }
      ),
      "case": .text(state.majorCase?.text),
      "merged_into": .text(state.mergedInto?.text),
      "split_from": .text(state.found.splitFrom?.text),
      "penalties": .array(state.penalties.map { .string($0.number.text) }),
      "obligations": .array(view.obligations.map { MachineText.obligation($0) }),
      "missing": .array(MachineText.missing(view.missing)),
      "history": MachineText.history(view.history, names: view.names),
    ])
  }
}
