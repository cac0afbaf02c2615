import ArgumentParser
import Operations
import Reporting
import SafetyModel
import Workflow

/// One major case from suspicion to its end.
struct ReportCase: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case",
    abstract: text(
      "一件重大隐患案从疑似到销案的全过程，连同各成员隐患的销号。",
      "One major case with its whole trail, and the closure of each member."
    ),
    aliases: ["案"]
  )

  @OptionGroup var global: GlobalOptions
  @OptionGroup var report: ReportOptions

  @OptionGroup var target: CaseArgument

  func run() throws {
    let context = try global.look()
    let view = try context.viewCase(try context.majorCase(named: target.id))
    var members: [HazardView] = []
    for member in view.state.members { members.append(try context.viewHazard(member)) }
    try report.deliver(
      Document.caseReport(
        view,
        members: members,
        rules: try? context.rules(),
        ledger: try context.ledgerHead(),
        in: SpokenLanguage.current
      ).closing(with: try context.ledgerStanding(), in: SpokenLanguage.current)
    )
  }
}
