import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// 挂牌督办.
struct CaseSupervise: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "supervise",
    abstract: text("挂牌督办：登记挂牌文书、督办单位、责任人、期限和报告周期。", "Record that a level put it on its list."),
    aliases: ["挂牌", "挂牌督办"]
  )

  @OptionGroup var target: CaseArgument
  @OptionGroup var listing: ListingOptions
  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let id = try context.majorCase(named: target.id)
    try listing.record(.majorCase(id), in: context)
    try CaseOutcome.print(.list, of: id, in: context)
  }
}
