import ArgumentParser
import Messages
import Operations
import SafetyModel
import Workflow

/// 立案; recorded, not run.
struct HazardPenaltyCase: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "penalty-case",
    abstract: text("记录立案（只记录，不办案）。", "Record that a penalty case was opened."),
    aliases: ["立案"]
  )

  @OptionGroup var target: HazardArgument

  @Option(help: help("文书编号。", "Number of the document."))
  var number: String

  @Option(help: help("立案机关。", "The body that opened it."))
  var authority: String

  @Option(help: help("扫描件，可多次。", "A scan; repeatable."))
  var document: [String] = []

  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let id = try context.hazard(named: target.hazard)
    let paper = DocumentNumber(text: number, origin: .official)
    let state = try context.record(
      { by, on, papers in
        .penaltyCaseFiled(
          PenaltyCaseFiled(
            number: paper,
            authority: authority,
            by: by,
            on: on,
            evidence: papers
          )
        )
      },
      on: id,
      documents: document
    )
    HazardOutcome(.filePenaltyCase, state).print()
  }
}
