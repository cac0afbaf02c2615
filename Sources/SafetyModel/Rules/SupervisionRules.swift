/// What a policy of listed supervision (挂牌督办) says beside its clocks.
///
/// Source: Work Safety Law (2021), art. 41(3); Order 16 (2007), art. 18, 20, 21, 23. The law gives no
/// number of days but the review; places have their own.
public struct SupervisionRules: Hashable, Sendable {
  /// The levels that list; a hazard may be on the lists of several at once.
  public var levels: [OrganisationLevel]
  /// The papers from listing to delisting, in their order.
  public var documents: [StepDocument]

  /// Creates the rules.
  public init(levels: [OrganisationLevel], documents: [StepDocument]) {
    self.levels = levels
    self.documents = documents
  }
}
