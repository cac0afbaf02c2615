import SafetyModel
import YAMLSource

extension RuleReader {
  /// Reads a member of `steps`.
  mutating func step(_ node: YAMLNode) -> StepRule? {
    row(node, of: HazardStep.self, .hazards)
  }

  /// Reads a member of `case_steps`.
  mutating func caseStep(_ node: YAMLNode) -> CaseStepRule? {
    row(node, of: CaseStep.self, .cases)
  }

  private mutating func row<Step>(
    _ node: YAMLNode,
    of steps: Step.Type,
    _ words: RowWords
  ) -> StepRow<Step>?
  where Step: Hashable & Sendable & CaseIterable & RawRepresentable<String> {
    guard
      let fields = fields(
        of: node,
        required: ["step"],
        optional: ["guards", "needs", "evidence", "documents", "starts", "stops", "missed"]
      )
    else { return nil }
    let step = choice(fields["step"], of: Step.self)
    let guards = list(fields["guards"]) { $0.stepGuard($1, words) }
    let needs = nonEmptyList(fields["needs"]) { $0.need($1, words) }
    let evidence = nonEmptyList(fields["evidence"]) { $0.evidenceNeed($1, words) }
    let documents = nonEmptyList(fields["documents"]) { $0.document($1, words) }
    let starts = nonEmptyList(fields["starts"]) { $0.id($1) }
    let stops = nonEmptyList(fields["stops"]) { $0.id($1) }
    let missed = bilingual(fields["missed"])
    guard let step else { return nil }
    return StepRow(
      step: step,
      guards: guards ?? [],
      needs: needs ?? [],
      evidence: evidence ?? [],
      documents: documents ?? [],
      starts: starts ?? [],
      stops: stops ?? [],
      missed: missed,
      location: node.place
    )
  }

  mutating func stepGuard(_ node: YAMLNode, _ words: RowWords = .hazards) -> StepGuard? {
    guard
      let fields = fields(
        of: node,
        required: ["citation"],
        optional: [
          "require", "forbid", "count", "source", "level", "of", "when", "waivable",
        ]
      )
    else { return nil }
    let rule = rule(fields, words)
    let subject = choice(fields["of"], among: words.subjects)
    let condition = stepCondition(fields["when"], words)
    let isWaivable = boolean(fields["waivable"])
    let citation = citation(fields["citation"])
    guard let rule, let citation, let condition else { return nil }
    return StepGuard(
      rule: rule,
      subject: subject ?? .doers,
      condition: condition,
      isWaivable: isWaivable ?? false,
      citation: citation
    )
  }

  private mutating func rule(_ fields: Fields, _ words: RowWords) -> StepGuard.Rule? {
    if let forbid = fields["forbid"] {
      if fields["require"] != nil {
        report(.contradictingKeys(key: "forbid", other: "require"), at: fields.node)
      }
      return choice(forbid, among: words.parties).map { .not($0) }
    }
    guard let require = fields["require"] else {
      report(.missingKey(key: "require"), at: fields.node)
      return nil
    }
    let count = integer(fields["count"], in: 1...400)
    let source = choice(fields["source"], of: MandateSource.self)
    switch choice(require, among: words.demands) {
    case .officers: return demanded(count, "count", in: fields).map { .officers(count: $0) }
    case .mandate: return .mandate
    case .entitlement: return .entitlement(source: source)
    case .inspection: return .inspection
    case .issuingBody: return .issuingBody
    case .unordered: return .unordered
    case .custody: return .custody
    case .ofUnit: return .ofUnit
    case .assurance: return .assurance
    case .level:
      let level = choice(fields["level"], of: OrganisationLevel.self)
      return demanded(level, "level", in: fields).map { .level(atLeast: $0) }
    case .levelAboveCloser: return .levelAboveCloser
    case .collectiveStudy:
      return demanded(count, "count", in: fields).map { .collectiveStudy(count: $0) }
    case .decidedTogether:
      return demanded(count, "count", in: fields).map { .decidedTogether(count: $0) }
    case .office: return .office
    case .listingPower: return .listingPower
    case .keepingBody: return .keepingBody
    case .findingBody: return .findingBody
    case .mandateOrUnit: return .mandateOrUnit
    case .authorityOnceKnown: return .authorityOnceKnown
    case .authorityDocument: return .authorityDocument
    case .extensionsBelow:
      return demanded(count, "count", in: fields).map { .extensionsBelow(count: $0) }
    case .extensionDays:
      return demanded(count, "count", in: fields).map { .extensionDays(count: $0) }
    case .askedWithin: return demanded(count, "count", in: fields).map { .askedWithin(days: $0) }
    case .forceMajeure: return .forceMajeure
    case .answeringBody: return .answeringBody
    case .matterOnceSent: return .matterOnceSent
    case .ownGrade: return demanded(count, "count", in: fields).map { .ownGrade(count: $0) }
    case .card: return .card
    case .region: return .region
    case .ownInspection: return .ownInspection
    case .withdrawingBody: return .withdrawingBody
    case nil: return nil
    }
  }

