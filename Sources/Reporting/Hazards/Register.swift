import Ledger
import Messages
public import Operations
public import SQLStore
public import SafetyModel
import Workflow

extension Document {
  /// The register of hazards (隐患台账) from its rows: the officials' columns as far as a row knows them.
  ///
  /// - Parameters:
  ///   - rows: The hazards.
  ///   - remarks: The rules for criteria in words, and the terms that stand still.
  ///   - day: The day it is looked at.
  ///   - definition: What is counted: filter and period.
  ///   - language: The language.
  /// - Returns: The register with its definition and totals.
  public static func register(
    _ rows: [HazardListing],
    remarks: ListRemarks = ListRemarks(),
    on day: CivilDate,
    definition: BilingualText,
    in language: Language
  ) -> Document {
    var page = Page(Sentence(zh: "隐患台账", en: "Register of hazards"), in: language)
    let figures = RegisterFigures(
      entries: rows.map { $0.registerEntry(isOverdue: remarks.isOverdue($0, on: day)) },
      day: day
    )
    page.facts([
      Line(
        Sentence(zh: "口径", en: "Definition"),
        definition.with(
          Sentence(zh: "截至\(day.chineseText)", en: "as of \(day)")
        )
      )
    ])
    page.facts(figures.lines)
    let lines = rows.enumerated().map {
      RegisterRow(number: $0.offset + 1, row: $0.element, remarks: remarks, day: day)
    }
    page.table(RegisterRow.columns, rows: lines.map(\.cells))
    return page.finished
  }

  /// The register of nothing, for a file that is read by programs.
  public static func emptyRegister(in language: Language) -> Table {
    Table(columns: RegisterRow.columns.map { $0.text(in: language) }, rows: [])
  }
}

/// One line of the register.
struct RegisterRow {
  let number: Int
  let row: HazardListing
  let remarks: ListRemarks
  let day: CivilDate

  static let columns = [
    Sentence(zh: "序号", en: "No."), Sentence(zh: "隐患编号", en: "Hazard"),
    Sentence(zh: "发现时间", en: "Found"), Sentence(zh: "受检单位", en: "Site"),
    Sentence(zh: "所属区域", en: "Region"), Sentence(zh: "隐患部位", en: "Place"),
    Sentence(zh: "隐患描述", en: "Description"), Sentence(zh: "隐患类别", en: "Regime"),
    Sentence(zh: "隐患等级", en: "Grade"), Sentence(zh: "判定依据", en: "Criterion"),
    Sentence(zh: "处理方式", en: "Handled by"), Sentence(zh: "整改责任人", en: "Responsible"),
    Sentence(zh: "整改期限", en: "Term"), Sentence(zh: "整改进展", en: "State"),
    Sentence(zh: "还缺", en: "Missing"), Sentence(zh: "是否销号", en: "Closed"),
    Sentence(zh: "是否逾期", en: "Overdue"), Sentence(zh: "重大隐患案", en: "Major case"),
  ]

  var cells: [Sentence] {
    let hazard = row.hazard
    return [
      .same("\(number)"), .same(hazard.id.text), .same(hazard.foundDay.description),
      .same(row.siteName ?? hazard.site.text), row.region.map { .same($0.text) } ?? .dash,
      hazard.location.map { .same($0) } ?? .dash, row.title(remarks), hazard.regime.label,
      row.gradeLabel,
      Titles(rules: remarks.rules).criterion(hazard.criterion, hazard.clause) ?? .dash, assignment,
      hazard.responsible == nil ? .dash : row.responsibleWords,
      term, row.stateWords,
      hazard.isOpen ? .row(row.missing.map(\.shortLabel)) : .dash,
      (hazard.state == HazardState.Kind.closed.rawValue).words,
      overdue,
      hazard.majorCase.map { .same($0.text) } ?? .dash,
    ]
  }

  /// Yes or no for an open hazard with a term or something late; else the question has no meaning.
  private var overdue: Sentence {
    let isOverdue = remarks.isOverdue(row, on: day)
    guard row.hazard.isOpen, row.hazard.dueDay != nil || isOverdue else { return .dash }
    return isOverdue.words
  }

  private var term: Sentence {
    if let stayed = remarks.stayed[row.hazard.id] { return stayed.stayedWords }
    return row.hazard.dueDay.map { .same($0.description) } ?? .dash
  }

  private var assignment: Sentence {
    switch row.hazard.assignment {
    case "order": Sentence(zh: "责令整改", en: "order")
    case "reminder": Sentence(zh: "提醒", en: "reminder")
    case "self_assigned": Sentence(zh: "单位自行整改", en: "self-assigned")
    default: .dash
    }
  }
}

extension HazardListing {
  fileprivate func registerEntry(isOverdue: Bool) -> RegisterFigures.Entry {
    RegisterFigures.Entry(
      grade: hazard.legalGrade,
      isGradePending: isGradePending,
      state: HazardState.Kind(rawValue: hazard.state),
      isOpen: hazard.isOpen,
      isOverdue: isOverdue,
      due: hazard.dueDay
    )
  }
}
