import ArgumentParser
import Messages
import Operations
import SafetyModel

/// The particulars of an administrative inspection, at its start and made up later.
struct AdministrativeOptions: ParsableArguments {
  @Option(
    name: .customLong("approved-by"),
    help: help("行政检查的批准人或批准机关。", "Who approved the administrative inspection.")
  )
  var approvedBy: String?

  @Option(
    name: .customLong("approved-on"),
    help: help("批准日期，如 2026-03-05。", "Day of approval, 2026-03-05.")
  )
  var approvedOn: String?

  @Flag(help: help("紧急检查，批准事后补办。", "Urgent; the approval is made up later."))
  var urgent = false

  @Option(help: help("所属检查计划。", "The plan it belongs to."))
  var plan: String?

  @Option(help: help("触发检查的线索，如举报。", "What triggered it, such as a report."))
  var trigger: String?

  @Option(help: help("检查通知书文号。", "Number of the notice of inspection."))
  var notice: String?

  @Flag(
    name: .customLong("cards-shown"),
    help: help("已出示执法证件。", "Enforcement cards were shown.")
  )
  var cardsShown = false

  @Option(
    name: .customLong("official-code"),
    help: help("上级系统赋予的检查码或编号。", "Code or number given by the official system.")
  )
  var officialCode: String?

  @Option(
    help: help(
      "计入年度频次的类别：routine 日常、single_case 个案、special 专项。",
      "How it counts: routine, single_case or special."
    )
  )
  var kind: String?

  @Option(
    name: .customLong("cap-exemption"),
    help: help("不计入年度频次上限的理由。", "Why it does not count against the yearly cap.")
  )
  var capExemption: String?

  /// The record at the start of an administrative inspection; nothing when no approval is named.
  func record() throws(OperationFailure) -> AdministrativeRecord? {
    guard urgent || approvedBy != nil || approvedOn != nil else { return nil }
    var record = AdministrativeRecord(approval: urgent ? .urgent : .approved, cardsShown: false)
    try apply(to: &record)
    return record
  }

  /// Whether anything is given at all.
  var isEmpty: Bool {
    !urgent && !cardsShown
      && [approvedBy, approvedOn, plan, trigger, notice, officialCode, kind, capExemption]
        .allSatisfy { $0 == nil }
  }

  /// Puts what is given into a record and leaves the rest.
  func apply(to record: inout AdministrativeRecord) throws(OperationFailure) {
    if let approvedBy { record.approvedBy = approvedBy }
    if let approvedOn {
      record.approvedOn = try Typed.day(approvedOn, key: "--approved-on") as CivilDate
    }
    if urgent { record.approval = .urgent }
    if let source = plan ?? trigger { record.planOrTrigger = source }
    if let notice { record.noticeNumber = notice }
    if cardsShown { record.cardsShown = true }
    if let officialCode { record.officialCode = officialCode }
    if let kind { record.kind = try Typed.word(kind, key: "--kind", label: \.label) }
    if let capExemption { record.capExemption = capExemption }
  }

  func validate() throws {
    guard plan == nil || trigger == nil else {
      throw ValidationError(text("--plan 和 --trigger 只写一个。", "Give --plan or --trigger, not both."))
    }
    guard !urgent || (approvedBy == nil && approvedOn == nil) else {
      throw ValidationError(
        text(
          "--urgent 表示批准事后补办，不能同时写 --approved-by 或 --approved-on。",
          "--urgent means that the approval is made up later; leave --approved-by and --approved-on out."
        )
      )
    }
  }
}
