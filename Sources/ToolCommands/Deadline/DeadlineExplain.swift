import ArgumentParser
import Ledger
import Messages
import Operations
import Reporting
import SafetyModel
import Workflow

/// How every date of a hazard was found.
struct DeadlineExplain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: text(
      "说明一条隐患的每个期限：起算、规则、跳过的休息日、顺延、依据。",
      "Explain each date of a hazard: start, rule, rest days passed over, roll-over, source."
    ),
    aliases: ["说明"]
  )

  @OptionGroup var target: HazardArgument

  @Option(
    name: .customLong("as-of"),
    help: help("按哪一天看，如 2026-03-05；默认今天。", "The day to look from; default today.")
  )
  var asOf: String?

  @Flag(help: help("以 JSON 输出。", "Print JSON."))
  var json = false

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.look(asOf: try Typed.noon(asOf, key: "--as-of"))
    let view = try context.viewHazard(try context.hazard(named: target.hazard))
    let rules = try context.rules()
    if json {
      MachineText.print(.array(view.obligations.map { MachineText.derived($0) }))
    } else {
      Console.print(
        .deadlines(of: view, rules: rules, on: context.today, in: SpokenLanguage.current)
      )
    }
  }
}

extension MachineText {
  /// An obligation with how its date was found.
  fileprivate static func derived(_ obligation: Obligation) -> CanonicalValue {
    let derivation = obligation.due.derivation
    var object: CanonicalObject = [
      "due": .string(obligation.due.day.description),
      "actor": .string(obligation.actor.rawValue),
      "start": .string(derivation.start.rawValue),
      "from": .string(derivation.startDay.description),
      "count": .number(derivation.length?.count),
      "unit": .text(derivation.length?.unit.rawValue),
      "rolled_from": .text(derivation.rolledFrom?.description),
      "other_reading": .text(derivation.otherReading?.description),
      "provisional": .bool(derivation.calendarStatus == .provisional),
      "instrument": .text(derivation.citation?.instrument),
      "clause": .text(derivation.citation?.clause),
    ]
    if case .clock(let clock) = obligation.ground { object["clock"] = .string(clock.id) }
    return .object(object)
  }
}
