public import SafetyModel

extension CivilDate {
  /// How far a last day is away on another day: `还剩3天`, `今天到期`, `逾期5天`.
  ///
  /// - Parameter today: The day it is looked at.
  /// - Returns: A phrase without a full stop.
  public func countdown(on today: CivilDate) -> Sentence {
    let left = today.days(until: self)
    if left == 0 { return Sentence(zh: "今天到期", en: "due today") }
    if left > 0 { return Sentence(zh: "还剩\(left)天", en: "\(DayPhrase.days(left)) left") }
    return Sentence(zh: "逾期\(-left)天", en: "\(DayPhrase.days(-left)) overdue")
  }
}

extension DueDay {
  /// How far the day is away, with a warning when the earlier reading is over already.
  public func countdown(on today: CivilDate) -> Sentence {
    let plain = day.countdown(on: today)
    guard warningDay < today, today <= day else { return plain }
    let other = warningDay.countdown(on: today)
    return Sentence(
      zh: "\(plain.zh)（按另一种算法\(other.zh)）",
      en: "\(plain.en) (by the other reading \(other.en))"
    )
  }

  /// How the day was found: start, length, calendar, both readings and the source.
  ///
  /// - Parameter title: The titles of the instruments.
  /// - Returns: One sentence.
  public func derivationSentence(title: InstrumentTitle) -> Sentence {
    let clauses = [
      reckoning, rolled, derivation.citation.map { DayPhrase.source($0, title: title) },
      otherReading, calendar, pauses,
    ]
    let given = clauses.compactMap { $0 }
    return Sentence(
      zh: given.map(\.zh).joined(separator: "；") + "。",
      en: given.map(\.en).joined(separator: "; ") + "."
    )
  }

  /// Which spans of a stay the day leaves out.
  private var pauses: Sentence? {
    guard let spans = derivation.pauses, let before = derivation.dueBeforePauses else { return nil }
    let rows = spans.map { span in
      Sentence(
        zh: span.until.map { "\(span.from.chineseText)至\($0.adding(days: -1).chineseText)" }
          ?? "\(span.from.chineseText)起，尚未恢复",
        en: span.until.map { "\(span.from) to \($0.adding(days: -1))" }
          ?? "from \(span.from), still"
      )
      .joined(
        Sentence(zh: "（\(Quote.value(span.document))）", en: " (\(Quote.value(span.document)))")
      )
    }
    let row = Sentence.list(rows)
    let days = before.days(until: day)
    return Sentence(
      zh: "停止执行期间不计，重叠只扣一次：\(row.zh)；由\(before.chineseText)后延\(days)天",
      en:
        "days of a stay do not count, overlaps once: \(row.en); \(DayPhrase.days(days)) later than \(before)"
    )
  }

  private var reckoning: Sentence {
    let day = derivation.dueBeforePauses ?? day
    let start = derivation.startEvent.label
    let startDay = derivation.startDay
    guard let length = derivation.length else {
      return Sentence(
        zh: "由办理人定为\(day.chineseText)（\(start.zh)：\(startDay.chineseText)）",
        en: "\(day), set by a person (\(start.en): \(startDay))"
      )
    }
    guard length.count > 0 else {
      return Sentence(
        zh: "\(start.zh)当天（\(startDay.chineseText)）到期",
        en: "Due at once on \(startDay) (\(start.en))"
      )
    }
    return Sentence(
      zh: "自\(start.zh)（\(startDay.chineseText)）次日起\(length.label.zh)，至\(day.chineseText)",
      en: "\(length.label.en) from the day after \(startDay) (\(start.en)), ending \(day)"
    )
  }

  private var rolled: Sentence? {
    derivation.rolledFrom.map { rest in
      Sentence(
        zh: "末日\(rest.chineseText)是休息日，顺延至下一工作日",
        en: "the end \(rest) is a rest day and moves to the next working day"
      )
    }
  }

  private var otherReading: Sentence? {
    derivation.otherReading.map { other in
      Sentence(
        zh: "原文只写“日”，两种算法：按自然日为\(day.chineseText)，按工作日为\(other.chineseText)，从早提醒",
        en:
          "the source says days without more, two readings: calendar days \(day), working days \(other); the earlier warns"
      )
    }
  }

  private var calendar: Sentence? {
    guard let version = derivation.calendarVersion else { return nil }
    let name = Quote.plain(version)
    switch derivation.calendarStatus {
    case .notNeeded: return nil
    case .published:
      return Sentence(zh: "工作日历 \(name)，放假通知已公布", en: "calendar \(name), notices published")
    case .provisional:
      return Sentence(
        zh: "工作日历 \(name)，有年份的放假通知尚未公布，日期可能变化",
        en: "calendar \(name), a year's notice is not yet published and the day may change"
      )
    }
  }
}

/// Small parts of phrases about days.
enum DayPhrase {
  static func days(_ count: Int) -> String { English.count(count, "day") }

  static func source(_ citation: Citation, title: InstrumentTitle) -> Sentence {
    let cited = citation.sentence(title: title)
    return Sentence(zh: "依据\(cited.zh)", en: "source: \(cited.en)")
  }
}
