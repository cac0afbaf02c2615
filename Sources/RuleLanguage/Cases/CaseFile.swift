import SafetyModel
import YAMLSource

/// A file of `cases/`: worked examples of one checklist or of the criteria.
public enum CaseFile {
  /// Reads the cases of a file.
  ///
  /// Never stops at the first problem; a case with a problem is left out, so that the cases are
  /// complete only when no error is reported.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - pack: The rules whose items, facts and elements the cases name; a file that names a region
  ///     is read under the rules of that place.
  /// - Returns: The cases in file order, tables written out, and everything there is to say.
  public static func read(
    _ file: RuleSourceFile,
    under pack: RulePack
  ) -> (cases: [RuleCase], diagnostics: [RuleDiagnostic]) {
    var reader = RuleReader()
    let root = reader.root(of: file)
    guard
      let fields = reader.fields(
        of: root,
        required: [],
        optional: ["checklist", "region", "inspected", "facts", "cases", "each", "criteria"]
      )
    else { return ([], reader.diagnostics) }
    if fields["cases"] == nil, fields["each"] == nil {
      reader.report(.missingKey(key: "cases"), at: fields.node)
    }
    let region = reader.region(fields["region"])
    let local = region.map { pack.tailored(for: $0) } ?? pack
    let setting = reader.caseSetting(fields, of: local, in: region)
    var cases: [RuleCase] = []
    var names: [String: RuleLocation] = [:]
    _ = reader.nonEmptyList(fields["cases"]) { (reader, node) -> RuleCase? in
      guard let example = reader.ruleCase(node, in: setting) else { return nil }
      let before = reader.diagnostics.count
      reader.requireUnique(example.name.zh, .ruleCase, at: example.location, in: &names)
      if reader.diagnostics.count == before { cases.append(example) }
      return example
    }
    _ = reader.nonEmptyList(fields["each"]) { (reader, node) -> RuleCase? in
      let row = reader.caseRow(node, in: setting)
      cases += row
      return row.first
    }
    return (cases, reader.diagnostics.sortedForReading())
  }
}

/// What the cases of a file share.
struct CaseSetting {
  /// The rules of the place.
  let pack: RulePack
  let region: RegionCode?
  let checklist: String?
  let criteria: CriteriaSet?
  let inspected: CivilDate?
  let facts: [String: FactValue]

  /// Whether the file says a day, be it one that cannot be read: one slip is reported once.
  let saysDay: Bool

  /// The items that can be answered; absent when the file names a list that does not exist.
  let items: [String: ChecklistItem]?

  /// The clauses a set can be asked about: its own, or the families and the counted clauses of an
  /// unverified text.
  func clauses(of set: CriteriaSet) -> [String] {
    guard let candidate = set.candidate else { return set.elements.map(\.id) }
    let counted = pack.criteria(candidate.countLike)?.elements ?? []
    return candidate.directFamilies
      + counted.filter { $0.kind == .comprehensive }.map(\.id)
  }
}

extension RuleReader {
  fileprivate mutating func caseSetting(
    _ fields: Fields,
    of pack: RulePack,
    in region: RegionCode?
  ) -> CaseSetting {
    let name = id(fields["checklist"])
    let list = name.flatMap { pack.checklist($0) }
    if let name, let node = fields["checklist"], list == nil {
      let nearest = nearestWord(to: name, among: pack.checklists.map(\.id))
      report(.unknownChecklist(id: name, nearest: nearest), at: node)
    }
    let isUnknown = fields["checklist"] != nil && list == nil
    let criteria = fields["criteria"].flatMap { caseCriteria($0, in: pack) }
    let inspected = day(fields["inspected"])
    return CaseSetting(
      pack: pack,
      region: region,
      checklist: name,
      criteria: criteria,
      inspected: inspected,
      facts: caseFacts(fields["facts"], of: pack),
      saysDay: fields["inspected"] != nil,
      items: isUnknown
        ? nil
        : Dictionary(
          (list?.items ?? []).map { ($0.id, $0) },
          uniquingKeysWith: { first, _ in first }
        )
    )
  }

  /// Reads the id of a criteria set that must be there.
  mutating func caseCriteria(_ node: YAMLNode, in pack: RulePack) -> CriteriaSet? {
    id(node).flatMap { caseCriteria(named: $0, at: node.place, in: pack) }
  }

  mutating func caseCriteria(
    named id: String,
    at place: RuleLocation,
    in pack: RulePack
  ) -> CriteriaSet? {
    if let set = pack.criteria(id) { return set }
    let nearest = nearestWord(to: id, among: pack.criteria.map(\.id))
    report(.unknownCriteria(id: id, nearest: nearest), at: place)
    return nil
  }

  /// Reads `{site.spray: true, …}`.
  mutating func caseFacts(_ node: YAMLNode?, of pack: RulePack) -> [String: FactValue] {
    var facts: [String: FactValue] = [:]
    for (definition, value) in factEntries(node, of: pack) {
      let members = value.members ?? [value]
      var texts: [PlacedText] = []
      for member in members {
        if let text = text(member) { texts.append(PlacedText(text: text, place: member.place)) }
      }
      guard texts.count == members.count else { continue }
      facts[definition.key] = factValue(texts, of: definition, at: value.place)
    }
    return facts
  }

  /// Reads `{site.spacing_ratio_percent: "60"}`.
  mutating func caseMeasurements(_ node: YAMLNode?, of pack: RulePack) -> [String: ExactDecimal] {
    var measured: [String: ExactDecimal] = [:]
    for (definition, value) in factEntries(node, of: pack) {
      if definition.type.isNumber {
        measured[definition.key] = decimal(value)
      } else {
        report(.measuredFactNotNumber(fact: definition.key), at: value)
      }
    }
    return measured
  }

  /// The entries of a mapping whose keys are facts.
  private mutating func factEntries(
    _ node: YAMLNode?,
    of pack: RulePack
  ) -> [(FactDefinition, YAMLNode)] {
    guard let node else { return [] }
    guard let entries = node.entries else {
      reportShape(of: node, expected: .mapping)
      return []
    }
    return entries.compactMap { entry in
      if let definition = pack.fact(entry.key) {
        guard definition.derivation == nil else {
          report(.derivedFactGiven(fact: entry.key), at: RuleLocation(entry.keyLocation))
          return nil
        }
        return (definition, entry.value)
      }
      let nearest = nearestFact(to: entry.key, among: pack.facts.map(\.key))
      report(.unknownFact(key: entry.key, nearest: nearest), at: RuleLocation(entry.keyLocation))
      return nil
    }
  }

  /// Reads ids of circumstances that are declared.
  mutating func caseCircumstances(_ node: YAMLNode?, of pack: RulePack) -> [String] {
    list(node) { (reader, member) -> String? in
      guard let id = reader.id(member) else { return nil }
      if pack.circumstance(id) != nil { return id }
      let nearest = nearestWord(to: id, among: pack.circumstances.map(\.id))
      reader.report(.unknownCircumstance(id: id, nearest: nearest), at: member)
      return nil
    } ?? []
  }
}
