public import Ledger
import SQLite
public import SafetyModel

/// What the register says about an inspection.
public struct InspectionRow: Hashable, Sendable {
  /// The id of the inspection.
  public var id: SubjectID
  /// The inspected site.
  public var site: SubjectID
  /// The day it began, China Standard Time.
  public var day: CivilDate
  /// The nature of the visit.
  public var nature: VisitNature
  /// The occasion.
  public var occasion: Occasion?
  /// The level of the inspectors' organisation.
  public var level: OrganisationLevel?
  /// The inspectors' organisation.
  public var organisation: SubjectID?
  /// The id of the checklist.
  public var checklist: String?
  /// The word for the state, such as `open` or `finished`.
  public var state: String
  /// The number of findings.
  public var findings: Int
  /// What a person calls it, where it has a name.
  public var name: String?
  /// More words by which it is found.
  public var keywords: String?

  /// Creates a row.
  public init(
    id: SubjectID,
    site: SubjectID,
    day: CivilDate,
    nature: VisitNature,
    occasion: Occasion? = nil,
    level: OrganisationLevel? = nil,
    organisation: SubjectID? = nil,
    checklist: String? = nil,
    state: String,
    findings: Int = 0,
    name: String? = nil,
    keywords: String? = nil
  ) {
    self.id = id
    self.site = site
    self.day = day
    self.nature = nature
    self.occasion = occasion
    self.level = level
    self.organisation = organisation
    self.checklist = checklist
    self.state = state
    self.findings = findings
    self.name = name
    self.keywords = keywords
  }
}

extension InspectionRow: RegisterTable {
  static let table = "reg_inspection"
  static let columns = [
    "site", "day", "nature", "occasion", "level", "organisation", "checklist", "state", "findings",
    "name", "search", "month",
  ]
  static let derivedColumns = SiteColumns.names
  static let upsert = makeUpsert()
  static let selection = """
    i.id, i.site, i.day, i.nature, i.occasion, i.level, i.organisation, i.checklist, i.state, \
    i.findings, i.name, i.site_name, i.region
    """

  var values: [SQLiteValue] {
    [
      .text(site.text), .day(day), .word(nature), .word(occasion), .word(level),
      .subject(organisation), .text(checklist), .text(state), .int(findings), .text(name),
      .text(SearchText.column(name, keywords)), .int(Self.month(ofDay: day)),
    ]
  }

  /// The year and the month of a day as one number, such as 202507.
  static func month(ofDay day: CivilDate) -> Int { day.year * 100 + day.month }
}

/// An inspection as it stands in a list.
public struct InspectionListing: Hashable, Sendable {
  /// The row of the inspection.
  public let inspection: InspectionRow
  /// The present name of the site.
  public let siteName: String?
  /// The region of the site.
  public let region: RegionCode?

  /// Reads the columns of `InspectionRow.selection`; the keywords are not given back.
  init(_ row: borrowing Row) throws(StoreFailure) {
    var columns = ColumnReader()
    inspection = InspectionRow(
      id: try columns.subject(row),
      site: try columns.subject(row),
      day: try columns.day(row),
      nature: try columns.word(row),
      occasion: try columns.optionalWord(row),
      level: try columns.optionalWord(row),
      organisation: try columns.optionalSubject(row),
      checklist: columns.optionalText(row),
      state: columns.text(row),
      findings: columns.int(row),
      name: columns.optionalText(row)
    )
    siteName = columns.optionalText(row)
    region = columns.optionalRegion(row)
  }
}
