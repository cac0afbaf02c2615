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
      "登记全案的报告：单位的双报告（监管部门、职工代表大会，地方要求的还有工会），或者应急管理部门对本级人民政府的书面报告。",
      "Record reports of the case: the unit's to the regulator, the workers and, where asked for, the union; or the emergency-management department's to the government."
    ),
    aliases: ["双报告"]
  )

  @OptionGroup var target: CaseArgument

  @Option(
    help: help(
      "报告谁：regulator 监管部门、workers 职工（代表）大会、union 工会、government 本级人民政府。",
      "regulator, workers, union or government."
    )
  )
  var to: String

  @OptionGroup var report: MajorReportOptions

  @Option(
    help: help(
      "作出书面报告的部门（对政府的报告；重大火灾隐患是应急管理部门，《消防法》第55条）。",
      "The department that reports to the government; for major fire hazards the emergency-management department (Fire Law, art. 55)."
    )
  )
  var reporter: String?

  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let recipient: ReportRecipient = try Typed.word(to, key: "--to", label: \.label)
    let context = try global.act(acting)
    let id = try context.majorCase(named: target.id)
    try context.reportCase(
      id,
      to: recipient,
      body: report.body,
      receipt: report.receipt,
      reporter: reporter,
      documents: report.document
    )
    let step: CaseStep = recipient == .government ? .reportGovernment : .report
    try CaseOutcome.print(step, of: id, in: context)
  }
}
