import SafetyModel

extension RuleTree {
  init(_ text: BilingualText) {
    self = .keys(["zh": .text(text.zh), "en": .text(text.en)])
  }

  static func bilingual(_ text: BilingualText?) -> RuleTree? { text.map { RuleTree($0) } }

  init(_ confidence: Confidence) { self = .text(confidence.rawValue) }

  init(_ instrument: Instrument) {
    self = .keys([
      "id": .text(instrument.id), "title": RuleTree(instrument.title),
      "kind": .text(instrument.kind.rawValue), "number": .text(instrument.number),
      "edition": .text(instrument.edition),
      "in_force": instrument.inForce == DayInterval() ? nil : RuleTree(instrument.inForce),
      "replaced_by": .text(instrument.replacedBy), "confidence": RuleTree(instrument.confidence),
    ])
  }

  init(_ interval: DayInterval) {
    self = .keys([
      "from": .text(interval.from?.description), "to": .text(interval.to?.description),
    ])
  }

  init(_ matter: Matter) {
    self = .keys([
      "id": .text(matter.id), "label": RuleTree(matter.label),
      "regime": .text(matter.regime.rawValue), "note": .bilingual(matter.note),
    ])
  }

  init(_ fact: FactDefinition) {
    if let derivation = fact.derivation {
      self = .keys([
        "key": .text(fact.key), "type": .text(fact.type.rawValue), "unit": .text(fact.unit),
        "label": RuleTree(fact.label), "choices": .some(fact.choices.map { RuleTree($0) }),
        "when": .text(derivation.condition?.source),
        "value": .text(derivation.value.source), "basis": .citations(derivation.basis),
        "note": .bilingual(derivation.note),
      ])
      return
    }
    self = .keys([
      "key": .text(fact.key), "type": .text(fact.type.rawValue), "unit": .text(fact.unit),
      "label": RuleTree(fact.label), "ask": RuleTree(fact.ask),
      "known_by": .bilingual(fact.knownBy), "choices": .some(fact.choices.map { RuleTree($0) }),
    ])
  }

  private init(_ choice: FactDefinition.Choice) {
    self = .keys([
      "value": .text(choice.value), "zh": .text(choice.label.zh), "en": .text(choice.label.en),
    ])
  }

  init(_ circumstance: Circumstance) {
    self = .keys([
      "id": .text(circumstance.id), "label": RuleTree(circumstance.label),
      "regime": .text(circumstance.regime.rawValue), "matter": .text(circumstance.matter),
      "family": .text(circumstance.family),
      "family_kind": .text(circumstance.familyKind?.rawValue),
      "device": .flag(circumstance.concernsDevice),
    ])
  }

  init(_ citation: Citation) {
    self = .keys([
      "instrument": .text(citation.instrument), "clause": .text(citation.clause),
      "confidence": RuleTree(citation.confidence),
    ])
  }

  static func citations(_ citations: [Citation]) -> RuleTree {
    .list(citations.map { RuleTree($0) })
  }
}
