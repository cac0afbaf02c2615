import ArgumentParser
import Messages
import Operations
import SafetyModel
import Workflow

/// 专家论证.
struct CasePanel: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "panel",
    abstract: text(
      "登记专家论证：日期、专家、意见；处理意见的期限相应延长。",
      "Record an expert panel: day, experts, opinion; the term of the opinion is longer then."
    ),
    aliases: ["专家论证", "论证"]
  )

  @OptionGroup var target: CaseArgument
  @OptionGroup var panel: PanelOptions

  @Option(help: help("论证报告，可多次。", "The report; repeatable."))
  var document: [String] = []

  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let id = try context.majorCase(named: target.id)
    guard let record = try panel.record(in: context) else {
      throw OperationFailure.input([InputProblem(.missing(key: "--panel-on"))])
    }
    try context.convenePanel(record, onCase: id, documents: document)
    try CaseOutcome.print(.convenePanel, of: id, in: context)
  }
}
