import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// 责令停产停用、撤人.
struct HazardStop: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stop",
    abstract: text(
      "责令撤出人员、暂时停产停业、停止施工或停止使用。",
      "Order people out, or production, construction or use stopped."
    ),
    discussion: text(
      "只用于重大隐患，由两名以上执法人员开具现场处理措施决定书；恢复须经同意（resume-decide）。",
      "For a major hazard only, by two officers; resuming takes consent (resume-decide)."
    ),
    aliases: ["停产", "撤人"]
  )

  @OptionGroup var target: HazardArgument

  @OptionGroup var stop: StopOptions

  @OptionGroup var order: MeasureOrderOptions

  @Option(
    help: help("所依据的行政检查；默认是发现它的那次。", "The administrative inspection; else the one that found it.")
  )
  var inspection: String?

  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let measures = try stop.measures()
    let context = try global.act(acting, otherwise: order.officer)
    let id = try context.hazard(named: target.hazard)
    let visit: InspectionID?
    if let inspection { visit = try context.inspection(named: inspection) } else { visit = nil }
    let state = try context.stop(
      id,
      measures: measures,
      scope: stop.scope,
      inspection: visit,
      try order.request(in: context)
    )
    HazardOutcome(.orderStop, state).print()
  }
}
