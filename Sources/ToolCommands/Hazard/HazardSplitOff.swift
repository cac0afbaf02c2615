import ArgumentParser
import Messages
import Operations
import SafetyModel
import Workflow

/// 拆分.
struct HazardSplitOff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract: text(
      "把一条隐患拆成两条；分出的一条沿用发现、等级、文书和期限。",
      "Make two hazards of one; the part keeps finding, grade, order and term."
    ),
    aliases: ["拆分"]
  )

  @OptionGroup var target: HazardArgument

  @Option(help: help("分出什么。", "The part that goes on by itself."))
  var part: String

  @Option(help: help("分出部分的部位。", "Where that part is."))
  var location: String

  @Option(help: help("留下什么。", "What stays."))
  var rest: String

  @OptionGroup var why: ReasonOption
  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let result = try context.split(
      try context.hazard(named: target.hazard),
      SplitRequest(part: part, location: location, rest: rest, reason: why.reason)
    )
    HazardOutcome(.split, result.whole).print()
    HazardOutcome(.split, result.part).print()
  }
}
