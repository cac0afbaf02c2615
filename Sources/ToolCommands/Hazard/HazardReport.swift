import ArgumentParser
import Messages
import Operations
import SafetyModel
import Workflow

/// 双报告.
struct HazardReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: text(
      "登记双报告：向监管部门、向职工（代表）大会各一次。",
      "Record the reports of a major hazard: to the regulator and to the workers."
    ),
    aliases: ["双报告"]
  )

  @OptionGroup var target: HazardArgument

  @Option(
    help: help(
      "报告谁：regulator 监管部门、workers 职工（代表）大会、union 工会（地方要求的）。",
      "regulator, workers or, where a locality asks for it, union."
    )
  )
  var to: String

  @OptionGroup var report: MajorReportOptions

  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let id = try context.hazard(named: target.hazard)
    let recipient: ReportRecipient = try Typed.word(
      to,
      among: ReportRecipient.admittedOfUnit,
      key: "--to",
      label: \.label
    )
    let state = try context.record(
      { by, on, papers in
        .majorReported(
          MajorReported(
            recipient: recipient,
            body: report.body,
            receipt: report.receipt,
            by: by,
            on: on,
            evidence: papers
          )
        )
      },
      on: id,
      documents: report.document
    )
    HazardOutcome(.reportMajor, state).print()
    if report.receipt == nil, report.document.isEmpty { Console.say(HazardReport.unproved) }
  }

  /// That nothing shows the report was received.
  private static let unproved = Sentence(
    zh: "没有写回执（--receipt）也没有附材料（--document）：以后没有东西证明已经报告，请补记一次。",
    en:
      "Neither a receipt (--receipt) nor a paper (--document): nothing will show that it was reported. Record it again with one."
  )
}
