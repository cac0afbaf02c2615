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
    var page = Page(
      Sentence(
        zh: "隐患列表（\(rows.count)条，逾期\(overdue)条）",
        en: "Hazards (\(rows.count), \(overdue) overdue)"
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
