import ArgumentParser
import Messages
import Operations
import SafetyModel
import Workflow

/// 停止执行.
struct HazardStay: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stay",
    abstract: text(
      "记录停止执行：自当日起，单位的期限和监管部门的复查期限停止计算。",
      "Record a stay: the unit's term and the re-inspection stand still from this day."
    ),
    aliases: ["停止执行"]
  )

  @OptionGroup var target: HazardArgument

  @OptionGroup var which: AppealNumber

  @Option(help: help("文书编号。", "Number of the document."))
  var number: String

  @Option(help: help("扫描件，可多次。", "A scan; repeatable."))
  var document: [String] = []

  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let id = try context.hazard(named: target.hazard)
    let paper = DocumentNumber(text: number, origin: .official)
    let appeal = try which.chosen(for: id, in: context)
    let state = try context.record(
      { by, on, papers in
        .stayOrdered(
          StayOrdered(number: appeal, document: paper, by: by, on: on, evidence: papers)
        )
      },
      on: id,
      documents: document
    )
    HazardOutcome(.orderStay, state).print()
  }
}
