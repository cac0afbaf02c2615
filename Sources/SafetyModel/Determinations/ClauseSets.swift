/// Sets of clauses, all of the smallest size that serves a purpose.
public struct ClauseSets: Hashable, Sendable, Codable {
  /// The sets, clauses and sets in the document's order.
  public var sets: [[String]]
  /// How many more of the same size there are.
  public var unlisted: Int

  /// Creates sets.
  public init(sets: [[String]] = [], unlisted: Int = 0) {
    self.sets = sets
    self.unlisted = unlisted
  }

  /// How many there are, listed or not.
  public var count: Int { sets.count + unlisted }

  /// How many clauses each has.
  public var size: Int { sets.first?.count ?? 0 }
}

/// Something that stands but is not counted, and why.
public struct UncountedFinding: Hashable, Sendable, Codable {
  /// Why it does not count.
  public enum Reason: String, Hashable, Sendable, Codable, CaseIterable {
    /// Corrected at once, during the visit.
    case correctedAtOnce = "corrected_at_once"
    /// An exclusion of the document holds.
    case excluded
    /// The clause is known too poorly.
    case adviceOnly = "advice_only"
    /// The same thing is counted as a direct element.
    case countedAsDirect = "counted_as_direct"
    /// The clause, or every counting rule it stands in, concerns other kinds of place.
    case otherPlace = "other_place"
    /// The criteria of another regime judge it.
    case referred
  }

  /// The clause; or the circumstance, when it is one that other criteria judge.
  public var name: String
  /// Why it does not count.
  public var reason: Reason
  /// The direct clause, the exclusion or the regime the reason speaks of.
  public var by: String?

  /// Creates a finding.
  public init(name: String, reason: Reason, by: String? = nil) {
    self.name = name
    self.reason = reason
    self.by = by
  }
}
