import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// 单位自行整改.
struct HazardSelfAssign: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "self-assign",
    abstract: text("单位自行整改：自查发现的隐患由单位自己认领。", "The unit takes a hazard in hand itself."),
    aliases: ["自行整改"]
  )

  @OptionGroup var target: HazardArgument

  @Option(help: help("准备怎么整改。", "What will be done."))
  var measures: String

  @Option(help: help("责任人姓名。", "Who is responsible."))
  var responsible: String?

  @Option(help: help("自定的最后一日。", "The last day the unit sets itself."))
  var due: String?

  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let state = try context.selfAssign(
      try context.hazard(named: target.hazard),
      measures: measures,
      responsible: responsible,
      due: try Typed.optionalDay(due, key: "--due")
    )
    HazardOutcome(.selfAssign, state).print()
  }
}
