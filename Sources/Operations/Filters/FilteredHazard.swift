import Ledger
public import SQLStore
public import SafetyModel
public import Workflow

/// What a filter may ask about a hazard beyond its row of the register.
public struct HazardDetails: Hashable, Sendable {
  /// The item, the checklist and the circumstance.
  public var items: [String]
  /// The finder's words.
  public var note: String?
  /// The ids and names of those who follow it.
  public var handlers: [String]
  /// The industries of the site.
  public var industries: [String]
  /// What names the campaign it was found in; absent when it was found otherwise.
  public var campaign: [String]?
  /// The levels that list it (挂牌督办).
  public var levels: [OrganisationLevel]
  /// What is past its last day, whoever owes it; only of an open hazard.
  public var late: [Obligation]
  /// The first term that was over before a later one was set; only of an open hazard.
  public var missedTerm: CivilDate?
  /// How often a later term was granted.
  public var extensions: Int
  /// Whether the unit found it itself (单位自查), whatever the matter and whoever leads it now.
  public var isSelfCheck: Bool

  /// Creates the details.
  public init(
    items: [String] = [],
    note: String? = nil,
    handlers: [String] = [],
    industries: [String] = [],
    campaign: [String]? = nil,
    levels: [OrganisationLevel] = [],
    late: [Obligation] = [],
    missedTerm: CivilDate? = nil,
    extensions: Int = 0,
    isSelfCheck: Bool = false
  ) {
    self.items = items
    self.note = note
    self.handlers = handlers
    self.industries = industries
    self.campaign = campaign
    self.levels = levels
    self.late = late
    self.missedTerm = missedTerm
    self.extensions = extensions
    self.isSelfCheck = isSelfCheck
  }
}

extension FilterExpression {
  /// Whether a hazard passes on a day; nothing when only its details can tell and they are not given.
  ///
  /// Three-valued, so that the details of a hazard the row already decides are never fetched.
  public func passes(
    _ row: HazardListing,
    _ details: HazardDetails?,
    on day: CivilDate
  ) -> Bool? {
    switch self {
    case .test(let test): test.passes(row, details, on: day)
    case .not(let part): part.passes(row, details, on: day).map { !$0 }
    case .all(let parts):
      FilterExpression.fold(parts, stop: false) { $0.passes(row, details, on: day) }
    case .any(let parts):
      FilterExpression.fold(parts, stop: true) { $0.passes(row, details, on: day) }
    }
  }

  private static func fold(
    _ parts: [FilterExpression],
    stop: Bool,
    _ value: (FilterExpression) -> Bool?
  ) -> Bool? {
    var isOpen = false
    for part in parts {
      guard let answer = value(part) else {
        isOpen = true
        continue
      }
      if answer == stop { return stop }
    }
    return isOpen ? nil : !stop
  }
}

extension FilterTest {
  func passes(_ row: HazardListing, _ details: HazardDetails?, on day: CivilDate) -> Bool? {
    let hazard = row.hazard
    return switch field {
    case .id: isText([hazard.id.text])
    case .grade: isGrade(row)
    case .state: isAmong([hazard.state])
    case .open: hazard.isOpen
    case .overdue: isLate(row, details, on: day)
    case .due: isDay(hazard.dueDay)
    case .found: isDay(hazard.foundDay)
    case .region: isWithin(row.region)
    case .site: isText([row.siteName, hazard.site.text].compactMap { $0 })
    case .regime: isOfRegime(hazard.regime, details)
    case .matter: isAmong([hazard.matter].compactMap { $0 })
    case .industry: details.map { isAmong($0.industries) }
    case .category: isOfCategory(hazard.matter, details?.industries)
    case .item: details.map { isText($0.items) }
    case .location: isText([hazard.location].compactMap { $0 })
    case .responsible: isText([row.responsibleName].compactMap { $0 })
    case .handler: details.map { isText($0.handlers) }
    case .campaign: details.map { $0.campaign.map(isText) ?? false }
    case .listed: details.map { isListed($0.levels) }
    case .missing: isAmong(FilterTest.missingWords(hazard.missingSteps))
    case .majorCase: hazard.majorCase.map { isText([$0.text]) } ?? false
    case .text:
      details.map { details in
        isText([hazard.name, hazard.location, details.note, row.siteName].compactMap { $0 })
      }
    }
  }

  func isAmong(_ words: [String]) -> Bool {
    guard case .among(let allowed) = condition else { return false }
    return words.contains { allowed.contains($0) }
  }

  /// The regime of the matter, or the unit's own check, which the row does not say.
  private func isOfRegime(_ regime: Regime, _ details: HazardDetails?) -> Bool? {
    if isAmong([regime.rawValue]) { return true }
    guard isAmong([Regime.selfCheck.rawValue]) else { return false }
    return details?.isSelfCheck
  }

  /// A matter decides without asking for the industries.
  private func isOfCategory(_ matter: String?, _ industries: [String]?) -> Bool? {
    if let matter, isAmong([matter]) { return true }
    return industries.map(isAmong)
  }

  /// A pending grade is no grade: it is found by its own word and by no comparison.
  private func isGrade(_ row: HazardListing) -> Bool {
    guard case .grade(let order, let other) = condition else { return isAmong([row.gradeWord]) }
    return !row.isGradePending && order.holds(row.hazard.legalGrade, other)
  }

