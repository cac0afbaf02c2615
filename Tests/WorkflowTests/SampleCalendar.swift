import SafetyModel
import Workflow

func date(_ text: String) -> CivilDate {
  CivilDate(text) ?? CivilDate(daysSinceEpoch: 0)
}

extension WorkingCalendar {
  /// The published days of 2024 to 2026.
  static let sample = WorkingCalendar(
    CalendarData(
      id: "china",
      version: "2026",
      years: [
        2024: year(
          2024,
          off: [
            "2024-01-01", "2024-02-10..2024-02-17", "2024-04-04..2024-04-06",
            "2024-05-01..2024-05-05", "2024-06-10", "2024-09-15..2024-09-17",
            "2024-10-01..2024-10-07",
          ],
          work: [
            "2024-02-04", "2024-02-18", "2024-04-07", "2024-04-28", "2024-05-11", "2024-09-14",
            "2024-09-29", "2024-10-12",
          ]
        ),
        2025: year(
          2025,
          off: [
            "2025-01-01", "2025-01-28..2025-02-04", "2025-04-04..2025-04-06",
            "2025-05-01..2025-05-05", "2025-05-31..2025-06-02", "2025-10-01..2025-10-08",
          ],
          work: ["2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"]
        ),
        2026: year(
          2026,
          off: [
            "2026-01-01..2026-01-03", "2026-02-15..2026-02-23", "2026-04-04..2026-04-06",
            "2026-05-01..2026-05-05", "2026-06-19..2026-06-21", "2026-09-25..2026-09-27",
            "2026-10-01..2026-10-07",
          ],
          work: [
            "2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10",
          ]
        ),
      ]
    )
  )

  private static func year(_ year: Int, off: [String], work: [String]) -> CalendarData.Year {
    CalendarData.Year(
      year: year,
      status: .published,
      source: BilingualText(zh: "放假通知", en: "Yearly notice"),
      off: Set(off.flatMap(days)),
      work: Set(work.map(date))
    )
  }

  private static func days(_ range: String) -> [CivilDate] {
    let first = date(String(range.prefix(10)))
    let last = date(String(range.suffix(10)))
    return (first...last).days
  }
}
