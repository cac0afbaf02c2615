public import Ledger
import SQLite
public import SafetyModel

/// Which hazards a list shows; what is not set does not restrict.
public struct HazardFilter: Hashable, Sendable {
  /// Which legal grades are meant.
  public enum Grade: Hashable, Sendable {
    /// Every grade.
    case any
    /// Major only.
    case major
    /// Major, and suspected of being major.
    case majorOrSuspected
  }

  /// The legal grade.
  public var grade: Grade
  /// Whether the hazard is open.
  public var standing: Standing
  /// The region; everything within it.
  public var region: RegionCode?
  /// The site.
  public var site: SubjectID?
  /// The inspection that found it.
  public var inspection: SubjectID?
  /// The comprehensive determination it belongs to.
  public var majorCase: SubjectID?
  /// The words of the primary states; an empty list means all.
  public var states: [String]
  /// The regime.
  public var regime: Regime?
  /// Due before this day, the day itself not included.
  public var dueBefore: CivilDate?
  /// Due after this day, the day itself not included; hazards without a due day are left out.
  public var dueAfter: CivilDate?
  /// The id of the circumstance.
  public var circumstance: String?
  /// Words that occur in the name, the location, the keywords or the name of the site.
  public var text: String?

  /// Creates a filter.
  public init(
    grade: Grade = .any,
    standing: Standing = .any,
    region: RegionCode? = nil,
    site: SubjectID? = nil,
    inspection: SubjectID? = nil,
    majorCase: SubjectID? = nil,
    states: [String] = [],
    regime: Regime? = nil,
    dueBefore: CivilDate? = nil,
    dueAfter: CivilDate? = nil,
    circumstance: String? = nil,
    text: String? = nil
  ) {
    self.grade = grade
    self.standing = standing
    self.region = region
    self.site = site
    self.inspection = inspection
    self.majorCase = majorCase
    self.states = states
    self.regime = regime
    self.dueBefore = dueBefore
    self.dueAfter = dueAfter
    self.circumstance = circumstance
    self.text = text
  }

  /// The open major hazards, the list of lists.
  public static let openMajor = HazardFilter(grade: .major, standing: .open)

  func conditions(ledger: SQLiteValue) -> Conditions {
    var conditions = Conditions(alias: "h", ledger: ledger)
    switch (grade, standing) {
    case (.major, .open): conditions.add(SQLitePage.openMajor)
    case (_, .open): conditions.add(SQLitePage.open)
    case (_, .ended): conditions.add("is_open = 0")
    case (_, .any): break
    }
    switch grade {
    case .any: break
    case .major where standing == .open: break
    case .major: conditions.add("legal_grade = 'major'")
    case .majorOrSuspected: conditions.add("legal_grade IN ('major', 'suspected_major')")
    }
    conditions.region("h.region", region)
    conditions.equal("h.site", site)
    conditions.equal("h.inspection", inspection)
    conditions.equal("h.major_case", majorCase)
    conditions.among("h.state", states)
    conditions.equal("h.regime", regime)
    if let dueBefore { conditions.add("h.due_sort < ?", .day(dueBefore)) }
    if let dueAfter {
      conditions.add(
        "h.due_sort > ? AND h.due_sort < ?",
        .day(dueAfter),
        .text(SQLitePage.noDueDay)
      )
    }
    conditions.equal("h.circumstance", circumstance)
    conditions.search(["h.search", "h.site_name"], text)
    return conditions
  }
}