  private mutating func demanded<Value>(
    _ value: Value?,
    _ key: String,
    in fields: Fields
  ) -> Value? {
    if fields[key] == nil { report(.missingKey(key: key), at: fields.node) }
    return value
  }

  /// Reads `when`; without it a row always applies.
  mutating func stepCondition(
    _ node: YAMLNode?,
    _ words: RowWords = .hazards
  ) -> StepCondition? {
    guard node != nil else { return .always }
    guard let fields = fields(of: node, required: [], optional: words.conditions) else {
      return nil
    }
    return StepCondition(
      grades: nonEmptyList(fields["grade"]) { $0.choice($1, of: LegalGrade.self) } ?? [],
      decisions: nonEmptyList(fields["decides"]) {
        $0.choice($1, of: DeterminationDecision.self)
      } ?? [],
      natures: nonEmptyList(fields["nature"]) { $0.choice($1, of: VisitNature.self) } ?? [],
      ordered: boolean(fields["ordered"])
    )
  }

  private mutating func need(_ node: YAMLNode, _ words: RowWords) -> StepNeed? {
    guard let fields = fields(of: node, required: ["field", "citation"], optional: ["when"])
    else { return nil }
    let field = choice(fields["field"], of: StepField.self)
    let condition = stepCondition(fields["when"], words)
    let citation = citation(fields["citation"])
    guard let field, let condition, let citation else { return nil }
    return StepNeed(field: field, condition: condition, citation: citation)
  }

  /// A need as a locality adds it.
  mutating func stepNeed(_ node: YAMLNode, ofCase: Bool) -> StepNeed? {
    need(node, ofCase ? .cases : .hazards)
  }

  private mutating func evidenceNeed(_ node: YAMLNode, _ words: RowWords) -> EvidenceNeed? {
    guard
      let fields = fields(
        of: node,
        required: ["citation"],
        optional: ["purpose", "counts_finding", "when"]
      )
    else { return nil }
    let purpose = choice(fields["purpose"], of: EvidenceReference.Purpose.self)
    let countsFinding = boolean(fields["counts_finding"])
    let condition = stepCondition(fields["when"], words)
    let citation = citation(fields["citation"])
    guard let condition, let citation else { return nil }
    return EvidenceNeed(
      purpose: purpose,
      countsFinding: countsFinding ?? false,
      condition: condition,
      citation: citation
    )
  }

  mutating func document(_ node: YAMLNode, _ words: RowWords = .hazards) -> StepDocument? {
    guard
      let fields = fields(
        of: node,
        required: ["document", "name", "citation"],
        optional: ["when"]
      )
    else { return nil }
    let id = id(fields["document"])
    let name = bilingual(fields["name"])
    let condition = stepCondition(fields["when"], words)
    let citation = citation(fields["citation"])
    guard let id, let name, let condition, let citation else { return nil }
    return StepDocument(id: id, name: name, condition: condition, citation: citation)
  }

  /// Reads a member of `escalation`.
  mutating func rung(_ node: YAMLNode) -> EscalationRung? {
    guard
      let fields = fields(
        of: node,
        required: ["rung", "after_days", "citation"],
        optional: ["level", "when"]
      )
    else { return nil }
    let kind = choice(fields["rung"], of: EscalationRung.Kind.self)
    let afterDays = integer(fields["after_days"], in: 0...3650)
    let level = choice(fields["level"], of: OrganisationLevel.self)
    let condition = stepCondition(fields["when"])
    let citation = citation(fields["citation"])
    guard let kind, let afterDays, let condition, let citation else { return nil }
    return EscalationRung(
      kind: kind,
      afterDays: afterDays,
      level: level,
      condition: condition,
      citation: citation
    )
  }
}
