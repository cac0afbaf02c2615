/// Why a later term is asked for, as far as the law asks (延期事由).
///
/// Source: Provisions on Penalties for Safety Violations (Order 15 (2007)), art. 17.
public enum ExtensionGround: String, Hashable, Sendable, Codable, CaseIterable {
  /// 不可抗力.
  case forceMajeure = "force_majeure"
  /// Anything else, in the words of the reason.
  case other
}
