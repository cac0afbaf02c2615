import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// 确认为重大.
struct CaseConfirm: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm",
    abstract: text(
      "确认构成重大隐患；须由有权机关作出，并附签字扫描件。",
      "Confirm that the case is major; by the body entitled, with a signed scan."
    ),
    aliases: ["确认"]
  )

  @OptionGroup var target: CaseArgument
  @OptionGroup var decided: AuthorityOption

  @Option(
    help: help("成立的条款，可多次；默认为疑似时的全部条款。", "A clause met, repeatable; else all that were suspected.")
  )
  var clause: [String] = []

  @Option(help: help("理由。", "The reason."))
  var reason: String?

  @Option(
    help: help(
      "一同认定的执法人员，可多次；一人不能认定，除非经集体研究或有权机关答复。",
      "An officer who decides along; repeatable. One alone decides only after a study or an answer."
    )
  )
  var officer: [String] = []

  @OptionGroup var collective: CollectiveOptions

  @Option(help: help("材料，可多次。", "A document; repeatable."))
  var document: [String] = []

  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let id = try context.majorCase(named: target.id)
    try context.confirmCase(
      id,
      authority: decided.authority,
      clauses: clause,
      reason: reason,
      collective: try collective.record(in: context),
      officers: try context.people(named: officer),
      documents: document
    )
    try CaseOutcome.print(.confirm, of: id, in: context)
  }
}
