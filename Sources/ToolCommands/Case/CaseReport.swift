import ArgumentParser
import Messages
import Operations
import SafetyModel
import Workflow

/// 双报告.
struct CaseReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: text(
      "登记全案的双报告：向监管部门、向职工（代表）大会各一次，由单位办理。",
      "Record the unit's reports of the case: to the regulator and to the workers."
    ),
    aliases: ["双报告"]
  )

  @OptionGroup var target: CaseArgument

  @Option(help: help("报告谁：regulator 监管部门、workers 职工（代表）大会。", "regulator or workers."))
  var to: String

  @Option(help: help("名称。", "The recipient by name."))
  var body: String

  @Option(help: help("回执或公示方式。", "The receipt, or how it was made known."))
  var receipt: String?

  @Option(help: help("扫描件，可多次。", "A scan; repeatable."))
  var document: [String] = []

  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let recipient: ReportRecipient = try Typed.word(to, key: "--to", label: \.label)
    let context = try global.act(acting)
    let id = try context.majorCase(named: target.id)
    try context.reportCase(
      id,
      to: recipient,
      body: body,
      receipt: receipt,
      documents: document
    )
    try CaseOutcome.print(.report, of: id, in: context)
  }
}
