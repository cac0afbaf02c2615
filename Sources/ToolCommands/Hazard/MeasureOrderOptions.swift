import ArgumentParser
import Messages
import Operations
import SafetyModel

/// Paper, officers and service of an order to stop or a seal.
struct MeasureOrderOptions: ParsableArguments {
  @OptionGroup var paper: NumberedPaperOptions

  @Option(
    help: help(
      "法律依据，如 安全生产法第六十五条第一款第三项。",
      "The clause it rests on, as printed in the paper."
    )
  )
  var basis: String

  @Option(
    help: help(
      "最后一日；不写则按规定的最长期限。",
      "The last day; else the longest term the rules admit."
    )
  )
  var until: String?

  @Option(help: help("执法人员，写两次以上。", "An officer; given twice or more."))
  var officer: [String] = []

  @OptionGroup var service: ServiceOptions

  @Option(help: help("文书扫描件，可多次。", "Scan of the paper; repeatable."))
  var document: [String] = []

  func request(in context: OperatingContext) throws(OperationFailure) -> MeasureRequest {
    MeasureRequest(
      number: paper.value,
      legalBasis: basis,
      until: try Typed.optionalDay(until, key: "--until"),
      officers: try context.people(named: officer),
      service: service.told,
      servedOn: try service.day(),
      documents: document
    )
  }
}
