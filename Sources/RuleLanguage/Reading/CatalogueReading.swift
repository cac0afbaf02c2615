import SafetyModel
import YAMLSource

extension RuleReader {
  /// Reads one instrument of `instruments.yml`.
  mutating func instrument(_ node: YAMLNode) -> Instrument? {
    guard
      let fields = fields(
        of: node,
        required: ["id", "title", "kind", "confidence"],
        optional: ["number", "edition", "in_force", "replaced_by"]
      )
    else { return nil }
    let id = id(fields["id"])
    let title = bilingual(fields["title"])
    let kind = choice(fields["kind"], of: InstrumentKind.self)
    let number = text(fields["number"])
    let edition = text(fields["edition"])
    let inForce = interval(fields["in_force"])
    let replacedBy = reference(fields["replaced_by"], to: .edition)
    let confidence = choice(fields["confidence"], of: Confidence.self)
    guard let id, let title, let kind, let confidence else { return nil }
    return Instrument(
      id: id,
      title: title,
      kind: kind,
      number: number,
      edition: edition,
      inForce: inForce ?? DayInterval(),
      replacedBy: replacedBy,
      confidence: confidence
    )
  }

  /// Reads `{from: …, to: …}`; both ends belong to it and may be open.
  mutating func interval(_ node: YAMLNode?) -> DayInterval? {
    guard let fields = fields(of: node, required: [], optional: ["from", "to"]) else { return nil }
    let from = day(fields["from"])
    let to = day(fields["to"])
    if let from, let to, to < from {
      report(
        .emptyInterval(from: from.description, to: to.description),
        at: fields.place(of: "to")
      )
    }
    return DayInterval(from: from, to: to)
  }

  /// Reads one matter of `matters.yml`.
  mutating func matter(_ node: YAMLNode) -> Matter? {
    guard
      let fields = fields(of: node, required: ["id", "label", "regime"], optional: ["note"])
    else { return nil }
    let id = id(fields["id"])
    let label = bilingual(fields["label"])
    let regime = choice(fields["regime"], among: [Regime.workSafety, .fire, .other])
    let note = bilingual(fields["note"])
    guard let id, let label, let regime else { return nil }
    return Matter(id: id, label: label, regime: regime, note: note)
  }

  /// Reads one circumstance of `circumstances.yml`.
  mutating func circumstance(_ node: YAMLNode) -> Circumstance? {
    guard
      let fields = fields(
        of: node,
        required: ["id", "label", "regime", "matter"],
        optional: ["family", "family_kind", "device"]
      )
    else { return nil }
    let id = id(fields["id"])
    let label = bilingual(fields["label"])
    let regime = choice(fields["regime"], among: [Regime.workSafety, .fire])
    let matter = reference(fields["matter"], to: .matter)
    let family = self.id(fields["family"])
    let familyKind = choice(fields["family_kind"], of: Circumstance.FamilyKind.self)
    let device = boolean(fields["device"])
    requireTogether("family", "family_kind", in: fields)
    guard let id, let label, let regime, let matter else { return nil }
    return Circumstance(
      id: id,
      label: label,
      regime: regime,
      matter: matter,
      family: family,
      familyKind: familyKind,
      concernsDevice: device ?? false,
      location: node.place
    )
  }

  /// Reads one fact of `facts.yml`.
  mutating func fact(_ node: YAMLNode) -> FactDefinition? {
    guard
      let fields = fields(
        of: node,
        required: ["key", "type", "label", "ask"],
        optional: ["unit", "known_by", "choices"]
      )
    else { return nil }
    let key = factKey(fields["key"])
    let type = choice(fields["type"], of: FactDefinition.ValueType.self)
    let unit = text(fields["unit"])
    let label = bilingual(fields["label"])
    let ask = bilingual(fields["ask"])
    let knownBy = bilingual(fields["known_by"])
    let choices = choices(fields["choices"])
    if let type { checkKeys(of: fields, fit: type) }
    guard let key, let type, let label, let ask else { return nil }
    return FactDefinition(
      key: key,
      type: type,
      unit: unit,
      label: label,
      ask: ask,
      knownBy: knownBy,
      choices: choices ?? [],
      location: node.place
    )
  }

