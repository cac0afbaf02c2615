/// The primary states of a hazard; it is in exactly one.
public enum HazardStage: String, Hashable, Sendable, Codable, CaseIterable {
  case registered
  /// 交办: by order, by reminder or by the unit itself.
  case assigned
  /// The unit claims that it is put right.
  case rectified
  /// The re-inspection was passed.
  case reinspected
  case closed
  case withdrawn
  case merged

  /// Whether a hazard in this state still counts as open.
  public var isOpen: Bool {
    switch self {
    case .registered, .assigned, .rectified, .reinspected: true
    case .closed, .withdrawn, .merged: false
    }
  }
}
