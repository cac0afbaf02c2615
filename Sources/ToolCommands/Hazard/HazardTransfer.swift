import ArgumentParser
import Messages
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
    let id = try context.hazard(named: target.hazard)
    let receiver = try context.receiver(named: to, of: id)
    let state = try context.sendTransfer(
      of: id,
      kind: referral ? .referral : .transfer,
      receiver: to,
      reason: why.reason,
      number: Typed.number(paper.number, isOfficial: paper.official)
    )
    HazardOutcome(.sendTransfer, state, power: try context.keeperPower(over: state)).print()
    if let remark = Self.remark(on: receiver, hasPaper: paper.number != nil) {
      Console.say(remark)
    }
  }
}

extension HazardTransfer {
  /// That nobody could check whether the receiver has the power, and what would show it.
  static func remark(on receiver: TransferReceiver, hasPaper: Bool) -> Sentence? {
    let name = "“\(receiver.name)”"
    switch receiver.standing {
    case .competent: return nil
    case .withoutMandate:
      return Sentence(
        zh: "\(name)在登记里没有这个事项的职权，只作告知；有职权的依据请登记（bihuan org mandate）。",
        en:
          "\(name) has no mandate for the matter on the register, so this only informs it; register the mandate (bihuan org mandate)."
      )
    case .unknown where hasPaper: return nil
    case .unknown:
      return Sentence(
        zh: "\(name)没有登记，核对不了它的职权；请写移送书文号（--number），或者先登记这个单位和它的职权（bihuan org）。",
        en:
          "\(name) is not on the register, so its mandate was not checked; give the number of the letter (--number), or register the body and its mandate (bihuan org)."
      )
    }
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
