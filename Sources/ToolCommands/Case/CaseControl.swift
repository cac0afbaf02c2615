import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// 采取管控措施.
struct CaseControl: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "control",
    abstract: text("为全案采取管控措施。", "Take an interim measure for the case."),
    aliases: ["管控"]
  )

  @OptionGroup var target: CaseArgument
  @OptionGroup var measure: MeasureOptions
  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let kind = try measure.measureKind()
    let context = try global.act(acting)
    let id = try context.majorCase(named: target.id)
    try context.takeMeasure(kind, text: measure.text, photos: measure.photo, onCase: id)
    try CaseOutcome.print(.takeMeasure, of: id, in: context)
  }
}
