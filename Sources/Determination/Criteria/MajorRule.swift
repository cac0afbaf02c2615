import SafetyModel

/// When a set calls a site major, as one requirement over clauses and kinds of place.
///
/// Any direct element, or any counting rule that serves the kind of place and is met.
struct MajorRule {
  /// What follows exactly from what is known.
  struct Answer {
    var verdict: Verdict
    var minimalCorrections = ClauseSets()
    var needed = ClauseSets()
  }

  private let branches: [Branch]
  private let direct: [String]
  /// The clauses that count, in the document's order, and how each stands.
  private let clauses: [String]
  private let standing: [String: Judgement]
  /// Direct clauses beside which a clause is not counted again.
  private let notCountedWith: [String: [String]]
  private let kinds: [String]
  private let places: [String: Judgement]

  init(_ set: CriteriaSet, elements: [ElementFinding], places: [String: Judgement]) {
    let definitions = Dictionary(set.elements.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    let counting = elements.filter {
      !$0.confidence.isAdviceOnly && definitions[$0.element]?.route == nil
    }
    branches = set.branches
    clauses = counting.map(\.element)
    direct = counting.filter { $0.kind == .direct }.map(\.element)
    standing = Dictionary(
      counting.map { ($0.element, $0.judgement) },
      uniquingKeysWith: { $1 }
    )
    // A direct clause that is not met takes nothing away.
    let possible = Set(direct).filter { [standing] in standing[$0] != .no }
    notCountedWith = definitions.mapValues { $0.notCountedWith.filter(possible.contains) }
      .filter { !$1.isEmpty }
    kinds = Set(set.branches.flatMap(\.places)).sorted()
    self.places = places
  }

  /// Whether a direct element that counts is met.
  var hasDirect: Bool { direct.contains { standing[$0] == .yes } }

  /// The answer where each clause and kind of place is judged by itself: right where it is decided.
  var estimate: Judgement {
    let rules = branches.filter { !$0.confidence.isAdviceOnly }.map { branch in
      Judgement.all([applies(branch), branch.requirement.judge(judgement)])
    }
    return .any(direct.map(judgement) + rules)
  }

  /// How a counting rule stands.
  func finding(of branch: Branch) -> BranchFinding {
    let counted = branch.elements.map { ($0, judgement($0)) }
    let estimate = branch.requirement.judge(judgement)
    let isOpen = estimate.status == .undetermined && !isOneSided(branch.requirement)
    let reached = isOpen ? exact(branch.requirement) : estimate.status
    return BranchFinding(
      branch: branch.id,
      applies: applies(branch).status,
      required: branch.requirement.fewestClauses ?? branch.elements.count + 1,
      met: counted.filter { $1 == .yes }.map(\.0),
      possible: counted.filter { $1.status == .undetermined }.map(\.0),
      reached: reached,
      confidence: branch.confidence
    )
  }

  /// The exact answer over all completions of what is unknown; nothing past the limit of a diagram.
  ///
  /// - Parameter listing: How many smallest sets are listed.
  /// - Returns: The verdict with the ways out or in.
  func answer(listing: Int) -> Answer? {
    do throws(DiagramTooLarge) {
      return try answered(listing: listing)
    } catch {
      return nil
    }
  }

  private func answered(listing: Int) throws(DiagramTooLarge) -> Answer {
    var variables = Variables(clauses: clauses, standing: standing, kinds: kinds, places: places)
    try variables.prepare()
    let whole = try function(in: &variables)
    // What is met is true: the question is left to what is not known.
    var rest = whole
    while variables.diagram.variable(of: rest) < variables.met.count {
      rest = variables.diagram.high(of: rest)
    }
    if rest == DecisionDiagram.no { return Answer(verdict: .notMajor) }
    if rest == DecisionDiagram.yes {
      var search = SmallestSets(
        diagram: variables.diagram,
        kind: .corrections(before: variables.met.count)
      )
      return Answer(
        verdict: .major,
        minimalCorrections: try search.sets(from: whole, names: variables.met, limit: listing)
      )
    }
    let clauses = variables.met + variables.unknown
    var search = SmallestSets(
      diagram: variables.diagram,
      kind: .confirmations(before: clauses.count)
    )
    return Answer(
      verdict: .undetermined,
      needed: try search.sets(from: rest, names: clauses, limit: listing)
    )
  }

  private func function(
    in variables: inout Variables
  ) throws(DiagramTooLarge) -> DecisionDiagram.Node {
    let nodes = try counted(in: &variables)
    var rules = direct.map { nodes[$0] ?? DecisionDiagram.no }
    for branch in branches where !branch.confidence.isAdviceOnly {
      let place = try place(of: branch, in: &variables)
      guard place != DecisionDiagram.no else { continue }
      let requirement = try branch.requirement.function(in: &variables.diagram) {
        nodes[$0] ?? DecisionDiagram.no
      }
      rules.append(try variables.diagram.and(place, requirement))
    }
    return try variables.diagram.atLeast(1, of: rules)
  }

  /// The function of each clause: met, and not counted as a direct one.
  private func counted(
    in variables: inout Variables
  ) throws(DiagramTooLarge) -> [String: DecisionDiagram.Node] {
    var nodes = variables.nodes
    for (clause, direct) in notCountedWith {
      guard let node = nodes[clause] else { continue }
      let beside = direct.compactMap { variables.nodes[$0] }
      let isDirect = try variables.diagram.atLeast(1, of: beside)
      nodes[clause] = try variables.diagram.and(node, try variables.diagram.not(isDirect))
    }
    return nodes
  }

  private func place(
    of branch: Branch,
    in variables: inout Variables
  ) throws(DiagramTooLarge) -> DecisionDiagram.Node {
    let named = branch.places.isEmpty ? kinds : branch.places
    let nodes = named.map { variables.kinds[$0] ?? DecisionDiagram.no }
    let any = try variables.diagram.atLeast(1, of: nodes)
    return branch.places.isEmpty ? try variables.diagram.not(any) : any
  }

  private func exact(_ requirement: Requirement) -> ElementFinding.Status {
    var variables = Variables(clauses: clauses, standing: standing, kinds: kinds, places: places)
    do throws(DiagramTooLarge) {
      try variables.prepare()
      let nodes = try counted(in: &variables)
      var rest = try requirement.function(in: &variables.diagram) {
        nodes[$0] ?? DecisionDiagram.no
      }
      while variables.diagram.variable(of: rest) < variables.met.count {
        rest = variables.diagram.high(of: rest)
      }
      if rest == DecisionDiagram.yes { return .met }
      return rest == DecisionDiagram.no ? .notMet : .undetermined
    } catch {
      return .undetermined
    }
  }

  /// Whether no clause both helps and hinders, so that judging each by itself is exact.
  private func isOneSided(_ requirement: Requirement) -> Bool {
    var helping: Set<String> = []
    var hindering: Set<String> = []
    requirement.sort(helping: &helping, hindering: &hindering)
    for clause in helping { hindering.formUnion(notCountedWith[clause] ?? []) }
    for clause in hindering { helping.formUnion(notCountedWith[clause] ?? []) }
    return helping.isDisjoint(with: hindering)
  }

  private func judgement(_ clause: String) -> Judgement {
    let own = standing[clause] ?? .no
    guard let beside = notCountedWith[clause] else { return own }
    return .all([own, Judgement.any(beside.map { standing[$0] ?? .no }).negated])
  }

  private func applies(_ branch: Branch) -> Judgement {
    let named = branch.places.isEmpty ? kinds : branch.places
    let any = Judgement.any(named.map { places[$0] ?? .no })
    return branch.places.isEmpty ? any.negated : any
  }
}

/// The unknowns of a rule as numbered variables: met clauses, unknown clauses, unknown kinds of place.
private struct Variables {
  let met: [String]
  let unknown: [String]
  private let unknownKinds: [String]
  private let known: [String]
  var diagram = DecisionDiagram()
  private(set) var nodes: [String: DecisionDiagram.Node] = [:]
  private(set) var kinds: [String: DecisionDiagram.Node] = [:]

  init(
    clauses: [String],
    standing: [String: Judgement],
    kinds: [String],
    places: [String: Judgement]
  ) {
    met = clauses.filter { standing[$0] == .yes }
    unknown = clauses.filter { standing[$0]?.status == .undetermined }
    unknownKinds = kinds.filter { places[$0]?.status == .undetermined }
    known = kinds.filter { places[$0] == .yes }
  }

  mutating func prepare() throws(DiagramTooLarge) {
    for (number, clause) in (met + unknown).enumerated() {
      nodes[clause] = try diagram.variable(number)
    }
    for kind in known { kinds[kind] = DecisionDiagram.yes }
    for (number, kind) in unknownKinds.enumerated() {
      kinds[kind] = try diagram.variable(met.count + unknown.count + number)
    }
  }
}

extension ElementFinding {
  /// The finding as an answer; what is not known is the clause itself.
  fileprivate var judgement: Judgement {
    switch status {
    case .met: .yes
    case .notMet, .notApplicable: .no
    case .undetermined: .unknown([element])
    }
  }
}
