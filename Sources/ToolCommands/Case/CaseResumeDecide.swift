import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// 同意或不同意恢复全案停下的生产经营.
struct CaseResumeDecide: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume-decide",
    abstract: text(
      "现场审查后，同意或不同意恢复全案停下的生产经营、使用。",
      "Consent to resume what a case stopped, or refuse, after a review on the site."
    ),
    aliases: ["恢复决定"]
  )

  @OptionGroup var target: CaseArgument

  @Flag(help: help("同意或不同意。", "Consent or refuse."))
  var decision: ResumptionDecision

  @OptionGroup var paper: NumberedPaperOptions

  @Option(help: help("现场审查的执法人员，写两次以上。", "An officer who looked; given twice or more."))
  var officer: [String] = []

  @Option(help: help("现场审查情况。", "What was seen."))
  var facts: String

  @Option(help: help("文书扫描件，可多次。", "Scan of the paper; repeatable."))
  var document: [String] = []

  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting, otherwise: officer)
    let id = try context.majorCase(named: target.id)
    let states = try context.decideResumption(
      ofCase: id,
      decision,
      number: paper.value,
      officers: try context.people(named: officer),
      facts: facts,
      documents: document
    )
    CaseOutcome.print(.decideResumption, on: states, of: id)
  }
}
