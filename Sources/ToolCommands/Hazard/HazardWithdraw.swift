import ArgumentParser
import Messages
import Operations
import SafetyModel
import Workflow

/// 撤销隐患.
struct HazardWithdraw: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: text(
      "撤销本不成立的隐患；须由发现人以外的人批准。",
      "Withdraw what never was a hazard; approved by somebody other than the finder."
    ),
    aliases: ["撤销隐患", "撤销"]
  )

  @OptionGroup var target: HazardArgument

  @Option(
    help: help(
      "原因：false_alarm 误报、wrong_judgement 判断有误、duplicate_entry 重复录入、excluded 属于排除情形。",
      "false_alarm, wrong_judgement, duplicate_entry or excluded."
    )
  )
  var reason: String

  @Option(name: .customLong("text"), help: help("说明。", "The reason in words."))
  var words: String

  @Option(help: help("批准人。", "Who approves."))
  var approver: String

  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let why: WithdrawalReason = try Typed.word(reason, key: "--reason", label: \.label)
    let context = try global.act(acting)
    let state = try context.withdraw(
      try context.hazard(named: target.hazard),
      reason: why,
      text: words,
      approver: try context.person(named: approver)
    )
    HazardOutcome(.withdraw, state).print()
  }
}
