import Messages
import Operations
import SafetyModel

/// What the rules say about what was seen, and what was registered.
extension InspectionRecord {
  func writeOutcome(to page: inout Page, in language: Language) {
    if let finish = inspection.finish {
      page.append(
        .determination(
          inspection.determinations,
          rules: view.pack,
          in: language
        )
      )
      page.heading(
        Sentence(
          zh: "登记的隐患（\(view.hazards.count)条）",
          en: "Hazards registered (\(view.hazards.count))"
        )
      )
      let table = view.hazards.shortTable
      page.table(table.columns, rows: table.rows)
      if !finish.observedHazards.isEmpty {
        page.paragraph(
          Sentence(
            zh: "再次发现的隐患：\(finish.observedHazards.map(\.text).joined(separator: "、"))",
            en: "Seen again: \(finish.observedHazards.map(\.text).joined(separator: ", "))"
          )
        )
      }
    }
    guard !inspection.amendments.isEmpty else { return }
    page.heading(Sentence(zh: "结束后的更正", en: "Amended after the finish"))
    page.list(
      inspection.amendments.map { amendment in
        .clauses([
          question(amendment.answer.item), amendment.answer.answer.label,
          Sentence(zh: "理由：\(amendment.reason)", en: "reason: \(amendment.reason)"),
        ]).event(position(of: amendment.answer))
      }
    )
  }
}
