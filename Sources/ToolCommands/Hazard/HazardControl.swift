import ArgumentParser
import Messages
import Operations
import SafetyModel
import Workflow

/// 采取管控措施.
struct HazardControl: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "control",
    abstract: text("采取管控措施：整改完成前保证人员安全。", "Take an interim measure that keeps people safe."),
    aliases: ["管控"]
  )

  @OptionGroup var target: HazardArgument
  @OptionGroup var measure: MeasureOptions
  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let state = try context.takeMeasure(
      try measure.measureKind(),
      text: measure.text,
      photos: measure.photo,
      on: try context.hazard(named: target.hazard)
    )
    HazardOutcome(.takeInterimMeasure, state, power: try context.keeperPower(over: state)).print()
  }
}

/// What an interim measure is, for a hazard or a case.
struct MeasureOptions: ParsableArguments {
  @Option(
    help: help(
      "种类：evacuated 撤出人员、warned 设置警示、stopped_work 停产停业、stopped_use 停止使用、strengthened 加强看护、other 其他。",
      "evacuated, warned, stopped_work, stopped_use, strengthened or other."
    )
  )
  var kind: String

  @Option(help: help("做了什么。", "What was done."))
  var text: String

  @Option(help: help("照片，可多次。", "A photo; repeatable."))
  var photo: [String] = []

  func measureKind() throws(OperationFailure) -> InterimMeasureKind {
    try Typed.word(kind, key: "--kind", label: \.label)
  }
}
