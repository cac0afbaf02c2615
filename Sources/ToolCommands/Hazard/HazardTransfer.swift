import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// 移送或抄告.
struct HazardTransfer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transfer",
    abstract: text(
      "移送其他部门；加 --referral 则是报告、抄告，隐患仍由本单位跟进。",
      "Transfer to another body; with --referral it only reports and the hazard stays here."
    ),
    aliases: ["移送"]
  )

  @OptionGroup var target: HazardArgument

  @Option(help: help("接收部门。", "The receiving body."))
  var to: String

  @Flag(help: help("报告、抄告，请对方判定或告知。", "A referral: asks for a decision or informs."))
  var referral = false

  @OptionGroup var why: ReasonOption
  @OptionGroup var paper: PaperOptions
  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let state = try context.sendTransfer(
      of: try context.hazard(named: target.hazard),
      kind: referral ? .referral : .transfer,
      receiver: to,
      reason: why.reason,
      number: Typed.number(paper.number, isOfficial: paper.official)
    )
    HazardOutcome(.sendTransfer, state, power: try context.keeperPower(over: state)).print()
  }
}

/// Which transfer or referral is meant.
struct TransferNumber: ParsableArguments {
  @Option(
    help: help(
      "第几次移送（抄告）；默认是唯一还没有结果的那次。",
      "Which one, counted from 1; else the only one that waits."
    )
  )
  var number: Int?

  /// The number typed, or that of the only one that waits.
  ///
  /// - Throws: `input(missing)` when several wait.
  func chosen(among waiting: [Int]) throws(OperationFailure) -> Int {
    if let number { return number }
    guard waiting.count <= 1 else { throw .input([InputProblem(.missing(key: "--number"))]) }
    return waiting.first ?? 1
  }
}
