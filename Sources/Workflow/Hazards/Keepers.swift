public import SafetyModel

extension HazardState {
  /// Who follows the hazard on the finder's side: whoever took it over last, else the officers of
  /// the order, else those who found it.
  public var keepers: [PersonID] {
    if let handler { return [handler] }
    if let officers = order?.officers, !officers.isEmpty { return officers }
    return found.foundBy
  }
}
