import SafetyModel
import YAMLSource

extension RuleReader {
  /// Reads a file of `policies/`.
  mutating func policy(_ node: YAMLNode) -> Policy? {
    guard
      let fields = fields(
        of: node,
        required: ["policy", "regime", "title", "clocks"],
        optional: ["version", "steps", "escalation", "visit_cap"]
      )
    else { return nil }
    let id = idNamedLikeFile(fields["policy"])
    let regime = choice(fields["regime"], among: [Regime.workSafety, .fire, .selfCheck])
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
    let escalation = nonEmptyList(fields["escalation"]) { $0.rung($1) }
    let visitCap = visitCap(fields["visit_cap"])
    _ = text(fields["version"])
    guard let id, let regime, let title, let clocks else { return nil }
    return Policy(
      id: id,
      regime: regime,
      title: title,
      clocks: clocks,
      steps: steps ?? [],
      escalation: escalation ?? [],
      visitCap: visitCap,
      location: node.place
    )
  }

  private mutating func clock(_ node: YAMLNode) -> Clock? {
    guard
      let fields = fields(
        of: node,
        required: ["id", "label", "starts", "actor", "length", "roll_forward", "citation"]
      )
    else { return nil }
    let id = id(fields["id"])
    let label = bilingual(fields["label"])
    let starts = choice(fields["starts"], of: Clock.Start.self)
    let actor = choice(fields["actor"], of: Clock.Actor.self)
    let length = span(fields["length"])
    let rollsForward = boolean(fields["roll_forward"])
    let citation = citation(fields["citation"])
    guard let id, let label, let starts, let actor, let length, let rollsForward, let citation
    else { return nil }
    return Clock(
      id: id,
      label: label,
      starts: starts,
      actor: actor,
      length: length,
      rollsForward: rollsForward,
      citation: citation
    )
  }

  private mutating func span(_ node: YAMLNode?) -> Span? {
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
