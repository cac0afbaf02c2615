import ArgumentParser
import Messages
import Operations
import SafetyModel
import Workflow

/// 复议、诉讼.
struct HazardAppeal: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "appeal",
    abstract: text(
      "记录对责令或处罚提出的复议、诉讼；提出本身不停止计算期限。",
      "Record a review or a lawsuit; alone it stays no clock."
    ),
    aliases: ["复议诉讼"]
  )

  @OptionGroup var target: HazardArgument

  @Flag(help: help("行政复议或行政诉讼。", "Review or lawsuit."))
  var form: AppealForm

  @Option(help: help("受理机关或法院。", "The body or court."))
  var body: String

  @Option(help: help("受理编号。", "The number it was given."))
  var number: String?

  @Option(
    help: help("针对哪份文书（文号）；默认现行的责令文书。", "The document it is against; else the order in force.")
  )
  var against: String?

  @Option(help: help("扫描件，可多次。", "A scan; repeatable."))
  var document: [String] = []

  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let id = try context.hazard(named: target.hazard)
    let document = try against ?? context.viewHazard(id).state.order?.number.text ?? ""
    let state = try context.record(
      { by, on, papers in
        .appealLodged(
          AppealLodged(
            form: form,
            body: body,
            caseNumber: number.map { DocumentNumber(text: $0, origin: .official) },
            against: document,
            by: by,
            on: on,
            evidence: papers
          )
        )
      },
      on: id,
      documents: self.document
    )
    HazardOutcome(.lodgeAppeal, state).print()
    if let last = try context.lastDayToDispute(of: id), let lodged = state.appeals.last?.lodged,
      last.day < lodged.on
    {
      Console.say(
        Sentence(
          zh:
            "注意：对\(lodged.against)的\(lodged.form.label.zh)应在\(last.day.chineseText)以前提出，这一件已经过期；是否受理由受理机关决定。",
          en:
            "Note: the time for this against \(lodged.against) ended on \(last.day); the body decides whether to take it up."
        )
      )
    }
  }
}

/// Which appeal is meant.
struct AppealNumber: ParsableArguments {
  @Option(
    name: .customLong("appeal"),
    help: help("第几件；默认最近一件还没有结果的。", "Which appeal; else the latest that waits.")
  )
  var typed: Int?

  /// The number typed, or that of the latest one that waits.
  func chosen(for id: HazardID, in context: OperatingContext) throws -> Int {
    if let typed { return typed }
    let state = try context.viewHazard(id).state
    return state.appeals.last { $0.decided == nil }?.lodged.number ?? 1
  }
}
