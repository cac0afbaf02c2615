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

  @Option(help: help("签收人姓名。", "Who received it."))
  var recipient: String?

  @Option(
    name: .customLong("refused-witness"),
    help: help("拒绝签收时的见证人。", "The witness when the signature was refused.")
  )
  var refusedWitness: String?

  @Option(help: help("送达日；默认当日。", "The day of service; else the same day."))
  var served: String?

  @Option(help: help("文书扫描件，可多次。", "Scan of the paper; repeatable."))
  var document: [String] = []

  func validate() throws {
    guard recipient == nil || refusedWitness == nil else {
      throw ValidationError(
        text(
          "--recipient 与 --refused-witness 只能写一个。",
          "Give one of --recipient and --refused-witness."
        )
      )
    }
  }

  func request(in context: OperatingContext) throws(OperationFailure) -> MeasureRequest {
    MeasureRequest(
      number: paper.value,
      legalBasis: basis,
      until: try Typed.optionalDay(until, key: "--until"),
      officers: try context.people(named: officer),
      recipient: recipient,
      refusalWitness: refusedWitness,
      servedOn: try Typed.optionalDay(served, key: "--served"),
      documents: document
    )
  }
}
