public import SafetyModel

/// One rule of a pack, named so that it is found again in another pack.
public struct RuleSubject: Hashable, Sendable {
  /// What it is.
  public var noun: RuleDiagnostic.Noun
  /// Its id, key or clause.
  public var id: String
  /// The list, criteria set, policy or calendar it stands in; absent for what stands by itself.
  public var parent: String?

  /// Creates a name.
  public init(_ noun: RuleDiagnostic.Noun, _ id: String, in parent: String? = nil) {
    self.noun = noun
    self.id = id
    self.parent = parent
  }
}

/// One difference between two rule packs.
public struct RuleChange: Hashable, Sendable {
  /// What a difference means to the one who works by the rules.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case added
    case removed
    /// What people read.
    case wording
    /// When a rule applies or is met.
    case condition
    /// How grave it is.
    case grade
    /// How long something may take, or who must act.
    case term
    /// What must be proved or measured.
    case evidence
    /// What a nonconforming answer asserts, or the family of a circumstance.
    case circumstances
    /// The instrument or clause it rests on.
    case citation
    /// How surely it is known.
    case confidence
    /// How clauses are counted, and for which kinds of place.
    case counting
    /// The type, unit or choices of a fact.
    case factType = "fact_type"
    /// The days in force, or the successor.
    case interval
    /// Which items a list has and in which order.
    case membership
    case version
    /// The matter, regime or list it belongs to, or where it is looked at.
    case scope
    case other
  }

  /// The rule.
  public var subject: RuleSubject
  /// Its name in words, of the new pack where it is there.
  public var title: BilingualText
  /// What the difference means.
  public var kind: Kind
  /// The keys that lead to the value, `ask.zh`; empty when a whole rule was added or removed.
  public var field: String
  /// The value in the old pack.
  public var old: String?
  /// The value in the new pack.
  public var new: String?
  /// Where the rule stands in the old pack.
  public var oldPlace: RuleLocation?
  /// Where the rule stands in the new pack.
  public var newPlace: RuleLocation?
}
