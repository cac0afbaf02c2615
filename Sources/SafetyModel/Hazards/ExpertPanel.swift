/// The record of an expert panel (专家论证) on whether a hazard or case is major.
///
/// A panel advises; the deciding body decides. Source: Rules on Fire Supervision and Inspection
/// (2012), art. 21.
public struct ExpertPanel: Hashable, Sendable, Codable {
  /// The day.
  public var on: CivilDate
  /// The experts.
  public var experts: [PersonID]
  /// What they advise.
  public var opinion: DeterminationDecision
  /// Their opinion in words.
  public var text: String?

  /// Creates the record.
  public init(
    on: CivilDate,
    experts: [PersonID],
    opinion: DeterminationDecision,
    text: String? = nil
  ) {
    self.on = on
    self.experts = experts
    self.opinion = opinion
    self.text = text
  }
}
