import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// 登记移送回执.
struct HazardTransferReceipt: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transfer-receipt",
    abstract: text(
      "登记对方的回执；移送的，自回执起由对方负责。",
      "Record the receipt; a transferred hazard is theirs from then on."
    ),
    aliases: ["移送回执", "receipt"]
  )

  @OptionGroup var target: HazardArgument
  @OptionGroup var which: TransferNumber

  @Option(help: help("回执：编号或签收人。", "The receipt: its number or who signed."))
  var receipt: String

  @Option(help: help("扫描件，可多次。", "A scan; repeatable."))
  var document: [String] = []

  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let id = try context.hazard(named: target.hazard)
    let waiting = try context.viewHazard(id).state.transfers.filter { transfer in
      transfer.receipt == nil && transfer.reply == nil
    }
    let state = try context.receiptTransfer(
      of: id,
      number: try which.chosen(among: waiting.map(\.sent.number)),
      receipt: receipt,
      documents: document
    )
    HazardOutcome(.receiptTransfer, state, power: try context.keeperPower(over: state)).print()
  }
}
