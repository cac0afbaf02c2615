import ArgumentParser
import Messages
import Operations
import SafetyModel

/// How a paper was served, and when.
struct ServiceOptions: ParsableArguments {
  @Option(help: help("签收人姓名。", "Who signed for it."))
  var recipient: String?

  @Option(
    name: .customLong("refused-witness"),
    help: help("拒绝签收时的见证人。", "The witness when the signature was refused.")
  )
  var refusedWitness: String?

  @Option(
    name: .customLong("refused-reason"),
    help: help("拒绝签收的理由。", "Why the signature was refused.")
  )
  var refusedReason: String?

  @Option(help: help("邮寄送达的邮件号。", "The number of the letter it was posted under."))
  var posted: String?

  @Option(help: help("送达日；默认当日。", "The day of service; else the same day."))
  var served: String?

  func validate() throws {
    guard [recipient, refusedWitness, posted].compactMap({ $0 }).count == 1 else {
      throw ValidationError(
        text(
          "请写怎样送达，三样里写一样：签收人 --recipient、拒绝签收的见证人 --refused-witness、邮件号 --posted。",
          "Say how it was served, one of: --recipient, --refused-witness, --posted."
        )
      )
    }
    guard refusedReason == nil || refusedWitness != nil else {
      throw ValidationError(
        text(
          "--refused-reason 只和 --refused-witness 一起写。",
          "--refused-reason goes with --refused-witness."
        )
      )
    }
  }

  /// How it was served.
  var told: PaperService {
    if let refusedWitness { return .refused(witness: refusedWitness, reason: refusedReason) }
    if let posted { return .posted(number: posted) }
    return .signed(by: recipient ?? "")
  }

  /// The day of service, where one is given.
  func day() throws(OperationFailure) -> CivilDate? {
    try Typed.optionalDay(served, key: "--served")
  }
}