  /// Reads one fact of `derived.yml`, whose value follows from others.
  mutating func derivedFact(_ node: YAMLNode) -> FactDefinition? {
    guard
      let fields = fields(
        of: node,
        required: ["key", "type", "label", "value", "basis"],
        optional: ["unit", "choices", "when", "note"]
      )
    else { return nil }
    let key = factKey(fields["key"])
    let type = choice(fields["type"], of: FactDefinition.ValueType.self)
    let unit = text(fields["unit"])
    let label = bilingual(fields["label"])
    let choices = choices(fields["choices"])
    let condition = condition(fields["when"], scope: .facts)
    let value = type.flatMap { self.condition(fields["value"], scope: .value($0)) }
    let basis = citations(fields["basis"])
    let note = bilingual(fields["note"])
    if let type { checkKeys(of: fields, fit: type) }
    guard let key, let type, let label, let value, let basis else { return nil }
    return FactDefinition(
      key: key,
      type: type,
      unit: unit,
      label: label,
      ask: label,
      knownBy: nil,
      choices: choices ?? [],
      derivation: FactRule(condition: condition, value: value, basis: basis, note: note),
      location: node.place
    )
  }

  private mutating func choices(_ node: YAMLNode?) -> [FactDefinition.Choice]? {
    var seen: [String: RuleLocation] = [:]
    return nonEmptyList(node) { (reader, member) -> FactDefinition.Choice? in
      guard let fields = reader.fields(of: member, required: ["value", "zh", "en"]) else {
        return nil
      }
      let value = reader.symbol(fields["value"])
      let label = reader.bilingual(in: fields)
      guard let value, let label else { return nil }
      reader.requireUnique(value, .choice, at: fields.place(of: "value"), in: &seen)
      return FactDefinition.Choice(value: value, label: label)
    }
  }

  private mutating func checkKeys(
    of fields: Fields,
    fit type: FactDefinition.ValueType
  ) {
    switch type {
    case .choice, .choices:
      if fields["choices"] == nil { report(.missingKey(key: "choices"), at: fields.node) }
      forbid("unit", in: fields, besides: "type: \(type.rawValue)")
    case .integer, .decimal:
      forbid("choices", in: fields, besides: "type: \(type.rawValue)")
    case .boolean, .text, .day:
      forbid("choices", in: fields, besides: "type: \(type.rawValue)")
      forbid("unit", in: fields, besides: "type: \(type.rawValue)")
    }
  }
}

extension RuleReader {
  /// Reports a key that has no meaning beside what the other says.
  mutating func forbid(_ key: String, in fields: Fields, besides other: String) {
    guard fields[key] != nil else { return }
    report(.contradictingKeys(key: key, other: other), at: fields.place(of: key))
  }

  /// Reports one of two keys that only make sense together.
  mutating func requireTogether(_ key: String, _ other: String, in fields: Fields) {
    if fields[key] != nil, fields[other] == nil {
      report(.needsOtherKey(key: key, other: other), at: fields.place(of: key))
    }
    if fields[other] != nil, fields[key] == nil {
      report(.needsOtherKey(key: other, other: key), at: fields.place(of: other))
    }
  }

  /// Reports an id already seen in the same place.
  mutating func requireUnique(
    _ id: String,
    _ noun: RuleDiagnostic.Noun,
    at location: RuleLocation,
    in seen: inout [String: RuleLocation]
  ) {
    if let first = seen[id] {
      report(.duplicateID(noun: noun, id: id, first: first), at: location)
    } else {
      seen[id] = location
    }
  }
}
