/// How surely a legal or technical statement is known.
public enum Confidence: String, Hashable, Sendable, Codable, CaseIterable {
  /// The official text, or a faithful copy of the clause, was read.
  case verified
  /// Known through a second-hand page only.
  case secondhand
  /// From memory, high confidence.
  case memoryHigh = "memory_high"
  /// From memory, medium confidence.
  case memoryMedium = "memory_medium"
  /// From memory, low confidence.
  case memoryLow = "memory_low"
  /// Good practice; no binding source claimed.
  case practice
  /// A foreign or advisory source; not a Chinese duty.
  case foreign
  /// Not known.
  case unknown

  /// The place on the scale, 0 = surest.
  public var rank: Int {
    switch self {
    case .verified: 0
    case .secondhand: 1
    case .memoryHigh: 2
    case .memoryMedium: 3
    case .memoryLow: 4
    case .practice: 5
    case .foreign: 6
    case .unknown: 7
    }
  }

  /// The least sure of some marks; nothing of none.
  public static func weakest(of marks: some Sequence<Confidence>) -> Confidence? {
    marks.max { $0.rank < $1.rank }
  }

  /// Only a verified statement is printed as a legal ground.
  public var isLegalGround: Bool { self == .verified }

  /// Criteria of these marks run, say "check against the text" and yield a suspected major hazard at most.
  public var needsCheckAgainstText: Bool {
    switch self {
    case .secondhand, .memoryHigh, .memoryMedium: true
    case .verified, .memoryLow, .practice, .foreign, .unknown: false
    }
  }

  /// Whether this says less surely than another mark; the scale runs from `verified` to `unknown`.
  public func isWeaker(than other: Confidence) -> Bool { rank > other.rank }

  /// The weaker of this and another mark.
  public func limited(by other: Confidence) -> Confidence { isWeaker(than: other) ? self : other }

  /// Advice only: never a legal ground and never a reason for a major verdict.
  public var isAdviceOnly: Bool {
    switch self {
    case .memoryLow, .practice, .foreign, .unknown: true
    case .verified, .secondhand, .memoryHigh, .memoryMedium: false
    }
  }
}
