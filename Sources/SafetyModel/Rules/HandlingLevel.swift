/// How a hazard is to be handled by local order; never the legal grade (处理级别).
///
/// A locality may want some circumstances handled with the steps of a major hazard. That binds its
/// own offices; it makes no hazard major, is printed as such and counted nowhere as statutory.
public enum HandlingLevel: String, Hashable, Sendable, Codable, CaseIterable {
  /// By its legal grade alone.
  case normal
  /// With the steps of a major hazard, whatever its legal grade.
  case asMajor = "as_major"
}

extension HandlingLevel: Comparable {
  /// Orders levels from normal to as-major.
  public static func < (left: HandlingLevel, right: HandlingLevel) -> Bool {
    left == .normal && right == .asMajor
  }
}
