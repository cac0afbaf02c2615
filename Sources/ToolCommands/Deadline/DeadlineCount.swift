import ArgumentParser
import Ledger
import Messages
import Operations
import Reporting
import SafetyModel
import Workflow

/// The days between two days.
struct DeadlineCount: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "count",
    abstract: text(
      "数两天之间有多少工作日和自然日：首日不计，末日计入。",
      "Count the working and calendar days between two days: the first excluded, the last included."
    ),
    aliases: ["计数"]
  )

  @Option(help: help("首日（不计入）。", "The first day, not counted."))
  var from: String

  @Option(help: help("末日（计入）。", "The last day, counted."))
  var to: String

  @Flag(help: help("以 JSON 输出。", "Print JSON."))
  var json = false

  @OptionGroup var global: GlobalOptions

  func run() throws {
    var values = TypedValues()
    let start = values.day(from, key: "--from")
    let end = values.day(to, key: "--to")
    try values.check()
    guard let start, let end else { return }
    let calendar = try global.workingCalendar()
    let count = calendar.workingDays(from: start, to: end)
    let days = start.days(until: end)
    if json {
      MachineText.print(
        .object([
          "from": .string(start.description), "to": .string(end.description),
          "working_days": .integer(Int64(count.workingDays)), "days": .integer(Int64(days)),
          "provisional": .bool(count.status == .provisional),
          "calendar": .string(calendar.data.version),
        ])
      )
      return
    }
    let sentence = Sentence(
      zh: "\(start.chineseText)之后至\(end.chineseText)：\(count.workingDays)个工作日，\(days)个自然日。",
      en: "After \(start) up to \(end): working days \(count.workingDays), calendar days \(days)."
    )
    let firmness = count.status == .notNeeded ? [] : [calendar.firmness(count.status)]
    Console.print(
      Document(title: "", blocks: ([sentence] + firmness).map { .paragraph($0.spoken) })
    )
  }
}
