import ArgumentParser

/// Papers made from the ledger.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: text(
      "报告：销号报告、结案报告、检查记录、隐患台账；文本、Markdown 或带照片的单个 HTML 文件。",
      "Reports: closure, case, inspection, register; as text, Markdown or one HTML file with photos."
    ),
    subcommands: [
      ReportClosure.self, ReportCase.self, ReportInspection.self, ReportRegister.self,
    ],
    aliases: ["报告"]
  )
}
