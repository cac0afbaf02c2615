import ArgumentParser
import Messages
import Operations
import SafetyModel

/// Completes or corrects the administrative record.
struct InspectionAdmin: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "admin",
    abstract: text(
      "补录或更正行政检查的批准、通知书、证件、检查码；检查结束后也可以。",
      "Make up or correct approval, notice, cards and code of an administrative inspection, also afterwards."
    ),
    aliases: ["补录"]
  )

  @OptionGroup var target: InspectionArguments
  @OptionGroup var administrative: AdministrativeOptions

  @Option(help: help("补录或更正的理由。", "Why it is made up or corrected."))
  var reason: String

  func validate() throws {
    guard !administrative.isEmpty else {
      throw ValidationError(text("没有要补录的内容。", "Nothing is given to record."))
    }
  }

  func run() throws {
    let (context, id) = try target.act()
    var changed = AdministrativeRecord(approval: .approved, cardsShown: false)
    try administrative.apply(to: &changed)
    try context.changeAdministrativeRecord(of: id, reason: reason) { record in
      // The days and words were read above, so this cannot fail.
      try? administrative.apply(to: &record)
    }
    Console.print(
      Sentence(
        zh: "检查 \(id) 的行政检查事项已补录。",
        en: "The administrative record of \(id) was completed."
      ).spoken
    )
  }
}
