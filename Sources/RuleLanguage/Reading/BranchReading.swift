import SafetyModel
import YAMLSource

extension RuleReader {
  /// Reads the counting branches of a criteria file and resolves their clauses.
  mutating func branches(
    _ node: YAMLNode?,
    of elements: [Element],
    places: [String]
  ) -> [Branch] {
    let clauses = CountableClauses(
      counted: elements.filter { $0.kind == .comprehensive }.map(\.id),
      all: elements.map(\.id)
    )
    var seen: [String: RuleLocation] = [:]
    let branches = list(node) { (reader, member) -> Branch? in
      let branch = reader.branch(member, of: clauses, places: places)
      if let branch { reader.requireUnique(branch.id, .branch, at: member.place, in: &seen) }
      return branch
    }
    return branches ?? []
  }

  private mutating func branch(
    _ node: YAMLNode,
    of clauses: CountableClauses,
    places known: [String]
  ) -> Branch? {
    guard
      let fields = fields(
        of: node,
        required: ["id", "confidence"],
        optional: RuleReader.requirementKeys + ["except", "clause", "places", "otherwise"]
      )
    else { return nil }
    let id = id(fields["id"])
    let places = places(of: fields, known: known)
    var countable = clauses
    countable.excepted = excepted(fields["except"], naming: clauses)
    let requirement = requirement(in: fields, naming: countable)
    let clause = text(fields["clause"])
    let confidence = choice(fields["confidence"], of: Confidence.self)
    guard let id, let requirement, let confidence else { return nil }
    return Branch(
      id: id,
      places: places,
      requirement: requirement,
      clause: clause,
      confidence: confidence
    )
  }

  private mutating func excepted(
    _ node: YAMLNode?,
    naming clauses: CountableClauses
  ) -> Set<String> {
    let groups = nonEmptyList(node) { $0.selected($1, naming: clauses) }
    return Set((groups ?? []).joined())
  }

  private mutating func places(of fields: Fields, known: [String]) -> [String] {
    if boolean(fields["otherwise"]) == true {
      forbid("places", in: fields, besides: "otherwise")
      return []
    }
    guard let node = fields["places"] else {
      report(.missingKey(key: "places"), at: fields.node)
      return []
    }
    let places = nonEmptyList(node) { (reader, member) -> String? in
      guard let kind = reader.symbol(member) else { return nil }
      if !known.contains(kind) {
        let nearest = nearestWord(to: kind, among: known)
        reader.report(.unknownPlace(kind: kind, nearest: nearest), at: member)
      }
      return kind
    }
    return places ?? []
  }
}
