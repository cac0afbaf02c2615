import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// 公示挂牌.
struct CaseSupervisePublish: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "supervise-publish",
    abstract: text("公示挂牌：登记公示的地点和日期。", "Record where the listing was made public."),
    aliases: ["挂牌公示"]
  )

  @OptionGroup var target: CaseArgument
  @OptionGroup var publication: PublicationOptions
  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let id = try context.majorCase(named: target.id)
    try publication.record(.majorCase(id), in: context)
    try CaseOutcome.print(.publishListing, of: id, in: context)
  }
}
