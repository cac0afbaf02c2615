public import Ledger
import SQLite
public import SafetyModel

/// What the register says about a person.
public struct PersonRow: Hashable, Sendable {
  /// The id of the person.
  public var id: SubjectID
  /// The name, as a rule behind a commitment.
  public var name: PersonName?
  /// The organisation the person acts for.
  public var organisation: SubjectID?
  /// The site whose staff the person belongs to.
  public var site: SubjectID?
  /// What the person may do at an inspection.
  public var qualification: Qualification
  /// Whether the person still acts.
  public var isActive: Bool
  /// More words by which the person is found; no personal values.
  public var keywords: String?

  /// Creates a row.
  public init(
    id: SubjectID,
    name: PersonName?,
    organisation: SubjectID? = nil,
    site: SubjectID? = nil,
    qualification: Qualification,
    isActive: Bool = true,
    keywords: String? = nil
  ) {
    self.id = id
    self.name = name
    self.organisation = organisation
    self.site = site
    self.qualification = qualification
    self.isActive = isActive
    self.keywords = keywords
  }
}

extension PersonRow: RegisterTable {
  static let table = "reg_person"
  static let columns = [
    "name", "name_commitment", "search", "organisation", "site", "qualification", "is_active",
  ]
  static let upsert = makeUpsert()
  static let selection = """
    r.id, r.name, r.name_commitment, r.organisation, r.site, r.qualification, r.is_active
    """

  var values: [SQLiteValue] {
    let open: String? = if case .text(let text) = name { text } else { nil }
    return name.values + [
      .text(SearchText.column(open, keywords)), .subject(organisation), .subject(site),
      .word(qualification), .flag(isActive),
    ]
  }

  /// Reads the columns of `selection`; the keywords are not given back.
  init(_ row: borrowing Row) throws(StoreFailure) {
    var columns = ColumnReader()
    self.init(
      id: try columns.subject(row),
      name: columns.personName(row),
      organisation: try columns.optionalSubject(row),
      site: try columns.optionalSubject(row),
      qualification: try columns.word(row),
      isActive: columns.flag(row)
    )
  }
}
