import ArgumentParser
import Messages
import Operations
import SafetyModel
import Workflow

/// 不再送达.
struct HazardStrikeOff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "strike-off",
    abstract: text(
      "责令文书列明的一个责任方不再送达，写明理由。",
      "Strike a party off an order that names it, with the reason."
    ),
    aliases: ["不再送达"]
  )

  @OptionGroup var target: HazardArgument

  @Option(help: help("owner 出租方、operator 园区运营方、tenant 承租方。", "owner, operator or tenant."))
  var party: String

  @Option(help: help("理由。", "Why."))
  var reason: String

  @Option(help: help("材料，可多次。", "A document; repeatable."))
  var document: [String] = []

  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let role: PartyRole = try Typed.word(party, key: "--party", label: \.label)
    let state = try context.serveOrder(
      of: try context.hazard(named: target.hazard),
      on: role,
      service: .struckOff(reason: reason),
      documents: document
    )
    HazardOutcome(.serveOrder, state).print()
  }
}
