import ArgumentParser
import Ledger
import Messages
import Operations
import Reporting
import SafetyModel
import Workflow

/// A case with its members and trail.
struct CaseShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: text("显示一件重大隐患案的全部经过。", "Show a case with its members and trail."),
    aliases: ["查看"]
  )

  @OptionGroup var target: CaseArgument

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
    let view = try context.viewCase(try context.majorCase(named: target.id))
    if json {
      MachineText.print(CaseShow.object(view, on: context.today))
    } else {
      Console.print(
        Document.majorCase(
          view,
          rules: try? context.rules(),
          on: context.today,
          in: SpokenLanguage.current
        )
      )
    }
  }

  static func object(_ view: CaseView, on day: CivilDate) -> CanonicalValue {
    let value = CaseRecord.object(view, on: day)
    guard case .object(var object) = value else { return value }
    object["branch"] = .string(view.state.opened.branch)
    object["elements"] = .array(
      view.state.elements.map { element in
        .object([
          "clause": .string(element.clause),
          "hazards": .array(element.hazards.map { .string($0.text) }),
        ])
      }
    )
    object["members"] = .array(
      view.members.map { HazardRecord.object($0, on: day) }
    )
    object["obligations"] = .array(view.obligations.map { MachineText.obligation($0) })
    object["history"] = MachineText.history(view.history, names: view.names)
    return .object(object)
  }
}
