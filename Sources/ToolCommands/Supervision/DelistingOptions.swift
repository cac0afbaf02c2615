import ArgumentParser
import Messages
import Operations
import SafetyModel

/// The unit's request to be taken off a list.
struct DelistingRequestOptions: ParsableArguments {
  @OptionGroup var level: LevelOption

  @Option(help: help("申请内容：整改情况。", "What was put right."))
  var text: String

  @OptionGroup var paper: PaperOptions

  @Option(help: help("申请书扫描件，可多次。", "Scan of the request; repeatable."))
  var document: [String] = []

  func record(
    _ subject: SupervisedSubject,
    in context: OperatingContext
  ) throws(OperationFailure) {
    try context.requestDelisting(
      of: subject,
      at: try level.value(),
      text: text,
      number: Typed.number(paper.number, isOfficial: paper.official),
      documents: document
    )
  }
}

/// The review of a request to be taken off a list.
struct DelistingReviewOptions: ParsableArguments {
  @OptionGroup var level: LevelOption

  @Option(help: help("审核人，写两次以上。", "A reviewer; given twice or more."))
  var reviewer: [String] = []

  @Flag(help: help("审核结论。", "The result."))
  var result: DelistingReviewResult

  @Option(help: help("评估报告：查了什么、结论如何。", "The assessment: what was checked and what came out."))
  var assessment: String

  @Option(help: help("评估报告扫描件，可多次。", "Scan of the assessment; repeatable."))
  var document: [String] = []

  func record(
    _ subject: SupervisedSubject,
    in context: OperatingContext
  ) throws(OperationFailure) {
    try context.reviewDelisting(
      of: subject,
      at: try level.value(),
      reviewers: try context.people(named: reviewer),
      result: result,
      assessment: assessment,
      documents: document
    )
  }
}

/// The document that takes something off a list.
struct DelistingOptions: ParsableArguments {
  @OptionGroup var level: LevelOption
  @OptionGroup var paper: NumberedPaperOptions

  @Option(help: help("发文机关。", "The body that issued the document."))
  var body: String

  @Option(
    help: help(
      "依据：rectified 整改合格（默认）、gone 搬离停业拆除、mistaken 列入有误。",
      "The ground: rectified (default), gone or mistaken."
    )
  )
  var ground = "rectified"

  @OptionGroup var why: ReasonOption

  @Option(help: help("批准人；依据是 gone 或 mistaken 时必填。", "Who approves; needed for gone and mistaken."))
  var approver: String?

  @Option(help: help("文书扫描件，可多次。", "Scan of the document; repeatable."))
  var document: [String] = []

  func record(
    _ subject: SupervisedSubject,
    in context: OperatingContext
  ) throws(OperationFailure) {
    try context.delist(
      subject,
      at: try level.value(),
      number: paper.value,
      body: body,
      ground: try Typed.word(ground, key: "--ground", label: \.label),
      reason: why.reason,
      approver: try approver.map { name throws(OperationFailure) in
        try context.person(named: name)
      },
      documents: document
    )
    try SigningBody.remark(on: body, in: context)
  }
}
