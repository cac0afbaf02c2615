import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// 交接.
struct CaseHandOver: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hand-over",
    abstract: text(
      "把全案未销号的成员隐患交给另一位同事跟进；谁发现、谁办过不变。",
      "Give the open members to a colleague; authorship stays."
    ),
    aliases: ["交接"]
  )

  @OptionGroup var target: CaseArgument

  @Option(help: help("接手的人。", "Who takes over."))
  var to: String

  @OptionGroup var why: ReasonOption
  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let id = try context.majorCase(named: target.id)
    let states = try context.handOver(
      case: id,
      to: try context.person(named: to),
      reason: why.reason
    )
    CaseOutcome.print(.handOver, on: states, of: id)
  }
}
