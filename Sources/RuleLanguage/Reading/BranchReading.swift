import SafetyModel
import YAMLSource

extension RuleReader {
  /// Reads the counting branches of a criteria file and resolves their clauses.
  mutating func branches(
    _ node: YAMLNode?,
    of elements: [Element],
    places: [String]
  ) -> [Branch] {
    // Direct elements decide alone; only the others are counted.
    let clauses = elements.filter { $0.kind == .comprehensive }.map(\.id)
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
    of clauses: [String],
    places known: [String]
  ) -> Branch? {
    guard
      let fields = fields(
        of: node,
        required: ["id", "at_least", "of", "confidence"],
        optional: ["places", "otherwise"]
      )
    else { return nil }
    let id = id(fields["id"])
    let atLeast = integer(fields["at_least"], in: 1...1000)
    let places = places(of: fields, known: known)
    let elements = countedElements(fields["of"], among: clauses)
    let confidence = choice(fields["confidence"], of: Confidence.self)
    if let atLeast, let elements, !elements.isEmpty, atLeast > elements.count {
      report(
        .countTooLarge(atLeast: atLeast, available: elements.count),
        at: fields.place(of: "at_least")
      )
    }
    guard let id, let atLeast, let elements, let confidence else { return nil }
    return Branch(
      id: id,
      places: places,
      atLeast: atLeast,
      elements: elements,
      confidence: confidence
    )
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

  private mutating func countedElements(
    _ node: YAMLNode?,
    among clauses: [String]
  ) -> [String]? {
    let groups = nonEmptyList(node) { (reader, member) -> [String]? in
      guard let text = reader.text(member) else { return nil }
      let selection = ClauseSelection(text)
      if let unknown = selection.bounds.first(where: { $0.matches(in: clauses).isEmpty }) {
        let nearest = nearestWord(to: unknown.text, among: clauses)
        reader.report(.unknownClause(clause: unknown.text, nearest: nearest), at: member)
        return nil
      }
      return selection.matches(in: clauses)
    }
    guard let groups else { return nil }
    let chosen = Set(groups.joined())
    return clauses.filter(chosen.contains)
  }
}
