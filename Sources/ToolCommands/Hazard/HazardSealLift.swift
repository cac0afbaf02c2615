import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// 解除查封.
struct HazardSealLift: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal-lift",
    abstract: text("解除查封。", "Lift a seal."),
    aliases: ["解除查封"]
  )

  @OptionGroup var target: HazardArgument

  @Option(help: help("第几次查封；只有一次时可不写。", "Which seal, by number; not needed when there is one."))
  var seal: Int?

  @OptionGroup var paper: NumberedPaperOptions

  @Option(help: help("执法人员，写两次以上。", "An officer; given twice or more."))
  var officer: [String] = []

  @OptionGroup var why: ReasonOption
  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting, otherwise: officer)
    let state = try context.liftSeal(
      of: try context.hazard(named: target.hazard),
      seal: seal,
      paper: paper.value,
      reason: why.reason,
      officers: try context.people(named: officer)
    )
    HazardOutcome(.liftSeal, state).print()
  }
}
