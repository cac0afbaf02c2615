public import Ledger
import SQLite
public import SafetyModel

/// What the register says about a comprehensive determination of a site.
public struct CaseRow: Hashable, Sendable {
  /// The id of the case.
  public var id: SubjectID
  /// What a person calls it.
  public var name: String
  /// The site.
  public var site: SubjectID
  /// The regime.
  public var regime: Regime
  /// The word for the state, such as `suspected`.
  public var state: String
  /// Whether it has not ended.
  public var isOpen: Bool
  /// The day it was first suspected, China Standard Time.
  public var suspectedDay: CivilDate
  /// The day it was confirmed.
  public var confirmedDay: CivilDate?
  /// The day that comes next for it.
  public var dueDay: CivilDate?
  /// The id of the criteria set.
  public var criterion: String?
  /// The words for the steps still missing, separated by spaces.
  public var missingSteps: String?
  /// More words by which it is found.
  public var keywords: String?

  /// Creates a row.
  public init(
    id: SubjectID,
    name: String,
    site: SubjectID,
    regime: Regime,
    state: String,
    isOpen: Bool,
    suspectedDay: CivilDate,
    confirmedDay: CivilDate? = nil,
    dueDay: CivilDate? = nil,
    criterion: String? = nil,
    missingSteps: String? = nil,
    keywords: String? = nil
  ) {
    self.id = id
    self.name = name
    self.site = site
    self.regime = regime
    self.state = state
    self.isOpen = isOpen
    self.suspectedDay = suspectedDay
    self.confirmedDay = confirmedDay
    self.dueDay = dueDay
    self.criterion = criterion
    self.missingSteps = missingSteps
    self.keywords = keywords
  }
}

extension CaseRow: RegisterTable {
  static let table = "reg_case"
  static let columns = [
    "name", "search", "site", "regime", "state", "is_open", "suspected_day", "confirmed_day",
    "due_day", "criterion", "missing_steps",
  ]
  static let derivedColumns = SiteColumns.names
  static let upsert = makeUpsert()
  static let selection = """
    c.id, c.name, c.site, c.regime, c.state, c.is_open, c.suspected_day, c.confirmed_day, \
    c.due_day, c.criterion, c.missing_steps, c.site_name, c.region
    """

  var values: [SQLiteValue] {
    [
      .text(name), .text(SearchText.column(name, keywords)), .text(site.text), .word(regime),
      .text(state), .flag(isOpen), .day(suspectedDay), .day(confirmedDay), .day(dueDay),
      .text(criterion), .text(missingSteps),
    ]
  }
}

/// A comprehensive determination as it stands in a list.
public struct CaseListing: Hashable, Sendable {
  /// The row of the case.
  public let majorCase: CaseRow
  /// The present name of the site.
  public let siteName: String?
  /// The region of the site.
  public let region: RegionCode?

  /// Reads the columns of `CaseRow.selection`; the keywords are not given back.
  init(_ row: borrowing Row) throws(StoreFailure) {
    var columns = ColumnReader()
    majorCase = CaseRow(
      id: try columns.subject(row),
      name: columns.text(row),
      site: try columns.subject(row),
      regime: try columns.word(row),
      state: columns.text(row),
      isOpen: columns.flag(row),
      suspectedDay: try columns.day(row),
      confirmedDay: try columns.optionalDay(row),
      dueDay: try columns.optionalDay(row),
      criterion: columns.optionalText(row),
      missingSteps: columns.optionalText(row)
    )
    siteName = columns.optionalText(row)
    region = columns.optionalRegion(row)
  }
}
