import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// 单位对全案停产停用部分的验收.
struct CaseAcceptReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept-report",
    abstract: text(
      "登记单位对停产停用部分的整改验收（评估）报告：验收组、逐项情况、结论。",
      "Record the unit's own acceptance of what was stopped: team, items, conclusion."
    ),
    aliases: ["验收"]
  )

  @OptionGroup var target: CaseArgument
  @OptionGroup var paper: PaperOptions

  @Option(help: help("验收组成员，可多次。", "A member of the team; repeatable."))
  var member: [String] = []

  @Option(help: help("受托评估的机构。", "The agency that assessed."))
  var agency: String?

  @Option(help: help("逐项验收情况。", "What was checked, item by item."))
  var items: String

  @Flag(help: help("验收结论。", "The conclusion."))
  var conclusion: AcceptanceConclusion

  @Option(help: help("照片，可多次。", "A photo; repeatable."))
  var photo: [String] = []

  @Option(help: help("报告扫描件，可多次。", "Scan of the report; repeatable."))
  var document: [String] = []

  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let id = try context.majorCase(named: target.id)
    let states = try context.reportAcceptance(
      ofCase: id,
      AcceptanceRequest(
        number: Typed.number(paper.number, isOfficial: paper.official),
        agency: agency,
        team: member,
        items: items,
        conclusion: conclusion,
        photos: photo,
        documents: document
      )
    )
    CaseOutcome.print(.reportAcceptance, on: states, of: id)
  }
}
