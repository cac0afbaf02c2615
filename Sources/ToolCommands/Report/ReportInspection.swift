import ArgumentParser
import Operations
import Reporting
import SafetyModel

/// The record of one visit.
struct ReportInspection: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspection",
    abstract: text("一次检查的记录。", "The record of one inspection."),
    aliases: ["检查"]
  )

  @OptionGroup var global: GlobalOptions
  @OptionGroup var report: ReportOptions

  @Argument(help: help("检查编号或开头几位。", "Id of the inspection or the beginning of it."))
  var inspection: String

  func run() throws {
    let context = try global.look()
    let view = try context.viewInspection(try context.inspection(named: inspection))
    try report.deliver(
      Document.inspection(
        view,
        evidence: { try? context.evidence($0) },
        in: SpokenLanguage.current
      ).closing(with: try context.ledgerStanding(), in: SpokenLanguage.current)
    )
  }
}
