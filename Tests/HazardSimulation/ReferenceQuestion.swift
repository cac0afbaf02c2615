import SafetyModel
import Workflow

/// What is asked of the reference model: who wants to do what, when, and what else is known.
package struct ReferenceQuestion {
  var actor: ActingPerson
  var assurance: AssuranceLevel
  var today: CivilDate
  var people: [PersonID: ActingPerson]
  var visits: [InspectionID: VisitNature]
  /// The visit a re-inspection, an order or a stop names.
  var visit: VisitFacts?
  /// Where the site lies.
  var place: RegionCode?
  var regime: Regime
  /// The hazard another one is to be merged into.
  var target: ReferenceHazard?
  /// The case of the site.
  var majorCase: KnownCase?
  /// All hazards of its site.
  var siteHazards: [ReferenceHazard] = []
  /// The clocks of the regime.
  var clocks: [ClockRow]
  var calendar: PlainCalendar

  /// What a member needs to know of its case.
  struct KnownCase {
    var id: CaseID
    var site: SiteID
    var isOpen: Bool
    /// The day it was confirmed, while it stands as major.
    var majorSince: CivilDate?
    var plan: RectificationPlan?
    var hasMeasures: Bool
  }
}

/// The names of all rules an act would break; none = it is allowed.
struct BrokenRules {
  private(set) var names: [String] = []

  mutating func refuse(_ name: String, if broken: Bool) { if broken { names.append(name) } }

  /// How grave it was is told by what was found, not by what was done since.
  mutating func refuseIfPutRight(_ reason: String?) {
    let said = ["已整改", "已修好", "已消除"].contains { (reason ?? "").contains($0) }
    refuse("putRightSince", if: said)
  }

  /// A text with nothing but spaces says nothing.
  mutating func needText(_ text: String?) {
    refuse("textMissing", if: text?.allSatisfy(\.isWhitespace) ?? true)
  }
}
