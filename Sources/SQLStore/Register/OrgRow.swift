public import Ledger
import SQLite
public import SafetyModel

/// What the register says about an organisation.
public struct OrgRow: Hashable, Sendable {
  /// The id of the organisation.
  public var id: SubjectID
  /// Its name.
  public var name: String
  /// The word for its kind, such as `fire_rescue`.
  public var kind: String
  /// Its level.
  public var level: OrganisationLevel?
  /// The organisation above it.
  public var parent: SubjectID?
  /// The area it answers for.
  public var region: RegionCode?
  /// Whether it still exists.
  public var isActive: Bool
  /// More words by which it is found.
  public var keywords: String?

  /// Creates a row.
  public init(
    id: SubjectID,
    name: String,
    kind: String,
    level: OrganisationLevel? = nil,
    parent: SubjectID? = nil,
    region: RegionCode? = nil,
    isActive: Bool = true,
    keywords: String? = nil
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.level = level
    self.parent = parent
    self.region = region
    self.isActive = isActive
    self.keywords = keywords
  }
}

extension OrgRow: RegisterTable {
  static let table = "reg_org"
  static let columns = ["name", "search", "kind", "level", "parent", "region", "is_active"]
  static let upsert = makeUpsert()
  static let selection = "o.id, o.name, o.kind, o.level, o.parent, o.region, o.is_active"

  var values: [SQLiteValue] {
    [
      .text(name), .text(SearchText.column(name, keywords)), .text(kind), .word(level),
      .subject(parent), .text(region?.text), .flag(isActive),
    ]
  }

  /// Reads the columns of `selection`; the keywords are not given back.
  init(_ row: borrowing Row) throws(StoreFailure) {
    var columns = ColumnReader()
    self.init(
      id: try columns.subject(row),
      name: columns.text(row),
      kind: columns.text(row),
      level: try columns.optionalWord(row),
      parent: try columns.optionalSubject(row),
      region: columns.optionalRegion(row),
      isActive: columns.flag(row)
    )
  }
}
