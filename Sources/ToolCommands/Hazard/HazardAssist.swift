import ArgumentParser
import Messages
import Operations
import SafetyModel
import Workflow

/// 帮扶.
struct HazardAssist: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assist",
    abstract: text("登记对整改有困难的单位的帮扶。", "Record help for a unit that cannot cope."),
    aliases: ["帮扶"]
  )

  @OptionGroup var target: HazardArgument

  @Flag(help: help("提出帮扶或上门帮扶。", "Help offered, or a visit to help."))
  var form: AssistanceForm

  @Option(help: help("谁来帮。", "Who helps."))
  var helper: String

  @Option(name: .customLong("text"), help: help("帮什么。", "With what."))
  var words: String

  @Option(help: help("扫描件，可多次。", "A scan; repeatable."))
  var document: [String] = []

  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let id = try context.hazard(named: target.hazard)
    let state = try context.record(
      { by, on, papers in
        .assistanceGiven(
          AssistanceGiven(
            form: form,
            helper: helper,
            text: words,
            by: by,
            on: on,
            evidence: papers
          )
        )
      },
      on: id,
      documents: document
    )
    HazardOutcome(.assist, state).print()
  }
}
