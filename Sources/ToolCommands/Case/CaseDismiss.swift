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
  @Option(
    help: help(
      "一同认定的执法人员，可多次；一人不能认定，除非经集体研究或有权机关答复。",
      "An officer who decides along; repeatable. One alone decides only after a study or an answer."
    )
  )
  var officer: [String] = []

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
      collective: try collective.record(in: context),
      officers: try context.people(named: officer)
    )
    try CaseOutcome.print(.dismiss, of: id, in: context)
  }
}
