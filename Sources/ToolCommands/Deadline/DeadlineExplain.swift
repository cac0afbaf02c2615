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
      "说明一条隐患（或重大隐患案 C-…）的每个期限：起算、规则、跳过的休息日、顺延、依据。",
      "Explain each date of a hazard, or of a case C-…: start, rule, rest days passed over, roll-over, source."
    ),
    aliases: ["说明"]
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
    if target.hazard.hasPrefix("C-") { return try explainCase(in: context) }
    let view = try context.viewHazard(try context.hazard(named: target.hazard))
    let rules = try context.rules()
    if json {
      MachineText.print(
        .array(
          view.obligations.map { MachineText.derived($0, isRight: false) }
            + view.rights.map { MachineText.derived($0, isRight: true) }
        )
      )
    } else {
      Console.print(
        .deadlines(of: view, rules: rules, on: context.today, in: SpokenLanguage.current)
      )
    }
  }
}

extension DeadlineExplain {
  private func explainCase(in context: OperatingContext) throws(OperationFailure) {
    let view = try context.viewCase(try context.majorCase(named: target.hazard))
    let rules = try context.rules()
    if json {
      MachineText.print(.array(view.obligations.map { MachineText.derived($0, isRight: false) }))
    } else {
      Console.print(
        .deadlines(of: view, rules: rules, on: context.today, in: SpokenLanguage.current)
      )
    }
  }
}

extension MachineText {
  /// An obligation with how its date was found.
  fileprivate static func derived(
    _ obligation: Obligation,
    isRight: Bool
  ) -> CanonicalValue {
    let derivation = obligation.due.derivation
    var object: CanonicalObject = [
      "due": .string(obligation.due.day.description),
      "actor": .string(obligation.actor.rawValue),
      "start": .string(derivation.startEvent.rawValue),
      "from": .string(derivation.startDay.description),
      "count": .number(derivation.length?.count),
      "unit": .text(derivation.length?.unit.rawValue),
      "rolled_from": .text(derivation.rolledFrom?.description),
      "other_reading": .text(derivation.otherReading?.description),
      "provisional": .bool(derivation.calendarStatus == .provisional),
      "instrument": .text(derivation.citation?.instrument),
      "clause": .text(derivation.citation?.clause),
      "right": .bool(isRight),
    ]
    switch obligation.ground {
    case .clock(let clock): object["clock"] = .string(clock.id)
    case .listingClock(let level, let clock):
      object["clock"] = .string(clock.id)
      object["level"] = .string(level.rawValue)
    case .term, .reply, .listing, .stopEnds, .sealEnds: break
    }
    return .object(object)
  }
}
