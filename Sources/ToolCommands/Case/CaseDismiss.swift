import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// 认定不构成重大.
struct CaseDismiss: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dismiss",
    abstract: text("认定不构成重大隐患；成员隐患照常整改。", "Find that the case is not major; its members go on."),
    aliases: ["不构成重大"]
  )

  @OptionGroup var target: CaseArgument
  @OptionGroup var decided: AuthorityOption
  @OptionGroup var why: ReasonOption
  @OptionGroup var collective: CollectiveOptions
  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let id = try context.majorCase(named: target.id)
    try context.dismissCase(
      id,
      authority: decided.authority,
      reason: why.reason,
      collective: try collective.record(in: context)
    )
    try CaseOutcome.print(.dismiss, of: id, in: context)
  }
}
