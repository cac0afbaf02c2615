import Ledger
import Messages
import Operations
import SQLStore
import SafetyModel
import Workflow

/// Rows of the register as they stand in lists.
extension [HazardListing] {
  /// Without the term, for the sheet of something that has hazards.
  var shortTable: (columns: [Sentence], rows: [[Sentence]]) {
    let columns = [
      Sentence(zh: "编号", en: "Id"), Sentence(zh: "等级", en: "Grade"),
      Sentence(zh: "状态", en: "State"), Sentence(zh: "部位", en: "Place"),
      Sentence(zh: "隐患", en: "Hazard"),
    ]
    let rows = map { row in
      [
        BilingualText.same(row.hazard.id.text), row.hazard.legalGrade.shortLabel, row.stateWords,
        row.hazard.location.map { .same($0) } ?? .dash, .same(row.hazard.name),
      ]
    }
    return (columns, rows)
  }

  /// With the site and the days left.
  func table(on day: CivilDate) -> (columns: [Sentence], rows: [[Sentence]]) {
    let columns = [
      Sentence(zh: "编号", en: "Id"), Sentence(zh: "等级", en: "Grade"),
      Sentence(zh: "状态", en: "State"), Sentence(zh: "期限", en: "Term"),
      Sentence(zh: "检查对象", en: "Site"), Sentence(zh: "部位", en: "Place"),
      Sentence(zh: "隐患", en: "Hazard"),
    ]
    let rows = map { row in
      [
        BilingualText.same(row.hazard.id.text), row.hazard.legalGrade.shortLabel, row.stateWords,
        row.countdown(on: day), .same(row.siteName ?? row.hazard.site.text),
        row.hazard.location.map { .same($0) } ?? .dash, .same(row.hazard.name),
      ]
    }
    return (columns, rows)
  }
}

extension HazardListing {
  var stateWords: Sentence {
    HazardState.Kind(rawValue: hazard.state)?.label ?? .same(hazard.state)
  }

  /// Days left or overdue; a hazard that is no longer open has none.
  func countdown(on day: CivilDate) -> Sentence {
    guard hazard.isOpen else { return .dash }
    return hazard.dueDay?.countdown(on: day) ?? Sentence(zh: "无期限", en: "no term")
  }

  var missing: [MissingStep] { MissingStepWords.steps(hazard.missingSteps) }

  /// The responsible person; a name that was erased says so.
  var responsibleWords: Sentence {
    if let name = responsibleName { return .same(name) }
    return hazard.responsible == nil ? .notRecorded : .erased
  }

  func isOverdue(on day: CivilDate) -> Bool {
    guard hazard.isOpen, let due = hazard.dueDay else { return false }
    return due < day
  }
}
