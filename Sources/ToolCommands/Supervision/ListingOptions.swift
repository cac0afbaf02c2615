import ArgumentParser
import Messages
import Operations
import SafetyModel

/// A paper that must have a number.
struct NumberedPaperOptions: ParsableArguments {
  @Option(help: help("文书编号。", "Number of the paper."))
  var number: String

  @Flag(
    help: help(
      "编号由官方系统给出；此时不再另编。",
      "The number was given by an official system; no second one of ours."
    )
  )
  var official = false

  var value: DocumentNumber {
    DocumentNumber(text: number, origin: official ? .official : .ours)
  }
}

/// Which listing is meant.
struct LevelOption: ParsableArguments {
  @Option(
    help: help(
      "哪一级的挂牌：town 镇（街道）、district 区、city 市、province 省、national 国家；只有一级时可不写。",
      "Of which level: town, district, city, province or national; not needed when there is one only."
    )
  )
  var level: String?

  func value() throws(OperationFailure) -> OrganisationLevel? {
    guard let level else { return nil }
    return try Typed.word(level, key: "--level", label: \.label)
  }
}

/// A listing document, for a hazard or a case.
struct ListingOptions: ParsableArguments {
  @Option(
    help: help(
      "哪一级挂牌：town 镇（街道）、district 区、city 市、province 省、national 国家。",
      "The level that lists: town, district, city, province or national."
    )
  )
  var level: String

  @OptionGroup var paper: NumberedPaperOptions

  @Option(help: help("发文机关，如 示例区安全生产委员会办公室。", "The body that issued the document."))
  var body: String

  @Option(help: help("督办单位。", "The unit that supervises."))
  var supervisor: String

  @Option(help: help("督办责任人姓名。", "The person who answers for the supervision."))
  var responsible: String

  @Option(help: help("督办责任人职务。", "The post of that person."))
  var post: String?

  @Option(help: help("挂牌整改期限：最后一日，如 2026-06-30。", "The last day of the term."))
  var due: String

  @Option(help: help("督办要求。", "What is required."))
  var requirements: String

  @Option(
    name: .customLong("report-every"),
    help: help("每隔几天报告一次进展。", "How many days lie between two reports on progress.")
  )
  var reportEvery: Int?

  @Option(help: help("文书扫描件，可多次。", "Scan of the document; repeatable."))
  var document: [String] = []

  func record(
    _ subject: SupervisedSubject,
    in context: OperatingContext
  ) throws(OperationFailure) {
    try context.list(
      subject,
      ListingRequest(
        level: try Typed.word(level, key: "--level", label: \.label),
        number: paper.value,
        body: body,
        supervisor: supervisor,
        responsible: responsible,
        post: post,
        due: try Typed.day(due, key: "--due"),
        requirements: requirements,
        reportEvery: reportEvery,
        documents: document
      )
    )
    try SigningBody.remark(on: body, in: context)
  }
}

/// The body that is said to have signed a document about a listing.
enum SigningBody {
  /// Says that nobody could check a body that is not on the register.
  static func remark(
    on body: String,
    in context: OperatingContext
  ) throws(OperationFailure) {
    guard try !context.knowsBody(named: body) else { return }
    Console.say(
      Sentence(
        zh: "发文机关“\(body)”没有登记，核对不了它的层级；请先登记（bihuan org add），或者核对文书。",
        en:
          "The body “\(body)” is not on the register, so its level was not checked; register it (bihuan org add) or check the document."
      )
    )
  }
}

/// Where a listing was made public.
struct PublicationOptions: ParsableArguments {
  @OptionGroup var level: LevelOption

  @Option(help: help("公示地点或媒体。", "Where: a notice board, a site, a paper."))
  var place: String

  @Option(help: help("公示截图或照片，可多次。", "A picture of the notice; repeatable."))
  var document: [String] = []

  func record(
    _ subject: SupervisedSubject,
    in context: OperatingContext
  ) throws(OperationFailure) {
    try context.publishListing(
      of: subject,
      at: try level.value(),
      place: place,
      documents: document
    )
  }
}

/// Progress under a listing.
struct ProgressOptions: ParsableArguments {
  @OptionGroup var level: LevelOption

  @Option(help: help("进展：做了什么、还剩什么。", "What was achieved and what remains."))
  var text: String

  @Option(help: help("照片，可多次。", "A photo; repeatable."))
  var photo: [String] = []

  @Option(help: help("材料，可多次。", "A document; repeatable."))
  var document: [String] = []

  func record(
    _ subject: SupervisedSubject,
    in context: OperatingContext
  ) throws(OperationFailure) {
    try context.reportProgress(
      of: subject,
      at: try level.value(),
      text: text,
      photos: photo,
      documents: document
    )
  }
}
