public import SafetyModel
public import Workflow

extension DayKind {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .working: Sentence(zh: "工作日", en: "working day")
    case .makeUp: Sentence(zh: "调休上班", en: "make-up working day")
    case .weekend: Sentence(zh: "周末", en: "weekend")
    case .holiday: Sentence(zh: "放假", en: "holiday")
    }
  }
}

extension CalendarDay {
  /// The day with its weekday and what it is: `2026年2月14日（周六，调休上班）`.
  public var sentence: Sentence {
    Sentence(
      zh: "\(day.chineseText)（\(description.zh)）",
      en: "\(day) (\(description.en))"
    )
  }

  /// The weekday and what it is: `周六，调休上班`.
  public var description: Sentence {
    let index = day.weekday - 1
    let zh = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"][index]
    let en = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][index]
    return Sentence(zh: "\(zh)，\(kind.label.zh)", en: "\(en), \(kind.label.en)")
  }
}

extension WorkingCalendar {
  /// The published years in words.
  public var publishedSpan: Sentence {
    let years = data.years.values.filter { $0.status == .published }.map(\.year).sorted()
    guard let first = years.first, let last = years.last else {
      return Sentence(zh: "没有一年收入了通知", en: "no year has its notice")
    }
    return Sentence(zh: "\(first)年至\(last)年通知已收入", en: "notices of \(first) to \(last) are in")
  }

  /// How firm a count is, and what to do where it is not.
  public func firmness(_ status: CalendarStatus) -> Sentence {
    switch status {
    case .notNeeded: status.label
    case .published:
      Sentence(
        zh: "工作日历 \(data.version)，放假通知已公布。",
        en: "Calendar \(data.version); the notices are published."
      )
    case .provisional:
      Sentence(
        zh: "暂定：跨入的年份还没有收入放假通知，按周一至周五推算；通知公布后用 bihuan calendar add 收入，再推算一次。",
        en:
          "Provisional: a year counted through has no notice yet and follows Monday to Friday; add it with bihuan calendar add when it is out and reckon again."
      )
    }
  }
}

extension CalendarProblem {
  /// What is wrong and what to do.
  public var sentence: Sentence {
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
