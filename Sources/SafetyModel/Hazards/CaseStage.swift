/// The primary states of a major case; it is in exactly one.
public enum CaseStage: String, Hashable, Sendable, Codable, CaseIterable {
  /// Enough elements stand; the deciding body has not decided.
  case suspected
  case confirmed
  /// Confirmed, and every member hazard is closed.
  case rectified
  /// Determined again and no longer major.
  case redetermined
  case ended
  /// Found not to be major.
  case dismissed

  /// Whether the case still counts as open.
  public var isOpen: Bool {
    switch self {
    case .suspected, .confirmed, .rectified, .redetermined: true
    case .ended, .dismissed: false
    }
  }
}
