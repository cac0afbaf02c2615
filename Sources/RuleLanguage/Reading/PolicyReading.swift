import SafetyModel
import YAMLSource

extension RuleReader {
  /// Reads a file of `policies/`.
  mutating func policy(_ node: YAMLNode) -> Policy? {
    guard
      let fields = fields(
        of: node,
        required: ["policy", "title", "clocks"],
        optional: [
          "version", "regime", "supervision", "steps", "case_steps", "escalation", "visit_cap",
        ]
      )
    else { return nil }
    let id = idNamedLikeFile(fields["policy"])
    let regime = choice(fields["regime"], among: [Regime.workSafety, .fire, .selfCheck])
    let supervision = supervision(fields["supervision"])
    checkScope(fields)
    let title = bilingual(fields["title"])
    var seen: [String: RuleLocation] = [:]
    let clocks = list(fields["clocks"]) { (reader, member) -> Clock? in
      let clock = reader.clock(member)
      if let clock { reader.requireUnique(clock.id, .clock, at: member.place, in: &seen) }
      return clock
    }
    var governed: [String: RuleLocation] = [:]
    let steps = nonEmptyList(fields["steps"]) { (reader, member) -> StepRule? in
      let step = reader.step(member)
      if let step {
        reader.requireUnique(step.step.rawValue, .step, at: member.place, in: &governed)
      }
      return step
    }
    var ofCases: [String: RuleLocation] = [:]
    let caseSteps = nonEmptyList(fields["case_steps"]) { (reader, member) -> CaseStepRule? in
      let step = reader.caseStep(member)
      if let step {
        reader.requireUnique(step.step.rawValue, .step, at: member.place, in: &ofCases)
      }
      return step
    }
    let escalation = nonEmptyList(fields["escalation"]) { $0.rung($1) }
    let visitCap = visitCap(fields["visit_cap"])
    _ = text(fields["version"])
    guard let id, let title, let clocks, regime != nil || supervision != nil else { return nil }
    return Policy(
      id: id,
      regime: regime ?? .other,
      title: title,
      clocks: clocks,
      steps: steps ?? [],
      caseSteps: caseSteps ?? [],
      escalation: escalation ?? [],
      supervision: supervision,
      visitCap: visitCap,
      location: node.place
    )
  }

  /// A policy is of a regime or of listings, and of one of them.
  private mutating func checkScope(_ fields: Fields) {
    switch (fields["regime"], fields["supervision"]) {
    case (nil, nil): report(.missingKey(key: "regime"), at: fields.node)
    case (.some, .some):
      report(.contradictingKeys(key: "supervision", other: "regime"), at: fields.node)
    case (.some, nil), (nil, .some): break
    }
  }

  private mutating func supervision(_ node: YAMLNode?) -> SupervisionRules? {
    guard let fields = fields(of: node, required: ["levels"], optional: ["documents"])
    else { return nil }
    let levels = nonEmptyList(fields["levels"]) { $0.choice($1, of: OrganisationLevel.self) }
    let documents = nonEmptyList(fields["documents"]) { $0.document($1) }
    guard let levels else { return nil }
    return SupervisionRules(levels: levels, documents: documents ?? [])
  }

  mutating func clock(_ node: YAMLNode) -> Clock? {
    guard
      let fields = fields(
        of: node,
        required: ["id", "label", "starts", "actor", "length", "roll_forward", "citation"],
        optional: ["ends", "lapses", "when"]
      )
    else { return nil }
    let id = id(fields["id"])
    let label = bilingual(fields["label"])
    let starts = choice(fields["starts"], of: Clock.Start.self)
    let ends = nonEmptyList(fields["ends"]) { $0.choice($1, of: Clock.Start.self) }
    let lapses = boolean(fields["lapses"])
    let condition = stepCondition(fields["when"])
    let actor = choice(fields["actor"], of: Clock.Actor.self)
    let length = span(fields["length"])
    let rollsForward = boolean(fields["roll_forward"])
    let citation = citation(fields["citation"])
    guard let id, let label, let starts, let actor, let length, let rollsForward, let citation,
      let condition
    else { return nil }
    return Clock(
      id: id,
      label: label,
      starts: starts,
      ends: ends ?? [],
      lapses: lapses ?? false,
      condition: condition,
      actor: actor,
      length: length,
      rollsForward: rollsForward,
      citation: citation
    )
  }

  mutating func span(_ node: YAMLNode?) -> Span? {
    guard let fields = fields(of: node, required: ["n", "unit"]) else { return nil }
    let count = integer(fields["n"], in: 0...10_000)
    let unit = choice(fields["unit"], of: Span.Unit.self)
    guard let count, let unit else { return nil }
    return Span(count: count, unit: unit)
  }

  private mutating func visitCap(_ node: YAMLNode?) -> VisitCap? {
    guard let fields = fields(of: node, required: ["per_year", "citation"]) else { return nil }
    let perYear = integer(fields["per_year"], in: 1...366)
    let citation = citation(fields["citation"])
    guard let perYear, let citation else { return nil }
    return VisitCap(perYear: perYear, citation: citation)
  }
}
