/// What must hold of the clauses of a criteria document.
///
/// Clauses count, not findings: a clause that is met through five findings counts once, and so does
/// a member that is written twice.
public indirect enum Requirement: Hashable, Sendable {
  /// The clause is met.
  case clause(String)
  /// At least one member holds; no member holds of none.
  case anyOf([Requirement])
  /// Every member holds.
  case allOf([Requirement])
  /// The member does not hold.
  case not(Requirement)
  /// At least so many distinct members hold.
  case atLeast(Int, of: [Requirement])

  /// At least so many distinct clauses are met.
  public static func atLeast(_ count: Int, clauses: [String]) -> Requirement {
    .atLeast(count, of: clauses.map { .clause($0) })
  }

  /// The clauses it names, each once, in the order of first mention.
  public var clauses: [String] {
    var seen: Set<String> = []
    return mentioned.filter { seen.insert($0).inserted }
  }

  private var mentioned: [String] {
    switch self {
    case .clause(let clause): [clause]
    case .not(let member): member.mentioned
    case .anyOf(let members), .allOf(let members), .atLeast(_, let members):
      members.flatMap(\.mentioned)
    }
  }
}
