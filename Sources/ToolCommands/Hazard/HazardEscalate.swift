import ArgumentParser
import Messages
import Operations
import SafetyModel
import Workflow

/// 督促升级.
struct HazardEscalate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "escalate",
    abstract: text("登记已经采取的督促：提醒、通报、督办、约谈、立案、移送。", "Record a rung of the ladder that was taken."),
    aliases: ["升级"]
  )

  @OptionGroup var target: HazardArgument

  @Option(
    help: help(
      "remind 提醒、circular 通报、supervise 督办、interview 约谈、open_case 立案、transfer 移送。",
      "remind, circular, supervise, interview, open_case or transfer."
    )
  )
  var rung: String

  @Option(help: help("采取的机关。", "The body that took it."))
  var authority: String

  @Option(help: help("文书编号。", "Number of the document."))
  var number: String?

  @Option(name: .customLong("text"), help: help("内容。", "What was said."))
  var words: String?

  @Option(help: help("扫描件，可多次。", "A scan; repeatable."))
  var document: [String] = []

  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let id = try context.hazard(named: target.hazard)
    let step: EscalationRung.Kind = try Typed.word(rung, key: "--rung", label: \.label)
    let state = try context.record(
      { by, on, papers in
        .escalationTaken(
          EscalationTaken(
            rung: step,
            authority: authority,
            document: number.map { DocumentNumber(text: $0, origin: .ours) },
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
    HazardOutcome(.escalate, state).print()
  }
}
