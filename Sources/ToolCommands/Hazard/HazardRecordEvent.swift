import ArgumentParser
import Messages
import Operations
import SafetyModel
import Workflow

/// A day of a proceeding run elsewhere; it sets clocks running or ends them.
struct HazardRecordEvent: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: text(
      "记录别处办理的事项和日期，起算或结束相应的时限：处罚告知、听证、送达、缴款、公开、催告、停电通知、解封申请、举报等。",
      "Record a day of what is run elsewhere: notice, hearing, service, payment, publication, power cut, report."
    ),
    aliases: ["记录事项"]
  )

  @OptionGroup var target: HazardArgument

  @Argument(
    help: help(
      "事项：\(RecordedMatter.allCases.map { "\($0.rawValue) \($0.label.zh)" }.joined(separator: "、"))。",
      "One of: \(RecordedMatter.allCases.map(\.rawValue).joined(separator: ", "))."
    )
  )
  var event: String

  @Option(help: help("发生的日期；默认办理当天。", "The day it happened; else the day of recording."))
  var on: String?

  @Option(
    help: help(
      "所涉文书的编号，如处罚决定书文号。",
      "Number of the document it is about, such as the penalty decision."
    )
  )
  var number: String?

  @Option(name: .customLong("to"), help: help("对谁、由谁。", "To whom, or by whom."))
  var party: String?

  @Option(name: .customLong("text"), help: help("要点。", "In words."))
  var words: String?

  @Option(help: help("扫描件，可多次。", "A scan; repeatable."))
  var document: [String] = []

  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let id = try context.hazard(named: target.hazard)
    let matter: RecordedMatter = try Typed.word(event, key: "event", label: \.label)
    let happened = try Typed.optionalDay(on, key: "--on")
    let state = try context.record(
      { by, today, papers in
        .recorded(
          ProceedingRecorded(
            matter: matter,
            happened: happened ?? today,
            number: number,
            party: party,
            text: words,
            by: by,
            on: today,
            evidence: papers
          )
        )
      },
      on: id,
      documents: document
    )
    HazardOutcome(.recordProceeding, state).print()
  }
}
