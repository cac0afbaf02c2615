import ArgumentParser
import Messages
import Operations
import SafetyModel
import Workflow

/// 恢复执行.
struct HazardStayEnd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stay-end",
    abstract: text(
      "记录恢复执行：自当日起继续计算。",
      "Record the end of a stay: the clocks run again from this day."
    ),
    aliases: ["恢复执行"]
  )

  @OptionGroup var target: HazardArgument

  @OptionGroup var which: AppealNumber

  @Option(help: help("理由。", "The reason."))
  var reason: String

  @Option(help: help("扫描件，可多次。", "A scan; repeatable."))
  var document: [String] = []

  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let id = try context.hazard(named: target.hazard)
    let appeal = try which.chosen(for: id, in: context)
    let state = try context.record(
      { by, on, papers in
        .stayEnded(
          StayEnded(number: appeal, reason: reason, by: by, on: on, evidence: papers)
        )
      },
      on: id,
      documents: document
    )
    HazardOutcome(.endStay, state).print()
  }
}
