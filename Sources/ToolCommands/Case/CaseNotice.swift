import ArgumentParser
import Messages
import Operations
import SafetyModel
import Workflow

/// 送达重大隐患整改通知书.
struct CaseNotice: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notice",
    abstract: text(
      "登记重大（火灾）隐患整改通知书的制作和送达；各成员隐患的期限写在各自的责令里。",
      "Record that the notice of a major hazard was made and served; terms stand in the members' orders."
    ),
    aliases: ["通知书", "整改通知书"]
  )

  @OptionGroup var target: CaseArgument
  @OptionGroup var paper: NumberedPaperOptions

  @Option(help: help("执法人员，写两次以上。", "An officer; given twice or more."))
  var officer: [String] = []

  @OptionGroup var service: ServiceOptions

  @Option(help: help("文书扫描件，可多次。", "Scan of the paper; repeatable."))
  var document: [String] = []

  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting, otherwise: officer)
    let id = try context.majorCase(named: target.id)
    try context.issueNotice(
      ofCase: id,
      number: paper.value,
      officers: try context.people(named: officer),
      service: service.told,
      servedOn: try service.day(),
      documents: document
    )
    try CaseOutcome.print(.issueNotice, of: id, in: context)
  }
}
