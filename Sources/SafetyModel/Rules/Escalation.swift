/// A rung of the ladder climbed when a term passes and nothing happens.
public struct EscalationRung: Hashable, Sendable {
  /// What is done, from the mildest.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// 提醒.
    case remind
    /// 通报.
    case circular
    /// 督办.
    case supervise
    /// 约谈.
    case interview
    /// 立案.
    case openCase = "open_case"
    /// 移送.
    case transfer
  }

  /// What is done.
  public var kind: Kind
  /// How many days after the last day it is due.
  public var afterDays: Int
  /// The level that acts; absent = the body that handles it.
  public var level: OrganisationLevel?
  /// For which hazards.
  public var condition: StepCondition
  /// The source.
  public var citation: Citation

  /// Creates a rung.
  public init(
    kind: Kind,
    afterDays: Int,
    level: OrganisationLevel?,
    condition: StepCondition = .always,
    citation: Citation
  ) {
    self.kind = kind
    self.afterDays = afterDays
    self.level = level
    self.condition = condition
    self.citation = citation
  }
}
