import Ledger
import Messages
import Operations
import RuleLanguage
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
  func table(
    on day: CivilDate,
    remarks: ListRemarks = ListRemarks()
  ) -> (columns: [Sentence], rows: [[Sentence]]) {
    let columns = [
      Sentence(zh: "编号", en: "Id"), Sentence(zh: "等级", en: "Grade"),
      Sentence(zh: "状态", en: "State"), Sentence(zh: "期限", en: "Term"),
      Sentence(zh: "检查对象", en: "Site"), Sentence(zh: "部位", en: "Place"),
      Sentence(zh: "隐患", en: "Hazard"),
    ]
    let rows = map { row in
      [
        BilingualText.same(row.hazard.id.text), row.hazard.legalGrade.shortLabel, row.stateWords,
        row.countdown(on: day, remarks), .same(row.siteName ?? row.hazard.site.text),
        row.hazard.location.map { .same($0) } ?? .dash, row.title(remarks),
      ]
    }
    return (columns, rows)
  }
}

extension HazardListing {
  var stateWords: Sentence {
    HazardState.Kind(rawValue: hazard.state)?.label ?? .same(hazard.state)
  }

  /// The title; in English as the rules put it, where they still say the same in Chinese.
  func title(_ remarks: ListRemarks) -> Sentence {
    let label = remarks.rules?.circumstance(hazard.circumstance)?.label
    guard let label, label.zh == hazard.name else { return .same(hazard.name) }
    return label
  }

  /// Days left or overdue; a hazard that is no longer open has none, a stayed one says so.
  func countdown(on day: CivilDate, _ remarks: ListRemarks = ListRemarks()) -> Sentence {
    guard hazard.isOpen else { return .dash }
    if let stayed = remarks.stayed[hazard.id] { return stayed.stayedWords }
    if let ended = measureDue, ended < day, !(hazard.dueDay.map { $0 < day } ?? false) {
      let days = ended.days(until: day)
      return Sentence(
        zh: "停产、查封或者挂牌已过期\(days)天",
        en: "a stop, seal or listing ended \(days) \(days == 1 ? "day" : "days") ago"
      )
    }
    return hazard.dueDay?.countdown(on: day) ?? Sentence(zh: "无期限", en: "no term")
  }

  var missing: [MissingStep] { MissingStepWords.steps(hazard.missingSteps) }

  /// The responsible person; a name that was erased says so.
  var responsibleWords: Sentence {
    if let name = responsibleName { return .same(name) }
    return hazard.responsible == nil ? .notRecorded : .erased
  }

  func isOverdue(on day: CivilDate) -> Bool {
    guard hazard.isOpen else { return false }
    return [hazard.dueDay, measureDue].contains { $0.map { $0 < day } ?? false }
  }
}

extension CivilDate {
  /// A term that stands still while execution is stayed.
  var stayedWords: Sentence {
    Sentence(zh: "停止执行（原期限\(chineseText)）", en: "stayed (term \(self))")
  }
}
