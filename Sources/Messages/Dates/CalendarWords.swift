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
