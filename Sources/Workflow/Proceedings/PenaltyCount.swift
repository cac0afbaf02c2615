public import SafetyModel

/// How often a site was penalised under the Work Safety Law, with the decisions behind each number.
///
/// A fact and its derivation, never a verdict: whether a closure is proposed (Work Safety Law (2021),
/// art. 113: three within 180 days or four within a year, and a major hazard) is decided by people.
public struct PenaltyCount: Hashable, Sendable {
  /// One decision on record.
  public struct Entry: Hashable, Sendable {
    /// The hazard it is recorded on first.
    public var hazard: HazardID
    /// The decision.
    public var decision: PenaltyDecided
    /// Why it does not count; absent when it does.
    public var exclusion: Exclusion?
  }

  /// Why a decision does not count.
  public enum Exclusion: String, Hashable, Sendable, CaseIterable {
    /// It was revoked on appeal.
    case revoked
    /// It was decided under another law.
    case otherLaw = "other_law"
  }

  /// Every decision once, by day and number.
  public var entries: [Entry]
  /// The most decisions that lie within any 180 days; the latest such run.
  public var within180Days: [Entry]
  /// The most decisions that lie within any year; the latest such run.
  public var withinYear: [Entry]
  /// The major hazards of the site that are open.
  public var openMajor: [HazardID]

  /// Counts what is on record about the hazards of one site up to a day.
  public init(of hazards: [HazardState], on day: CivilDate) {
    let revoked = hazards.map(\.revokedDocuments).reduce(into: Set<String>()) { $0.formUnion($1) }
    var seen: Set<String> = []
    let all = hazards.flatMap { hazard in
      hazard.penalties.filter { $0.on <= day }.map { (hazard.id, $0) }
    }
    .sorted { ($0.1.on, $0.1.number.text, $0.0.text) < ($1.1.on, $1.1.number.text, $1.0.text) }
    entries = all.compactMap { id, decision in
      guard seen.insert("\(decision.authority)|\(decision.number.text)").inserted else {
        return nil
      }
      let exclusion: Exclusion? =
        revoked.contains(decision.number.text)
        ? .revoked : decision.statute == .workSafetyLaw ? nil : .otherLaw
      return Entry(hazard: id, decision: decision, exclusion: exclusion)
    }
    let counted = entries.filter { $0.exclusion == nil }
    within180Days = PenaltyCount.densest(counted) { $0.adding(days: 180) }
    withinYear = PenaltyCount.densest(counted) { $0.adding(months: 12) }
    openMajor = hazards.filter { $0.isOpen && $0.grade == .major }.map(\.id)
  }

  /// The longest run whose last day is not after the end of the span that its first day begins.
  private static func densest(
    _ entries: [Entry],
    _ end: (CivilDate) -> CivilDate
  ) -> [Entry] {
    var best: ArraySlice<Entry> = []
    var first = 0
    for last in entries.indices {
      while end(entries[first].decision.on) < entries[last].decision.on { first += 1 }
      let run = entries[first...last]
      if run.count >= best.count { best = run }
    }
    return Array(best)
  }
}
