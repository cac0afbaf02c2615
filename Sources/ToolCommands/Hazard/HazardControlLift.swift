import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// 解除管控措施.
struct HazardControlLift: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "control-lift",
    abstract: text("解除一项管控措施。", "Lift an interim measure."),
    aliases: ["解除管控", "lift-control"]
  )

  @OptionGroup var target: HazardArgument

  @Option(
    help: help("第几项管控措施；默认是唯一生效的那项。", "Which measure, by number; else the only one in force.")
  )
  var measure: Int?

  @OptionGroup var why: ReasonOption
  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let id = try context.hazard(named: target.hazard)
    let state = try context.liftMeasure(
      try number(of: id, in: context),
      reason: why.reason,
      on: id
    )
    HazardOutcome(.liftInterimMeasure, state).print()
  }

  private func number(
    of id: HazardID,
    in context: OperatingContext
  ) throws(OperationFailure) -> Int {
    if let measure { return measure }
    let standing = try context.viewHazard(id).state.standingMeasures
    guard standing.count <= 1 else {
      throw .input([InputProblem(.missing(key: "--measure"))])
    }
    return standing.first?.taken.number ?? 1
  }
}
