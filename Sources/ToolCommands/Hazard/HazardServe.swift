import ArgumentParser
import Messages
import Operations
import SafetyModel
import Workflow

/// 送达.
struct HazardServe: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: text(
      "把责令文书送达另一责任方：出租方、园区运营方或承租方。",
      "Serve the order on another party: owner, operator or tenant."
    ),
    aliases: ["送达"]
  )

  @OptionGroup var target: HazardArgument

  @Option(help: help("owner 出租方、operator 园区运营方、tenant 承租方。", "owner, operator or tenant."))
  var party: String

  @Option(help: help("单独出具的文书编号；送副本的不写。", "Number of its own notice; absent for a copy."))
  var number: String?

  @OptionGroup var service: ServiceOptions

  @Option(help: help("扫描件，可多次。", "A scan; repeatable."))
  var document: [String] = []

  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let role: PartyRole = try Typed.word(party, key: "--party", label: \.label)
    let state = try context.serveOrder(
      of: try context.hazard(named: target.hazard),
      on: role,
      copy: number.map { DocumentNumber(text: $0, origin: .ours) },
      service: service.told,
      servedOn: try service.day(),
      documents: document
    )
    HazardOutcome(.serveOrder, state).print()
  }
}
