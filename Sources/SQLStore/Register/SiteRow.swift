public import Ledger
import SQLite
public import SafetyModel

/// What the register says about a place that is inspected.
public struct SiteRow: Hashable, Sendable {
  /// The id of the site.
  public var id: SubjectID
  /// Its name.
  public var name: String
  /// Its kind.
  public var kind: SiteKind
  /// The site it lies in.
  public var parent: SubjectID?
  /// The unified social credit code or another official code.
  public var code: String?
  /// Where it lies, down to the town or village where known.
  public var region: RegionCode?
  /// Its address.
  public var address: String?
  /// Whether it is still in operation.
  public var isActive: Bool
  /// More words by which it is found, such as a short name.
  public var keywords: String?

  /// Creates a row.
  public init(
    id: SubjectID,
    name: String,
    kind: SiteKind,
    parent: SubjectID? = nil,
    code: String? = nil,
    region: RegionCode? = nil,
    address: String? = nil,
    isActive: Bool = true,
    keywords: String? = nil
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.parent = parent
    self.code = code
    self.region = region
    self.address = address
    self.isActive = isActive
    self.keywords = keywords
  }
}

extension SiteRow: RegisterTable {
  static let table = "reg_site"
  static let columns = [
    "name", "search", "kind", "parent", "code", "region", "town", "address", "is_active",
  ]
  static let upsert = makeUpsert()
  static let selection = "s.id, s.name, s.kind, s.parent, s.code, s.region, s.address, s.is_active"

  var values: [SQLiteValue] {
    [
      .text(name), .text(SearchText.column(name, code, address, keywords)), .word(kind),
      .subject(parent), .text(code), .text(region?.text), .int(Self.town(ofRegion: region)),
      .text(address), .flag(isActive),
    ]
  }

  /// Reads the columns of `selection`; the keywords are not given back.
  init(_ row: borrowing Row) throws(StoreFailure) {
    var columns = ColumnReader()
    self.init(
      id: try columns.subject(row),
      name: columns.text(row),
      kind: try columns.word(row),
      parent: try columns.optionalSubject(row),
      code: columns.optionalText(row),
      region: columns.optionalRegion(row),
      address: columns.optionalText(row),
      isActive: columns.flag(row)
    )
  }

  /// The nine digits of the town as a number; a shorter code names no town.
  static func town(ofRegion region: RegionCode?) -> Int? {
    region?.town.flatMap { Int($0.text) }
  }
}
