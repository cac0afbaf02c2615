import ArgumentParser
import Ledger
import Messages
import Operations
import Reporting
import SafetyModel
import Workflow
import Workspace

/// Says whether the calendar can be counted on.
struct CalendarCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: text(
      "检查日历：哪些年份还没有收入放假通知，哪些日子不合常理。",
      "Check the calendar: years without their notice, days that make no sense."
    ),
    discussion: text(
      "有问题时退出码为 1。国务院办公厅的放假通知一般在上一年11月公布。",
      "Exit code 1 when there is a problem. The notice of a year usually appears in November before it."
    ),
    aliases: ["检查"]
  )

  @OptionGroup var global: GlobalOptions

  @Option(help: help("按哪一天看，默认今天。", "The day to look from; today when not given."))
  var on: String?

  func run() throws {
    var values = TypedValues()
    let day = values.day(on, key: "--on") ?? SystemClock.now().day
    try values.check()
    let calendar = try global.workingCalendar()
    let problems = calendar.problems(on: day)
    for problem in problems { Console.print(problem.sentence.spoken) }
    guard problems.isEmpty else {
      throw ExitCode(1)
    }
    Console.done(
      Sentence(
        zh: "工作日历 \(calendar.data.version)：\(calendar.publishedSpan.zh)，没有问题。",
        en: "Calendar \(calendar.data.version): \(calendar.publishedSpan.en), no problems."
      )
    )
  }
}
