import ArgumentParser
import Messages
import Operations
import SafetyModel

/// Gives up a visit that is under way.
struct InspectionAbandon: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "abandon",
    abstract: text(
      "放弃一次进行中的检查；不作判定，不登记隐患。",
      "Give up an inspection under way; nothing is evaluated."
    ),
    aliases: ["放弃"]
  )

  @OptionGroup var target: InspectionArguments

  @Option(help: help("理由。", "The reason."))
  var reason: String

  func run() throws {
    let (context, id) = try target.act()
    try context.abandonInspection(id, reason: reason)
    InspectionAbandon.report(id)
  }

  /// That a visit came to nothing.
  static func report(_ id: InspectionID) {
    Console.print(
      Sentence(
        zh: "检查 \(id) 已放弃，没有登记任何隐患。",
        en: "Inspection \(id) was abandoned; no hazard was registered."
      ).spoken
    )
  }
}
