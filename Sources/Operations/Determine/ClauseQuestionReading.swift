import Determination
import RuleLanguage
import SafetyModel

/// Reads a question about clauses against the set it is asked of; every problem is kept.
struct ClauseQuestionReading {
  /// The word for a place of none of the named kinds.
  static let otherPlace = "other"

  private let set: CriteriaSet
  private let rules: CriteriaSet
  private let clauses: [String]
  private(set) var problems: [InputProblem] = []

  init(set: CriteriaSet, counted: CriteriaSet?) {
    self.set = set
    rules = counted ?? set
    clauses = set.statableClauses(counting: counted)
  }

  /// Reports a day on which the set is not in force, with the edition that is.
  mutating func checkDay(_ day: CivilDate, among others: [CriteriaSet]) {
    guard !set.inForce.contains(day) else { return }
    let instead = others.filter { $0.regime == set.regime && $0.inForce.contains(day) }
      .map(\.id).min()
    report(
      .criteriaNotInForce(
        set.id,
        day: day,
        from: set.inForce.from,
        to: set.inForce.to,
        instead: instead
      )
    )
  }

  /// The question with clauses and kinds of place resolved.
  mutating func stated(_ question: ClauseQuestion) -> StatedClauses {
    let met = selected(question.met)
    let unknown = selected(question.unknown)
    let excluded = selected(question.excluded)
    let both = met.filter(unknown.contains)
    if !both.isEmpty { report(.clausesInTwoLists(both, first: "--met", second: "--unknown")) }
    if set.countsCorrectedAtOnce, !question.excluded.isEmpty {
      report(.correctedAtOnceCounts(criteria: set.id))
    }
    return StatedClauses(
      kinds: kinds(question.occupancy),
      met: met,
      unknown: unknown,
      rest: question.rest,
      excluded: excluded,
      exclusions: exclusions(question.exemptions)
    )
  }

  private mutating func report(_ fault: InputFault) { problems.append(InputProblem(fault)) }

  /// The clauses meant, each once, in the document's order.
  private mutating func selected(_ typed: [String]) -> [String] {
    var found: Set<String> = []
    for text in typed { found.formUnion(selected(text)) }
    return clauses.filter(found.contains)
  }

  private mutating func selected(_ typed: String) -> [String] {
    let selection = ClauseSelection(typed)
    var isKnown = !selection.bounds.isEmpty
    for bound in selection.bounds {
      if clauses.contains(where: { ClausePath($0).isSame(as: bound) }) { continue }
      isKnown = false
      let below = bound.matches(in: clauses)
      report(
        below.isEmpty
          ? .unknownClause(
            bound.text,
            criteria: set.id,
            nearest: nearestWord(to: bound.text, among: clauses)
          ) : .clauseHasSubclauses(bound.text, below)
      )
    }
    guard isKnown else { return [] }
    let found = selection.matches(in: clauses)
    if found.isEmpty { report(.unknownClause(typed, criteria: set.id, nearest: nil)) }
    return found
  }

  /// The kinds of place; empty for a place of none of the named kinds.
  private mutating func kinds(_ typed: [String]?) -> Set<String>? {
    guard let typed, !rules.places.isEmpty else { return nil }
    let words = typed.map { $0.lowercased().replacing("-", with: "_") }
    let isOther = words.contains { $0 == ClauseQuestionReading.otherPlace || $0 == "其他场所" }
    var kinds: Set<String> = []
    for (word, original) in zip(words, typed)
    where word != ClauseQuestionReading.otherPlace && word != "其他场所" {
      let place = rules.places.first {
        $0.kind == word || $0.label.zh == original || $0.label.en.lowercased() == word
      }
      if let place { kinds.insert(place.kind) } else { reportPlace(original) }
    }
    if isOther, !kinds.isEmpty {
      report(
        .otherPlaceBesideKinds(key: "--occupancy", kinds: kinds.sorted())
      )
    }
    return kinds
  }

  private mutating func reportPlace(_ typed: String) {
    let allowed = rules.places.map(\.kind) + [ClauseQuestionReading.otherPlace]
    report(.notAllowed(key: "--occupancy", value: typed, allowed: allowed))
  }

  /// The exclusions meant, by their clause or its last letter.
  private mutating func exclusions(_ typed: [String]) -> [String] {
    var found: Set<String> = []
    for text in typed {
      let matching = rules.exclusions.map(\.id).filter { $0 == text || $0.hasSuffix(text) }
      if matching.count == 1 || matching.contains(text) {
        found.insert(matching.contains(text) ? text : matching[0])
      } else {
        report(
          .unknownExclusion(text, criteria: set.id, allowed: rules.exclusions.map(\.id))
        )
      }
    }
    return rules.exclusions.map(\.id).filter(found.contains)
  }
}
