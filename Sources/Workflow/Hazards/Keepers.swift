public import SafetyModel

extension HazardState {
  /// Who follows the hazard on the finder's side: whoever took it over last, else the officers of
  /// the order, else those who found it.
  public var keepers: [PersonID] {
    if let handler { return [handler] }
    if let officers = order?.officers, !officers.isEmpty { return officers }
    return found.foundBy
  }

  /// The regime whose policy leads: what a unit finds itself is its own until an authority orders.
  ///
  /// From the order on, the policy of the matter leads; clocks of before keep their dates.
  public var leadingRegime: Regime {
    found.nature == .selfCheck && order == nil ? .selfCheck : found.regime
  }
}

/// Whether the body that follows a hazard may order it to be put right.
///
/// Source: Work Safety Law (2021), art. 65 and 69: who finds what is another body's matter refers it
/// to that body and keeps a record; clocks of an order bind only the body that may order.
public enum KeeperPower: String, Hashable, Sendable, CaseIterable {
  /// It has a mandate for the matter.
  case mandated
  /// It has none: it reminds the unit and refers the hazard to the body that has.
  case without

  /// The power of bodies with these mandates over a hazard on a day.
  public init(over hazard: HazardState, mandates: [Mandate], on day: CivilDate) {
    let covers = mandates.contains { $0.covers(hazard.found.matter, on: day) }
    self = covers || hazard.order != nil ? .mandated : .without
  }
}
