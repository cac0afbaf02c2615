import Ledger
import Messages
public import Operations
public import RuleLanguage
import SQLStore
public import SafetyModel
import Workflow

extension Document {
  /// The open major hazards on one screen: overdue first, suspected ones and cases in blocks of their own.
  ///
  /// A case is counted once, whatever its number of members.
  ///
  /// - Parameters:
  ///   - list: The hazards and cases.
  ///   - rules: For the titles of the criteria.
  ///   - remarks: What is said beside the rows.
  ///   - isSorted: Whether the hazards stand in an order somebody asked for, which is then kept.
  ///   - day: The day it is looked at.
  ///   - language: The language.
  /// - Returns: The list; a block without entries says so.
  public static func openMajorHazards(
    _ list: OpenMajorHazards,
    rules: RulePack? = nil,
    remarks: ListRemarks = ListRemarks(),
    isSorted: Bool = false,
    on day: CivilDate,
    in language: Language
  ) -> Document {
    let screen = OpenMajorList(
      list: list,
      remarks: remarks,
      titles: Titles(rules: rules),
      isSorted: isSorted,
      day: day
    )
    var page = Page(screen.title, in: language)
    page.heading(screen.majorHeading)
    screen.writeHazards(screen.major, to: &page)
    screen.writeCases(screen.confirmed, to: &page)
    if screen.major.isEmpty, screen.confirmed.isEmpty { page.paragraph(.nothing) }
    page.heading(screen.suspectedHeading)
    screen.writeHazards(screen.suspected, to: &page)
    screen.writeCases(screen.suspectedCases, to: &page)
    if screen.suspected.isEmpty, screen.suspectedCases.isEmpty { page.paragraph(.nothing) }
    return page.finished
  }
}

/// The blocks of the list of open major hazards.
struct OpenMajorList {
  let list: OpenMajorHazards
  let remarks: ListRemarks
  let titles: Titles
  let isSorted: Bool
  let day: CivilDate

  var major: [HazardListing] { ordered(list.major) }

  var suspected: [HazardListing] { ordered(list.suspected) }

  var confirmed: [CaseView] { list.cases.filter { $0.kind != .suspected } }

  var suspectedCases: [CaseView] { list.cases.filter { $0.kind == .suspected } }

  var title: Sentence {
    let overdue = major.count { remarks.isOverdue($0, on: day) }
    let total = major.count + confirmed.count
    let putRight = major.count(where: \.isPutRight)
    let waiting = putRight == 0 ? nil : putRight
    return Sentence(
      zh: "未销号重大隐患 \(day.chineseText)：\(total)项，逾期\(overdue)项"
        + (waiting.map { "，已报整改、复查合格待销号\($0)项" } ?? ""),
      en: "Open major hazards \(day): \(total), \(overdue) overdue"
        + (waiting.map { ", \($0) put right and to be closed" } ?? "")
    )
  }

  var majorHeading: Sentence {
    Sentence(
      zh: "重大隐患（隐患\(major.count)条，重大隐患案\(confirmed.count)件）",
      en: "Major (\(major.count) hazards, \(confirmed.count) cases)"
    )
  }

  var suspectedHeading: Sentence {
    Sentence(
      zh: "疑似重大（未计入重大）（隐患\(suspected.count)条，疑似案\(suspectedCases.count)件）",
      en:
        "Suspected, not counted as major (\(suspected.count) hazards, \(suspectedCases.count) cases)"
    )
  }

  /// By days left, overdue first; those without a term last.
  private func ordered(_ rows: [HazardListing]) -> [HazardListing] {
    guard !isSorted else { return rows }
    return rows.sorted {
      ($0.hazard.dueDay ?? .endOfTime, $0.hazard.id) < (
        $1.hazard.dueDay ?? .endOfTime, $1.hazard.id
      )
    }
  }

