import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// 申请恢复全案停下的生产经营.
struct CaseResumeApply: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume-apply",
    abstract: text(
      "单位申请恢复全案停下的生产经营、使用。",
      "Ask for consent to resume what a case stopped."
    ),
    aliases: ["申请恢复"]
  )

  @OptionGroup var target: CaseArgument

  @Option(
    name: .customLong("text"),
    help: help("申请内容：整改情况。", "What was put right.")
  )
  var words: String

  @OptionGroup var paper: PaperOptions

  @Option(help: help("申请书扫描件，可多次。", "Scan of the request; repeatable."))
  var document: [String] = []

  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let id = try context.majorCase(named: target.id)
    let states = try context.requestResumption(
      ofCase: id,
      text: words,
      number: Typed.number(paper.number, isOfficial: paper.official),
      documents: document
    )
    CaseOutcome.print(.applyResumption, on: states, of: id)
  }
}