  /// By its term, or by anything anybody owes past its last day; a row whose term is over is known
  /// to be late without its details.
  private func isLate(
    _ row: HazardListing,
    _ details: HazardDetails?,
    on day: CivilDate
  ) -> Bool? {
    let byTerm = row.daysPastTerm(on: day)
    let late = row.hazard.isOpen ? details?.late : []
    switch condition {
    case .days(let order, let days):
      return late.map { order.holds(max(byTerm, $0.map(\.daysOverdue).max() ?? 0), days) }
    case .among(let sides):
      return late.map { $0.contains { sides.contains($0.actor.rawValue) } }
    case .holds, .grade, .equals, .contains, .within, .day, .noDay:
      return byTerm > 0 ? true : late.map { !$0.isEmpty }
    }
  }

  func isListed(_ levels: [OrganisationLevel]) -> Bool {
    guard case .among = condition else { return !levels.isEmpty }
    return isAmong(levels.map(\.rawValue))
  }

  func isDay(_ day: CivilDate?) -> Bool {
    guard case .day(let order, let other) = condition else { return day == nil }
    return day.map { order.holds($0, other) } ?? false
  }

  func isWithin(_ region: RegionCode?) -> Bool {
    guard case .within(let regions) = condition, let region else { return false }
    return regions.contains { region.isWithin($0) }
  }

  /// Full-width and half-width letters meet, and upper and lower case do.
  func isText(_ candidates: [String]) -> Bool {
    let candidates = candidates.map(SearchText.folded)
    return switch condition {
    case .holds: true
    case .equals(let texts): texts.contains { candidates.contains(SearchText.folded($0)) }
    case .contains(let texts):
      texts.contains { text in candidates.contains { $0.contains(SearchText.folded(text)) } }
    case .among, .grade, .within, .day, .noDay, .days: false
    }
  }

  /// Whether a word of the grade says that it is or may be major.
  fileprivate static func isGrave(_ word: String) -> Bool {
    LegalGrade(rawValue: word).map { $0 > .general } ?? false
  }

  static func missingWords(_ text: String?) -> [String] {
    (text ?? "").split(separator: " ").map { word in String(word.prefix { $0 != ":" }) }
  }
}

extension HazardListing {
  /// The last day of the term that runs: the unit's until it reports that it is put right.
  ///
  /// From then on the clocks of the authority run, and who keeps those is late by them.
  public var runningDue: CivilDate? {
    hazard.state == HazardState.Kind.assigned.rawValue ? hazard.dueDay : nil
  }

  /// Whether it waits for the authority alone: reported or found put right, and not closed.
  public var isPutRight: Bool {
    [HazardState.Kind.rectified, .reinspected].map(\.rawValue).contains(hazard.state)
  }

  /// Days past the running term; 0 when in time or without one.
  func daysPastTerm(on day: CivilDate) -> Int {
    guard let due = runningDue else { return 0 }
    return max(0, due.days(until: day))
  }
}

extension FilterExpression {
  /// Whether a field is asked about anywhere in it.
  func mentions(_ field: FilterField) -> Bool {
    switch self {
    case .all(let parts), .any(let parts): parts.contains { $0.mentions(field) }
    case .not(let part): part.mentions(field)
    case .test(let test): test.field == field
    }
  }

  /// A filter of the register that lets through at least what this condition does.
  ///
  /// Only parts that must all hold, and only what an index of the register serves, are handed on.
  func narrowing(_ filter: HazardFilter, on day: CivilDate) -> HazardFilter {
    switch self {
    case .any, .not: return filter
    case .all(let parts):
      return parts.reduce(filter) { narrowed, part in part.narrowing(narrowed, on: day) }
    case .test(let test):
      var narrowed = filter
      test.narrow(&narrowed, on: day)
      return narrowed
    }
  }
}

extension FilterTest {
  fileprivate func narrow(_ filter: inout HazardFilter, on day: CivilDate) {
    switch (field, condition) {
    case (.open, .holds): filter.narrow(to: .open)
    case (.overdue, .holds), (.overdue, .among): filter.narrow(to: .open)
    case (.grade, .among(let words)) where words.allSatisfy(FilterTest.isGrave):
      filter.narrow(
        to: words.allSatisfy { $0 == LegalGrade.major.rawValue } ? .major : .majorOrSuspected
      )
    case (.state, .among(let words)) where filter.states.isEmpty: filter.states = words
    case (.regime, .among(let words))
    where filter.regime == nil && words.count == 1 && words != [Regime.selfCheck.rawValue]:
      filter.regime = Regime(rawValue: words[0])
    case (.region, .within(let regions)) where filter.region == nil && regions.count == 1:
      filter.region = regions[0]
    case (.due, .day(let order, let bound)): filter.narrowDue(order, bound)
    default: break
    }
  }
}

extension HazardFilter {
  fileprivate mutating func narrow(to standing: Standing) {
    if self.standing == .any { self.standing = standing }
  }

  fileprivate mutating func narrow(to grade: Grade) {
    if self.grade == .any { self.grade = grade }
  }

  fileprivate mutating func narrowDue(_ order: FilterTest.Order, _ bound: CivilDate) {
    switch order {
    case .less: dueBefore = min(dueBefore ?? bound, bound)
    case .atMost:
      let next = bound.adding(days: 1)
      dueBefore = min(dueBefore ?? next, next)
    case .more: dueAfter = max(dueAfter ?? bound, bound)
    case .atLeast:
      let before = bound.adding(days: -1)
      dueAfter = max(dueAfter ?? before, before)
    case .equal: break
    }
  }
}
