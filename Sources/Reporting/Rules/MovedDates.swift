import Messages
public import Operations
public import SafetyModel
import Workflow

extension Document {
  /// The running clocks of open hazards and cases that changed rules would move.
  public static func datesMoved(_ moved: [MovedDate], in language: Language) -> Document {
    var page = Page(Sentence(zh: "会移动的日期", en: "Dates it would move"), in: language)
    page.heading(
      Sentence(
        zh: "未销号隐患和案中会移动的日期（\(moved.count)个）",
        en: "Dates of open hazards and cases it would move (\(moved.count))"
      )
    )
    guard !moved.isEmpty else {
      page.paragraph(Sentence(zh: "没有日期因此移动。", en: "No date is moved by it."))
      return page.finished
    }
    page.table(
      [
        Sentence(zh: "编号", en: "Id"), Sentence(zh: "检查对象", en: "Site"),
        Sentence(zh: "谁", en: "Who"), Sentence(zh: "要办的事", en: "What is due"),
        Sentence(zh: "日期", en: "Day"),
      ],
      rows: moved.map { date in
        let duty = date.after ?? date.before
        return [
          .same(date.id), .same(date.site ?? ""), duty?.actor.label ?? .dash,
          duty?.label ?? .dash, date.days,
        ]
      }
    )
    page.note(
      Sentence(
        zh: "已记下的期限（责令、延期、移送答复）不因规则改动而移动；要移动须另有记录。",
        en:
          "Recorded dates (orders, extensions, answers owed) never move with the rules; an event of its own moves them."
      )
    )
    return page.finished
  }
}
