import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// What is kept of a report on a major hazard, of one or of a whole case.
struct MajorReportOptions: ParsableArguments {
  @Option(help: help("名称。", "The recipient by name."))
  var body: String

  @Option(
    help: help(
      "回执、公示方式；对政府的报告写文号。",
      "The receipt, or how it was made known; of a report to the government its number."
    )
  )
  var receipt: String?

  @Option(help: help("扫描件，可多次。", "A scan; repeatable."))
  var document: [String] = []
}
