/// Whether an item of the lists of a visit applies to its site.
public enum ItemStanding: String, Hashable, Sendable, Codable, CaseIterable {
  case applies
  case doesNotApply = "does_not_apply"
  /// Facts are missing to tell.
  case undecided
}

/// An item that stands differently under other rules.
public struct ReassessedItem: Hashable, Sendable, Codable {
  /// The item.
  public var item: String
  /// Under the rules of the visit; absent when their lists do not have it.
  public var before: ItemStanding?
  /// Under the other rules; absent when their lists do not have it.
  public var after: ItemStanding?
  /// Whether the visit recorded an answer; what it did not is not checked, never conforming.
  public var answered: Bool
  /// Whether the question is worded differently.
  public var reworded: Bool

  /// Creates a difference.
  public init(
    item: String,
    before: ItemStanding?,
    after: ItemStanding?,
    answered: Bool,
    reworded: Bool
  ) {
    self.item = item
    self.before = before
    self.after = after
    self.answered = answered
    self.reworded = reworded
  }
}

/// What the rules propose for something found, under the rules of the visit and under others.
public struct ReassessedFinding: Hashable, Sendable, Codable {
  /// The item.
  public var item: String
  /// What was found.
  public var circumstance: String
  /// Where.
  public var location: String?
  /// The grade under the rules of the visit.
  public var before: LegalGrade
  /// The grade under the other rules; absent when they do not know the circumstance.
  public var after: LegalGrade?
  /// The criteria set behind the second grade.
  public var criteria: String?
  /// The element behind it.
  public var element: String?

  /// Creates a pair of proposals.
  public init(
    item: String,
    circumstance: String,
    location: String?,
    before: LegalGrade,
    after: LegalGrade?,
    criteria: String?,
    element: String?
  ) {
    self.item = item
    self.circumstance = circumstance
    self.location = location
    self.before = before
    self.after = after
    self.criteria = criteria
    self.element = element
  }
}

/// The answers of a finished visit were judged again under other rules (重新评估).
///
/// A record beside the visit: the visit, its hazards and the rules it pinned stay as they are.
public struct InspectionReassessed: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "inspection.reassessed"
  /// The hash of the other rules, whose exact files are kept.
  public var pack: String
  /// The items that stand differently.
  public var items: [ReassessedItem]
  /// What was found, graded under both rules.
  public var findings: [ReassessedFinding]
  /// What each criteria set of the other rules says.
  public var determinations: [DeterminationRecord]
  /// What it was done for.
  public var reason: String?

  /// Creates the body.
  public init(
    pack: String,
    items: [ReassessedItem],
    findings: [ReassessedFinding],
    determinations: [DeterminationRecord],
    reason: String?
  ) {
    self.pack = pack
    self.items = items
    self.findings = findings
    self.determinations = determinations
    self.reason = reason
  }
}

/// A reassessment with what it is compared to.
public struct Reassessment: Hashable, Sendable {
  /// What the criteria said when the visit was finished or last corrected.
  public var baseline: [DeterminationRecord]
  /// What came out under the other rules.
  public var record: InspectionReassessed

  /// Creates a comparison.
  public init(baseline: [DeterminationRecord], record: InspectionReassessed) {
    self.baseline = baseline
    self.record = record
  }

  /// A criteria set before and after; absent where it did not judge.
  public struct SetChange: Hashable, Sendable {
    /// The criteria set.
    public var criteria: String
    /// What it said about the visit.
    public var before: DeterminationRecord?
    /// What it says now.
    public var after: DeterminationRecord?
  }

  /// An element that stands differently.
  public struct ElementChange: Hashable, Sendable {
    /// The criteria set.
    public var criteria: String
    /// The clause.
    public var element: String
    /// How it stood; absent when the set did not have it.
    public var before: ElementFinding.Status?
    /// How it stands now; absent when the set does not have it.
    public var after: ElementFinding.Status?
  }

  /// Every criteria set of either side, by id.
  public var sets: [SetChange] {
    let ids = Set((baseline + record.determinations).map(\.criteria))
    return ids.sorted().map { id in
      SetChange(
        criteria: id,
        before: baseline.first { $0.criteria == id },
        after: record.determinations.first { $0.criteria == id }
      )
    }
  }

  /// The elements that stand differently, set by set, in the order of the newer rules.
  public var elements: [ElementChange] {
    sets.flatMap { set -> [ElementChange] in
      let before = statuses(set.before)
      let after = statuses(set.after)
      let names = (set.after?.elements ?? []).map(\.element)
      let gone = (set.before?.elements ?? []).map(\.element).filter { after[$0] == nil }
      return (names + gone).filter { before[$0] != after[$0] }.map {
        ElementChange(criteria: set.criteria, element: $0, before: before[$0], after: after[$0])
      }
    }
  }

  private func statuses(_ record: DeterminationRecord?) -> [String: ElementFinding.Status] {
    Dictionary(
      (record?.elements ?? []).map { ($0.element, $0.status) },
      uniquingKeysWith: { $1 }
    )
  }
}
