import SafetyModel

extension Requirement {
  /// The answer in three values, where each clause is judged by itself.
  ///
  /// Right wherever it is decided; where a clause occurs twice or under `not` it may stay open
  /// although every completion agrees. The diagram answers those.
  func judge(_ clause: (String) -> Judgement) -> Judgement {
    switch self {
    case .clause(let name): clause(name)
    case .not(let member): member.judge(clause).negated
    case .anyOf(let members): .any(members.map { $0.judge(clause) })
    case .allOf(let members): .all(members.map { $0.judge(clause) })
    case .atLeast(let count, let members):
      .atLeast(count, of: Requirement.distinct(members).map { $0.judge(clause) })
    }
  }

  /// The function of a diagram that holds when the requirement does.
  func function(
    in diagram: inout DecisionDiagram,
    _ clause: (String) -> DecisionDiagram.Node
  ) throws(DiagramTooLarge) -> DecisionDiagram.Node {
    switch self {
    case .clause(let name): return clause(name)
    case .not(let member): return try diagram.not(try member.function(in: &diagram, clause))
    case .anyOf(let members):
      return try diagram.atLeast(
        1,
        of: try Requirement.functions(of: members, in: &diagram, clause)
      )
    case .allOf(let members):
      return try diagram.atLeast(
        members.count,
        of: try Requirement.functions(of: members, in: &diagram, clause)
      )
    case .atLeast(let count, let members):
      let distinct = Requirement.distinct(members)
      return try diagram.atLeast(
        count,
        of: try Requirement.functions(of: distinct, in: &diagram, clause)
      )
    }
  }

  private static func functions(
    of members: [Requirement],
    in diagram: inout DecisionDiagram,
    _ clause: (String) -> DecisionDiagram.Node
  ) throws(DiagramTooLarge) -> [DecisionDiagram.Node] {
    var functions: [DecisionDiagram.Node] = []
    for member in members { functions.append(try member.function(in: &diagram, clause)) }
    return functions
  }

  private static func distinct(_ members: [Requirement]) -> [Requirement] {
    var seen: Set<Requirement> = []
    return members.filter { seen.insert($0).inserted }
  }

  /// Sorts the clauses into those that help to meet it and those that hinder; some may do both.
  func sort(helping: inout Set<String>, hindering: inout Set<String>) {
    switch self {
    case .clause(let name): helping.insert(name)
    case .not(let member): member.sort(helping: &hindering, hindering: &helping)
    case .anyOf(let members), .allOf(let members), .atLeast(_, let members):
      for member in members { member.sort(helping: &helping, hindering: &hindering) }
    }
  }

  /// The fewest clauses that meet it; nothing when none do.
  var fewestClauses: Int? {
    // The counting rules of the documents are of this form.
    if case .atLeast(let count, let members) = self, members.allSatisfy(\.isClause) {
      return count <= Requirement.distinct(members).count ? max(count, 0) : nil
    }
    let clauses = clauses
    let numbers = Dictionary(uniqueKeysWithValues: clauses.enumerated().map { ($1, $0) })
    var diagram = DecisionDiagram()
    do throws(DiagramTooLarge) {
      var variables: [DecisionDiagram.Node] = []
      for number in clauses.indices { variables.append(try diagram.variable(number)) }
      let function = try function(in: &diagram) { clause in
        numbers[clause].map { variables[$0] } ?? DecisionDiagram.no
      }
      var search = SmallestSets(diagram: diagram, kind: .findings(before: clauses.count))
      return try search.size(from: function)
    } catch {
      return sufficientClauses
    }
  }

  /// So many clauses suffice, when no two members share one.
  private var sufficientClauses: Int {
    switch self {
    case .clause: 1
    case .not: 0
    case .anyOf(let members): members.map(\.sufficientClauses).min() ?? 0
    case .allOf(let members): members.map(\.sufficientClauses).reduce(0, +)
    case .atLeast(let count, let members):
      members.map(\.sufficientClauses).sorted().prefix(count).reduce(0, +)
    }
  }

  private var isClause: Bool {
    if case .clause = self { true } else { false }
  }
}

extension Judgement {
  /// Yes when so many are; no when so many cannot be; otherwise unknown.
  static func atLeast(_ count: Int, of judgements: [Judgement]) -> Judgement {
    let yes = judgements.count { $0 == .yes }
    let missing = Set(judgements.flatMap(\.unknownNames))
    let open = judgements.count { $0.status == .undetermined }
    if yes >= count { return .yes }
    return yes + open < count ? .no : .unknown(missing.sorted())
  }
}
