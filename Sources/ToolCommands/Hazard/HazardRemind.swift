import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// 提醒; not an order.
struct HazardRemind: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remind",
    abstract: text("提醒整改（不是责令，没有强制期限）。", "Remind the unit; no order, no binding term."),
    aliases: ["提醒"]
  )

  @OptionGroup var target: HazardArgument

  @Option(name: .customLong("text"), help: help("提醒内容。", "What is said."))
  var words: String

  @Option(help: help("希望完成的日子。", "The day wished for."))
  var wished: String?

  @OptionGroup var paper: PaperOptions
  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let state = try context.remind(
      try context.hazard(named: target.hazard),
      text: words,
      wishedDay: try Typed.optionalDay(wished, key: "--wished"),
      number: Typed.number(paper.number, isOfficial: paper.official)
    )
    HazardOutcome(.remind, state, power: try context.keeperPower(over: state)).print()
  }
}
