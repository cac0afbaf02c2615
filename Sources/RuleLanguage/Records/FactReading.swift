import SafetyModel
import YAMLSource

/// A piece of text with its place.
struct PlacedText {
  let text: String
  let place: RuleLocation
}

extension RuleReader {
  /// Reads the list of facts of a site.
  mutating func siteFacts(_ node: YAMLNode?, of pack: RulePack) -> [SiteFact] {
    var seen: [String: RuleLocation] = [:]
    let facts = list(node) { (reader, member) -> SiteFact? in
      guard
        let fields = reader.fields(
          of: member,
          required: ["key", "value", "source", "as_of"],
          optional: ["unit"]
        )
      else { return nil }
      let definition = reader.factDefinition(fields["key"], in: pack)
      let source = reader.source(fields["source"])
      let asOf = reader.day(fields["as_of"])
      guard let definition else { return nil }
      reader.requireUnique(definition.key, .fact, at: fields.place(of: "key"), in: &seen)
      reader.checkUnit(in: fields, of: definition)
      let value = reader.factValue(fields["value"], of: definition)
      guard let value, let source, let asOf else { return nil }
      return SiteFact(
        key: definition.key,
        value: value,
        unit: definition.unit,
        source: source,
        asOf: asOf
      )
    }
    return facts ?? []
  }

  /// Types the texts of a value, reporting each that does not fit at its own place.
  mutating func factValue(
    _ texts: [PlacedText],
    of definition: FactDefinition,
    at place: RuleLocation
  ) -> FactValue? {
    if definition.type == .choices {
      let readable = texts.filter { typed([$0], of: definition, at: $0.place) != nil }
      guard readable.count == texts.count else { return nil }
    }
    return typed(texts, of: definition, at: texts.first?.place ?? place)
  }

  private mutating func typed(
    _ texts: [PlacedText],
    of definition: FactDefinition,
    at place: RuleLocation
  ) -> FactValue? {
    do {
      return try definition.value(of: texts.map(\.text))
    } catch {
      report(RuleDiagnostic.Kind(error, of: definition), at: place)
      return nil
    }
  }

  private mutating func factDefinition(_ node: YAMLNode?, in pack: RulePack) -> FactDefinition? {
    guard let node, let key = text(node) else { return nil }
    guard let definition = pack.fact(key) else {
      let nearest = nearestFact(to: key, among: pack.facts.map(\.key))
      report(.unknownFact(key: key, nearest: nearest), at: node)
      return nil
    }
    guard definition.derivation == nil else {
      report(.derivedFactGiven(fact: key), at: node)
      return nil
    }
    return definition
  }

  /// A source is a text, or one in two languages of which the Chinese is kept.
  private mutating func source(_ node: YAMLNode?) -> String? {
    guard node?.entries != nil else { return text(node) }
    return bilingual(node)?.zh
  }

  private mutating func checkUnit(in fields: Fields, of definition: FactDefinition) {
    guard let expected = definition.unit else {
      if fields["unit"] != nil {
        report(
          .contradictingKeys(key: "unit", other: "key: \(definition.key)"),
          at: fields.place(of: "unit")
        )
      }
      return
    }
    guard let node = fields["unit"], let unit = text(node), unit != expected else { return }
    report(.unitMismatch(fact: definition.key, expected: expected, found: unit), at: node)
  }

  private mutating func factValue(_ node: YAMLNode?, of definition: FactDefinition) -> FactValue? {
    guard let node else { return nil }
    // The empty list is a known, empty set; anything else empty is not an answer.
    let nodes = node.members ?? [node]
    var texts: [PlacedText] = []
    for member in nodes {
      guard let text = text(member) else { return nil }
      texts.append(PlacedText(text: text, place: member.place))
    }
    return factValue(texts, of: definition, at: node.place)
  }
}

extension RuleReader {
  /// Reads the code of a region.
  mutating func region(_ text: String, at place: RuleLocation) -> RegionCode? {
    guard let region = RegionCode(text) else {
      report(.badRegion(text: text), at: place)
      return nil
    }
    return region
  }

  /// Reads the code of a region where one may stand.
  mutating func region(_ node: YAMLNode?) -> RegionCode? {
    guard let node, let text = text(node) else { return nil }
    return region(text, at: node.place)
  }

  /// Reports a credit code that does not hold.
  mutating func checkCreditCode(_ text: String, at place: RuleLocation) {
    do {
      _ = try CreditCode(checking: text)
    } catch {
      report(.badCreditCode(text: text, fault: error), at: place)
    }
  }
}

extension RuleDiagnostic.Kind {
  /// Says why a text is not a value of a fact.
  init(_ fault: FactValueFault, of definition: FactDefinition) {
    switch fault {
    case .notOfType(let type, let text):
      self = .badFactValue(fact: definition.key, type: type, text: text)
    case .notAChoice(let text, let allowed):
      let nearest = nearestWord(to: text, among: allowed)
      self = .unknownChoice(fact: definition.key, value: text, nearest: nearest)
    case .severalValues:
      self = .severalFactValues(fact: definition.key)
    }
  }
}
