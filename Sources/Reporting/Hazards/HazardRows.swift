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
        BilingualText.same(row.hazard.id.text), row.gradeShortLabel, row.stateWords,
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
        BilingualText.same(row.hazard.id.text), row.gradeShortLabel, row.stateWords,
        row.countdown(on: day, remarks), .same(row.siteName ?? row.hazard.site.text),
        row.hazard.location.map { .same($0) } ?? .dash, row.title(remarks),
      ]
    }
    return (columns, rows)
  }
}

extension HazardListing {
  var gradeShortLabel: Sentence {
    if confirmedCase != nil { return .ofConfirmedCaseShort }
    return isGradePending ? .gradePendingShort : hazard.legalGrade.shortLabel
  }

  var gradeLabel: Sentence {
    if let confirmedCase { return .ofConfirmedCase(confirmedCase.text, hazard.regime) }
    return isGradePending ? .gradePending : hazard.legalGrade.label
  }

  /// The confirmed case whose grade it bears; nothing where it is major by itself.
  private var confirmedCase: SubjectID? {
    guard hazard.legalGrade < .major, let word = caseState, let stage = CaseStage(rawValue: word)
    else { return nil }
    switch stage {
    case .confirmed, .rectified, .redetermined, .ended: return hazard.majorCase
    case .suspected, .dismissed: return nil
    }
  }

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
    let late = remarks.late(self).filter { $0.ground != .term }.nearestOfEach
    let details = remarks.details[hazard.id]
    let extended = details.flatMap { $0.extensions == 0 ? nil : $0.extensions }
    let term = hazard.dueDay.map { due -> Sentence in
      let away = runningDue.map { $0.countdown(on: day) } ?? due.keptWords
      return .clauses([
        away, details?.missedTerm.map { $0.missedWords(on: day) },
        extended.map { Sentence(zh: "已延期\($0)次", en: "extended: \($0)") },
      ])
    }
    guard !late.isEmpty else { return term ?? Sentence(zh: "无期限", en: "no term") }
    return .lines([term].compactMap { $0 } + late.map { $0.lateWords(on: day) })
  }

  var missing: [MissingStep] { MissingStepWords.steps(hazard.missingSteps) }

  /// The responsible person; a name that was erased says so.
  var responsibleWords: Sentence {
    if let name = responsibleName { return .same(name) }
    return hazard.responsible == nil ? .notRecorded : .erased
  }
}

extension [Obligation] {
  /// The first of everybody who owes something.
  fileprivate var nearestOfEach: [Obligation] {
    var seen: Set<Clock.Actor> = []
    return filter { seen.insert($0.actor).inserted }
  }
}

extension Obligation {
  /// Who is late with what and since when, for a narrow column.
  fileprivate func lateWords(on day: CivilDate) -> Sentence {
    let away = due.day.countdown(on: day)
    return Sentence(
      zh: "\(actor.label.zh)\(away.zh)：\(label.zh)",
      en: "\(actor.label.en), \(away.en): \(label.en)"
    )
  }
}

extension CivilDate {
  /// A term that was over before a later one was set: late since then, until it is closed.
  func missedWords(on day: CivilDate) -> Sentence {
    let days = days(until: day)
    return Sentence(
      zh: "原期限\(chineseText)已过\(days)天",
      en: "first term \(self) passed \(days) days ago"
    )
  }

  /// A term that ran until the unit reported that it is put right.
  var keptWords: Sentence { Sentence(zh: "期限\(chineseText)", en: "term \(self)") }

  /// A term that stands still while execution is stayed.
  var stayedWords: Sentence {
    Sentence(zh: "停止执行（原期限\(chineseText)）", en: "stayed (term \(self))")
  }
}