  /// The rows, and below them which criteria their clauses belong to: a title in every row would
  /// take the screen.
  func writeHazards(_ rows: [HazardListing], to page: inout Page) {
    guard !rows.isEmpty else { return }
    page.table(
      [
        Sentence(zh: "期限", en: "Term"), Sentence(zh: "挂牌", en: "Listed"),
        Sentence(zh: "编号和条款", en: "Id and clause"),
        Sentence(zh: "检查对象和部位", en: "Site and place"), Sentence(zh: "隐患", en: "Hazard"),
        Sentence(zh: "责任人", en: "Responsible"), Sentence(zh: "还缺", en: "Missing"),
      ],
      rows: rows.map { row in
        [
          row.countdown(on: day, remarks), row.missing.listingWords,
          .lines([.same(row.hazard.id.text), clause(of: row, among: rows)]),
          site(of: row), row.title(remarks), row.responsibleWords, short(row.missing),
        ]
      }
    )
    let cited = legend(of: rows)
    guard !cited.isEmpty else { return }
    page.paragraph(
      .joined(
        [Sentence(zh: "条款：", en: "Clauses: "), .joined(cited, zh: "；", en: "; ")],
        zh: "",
        en: ""
      )
    )
  }

  /// The clause alone; with the title where two criteria sets have a clause of the same number.
  private func clause(of row: HazardListing, among rows: [HazardListing]) -> Sentence {
    let unknown = Sentence(zh: "条款未核", en: "clause not verified")
    guard let clause = row.hazard.clause, let criterion = row.hazard.criterion else {
      return unknown
    }
    let isAmbiguous = rows.contains {
      $0.hazard.clause == clause && $0.hazard.criterion != criterion
    }
    guard !isAmbiguous else { return titles.criterion(criterion, clause) ?? unknown }
    return Citation(instrument: criterion, clause: clause, confidence: .unknown).clauseText
  }

  /// The clauses that occur, with the title of their criteria set, each once.
  private func legend(of rows: [HazardListing]) -> [Sentence] {
    var seen: Set<Sentence> = []
    return rows.compactMap { titles.criterion($0.hazard.criterion, $0.hazard.clause) }
      .filter { seen.insert($0).inserted }
  }

  private func site(of row: HazardListing) -> Sentence {
    .lines([
      .same(row.siteName ?? row.hazard.site.text),
      .joined(
        [
          row.region.map { .same($0.text) },
          row.hazard.location.map { .same($0) } ?? Sentence(zh: "部位未登记", en: "no place"),
        ].compactMap { $0 },
        zh: " ",
        en: " "
      ),
    ])
  }

  private func short(_ steps: [MissingStep]) -> Sentence { .row(steps.map(\.shortLabel)) }

  func writeCases(_ cases: [CaseView], to page: inout Page) {
    guard !cases.isEmpty else { return }
    page.table(
      [
        Sentence(zh: "期限", en: "Term"), Sentence(zh: "挂牌", en: "Listed"),
        Sentence(zh: "案号", en: "Case"),
        Sentence(zh: "检查对象", en: "Site"), Sentence(zh: "判定和要素", en: "Criteria and elements"),
        Sentence(zh: "成员隐患", en: "Members"), Sentence(zh: "还缺", en: "Missing"),
      ],
      rows: cases.map { view in
        [
          view.countdown(on: day), view.missing.listingWords,
          .same(view.state.id.text),
          .lines([.same(view.site.name), .same(view.site.region.text)]),
          .lines([titles.criteria(view.state.opened.criteria), view.elementCount, view.kind.label]),
          .joined(view.members.map { .same($0.hazard.id.text) }, zh: "\n", en: "\n"),
          short(view.missing),
        ]
      }
    )
  }
}

extension CaseView {
  /// `要素 n/k`: how many clauses stand, and how many are needed.
  var elementCount: Sentence {
    let count = state.elements.count
    let needed = state.opened.atLeast
    return Sentence(zh: "要素 \(count)/\(needed)", en: "element \(count) of \(needed)")
  }

  /// The nearest duty of the case, or the nearest term of its open members.
  func countdown(on day: CivilDate) -> Sentence {
    let terms = members.compactMap(\.runningDue)
    let nearest = (obligations.map(\.due.warningDay) + terms).min()
    return nearest?.countdown(on: day) ?? Sentence(zh: "无期限", en: "no term")
  }
}

extension CivilDate {
  /// Later than every term.
  fileprivate static var endOfTime: CivilDate { CivilDate(daysSinceEpoch: 2_932_896) }
}

extension [MissingStep] {
  /// Every level that lists it, the lowest first, as the step of delisting says.
  fileprivate var listingWords: Sentence {
    for case .delisting(let levels) in self {
      return .row(levels.sorted().map(\.shortLabel), none: .dash)
    }
    return .dash
  }
}
