import SafetyModel

/// What a layer adds to the steps and clocks of a policy.
extension LayeredRules {
  /// The policies as they stand now.
  var layeredPolicies: [Policy] { base.policies.map { policies[$0.id] ?? $0 } }

  mutating func add(_ added: LocalityLayer.PolicyAddition, of layer: LocalityLayer) {
    guard var policy = layeredPolicies.first(where: { $0.id == added.policy }) else {
      let nearest = nearestWord(to: added.policy, among: base.policies.map(\.id))
      report(
        .unknownLayerTarget(noun: .policy, id: added.policy, nearest: nearest),
        at: added.location
      )
      return
    }
    for clock in added.clocks { add(clock, to: &policy, added, layer) }
    for row in added.guards {
      guard let index = policy.steps.firstIndex(where: { $0.step == row.step }) else {
        report(
          .unknownLayerTarget(noun: .step, id: row.step.rawValue, nearest: nil),
          at: added.location
        )
        continue
      }
      policy.steps[index].guards.append(row.row)
      let target = LocalChange.Target.step(policy: policy.id, step: row.step.rawValue)
      note(.entry, .add, of: target, row.row.citation, added, layer)
    }
    for need in added.needs { add(need, to: &policy, added, layer) }
    policies[policy.id] = policy
  }

  private mutating func add(
    _ need: LocalityLayer.AddedNeed,
    to policy: inout Policy,
    _ added: LocalityLayer.PolicyAddition,
    _ layer: LocalityLayer
  ) {
    let name = need.step?.rawValue ?? need.caseStep?.rawValue ?? ""
    if let index = policy.steps.firstIndex(where: { $0.step == need.step }) {
      policy.steps[index].needs.append(need.need)
    } else if let index = policy.caseSteps.firstIndex(where: { $0.step == need.caseStep }) {
      policy.caseSteps[index].needs.append(need.need)
    } else {
      report(.unknownLayerTarget(noun: .step, id: name, nearest: nil), at: added.location)
      return
    }
    let target = LocalChange.Target.step(policy: policy.id, step: name)
    note(.entry, .add, of: target, need.need.citation, added, layer)
  }

  /// A clock of a known id replaces it, unless a verified text gives less time.
  private mutating func add(
    _ clock: Clock,
    to policy: inout Policy,
    _ added: LocalityLayer.PolicyAddition,
    _ layer: LocalityLayer
  ) {
    let target = LocalChange.Target.clock(policy: policy.id, id: clock.id)
    guard let index = policy.clocks.firstIndex(where: { $0.id == clock.id }) else {
      policy.clocks.append(clock)
      note(.entry, .add, of: target, clock.citation, added, layer)
      return
    }
    let before = policy.clocks[index]
    let isLonger = before.length.longestInDays < clock.length.longestInDays
    let field = LocalChange.Field.length(from: before.length, to: clock.length)
    guard !isLonger || !before.citation.confidence.isLegalGround else {
      report(.fixedByLaw(field: field), at: added.location)
      return
    }
    policy.clocks[index] = clock
    note(field, isLonger ? .relax : .tighten, of: target, clock.citation, added, layer)
  }

  private mutating func note(
    _ field: LocalChange.Field,
    _ verb: TailoringVerb,
    of target: LocalChange.Target,
    _ authority: Citation,
    _ added: LocalityLayer.PolicyAddition,
    _ layer: LocalityLayer
  ) {
    changes.append(
      LocalChange(
        layer: layer.name,
        verb: verb,
        target: target,
        field: field,
        reason: added.reason,
        authority: authority,
        location: added.location
      )
    )
  }
}

extension Span {
  /// So many calendar days it may take at most, roughly: five working days are a week.
  fileprivate var longestInDays: Int {
    switch unit {
    case .day: count
    case .workingDay, .dayUncertain: (count * 7 + 4) / 5
    case .month: count * 30
    case .hour: (count + 23) / 24
    }
  }
}
