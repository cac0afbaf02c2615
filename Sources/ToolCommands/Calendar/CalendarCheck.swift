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

extension WorkingCalendar {
  /// The published years in words.
  var publishedSpan: Sentence {
    let years = data.years.values.filter { $0.status == .published }.map(\.year).sorted()
    guard let first = years.first, let last = years.last else {
      return Sentence(zh: "没有一年收入了通知", en: "no year has its notice")
    }
    return Sentence(zh: "\(first)年至\(last)年通知已收入", en: "notices of \(first) to \(last) are in")
  }
}

extension CalendarProblem {
  /// What is wrong and what to do.
  var sentence: Sentence {
    switch self {
    case .noticeMissing(let year):
      Sentence(
        zh: "\(year)年：放假通知尚未收入，跨入当年的期限只是暂定。通知公布后运行 bihuan calendar add \(year)。",
        en:
          "\(year): the notice is not in, terms that run into it are provisional. When it is out run bihuan calendar add \(year)."
      )
    case .makeUpOnWeekday(let day):
      Sentence(
        zh: "\(day)：写成调休上班，却不是周末。请对照通知更正。",
        en: "\(day): a make-up day that is no weekend day. Correct it by the notice."
      )
    case .noHolidays(let year):
      Sentence(
        zh: "\(year)年：标为通知已公布，却没有一天放假。请对照通知补上。",
        en: "\(year): marked as published, yet no day is off. Complete it by the notice."
      )
    }
  }
}
