import SafetyModel

/// The fields a layer may change, each with its own idea of more and less.
extension LayeredRules {
  mutating func change(
    _ circumstance: Circumstance,
    _ edit: LocalityLayer.Edit,
    _ layer: LocalityLayer
  ) {
    guard let level = edit.handling else { return }
    var changed = circumstance
    changed.handling = level
    let target = LocalChange.Target.circumstance(id: circumstance.id)
    let field = LocalChange.Field.handling(from: circumstance.handling, to: level)
    guard
      permits(
        field,
        of: target,
        from: .handling(circumstance.handling),
        to: .handling(level),
        fixedByLaw: false,
        edit,
        layer
      )
    else { return }
    circumstances[circumstance.id] = changed
    record(field, of: target, edit, layer, at: edit.place(of: "handling"))
  }

  mutating func change(
    _ item: ChecklistItem,
    _ edit: LocalityLayer.Edit,
    _ layer: LocalityLayer
  ) {
    var changed = item
    changeDays(of: &changed, edit, layer)
    changeLimits(of: &changed, edit, layer)
    changeEvidence(of: &changed, edit, layer)
    items[item.id] = changed
  }

  private mutating func changeDays(
    of item: inout ChecklistItem,
    _ edit: LocalityLayer.Edit,
    _ layer: LocalityLayer
  ) {
    guard let days = edit.days else { return }
    let target = LocalChange.Target.item(id: item.id)
    let field = LocalChange.Field.days(from: item.rectify.days, to: days)
    guard
      permits(
        field,
        of: target,
        from: .days(item.rectify.days),
        to: .days(days),
        fixedByLaw: original(of: item).rectify.daysBasis.isLegalGround,
        edit,
        layer
      )
    else { return }
    item.rectify.days = days
    item.rectify.daysBasis = edit.authority?.confidence ?? .practice
    record(field, of: target, edit, layer, at: edit.place(of: "days"))
  }

  private mutating func changeLimits(
    of item: inout ChecklistItem,
    _ edit: LocalityLayer.Edit,
    _ layer: LocalityLayer
  ) {
    guard let limits = edit.measure else { return }
    let place = edit.place(of: "measure")
    guard var measure = item.measure else {
      report(.nothingMeasured(item: item.id), at: place)
      return
    }
    guard measure.unit == limits.unit else {
      let kind = RuleDiagnostic.Kind.unitMismatch(
        fact: measure.fact,
        expected: measure.unit,
        found: limits.unit
      )
      report(kind, at: place)
      return
    }
    let target = LocalChange.Target.item(id: item.id)
    let original = original(of: item)
    let isLaw = (original.measure?.confidence ?? original.confidence).isLegalGround
    let unit = measure.unit
    if let value = limits.atLeast {
      let field = LocalChange.Field.atLeast(from: measure.atLeast, to: value, unit: unit)
      if permits(
        field,
        of: target,
        from: .atLeast(measure.atLeast),
        to: .atLeast(value),
        fixedByLaw: isLaw,
        edit,
        layer
      ) {
        measure.atLeast = value
        record(field, of: target, edit, layer, at: place)
      }
    }
    if let value = limits.atMost {
      let field = LocalChange.Field.atMost(from: measure.atMost, to: value, unit: unit)
      if permits(
        field,
        of: target,
        from: .atMost(measure.atMost),
        to: .atMost(value),
        fixedByLaw: isLaw,
        edit,
        layer
      ) {
        measure.atMost = value
        record(field, of: target, edit, layer, at: place)
      }
    }
    if let least = measure.atLeast, let most = measure.atMost, most < least {
      report(.emptyInterval(from: least.description, to: most.description), at: place)
      return
    }
    guard measure != item.measure else { return }
    measure.confidence = edit.authority?.confidence ?? .practice
    item.measure = measure
  }

