import ArgumentParser
import Messages
import Operations
import Reporting
import SafetyModel
import Workflow

/// Puts the notice of a year into the calendar.
struct CalendarAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: text(
      "收入一年的放假通知：放假日和调休上班日，写进规则文件夹的 calendars/。",
      "Add the notice of a year: days off and make-up days, written to calendars/ of the rules."
    ),
    discussion: text(
      "写入前先按新内容读一遍，有错不写。写入后列出因此移动的期限：按规则推算的会变，已记下的期限不变。",
      "Read with the new text first; nothing is written when it has errors. Then the dates it moves are listed: reckoned ones change, recorded ones never."
    ),
    aliases: ["收入"]
  )

  @OptionGroup var global: GlobalOptions

  @Argument(help: help("年份，如 2027。", "The year: 2027."))
  var year: Int

  @Option(
    help: help(
      "放假的一天或一段（含其中周末），可多次：2027-01-01..2027-01-03。",
      "A day off or a span, weekends inside it included; repeatable: 2027-01-01..2027-01-03."
    )
  )
  var off: [String] = []

  @Option(help: help("调休上班的一天，可多次。", "A make-up working day; repeatable."))
  var work: [String] = []

  @Option(help: help("通知的名称和文号。", "Title and number of the notice."))
  var source: String?

  @Flag(help: help("更正已经收入的年份。", "Correct a year that is in already."))
  var replace = false

  func validate() throws {
    guard (1949...2200).contains(year) else {
      throw ValidationError(text("年份应为 1949 至 2200。", "A year is 1949 to 2200."))
    }
    if off.isEmpty {
      throw ValidationError(text("请用 --off 写出放假的日子。", "Give the days off with --off."))
    }
  }

  func run() throws {
    var values = TypedValues()
    let daysOff = off.compactMap { values.daySpan($0, key: "--off") }
    let daysWorked = work.compactMap { values.daySpan($0, key: "--work") }
    for span in daysOff + daysWorked
    where span.lowerBound.year != year || span.upperBound.year != year {
      values.report(.badDay(key: "\(year)", value: "\(span.lowerBound)..\(span.upperBound)"))
    }
    try values.check()
    let title = source.map { BilingualText(zh: $0, en: $0) } ?? CalendarAdd.title(of: year)
    let folder = try global.rulesFolder()
    let change = try addCalendarYear(
      CalendarData.Year(
        year: year,
        status: .published,
        source: title,
        off: Set(daysOff.flatMap { $0.days }),
        work: Set(daysWorked.flatMap { $0.days })
      ),
      in: folder,
      replacing: replace
    )
    let days = WorkingCalendar(change.after).days(of: year)
    let working = days.count { $0.kind.isWorking }
    Console.done(
      Sentence(
        zh: "已把\(year)年写入 \(change.file)：全年\(working)个工作日，其中调休上班\(daysWorked.count)天。",
        en:
          "\(year) written to \(change.file): working days \(working), make-up days among them \(daysWorked.count)."
      )
    )
    // Outside a workspace there are no dates to move.
    guard (try? global.folder()) != nil else { return }
    let moved = try global.look().datesMoved(from: change.before, to: change.after)
    guard !moved.isEmpty else {
      Console.done(Sentence(zh: "没有期限因此移动。", en: "No date is moved by it."))
      return
    }
    Console.done(Sentence(zh: "移动的期限（\(moved.count)个）：", en: "Dates moved (\(moved.count)):"))
    for date in moved { Console.done(date.sentence) }
  }

  private static func title(of year: Int) -> BilingualText {
    BilingualText(
      zh: "国务院办公厅关于\(year)年部分节假日安排的通知",
      en: "Yearly notice of the State Council office on holidays in \(year)"
    )
  }
}

extension TypedValues {
  /// Reads `2027-02-05` or `2027-02-05..2027-02-11`.
  mutating func daySpan(_ typed: String, key: String) -> ClosedRange<CivilDate>? {
    let parts = typed.split(separator: "..", omittingEmptySubsequences: false).map(String.init)
    let days = parts.map { CivilDate($0) }
    guard (1...2).contains(days.count), let first = days.first ?? nil, let last = days.last ?? nil,
      first <= last
    else {
      report(.badDay(key: key, value: typed))
      return nil
    }
    return first...last
  }
}
