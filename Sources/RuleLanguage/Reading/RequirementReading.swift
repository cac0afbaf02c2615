import SafetyModel
import YAMLSource

/// The clauses a requirement may name.
struct CountableClauses {
  /// What counts: comprehensive elements, because direct ones decide alone.
  let counted: [String]
  /// What `not` may name: every element.
  let all: [String]
  /// Clauses taken out of every selection.
  var excepted: Set<String> = []
}

extension RuleReader {
  /// The keys a requirement is written with, one of the first four alone.
  static let requirementKeys = ["at_least", "any_of", "all_of", "not", "of"]

  /// Reads `at_least: k, of: […]`, `any_of: […]`, `all_of: […]` or `not: …` out of a mapping.
  mutating func requirement(
    in fields: Fields,
    naming clauses: CountableClauses
  ) -> Requirement? {
    let forms = ["at_least", "any_of", "all_of", "not"].filter { fields[$0] != nil }
    guard let form = forms.first else {
      report(.missingKey(key: "at_least"), at: fields.node)
      return nil
    }
    for other in forms.dropFirst() { forbid(other, in: fields, besides: form) }
    if form != "at_least" { forbid("of", in: fields, besides: form) }
    switch form {
    case "any_of": return members(fields[form], naming: clauses).map { .anyOf($0) }
    case "all_of": return members(fields[form], naming: clauses).map { .allOf($0) }
    case "not": return negation(fields[form], naming: clauses)
    default: return count(in: fields, naming: clauses)
    }
  }

  private mutating func count(
    in fields: Fields,
    naming clauses: CountableClauses
  ) -> Requirement? {
    let atLeast = integer(fields["at_least"], in: 1...1000)
    if fields["of"] == nil { report(.missingKey(key: "of"), at: fields.node) }
    let found = members(fields["of"], naming: clauses)
    guard let atLeast, let found else { return nil }
    let available = Set(found).count
    if !found.isEmpty, atLeast > available {
      report(
        .countTooLarge(atLeast: atLeast, available: available),
        at: fields.place(of: "at_least")
      )
    }
    return .atLeast(atLeast, of: found)
  }

  /// Reads a list of clauses, ranges and requirements; clauses come in the document's order.
  private mutating func members(
    _ node: YAMLNode?,
    naming clauses: CountableClauses
  ) -> [Requirement]? {
    guard
      let groups = nonEmptyList(node, of: { $0.member($1, naming: clauses) })
    else { return nil }
    let named = Set(groups.joined())
    let single = clauses.all.map { Requirement.clause($0) }.filter(named.contains)
    var seen = Set(single)
    return single + groups.joined().filter { seen.insert($0).inserted }
  }

  private mutating func member(
    _ node: YAMLNode,
    naming clauses: CountableClauses
  ) -> [Requirement]? {
    if node.text != nil { return selected(node, naming: clauses)?.map { .clause($0) } }
    guard let fields = fields(of: node, required: [], optional: RuleReader.requirementKeys) else {
      return nil
    }
    return requirement(in: fields, naming: clauses).map { [$0] }
  }

  private mutating func negation(
    _ node: YAMLNode?,
    naming clauses: CountableClauses
  ) -> Requirement? {
    guard let node else { return nil }
    let named = CountableClauses(counted: clauses.all, all: clauses.all, excepted: clauses.excepted)
    guard let found = member(node, naming: named) else { return nil }
    return .not(found.count == 1 ? found[0] : .anyOf(found))
  }

  /// Reads a clause with all below it, or a range.
  mutating func selected(_ node: YAMLNode, naming clauses: CountableClauses) -> [String]? {
    guard let text = text(node) else { return nil }
    let selection = ClauseSelection(text)
    if let unknown = selection.bounds.first(where: { $0.matches(in: clauses.counted).isEmpty }) {
      let nearest = nearestWord(to: unknown.text, among: clauses.counted)
      report(.unknownClause(clause: unknown.text, nearest: nearest), at: node)
      return nil
    }
    return selection.matches(in: clauses.counted).filter { !clauses.excepted.contains($0) }
  }
}
