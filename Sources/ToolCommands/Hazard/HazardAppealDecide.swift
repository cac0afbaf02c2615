import ArgumentParser
import Messages
import Operations
import SafetyModel
import Workflow

/// 复议、诉讼结果.
struct HazardAppealDecide: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "appeal-decide",
    abstract: text(
      "记录复议、诉讼的结果；责令被撤销的，期限失效，要重新交办。",
      "Record the outcome; a revoked order takes its term with it."
    ),
    aliases: ["复议诉讼结果"]
  )

  @OptionGroup var target: HazardArgument

  @OptionGroup var which: AppealNumber

  @Option(
    help: help(
      "结果：upheld 维持、revoked 撤销、changed 变更、withdrawn 撤回。",
      "upheld, revoked, changed or withdrawn."
    )
  )
  var outcome: String

  @Option(help: help("文书编号。", "Number of the document."))
  var number: String

  @Option(name: .customLong("text"), help: help("要点。", "In words."))
  var words: String?

  @Option(help: help("扫描件，可多次。", "A scan; repeatable."))
  var document: [String] = []

  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let id = try context.hazard(named: target.hazard)
    let paper = DocumentNumber(text: number, origin: .official)
    let appeal = try which.chosen(for: id, in: context)
    let end: AppealOutcome = try Typed.word(outcome, key: "--outcome", label: \.label)
    let state = try context.record(
      { by, on, papers in
        .appealDecided(
          AppealDecided(
            number: appeal,
            outcome: end,
            document: paper,
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
    HazardOutcome(.decideAppeal, state).print()
  }
}
