import SafetyModel

/// Checks the names that one file writes and another defines.
struct ReferenceCheck {
  private let contents: RulePackContents
  private let day: CivilDate?
  private let directFamilies: Set<String>
  private(set) var diagnostics: [RuleDiagnostic] = []

  /// Begins a check.
  ///
  /// - Parameters:
  ///   - contents: Everything defined.
  ///   - day: The day on which cited instruments should be in force; absent = not judged.
  init(contents: RulePackContents, day: CivilDate?) {
    self.contents = contents
    self.day = day
    directFamilies = Set(
      contents.circumstances.values.filter { $0.familyKind == .direct }.compactMap(\.family)
    )
  }

  mutating func check(_ references: [PendingReference]) {
    for reference in references {
      if let kind = problem(with: reference) {
        diagnostics.append(RuleDiagnostic(kind, at: reference.location))
      }
    }
  }

  private func problem(with reference: PendingReference) -> RuleDiagnostic.Kind? {
    let id = reference.id
    switch reference.target {
    case .instrument:
      return contents.instruments[id].map(ended) ?? unknownInstrument(id)
    case .edition:
      return unknownInstrument(id)
    case .matter:
      guard !contents.matters.declares(id) else { return nil }
      return .unknownMatter(id: id, nearest: nearestWord(to: id, among: contents.matters.ids))
    case .circumstance:
      guard !contents.circumstances.declares(id) else { return nil }
      let nearest = nearestWord(to: id, among: contents.circumstances.ids)
      return .unknownCircumstance(id: id, nearest: nearest)
    case .derivedFact:
      guard contents.facts[id]?.derivation == nil, !contents.facts.isIncomplete else { return nil }
      let derived = contents.facts.values.filter { $0.derivation != nil }.map(\.key)
      return .unknownFact(key: id, nearest: nearestWord(to: id, among: derived))
    case .criteria:
      guard !contents.criteria.declares(id) else { return nil }
      return .unknownCriteria(id: id, nearest: nearestWord(to: id, among: contents.criteria.ids))
    case .directFamily:
      guard !directFamilies.contains(id), !contents.circumstances.isIncomplete else { return nil }
      return .unknownFamily(family: id, nearest: nearestWord(to: id, among: directFamilies))
    }
  }

  private func unknownInstrument(_ id: String) -> RuleDiagnostic.Kind? {
    guard !contents.instruments.declares(id) else { return nil }
    let nearest = nearestWord(to: id, among: contents.instruments.ids)
    return .unknownInstrument(id: id, nearest: nearest)
  }

  private func ended(_ instrument: Instrument) -> RuleDiagnostic.Kind? {
    guard let day, let end = instrument.inForce.to, end < day else { return nil }
    return .expiredInstrument(
      id: instrument.id,
      ended: end,
      replacedBy: instrument.replacedBy
    )
  }

  mutating func check(_ measurements: [PendingMeasurement]) {
    for measurement in measurements {
      if let fact = contents.facts[measurement.fact] {
        check(measurement, of: fact)
      } else if !contents.facts.declares(measurement.fact) {
        let nearest = nearestFact(to: measurement.fact, among: contents.facts.ids)
        diagnostics.append(
          RuleDiagnostic(
            .unknownFact(key: measurement.fact, nearest: nearest),
            at: measurement.factLocation
          )
        )
      }
    }
  }

  /// A limit that is the value of a fact: a number in the unit that is measured.
  mutating func check(_ limits: [PendingLimit]) {
    for limit in limits {
      if let fact = contents.facts[limit.fact] {
        if !fact.type.isNumber {
          report(.measuredFactNotNumber(fact: fact.key), at: limit.location)
        } else if let unit = fact.unit, unit != limit.unit {
          report(
            .unitMismatch(fact: fact.key, expected: unit, found: limit.unit),
            at: limit.location
          )
        }
      } else if !contents.facts.declares(limit.fact) {
        let nearest = nearestWord(to: limit.fact, among: contents.facts.ids)
        report(.unknownFact(key: limit.fact, nearest: nearest), at: limit.location)
      }
    }
  }

  private mutating func report(_ kind: RuleDiagnostic.Kind, at location: RuleLocation) {
    diagnostics.append(RuleDiagnostic(kind, at: location))
  }

  private mutating func check(_ measurement: PendingMeasurement, of fact: FactDefinition) {
    guard fact.derivation == nil else {
      diagnostics.append(
        RuleDiagnostic(.derivedFactGiven(fact: fact.key), at: measurement.factLocation)
      )
      return
    }
    guard fact.type.isNumber else {
      diagnostics.append(
        RuleDiagnostic(.measuredFactNotNumber(fact: fact.key), at: measurement.factLocation)
      )
      return
    }
    // A unit that is written in an unusual way is a matter of facts.yml, where it is reported.
    guard let unit = fact.unit, !UnitSpelling.isSame(unit, measurement.unit) else { return }
    diagnostics.append(
      RuleDiagnostic(
        .unitMismatch(fact: fact.key, expected: unit, found: measurement.unit),
        at: measurement.unitLocation
      )
    )
  }
}
