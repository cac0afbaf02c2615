import ArgumentParser
import Ledger
import Messages
import Reporting
import SafetyModel
import Workflow

/// The years of the calendar, or the days of one year that differ from Monday to Friday.
struct CalendarList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: text(
      "列出各年；写出年份的，列出当年放假和调休的每一天。",
      "List the years; with a year, each of its holidays and make-up days."
    ),
    aliases: ["列出"]
  )

  @OptionGroup var global: GlobalOptions
  @OptionGroup var format: ListFormatOptions

  @Argument(help: help("年份，如 2026。", "A year: 2026."))
  var year: Int?

  @Flag(help: help("连工作日和周末一起逐日列出。", "List every day, working days and weekends too."))
  var all = false

  func validate() throws {
    guard let year, !(1949...2200).contains(year) else { return }
    throw ValidationError(text("年份应为 1949 至 2200。", "A year is 1949 to 2200."))
  }

  func run() throws {
    let calendar = try global.workingCalendar()
    let listing = year.map { days(of: $0, in: calendar) } ?? years(of: calendar)
    guard format.chosen == .table else {
      listing.machine.print(as: format.chosen)
      return
    }
    Console.print(Document(title: "", blocks: [.table(listing.table)]))
  }

  private typealias Listings = (table: Document.Table, machine: Listing)

  private func years(of calendar: WorkingCalendar) -> Listings {
    let years = calendar.data.years.values.sorted { $0.year < $1.year }
    let columns = [
      Sentence(zh: "年份", en: "Year"), Sentence(zh: "工作日", en: "Working days"),
      Sentence(zh: "放假的工作日", en: "Weekdays off"), Sentence(zh: "调休上班", en: "Make-up days"),
      Sentence(zh: "放假通知", en: "Notice"),
    ]
    let counted = years.map { year in (year, calendar.days(of: year.year)) }
    func count(_ kind: DayKind, in days: [CalendarDay]) -> Int { days.count { $0.kind == kind } }
    return (
      Document.Table(
        columns: columns.map(\.spoken),
        rows: counted.map { year, days in
          [
            String(year.year), String(days.count { $0.kind.isWorking }),
            String(count(.holiday, in: days)), String(count(.makeUp, in: days)),
            year.source.spoken,
          ]
        }
      ),
      Listing(
        columns: [
          "year", "status", "working_days", "holidays", "make_up", "source_zh", "source_en",
        ],
        rows: counted.map { year, days in
          [
            .number(year.year), .string(year.status.rawValue),
            .number(days.count { $0.kind.isWorking }), .number(count(.holiday, in: days)),
            .number(count(.makeUp, in: days)), .string(year.source.zh), .string(year.source.en),
          ]
        }
      )
    )
  }

  private func days(of year: Int, in calendar: WorkingCalendar) -> Listings {
    let days = calendar.days(of: year)
      .filter { all || $0.kind == .holiday || $0.kind == .makeUp }
    let columns = [Sentence(zh: "日期", en: "Day"), Sentence(zh: "是什么日子", en: "What it is")]
    return (
      Document.Table(
        columns: columns.map(\.spoken),
        rows: days.map { [$0.day.description, $0.description.spoken] }
      ),
      Listing(
        columns: ["day", "kind"],
        rows: days.map { [.string($0.day.description), .string($0.kind.rawValue)] }
      )
    )
  }
}
