import ArgumentParser
import Ledger
import Messages
import Operations
import Reporting
import SafetyModel
import Workflow

/// The last day of a length that starts on a day.
struct DeadlineAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: text(
      "从某天起推算到期日：首日不计，逐日列出跳过的休息日。",
      "Reckon a last day: the first day is not counted, every rest day passed over is listed."
    ),
    aliases: ["推算"]
  )

  @Option(help: help("起算日（不计入），如 2024-02-07。", "The day it starts, not counted: 2024-02-07."))
  var from: String

  @Option(name: .customLong("working-days"), help: help("工作日数。", "Number of working days."))
  var workingDays: Int?

  @Option(help: help("自然日数。", "Number of calendar days."))
  var days: Int?

  @Option(help: help("月数。", "Number of months."))
  var months: Int?

  @Option(
    help: help(
      "小时数，按所在的日计，如24小时为次日。",
      "Number of hours, as the day they end on: 24 is the next day."
    )
  )
  var hours: Int?

  @Flag(
    help: help(
      "末日是休息日的，顺延至下一工作日（用于 --days 和 --months）。",
      "Move an end on a rest day to the next working day (with --days and --months)."
    )
  )
  var roll = false

  @Flag(help: help("以 JSON 输出。", "Print JSON."))
  var json = false

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    let given = [workingDays, days, months, hours].compactMap { $0 }
    guard given.count == 1, let count = given.first, (0...36_500).contains(count) else {
      throw ValidationError(
        text(
          "--working-days、--days、--months、--hours 写且只写一个，0 至 36500。",
          "Give one of --working-days, --days, --months and --hours, 0 to 36500."
        )
      )
    }
    if roll, hours != nil {
      throw ValidationError(
        text("小时不顺延，不用 --roll。", "Hours are not moved; leave out --roll.")
      )
    }
    if roll, workingDays != nil {
      throw ValidationError(
        text("工作日不会落在休息日，不用 --roll。", "Working days never end on a rest day; leave out --roll.")
      )
    }
  }

  func run() throws {
    var values = TypedValues()
    let start = values.day(from, key: "--from")
    try values.check()
    guard let start else { return }
    let calendar = try global.workingCalendar()
    let end = calendar.end(of: length, from: start, rolling: roll ? .toNextWorkingDay : .none)
    let skipped = calendar.skipped(by: length, from: start, to: end)
    if json {
      MachineText.print(object(end, skipped: skipped, from: start, calendar: calendar))
    } else {
      Console.print(document(end, skipped: skipped, from: start, calendar: calendar))
    }
  }

  private var length: Span {
    if let workingDays { return Span(count: workingDays, unit: .workingDay) }
    if let months { return Span(count: months, unit: .month) }
    if let hours { return Span(count: hours, unit: .hour) }
    return Span(count: days ?? 0, unit: .day)
  }

  private func document(
    _ end: TermEnd,
    skipped: [CalendarDay],
    from start: CivilDate,
    calendar: WorkingCalendar
  ) -> Document {
    var lines = [
      Sentence(
        zh:
          "自\(start.chineseText)次日起\(length.label.zh)：\(end.day.chineseText)到期（\(calendar.calendarDay(end.day).description.zh)）。",
        en:
          "\(length.label.en) from the day after \(start): due on \(end.day) (\(calendar.calendarDay(end.day).description.en))."
      )
    ]
    if let rest = end.rolledFrom {
      lines.append(
        Sentence(
          zh: "末日\(rest.chineseText)是休息日，顺延至下一工作日（参照民事诉讼法第八十五条）。",
          en:
            "The end \(rest) is a rest day and moves to the next working day (Civil Procedure Law, art. 85)."
        )
      )
    }
    if end.status != .notNeeded { lines.append(calendar.firmness(end.status)) }
    var blocks: [Document.Block] = lines.map { .paragraph($0.spoken) }
    if !skipped.isEmpty {
      let heading = Sentence(
        zh: "跳过的休息日（\(skipped.count)天）",
        en: "Rest days passed over: \(skipped.count)"
      )
      blocks += [.heading(heading.spoken, level: 2), .list(skipped.map(\.sentence.spoken))]
    }
    return Document(title: "", blocks: blocks)
  }

  private func object(
    _ end: TermEnd,
    skipped: [CalendarDay],
    from start: CivilDate,
    calendar: WorkingCalendar
  ) -> CanonicalValue {
    .object([
      "due": .string(end.day.description),
      "provisional": .bool(end.status == .provisional),
      "from": .string(start.description),
      "count": .integer(Int64(length.count)),
      "unit": .string(length.unit.rawValue),
      "rolled_from": .text(end.rolledFrom?.description),
      "skipped": .array(
        skipped.map {
          .object(["day": .string($0.day.description), "kind": .string($0.kind.rawValue)])
        }
      ),
      "calendar": end.status == .notNeeded ? .null : .string(calendar.data.version),
    ])
  }
}
