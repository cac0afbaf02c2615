import Messages
public import Operations
public import SQLStore
public import SafetyModel

extension Document {
  /// Hazards in rows, in the order given.
  public static func hazardList(
    _ rows: [HazardListing],
    remarks: ListRemarks = ListRemarks(),
    on day: CivilDate,
    in language: Language
  ) -> Document {
    let overdue = rows.count { remarks.isOverdue($0, on: day) }
    let putRight = rows.count(where: \.isPutRight)
    let waiting = putRight == 0 ? nil : putRight
    var page = Page(
      Sentence(
        zh: "隐患列表（\(rows.count)条，逾期\(overdue)条"
          + (waiting.map { "，已报整改、复查合格待销号\($0)条" } ?? "") + "）",
        en: "Hazards (\(rows.count), \(overdue) overdue"
          + (waiting.map { ", \($0) put right and to be closed" } ?? "") + ")"
      ),
      in: language
    )
    guard !rows.isEmpty else {
      page.paragraph(Sentence(zh: "没有符合条件的隐患。", en: "No hazard matches."))
      return page.finished
    }
    let table = rows.table(on: day, remarks: remarks)
    page.table(table.columns, rows: table.rows)
    return page.finished
  }
}
