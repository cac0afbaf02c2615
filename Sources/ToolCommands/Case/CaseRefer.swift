import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// 报有权机关判定.
struct CaseRefer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refer",
    abstract: text("报请有权机关判定。", "Refer the case to the deciding body."),
    aliases: ["报请"]
  )

  @OptionGroup var target: CaseArgument

  @Option(help: help("有权判定的机关。", "The deciding body."))
  var to: String

  @OptionGroup var why: ReasonOption
  @OptionGroup var paper: PaperOptions
  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let id = try context.majorCase(named: target.id)
    try context.referCase(
      id,
      receiver: to,
      reason: why.reason,
      number: Typed.number(paper.number, isOfficial: paper.official)
    )
    try CaseOutcome.print(.refer, of: id, in: context)
  }
}
