import ArgumentParser
import Operations
import Reporting
import SafetyModel
import Workflow

/// One hazard from finding to closure.
struct ReportClosure: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "closure",
    abstract: text(
      "一条隐患从发现到销号的全过程。",
      "One hazard with its whole trail from finding to closure."
    ),
    aliases: ["销号"]
  )

  @OptionGroup var global: GlobalOptions
  @OptionGroup var report: ReportOptions

  @Argument(help: help("隐患编号或开头几位。", "Id of the hazard or the beginning of it."))
  var hazard: String

  func run() throws {
    let context = try global.look()
    let view = try context.viewHazard(try context.hazard(named: hazard))
    let inspection: InspectionView?
    if let id = view.state.found.inspection {
      inspection = try context.viewInspection(id)
    } else {
      inspection = nil
    }
    try report.deliver(
      Document.closureReport(
        view,
        inspection: inspection,
        rules: inspection?.pack,
        evidence: { try? context.evidence($0) },
        ledger: try context.ledgerHead(),
        in: SpokenLanguage.current
      ).closing(with: try context.ledgerStanding(), in: SpokenLanguage.current)
    )
  }
}
