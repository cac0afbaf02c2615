import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// 解除全案的查封.
struct CaseSealLift: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal-lift",
    abstract: text(
      "解除全案的查封：各条成员隐患上仍有效的。",
      "Lift the seals that stand on the members of a case."
    ),
    aliases: ["解除查封"]
  )

  @OptionGroup var target: CaseArgument

  @OptionGroup var paper: NumberedPaperOptions

  @Option(help: help("执法人员，写两次以上。", "An officer; given twice or more."))
  var officer: [String] = []

  @OptionGroup var why: ReasonOption
  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting, otherwise: officer)
    let id = try context.majorCase(named: target.id)
    let states = try context.liftSeals(
      ofCase: id,
      paper: paper.value,
      reason: why.reason,
      officers: try context.people(named: officer)
    )
    CaseOutcome.print(.liftSeal, on: states, of: id)
  }
}
