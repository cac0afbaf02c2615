import Ledger
public import SQLStore
public import SafetyModel

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
  /// Whether it is under listed supervision.
  public var isListed: Bool

  /// Creates the details.
  public init(
    items: [String] = [],
    note: String? = nil,
    handlers: [String] = [],
    industries: [String] = [],
    campaign: [String]? = nil,
    isListed: Bool = false
  ) {
    self.items = items
    self.note = note
    self.handlers = handlers
    self.industries = industries
    self.campaign = campaign
    self.isListed = isListed
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
    case .grade: isGrade(hazard.legalGrade)
    case .state: isAmong([hazard.state])
    case .open: hazard.isOpen
    case .overdue: isLate(row, on: day)
    case .due: isDay(hazard.dueDay)
    case .found: isDay(hazard.foundDay)
    case .region: isWithin(row.region)
    case .site: isText([row.siteName, hazard.site.text].compactMap { $0 })
    case .regime: isAmong([hazard.regime.rawValue])
    case .matter: isAmong([hazard.matter].compactMap { $0 })
    case .industry: details.map { isAmong($0.industries) }
    case .category: isOfCategory(hazard.matter, details?.industries)
    case .item: details.map { isText($0.items) }
    case .location: isText([hazard.location].compactMap { $0 })
    case .responsible: isText([row.responsibleName].compactMap { $0 })
    case .handler: details.map { isText($0.handlers) }
    case .campaign: details.map { $0.campaign.map(isText) ?? false }
    case .listed: details.map(\.isListed)
    case .missing: isAmong(FilterTest.missingWords(hazard.missingSteps))
    case .majorCase: hazard.majorCase.map { isText([$0.text]) } ?? false
    case .text:
      details.map { details in
        isText([hazard.name, hazard.location, details.note, row.siteName].compactMap { $0 })
      }
    }
  }

  private func isAmong(_ words: [String]) -> Bool {
    guard case .among(let allowed) = condition else { return false }
    return words.contains { allowed.contains($0) }
  }

  /// A matter decides without asking for the industries.
  private func isOfCategory(_ matter: String?, _ industries: [String]?) -> Bool? {
    if let matter, isAmong([matter]) { return true }
    return industries.map(isAmong)
  }

  private func isGrade(_ grade: LegalGrade) -> Bool {
    guard case .grade(let order, let other) = condition else { return isAmong([grade.rawValue]) }
    return order.holds(grade, other)
  }

  /// By its term, or by a stop, seal or listing that stands past its last day.
  private func isLate(_ row: HazardListing, on day: CivilDate) -> Bool {
    let ends = [row.hazard.dueDay, row.measureDue].compactMap { $0 }
    let late = row.hazard.isOpen ? ends.map { max(0, $0.days(until: day)) }.max() ?? 0 : 0
    guard case .days(let order, let days) = condition else { return late > 0 }
    return order.holds(late, days)
  }

  private func isDay(_ day: CivilDate?) -> Bool {
    guard case .day(let order, let other) = condition else { return day == nil }
    return day.map { order.holds($0, other) } ?? false
  }

  private func isWithin(_ region: RegionCode?) -> Bool {
    guard case .within(let regions) = condition, let region else { return false }
    return regions.contains { region.isWithin($0) }
  }

  /// Full-width and half-width letters meet, and upper and lower case do.
  private func isText(_ candidates: [String]) -> Bool {
    let candidates = candidates.map(SearchText.folded)
    return switch condition {
    case .holds: true
    case .equals(let texts): texts.contains { candidates.contains(SearchText.folded($0)) }
    case .contains(let texts):
      texts.contains { text in candidates.contains { $0.contains(SearchText.folded(text)) } }
    case .among, .grade, .within, .day, .noDay, .days: false
    }
  }

  private static func missingWords(_ text: String?) -> [String] {
    (text ?? "").split(separator: " ").map { word in String(word.prefix { $0 != ":" }) }
  }
}

extension FilterExpression {
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
    case (.overdue, .holds):
      filter.narrow(to: .open)
      filter.dueBefore = min(filter.dueBefore ?? day, day)
    case (.grade, .among(let words)) where !words.contains(LegalGrade.general.rawValue):
      filter.narrow(
        to: words.allSatisfy { $0 == LegalGrade.major.rawValue } ? .major : .majorOrSuspected
      )
    case (.state, .among(let words)) where filter.states.isEmpty: filter.states = words
    case (.regime, .among(let words)) where filter.regime == nil && words.count == 1:
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
