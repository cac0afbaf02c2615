public import Ledger
import SQLite
public import SafetyModel

/// What the register says about a hazard.
public struct HazardRow: Hashable, Sendable {
  /// The id of the hazard.
  public var id: SubjectID
  /// What a person calls it: the label of the circumstance, as a rule.
  public var name: String
  /// The site it was found at.
  public var site: SubjectID
  /// The inspection that found it.
  public var inspection: SubjectID?
  /// Where on the site.
  public var location: String?
  /// The id of the circumstance.
  public var circumstance: String
  /// The id of the matter.
  public var matter: String?
  /// The leading regime.
  public var regime: Regime
  /// The legal grade.
  public var legalGrade: LegalGrade
  /// The word for the state of the determination.
  public var verdict: String?
  /// The word for the primary state, such as `assigned`.
  public var state: String
  /// Whether the hazard stands: every state but closed, withdrawn and merged.
  public var isOpen: Bool
  /// The word for how it was put to the unit: `order`, `reminder` or `self_assigned`.
  public var assignment: String?
  /// The day it was found, China Standard Time.
  public var foundDay: CivilDate
  /// The last day for putting it right.
  public var dueDay: CivilDate?
  /// The id of the criteria set by which it is major.
  public var criterion: String?
  /// The clause by which it is major.
  public var clause: String?
  /// Who is responsible on the unit's side.
  public var responsible: PersonName?
  /// The words for the steps still missing, separated by spaces.
  public var missingSteps: String?
  /// The comprehensive determination it belongs to.
  public var majorCase: SubjectID?
  /// More words by which it is found.
  public var keywords: String?

  /// Creates a row.
  public init(
    id: SubjectID,
    name: String,
    site: SubjectID,
    inspection: SubjectID? = nil,
    location: String? = nil,
    circumstance: String,
    matter: String? = nil,
    regime: Regime,
    legalGrade: LegalGrade,
    verdict: String? = nil,
    state: String,
    isOpen: Bool,
    assignment: String? = nil,
    foundDay: CivilDate,
    dueDay: CivilDate? = nil,
    criterion: String? = nil,
    clause: String? = nil,
    responsible: PersonName? = nil,
    missingSteps: String? = nil,
    majorCase: SubjectID? = nil,
    keywords: String? = nil
  ) {
    self.id = id
    self.name = name
    self.site = site
    self.inspection = inspection
    self.location = location
    self.circumstance = circumstance
    self.matter = matter
    self.regime = regime
    self.legalGrade = legalGrade
    self.verdict = verdict
    self.state = state
    self.isOpen = isOpen
    self.assignment = assignment
    self.foundDay = foundDay
    self.dueDay = dueDay
    self.criterion = criterion
    self.clause = clause
    self.responsible = responsible
    self.missingSteps = missingSteps
    self.majorCase = majorCase
    self.keywords = keywords
  }
}

extension HazardRow: RegisterTable {
  static let table = "reg_hazard"
  static let columns = [
    "name", "search", "site", "inspection", "location", "circumstance", "matter", "regime",
    "legal_grade", "verdict", "state", "is_open", "assignment", "found_day", "due_day",
    "criterion", "clause", "responsible", "responsible_commitment", "missing_steps", "major_case",
    "due_sort", "month",
  ]
  static let derivedColumns = SiteColumns.names
  static let upsert = makeUpsert()
  static let selection = """
    h.id, h.name, h.site, h.inspection, h.location, h.circumstance, h.matter, h.regime, \
    h.legal_grade, h.verdict, h.state, h.is_open, h.assignment, h.found_day, h.due_day, \
    h.criterion, h.clause, h.responsible, h.responsible_commitment, h.missing_steps, \
    h.major_case, h.site_name, h.region, h.updated, p.value, \
    (SELECT c.state FROM reg_case c WHERE c.ledger = h.ledger AND c.id = h.major_case)
    """

  var values: [SQLiteValue] {
    [
      .text(name), .text(SearchText.column(name, location, keywords)), .text(site.text),
      .subject(inspection), .text(location), .text(circumstance), .text(matter), .word(regime),
      .word(legalGrade), .text(verdict), .text(state), .flag(isOpen), .text(assignment),
      .day(foundDay), .day(dueDay), .text(criterion), .text(clause),
    ] + responsible.values + [
      .text(missingSteps), .subject(majorCase), .text(dueDay?.description ?? SQLitePage.noDueDay),
      .int(InspectionRow.month(ofDay: foundDay)),
    ]
  }

  /// Reads the columns of `selection` up to the row's own; the keywords are not given back.
  fileprivate init(
    _ row: borrowing Row,
    _ columns: inout ColumnReader
  ) throws(StoreFailure) {
    self.init(
      id: try columns.subject(row),
      name: columns.text(row),
      site: try columns.subject(row),
      inspection: try columns.optionalSubject(row),
      location: columns.optionalText(row),
      circumstance: columns.text(row),
      matter: columns.optionalText(row),
      regime: try columns.word(row),
      legalGrade: try columns.word(row),
      verdict: columns.optionalText(row),
      state: columns.text(row),
      isOpen: columns.flag(row),
      assignment: columns.optionalText(row),
      foundDay: try columns.day(row),
      dueDay: try columns.optionalDay(row),
      criterion: columns.optionalText(row),
      clause: columns.optionalText(row),
      responsible: columns.personName(row),
      missingSteps: columns.optionalText(row),
      majorCase: try columns.optionalSubject(row)
    )
  }
}

/// A hazard as it stands in a list.
public struct HazardListing: Hashable, Sendable {
  /// The row of the hazard.
  public let hazard: HazardRow
  /// The present name of the site.
  public let siteName: String?
  /// The region of the site.
  public let region: RegionCode?
  /// The position of the last event of the hazard.
  public let updated: Int
  /// The name of the responsible person, unless it was erased.
  public internal(set) var responsibleName: String?
  /// The word for the state of the case it counts in.
  public let caseState: String?

  /// Creates a row of a list from its parts.
  public init(
    hazard: HazardRow,
    siteName: String?,
    region: RegionCode?,
    updated: Int,
    responsibleName: String?,
    caseState: String? = nil
  ) {
    self.hazard = hazard
    self.siteName = siteName
    self.region = region
    self.updated = updated
    self.responsibleName = responsibleName
    self.caseState = caseState
  }

  /// Reads the columns of `HazardRow.selection`.
  init(_ row: borrowing Row) throws(StoreFailure) {
    var columns = ColumnReader()
    hazard = try HazardRow(row, &columns)
    siteName = columns.optionalText(row)
    region = columns.optionalRegion(row)
    updated = columns.int(row)
    let kept = columns.optionalText(row)
    caseState = columns.optionalText(row)
    switch hazard.responsible {
    case .text(let text): responsibleName = text
    case .committed: responsibleName = kept
    case nil: responsibleName = nil
    }
  }
}
