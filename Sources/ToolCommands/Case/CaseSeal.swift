import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// 对全案查封.
struct CaseSeal: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal",
    abstract: text(
      "对全案，一份决定书查封场所、设施或者物品，记在各条未销号的成员隐患上。",
      "One seal for a case, recorded on every open member."
    ),
    aliases: ["查封"]
  )

  @OptionGroup var target: CaseArgument

  @Option(help: help("查封清单：查封了什么。", "What is sealed, thing by thing."))
  var sealed: String

  @OptionGroup var order: MeasureOrderOptions
  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting, otherwise: order.officer)
    let id = try context.majorCase(named: target.id)
    let states = try context.sealCase(id, sealed: sealed, try order.request(in: context))
    CaseOutcome.print(.seal, on: states, of: id)
  }
}
