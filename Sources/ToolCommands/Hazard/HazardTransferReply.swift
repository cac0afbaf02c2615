import ArgumentParser
import Messages
import Operations
import SafetyModel
import Workflow

/// 登记对方答复.
struct HazardTransferReply: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transfer-reply",
    abstract: text("登记对方对移送（抄告）的答复。", "Record the other body's reply."),
    aliases: ["移送答复", "reply"]
  )

  @OptionGroup var target: HazardArgument
  @OptionGroup var which: TransferNumber
  @OptionGroup var reply: ReplyOptions
  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let outcome = try reply.replyOutcome()
    let context = try global.act(acting)
    let id = try context.hazard(named: target.hazard)
    let waiting = try context.viewHazard(id).state.unansweredTransfers
    let state = try context.replyTransfer(
      of: id,
      number: try which.chosen(among: waiting.map(\.sent.number)),
      outcome: outcome,
      text: reply.text ?? outcome.label.zh,
      paper: reply.paper.map { DocumentNumber(text: $0, origin: .official) },
      documents: reply.document
    )
    HazardOutcome(.replyTransfer, state, power: try context.keeperPower(over: state)).print()
  }
}

/// What another body answered, for a hazard or a case.
struct ReplyOptions: ParsableArguments {
  @Option(
    help: help(
      "结果：accepted 已受理、returned 退回、determined_major 判定为重大、determined_general 判定不构成重大、completed 已办结。",
      "accepted, returned, determined_major, determined_general or completed."
    )
  )
  var outcome: String

  @Option(help: help("答复内容；默认同结果。", "What it says; else the outcome."))
  var text: String?

  @Option(
    help: help(
      "答复的文号；案件涉及等级的、单位自查登记主管部门答复的，须写文号或附扫描件。",
      "Number of the answer; needed, or a scan, where it grades a case or a unit records it."
    )
  )
  var paper: String?

  @Option(help: help("扫描件，可多次。", "A scan; repeatable."))
  var document: [String] = []

  func replyOutcome() throws(OperationFailure) -> ReplyOutcome {
    try Typed.word(outcome, key: "--outcome", label: \.label)
  }
}
