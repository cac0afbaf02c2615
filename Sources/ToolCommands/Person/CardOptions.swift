import ArgumentParser
import SafetyModel

/// The enforcement card and the post of a person.
struct CardOptions: ParsableArguments {
  @Option(help: help("执法证号。", "Number of the enforcement card."))
  var card: String?

  @Option(
    name: .customLong("card-from"),
    help: help("执法证有效期的第一天。", "First day on which the card is valid.")
  )
  var cardFrom: String?

  @Option(
    name: .customLong("card-until"),
    help: help(
      "执法证有效期的最后一天；过期当天起不能签字。",
      "Last day on which the card is valid; after it the card signs nothing."
    )
  )
  var cardUntil: String?

  @Option(help: help("职务、岗位。", "The post held."))
  var post: String?

  @Option(
    help: help(
      "凭据的文号（任命、发证、换证文件）；也可以用 --signed-scan 附扫描件。",
      "Number of the paper behind it; or attach its scan with --signed-scan."
    )
  )
  var document: String?

  /// The days the card is valid; nothing when neither end was typed.
  func valid(_ values: inout TypedValues) -> DayInterval? {
    guard cardFrom != nil || cardUntil != nil else { return nil }
    return DayInterval(
      from: values.day(cardFrom, key: "--card-from"),
      to: values.day(cardUntil, key: "--card-until")
    )
  }

  /// Whether anything was typed.
  var isGiven: Bool { card != nil || cardFrom != nil || cardUntil != nil || post != nil }
}