  private mutating func changeEvidence(
    of item: inout ChecklistItem,
    _ edit: LocalityLayer.Edit,
    _ layer: LocalityLayer
  ) {
    guard !edit.evidence.isEmpty else { return }
    let before = item.evidenceOnNonconforming
    let named = Set(edit.evidence)
    let after =
      edit.verb == .tighten
      ? before + edit.evidence.filter { !before.contains($0) }
      : before.filter { !named.contains($0) }
    let target = LocalChange.Target.item(id: item.id)
    let field = LocalChange.Field.evidence(from: before, to: after)
    let place = edit.place(of: "evidence")
    let isIdle = edit.verb == .tighten ? after == before : !named.isSubset(of: before)
    guard !isIdle else {
      reportIdle(field, edit, at: place)
      return
    }
    guard !clashes(field, of: target, with: layer, at: place) else { return }
    let kept = lawfulEvidence[item.id] ?? []
    if edit.verb == .relax, !kept.isDisjoint(with: named) {
      report(.fixedByLaw(field: field), at: place)
      return
    }
    if edit.verb == .tighten, edit.isLawful {
      lawfulEvidence[item.id, default: []].formUnion(named)
    }
    item.evidenceOnNonconforming = after
    record(field, of: target, edit, layer, at: place)
  }

  // MARK: Permitting

  /// Whether an edit does what its verb says and goes no further than it may.
  private mutating func permits(
    _ field: LocalChange.Field,
    of target: LocalChange.Target,
    from before: Demand,
    to after: Demand,
    fixedByLaw: Bool,
    _ edit: LocalityLayer.Edit,
    _ layer: LocalityLayer
  ) -> Bool {
    let place = edit.place(of: field)
    let key = Key(target: target, field: field.key)
    guard !clashes(field, of: target, with: layer, at: place) else { return false }
    let floor = lawful[key] ?? (fixedByLaw ? before : nil)
    switch edit.verb {
    case .tighten:
      guard after.isStricter(than: before) else {
        reportIdle(field, edit, at: place)
        return false
      }
      lawful[key] = edit.isLawful ? after : floor
    case .relax:
      guard before.isStricter(than: after) else {
        reportIdle(field, edit, at: place)
        return false
      }
      if let floor, floor.isStricter(than: after) {
        report(.fixedByLaw(field: field), at: place)
        return false
      }
      lawful[key] = floor
    case .add, .hide: return false
    }
    return true
  }

  /// Two layers of the very same place cannot both have a say in a field.
  private mutating func clashes(
    _ field: LocalChange.Field,
    of target: LocalChange.Target,
    with layer: LocalityLayer,
    at place: RuleLocation
  ) -> Bool {
    guard let other = changedBy[Key(target: target, field: field.key)],
      other.layer.hasScope(of: layer)
    else { return false }
    report(
      .conflictingLayers(field: field.key, other: other.layer.id, first: other.location),
      at: place
    )
    return true
  }

  private mutating func reportIdle(
    _ field: LocalChange.Field,
    _ edit: LocalityLayer.Edit,
    at place: RuleLocation
  ) {
    let setBy = changedBy[Key(target: edit.changeTarget, field: field.key)]?.layer.id
    switch edit.verb {
    case .relax: report(.notRelaxed(field: field, setBy: setBy), at: place)
    case .tighten, .add, .hide: report(.notTightened(field: field, setBy: setBy), at: place)
    }
  }

  mutating func record(
    _ field: LocalChange.Field,
    of target: LocalChange.Target,
    _ edit: LocalityLayer.Edit,
    _ layer: LocalityLayer,
    at location: RuleLocation
  ) {
    changedBy[Key(target: target, field: field.key)] = (layer, location)
    changes.append(
      LocalChange(
        layer: layer.name,
        verb: edit.verb,
        target: target,
        field: field,
        reason: edit.reason,
        authority: edit.authority,
        location: location
      )
    )
  }
}

extension LocalityLayer.Edit {
  /// Whether a verified text stands behind it.
  fileprivate var isLawful: Bool { authority?.confidence.isLegalGround == true }

  fileprivate var changeTarget: LocalChange.Target {
    switch target {
    case .item(let id): .item(id: id)
    case .circumstance(let id): .circumstance(id: id)
    }
  }

  fileprivate func place(of key: String) -> RuleLocation { places[key] ?? location }

  fileprivate func place(of field: LocalChange.Field) -> RuleLocation {
    switch field {
    case .atLeast, .atMost: place(of: "measure")
    case .days, .evidence, .handling, .entry, .citation, .hidden, .length: place(of: field.key)
    }
  }
}
