public import SafetyModel

/// Applies criteria sets to what was found at a site.
public struct CriteriaJudge: Sendable {
  /// The word for a verdict that rests on a direct element, where others name a counting rule.
  public static let direct = "direct"

  let circumstances: [String: Circumstance]
  let criteria: [String: CriteriaSet]
  let words: Words
  private(set) var facts: KnownFacts
  private(set) var assertions: Assertions
  let parsed: ParsedConditions
  private let derived: DerivedFacts

  /// Creates a judge.
  ///
  /// - Parameters:
  ///   - criteria: All criteria sets of the pack; sets refer to each other by id.
  ///   - circumstances: All circumstances of the pack.
  ///   - factDefinitions: The facts of the pack, for their names in traces and for those that
  ///     follow from others.
  ///   - facts: What is known about the site.
  ///   - assertions: What answers and standing hazards assert.
  public init(
    criteria: [CriteriaSet],
    circumstances: [Circumstance],
    factDefinitions: [FactDefinition] = [],
    facts: KnownFacts,
    assertions: Assertions
  ) {
    self.criteria = Dictionary(criteria.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    self.circumstances = Dictionary(circumstances.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    parsed = ParsedConditions(criteria.flatMap(\.conditions))
    words = Words(
      circumstances: circumstances,
      facts: factDefinitions,
      places: criteria.flatMap(\.places)
    )
    derived = DerivedFacts(factDefinitions)
    self.facts = derived.adding(to: facts)
    self.assertions = assertions
  }

  /// The same judge before another site or other answers; nothing is parsed again.
  public func judging(_ assertions: Assertions, given facts: KnownFacts) -> CriteriaJudge {
    var other = self
    other.facts = derived.adding(to: facts)
    other.assertions = assertions
    return other
  }

  /// What the sets in force on a day say.
  public func determinations(on day: CivilDate) -> [DeterminationRecord] {
    criteria.values.filter { $0.inForce.contains(day) }.sorted { $0.id < $1.id }.map(judge)
  }

  /// What one set says.
  func judge(_ set: CriteriaSet) -> DeterminationRecord {
    if let rule = set.candidate { return candidates(under: set, rule: rule) }
    let conditions = conditions(for: set)
    let elements = set.elements.map { finding(of: $0, under: conditions) }
    return record(
      for: set,
      counting: nil,
      elements: elements,
      in: situation(of: set, counting: nil, elements: elements, under: conditions)
    )
  }

  /// Judges by families and by the counting of an earlier edition, because the text in force is not verified.
  private func candidates(under set: CriteriaSet, rule: CandidateRule) -> DeterminationRecord {
    let conditions = conditions(for: set)
    let counted = criteria[rule.countLike]
    let earlier = (counted?.elements ?? []).map { finding(of: $0, under: conditions) }
    let direct = rule.directFamilies.map {
      familyFinding($0, earlier: earlier, of: counted, under: conditions)
    }
    let elements = direct + earlier.filter { $0.kind == .comprehensive }
    return record(
      for: set,
      counting: counted,
      elements: elements,
      in: situation(of: set, counting: counted, elements: elements, under: conditions)
    )
  }

  /// What is asserted under a set; fire elements are hazards that cannot be corrected at once.
  func conditions(for set: CriteriaSet) -> Conditions {
    let counted = set.countsCorrectedAtOnce ? assertions : assertions.withoutCorrected
    return Conditions(facts: facts, assertions: counted, parsed: parsed)
  }

  /// How a direct family stands: met by any asserted member.
  ///
  /// A member that nobody looked for leaves it open, unless every clause of the earlier edition
  /// that names it does not concern this kind of site.
  private func familyFinding(
    _ family: String,
    earlier: [ElementFinding],
    of counted: CriteriaSet?,
    under conditions: Conditions
  ) -> ElementFinding {
    let members = circumstances.values.filter { $0.family == family && $0.familyKind == .direct }
      .map(\.id).sorted()
    let asserted = members.filter { conditions.isAsserted($0) }
    let unknown = members.filter { member in
      guard !conditions.isAsserted(member), !conditions.isDenied(member) else { return false }
      let clauses = (counted?.elements ?? []).filter {
        conditions.circumstances(in: $0.metWhen).contains(member)
      }.map(\.id)
      let findings = earlier.filter { clauses.contains($0.element) }
      return findings.isEmpty || findings.contains { $0.status != .notApplicable }
    }
    let status: ElementFinding.Status =
      !asserted.isEmpty ? .met : unknown.isEmpty ? .notMet : .undetermined
    return ElementFinding(
      element: family,
      kind: .direct,
      status: status,
      circumstances: asserted,
      missing: status == .undetermined ? unknown : [],
      standingHazards: conditions.standingHazards(asserting: asserted),
      confidence: .secondhand
    )
  }

  private func finding(of element: Element, under conditions: Conditions) -> ElementFinding {
    let applies = element.condition.map(conditions.judge) ?? .yes
    let met = conditions.judge(element.metWhen)
    let status: ElementFinding.Status =
      applies == .no ? .notApplicable : Judgement.all([applies, met]).status
    let isOpen = status == .met || status == .undetermined
    let asserted =
      isOpen
      ? conditions.contributing(to: element.metWhen)
      : conditions.assertedCircumstances(in: element.metWhen)
    let devices = asserted.filter { circumstances[$0]?.concernsDevice ?? false }
    let failed = status == .met && conditions.isFittedButFailed(devices)
    return ElementFinding(
      element: element.id,
      kind: element.kind,
      status: status,
      fittedButFailedClause: failed ? element.fittedButFailedClause : nil,
      circumstances: asserted,
      missing: status == .undetermined
        ? Set(applies.unknownNames + met.unknownNames).sorted() : [],
      standingHazards: status == .met ? conditions.standingHazards(asserting: asserted) : [],
      confidence: element.confidence
    )
  }
}
