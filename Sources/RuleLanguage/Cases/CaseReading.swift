import SafetyModel
import YAMLSource

extension RuleReader {
  /// Reads one case; nothing when any part of it has a problem.
  mutating func ruleCase(_ node: YAMLNode, in setting: CaseSetting) -> RuleCase? {
    let before = diagnostics.count
    guard
      let fields = fields(
        of: node,
        required: ["case", "en", "expect"],
        optional: [
          "inspected", "facts", "answers", "found", "standing", "absent", "measured",
        ]
      )
    else { return nil }
    let zh = text(fields["case"])
    let en = text(fields["en"])
    let inspected = caseDay(fields, in: setting)
    let facts = caseFacts(fields["facts"], of: setting.pack)
    let answers = list(fields["answers"]) { $0.caseAnswer($1, in: setting) } ?? []
    let found = caseCircumstances(fields["found"], of: setting.pack)
    let standing = caseCircumstances(fields["standing"], of: setting.pack)
    let absent = caseCircumstances(fields["absent"], of: setting.pack)
    let measured = caseMeasurements(fields["measured"], of: setting.pack)
    let expected = caseExpectations(fields["expect"], in: setting)
    guard let inspected, let zh, let en else { return nil }
    var example = RuleCase(
      name: BilingualText(zh: zh, en: en),
      checklist: setting.checklist,
      inspected: inspected,
      location: node.place
    )
    example.region = setting.region
    example.facts = setting.facts.merging(facts, uniquingKeysWith: { $1 })
    example.answers = answers
    example.found = found
    example.standing = standing
    example.absent = absent
    example.measured = measured
    example.expected = expected
    return diagnostics.count == before ? example : nil
  }

  /// The day of a case, or that of the file.
  mutating func caseDay(_ fields: Fields, in setting: CaseSetting) -> CivilDate? {
    guard fields["inspected"] == nil else { return day(fields["inspected"]) }
    if !setting.saysDay { report(.missingKey(key: "inspected"), at: fields.node) }
    return setting.inspected
  }

  private mutating func caseAnswer(_ node: YAMLNode, in setting: CaseSetting) -> Answer? {
    guard
      let fields = fields(
        of: node,
        required: ["item", "answer"],
        optional: [
          "circumstances", "location", "note", "measurement", "fitted_but_failed",
          "corrected_on_the_spot", "reason",
        ]
      )
    else { return nil }
    let item = caseItem(fields["item"], in: setting)
    let kind = choice(fields["answer"], of: AnswerKind.self)
    var circumstances = tickedCircumstances(fields["circumstances"], of: item)
    let location = text(fields["location"])
    let note = text(fields["note"])
    let measurement = caseMeasurement(fields["measurement"], of: setting.pack)
    let failed = boolean(fields["fitted_but_failed"]) ?? false
    let corrected = boolean(fields["corrected_on_the_spot"]) ?? false
    let reason = text(fields["reason"])
    guard let item, let kind else { return nil }
    check(measurement, besides: kind, of: item, in: fields)
    if kind == .nonconforming, fields["circumstances"]?.members?.isEmpty != false {
      // As on a visit: with one circumstance there is nothing to choose.
      circumstances = item.circumstances
      if circumstances.count > 1 {
        report(
          .circumstanceNotNamed(item: item.id, allowed: item.circumstances),
          at: fields.place(of: "answer")
        )
      }
    }
    return Answer(
      item: item.id,
      answer: kind,
      circumstances: circumstances,
      location: location,
      note: note,
      measurement: measurement,
      fittedButFailed: failed,
      correctedOnTheSpot: corrected,
      reason: reason
    )
  }

  /// Reports a measured value that a visit would refuse: one nobody asked for, or one outside the
  /// limit beside a tick that says all is well.
  private mutating func check(
    _ measurement: Measurement?,
    besides answer: AnswerKind,
    of item: ChecklistItem,
    in fields: Fields
  ) {
    guard let measurement else { return }
    let place = fields.place(of: "measurement")
    guard let limit = item.measure, limit.fact == measurement.fact else {
      if item.measure == nil { report(.nothingToMeasure(item: item.id), at: place) }
      return
    }
    guard answer == .conforming, !limit.allows(measurement.value) else { return }
    report(
      .measurementContradicts(item: item.id, value: measurement.value, limit: limit),
      at: place
    )
  }

  /// Reads the id of an item of the file's checklist.
  mutating func caseItem(_ node: YAMLNode?, in setting: CaseSetting) -> ChecklistItem? {
    guard let node, let id = id(node), let items = setting.items else { return nil }
    if let item = items[id] { return item }
    let nearest = nearestWord(to: id, among: items.keys)
    report(.unknownItem(id: id, nearest: nearest), at: node)
    return nil
  }

  /// Reads the circumstances an answer ticks, which are those of its item.
  mutating func tickedCircumstances(_ node: YAMLNode?, of item: ChecklistItem?) -> [String] {
    list(node) { (reader, member) -> String? in
      guard let id = reader.id(member) else { return nil }
      if let item, !item.circumstances.contains(id) {
        reader.report(
          .circumstanceNotOfItem(id: id, item: item.id, allowed: item.circumstances),
          at: member
        )
      }
      return id
    } ?? []
  }

  private mutating func caseMeasurement(_ node: YAMLNode?, of pack: RulePack) -> Measurement? {
    guard let fields = fields(of: node, required: ["fact", "value", "unit"]) else { return nil }
    let fact = factKey(fields["fact"])
    let value = decimal(fields["value"])
    let unit = text(fields["unit"])
    guard let fact, let value, let unit, let node = fields["fact"] else { return nil }
    guard let definition = pack.fact(fact) else {
      let nearest = nearestFact(to: fact, among: pack.facts.map(\.key))
      report(.unknownFact(key: fact, nearest: nearest), at: node)
      return nil
    }
    if let expected = definition.unit, expected != unit {
      report(
        .unitMismatch(fact: fact, expected: expected, found: unit),
        at: fields["unit"]?.place ?? node.place
      )
    }
    return Measurement(fact: fact, value: value, unit: unit)
  }
}

extension RuleReader {
  /// Reads what a case must come to.
  fileprivate mutating func caseExpectations(
    _ node: YAMLNode?,
    in setting: CaseSetting
  ) -> [CaseExpectation] {
    guard
      let fields = fields(
        of: node,
        required: [],
        optional: CaseApplicability.allCases.map(\.rawValue) + [
          "elements", "verdict", "grade", "item_grades", "grounds",
        ]
      )
    else { return [] }
    var expected: [CaseExpectation] = []
    var places: [String: (word: CaseApplicability, place: RuleLocation)] = [:]
    for word in CaseApplicability.allCases {
      for (item, place) in caseItems(fields[word.rawValue], in: setting) {
        if let first = places[item] {
          report(
            .contradictingKeys(key: word.rawValue, other: "\(first.word.rawValue): \(item)"),
            at: place
          )
        }
        places[item] = (word, place)
        expected.append(CaseExpectation(.item(item), word.rawValue, at: place))
      }
    }
    expected += caseElements(fields["elements"], in: setting)
    expected += caseVerdicts(fields["verdict"], in: setting)
    if let grade = caseGrade(fields["grade"]) { expected.append(grade) }
    expected += caseItemEntries(fields["item_grades"], in: setting) { reader, item, value in
      reader.choice(value, of: ItemGrade.self).map {
        CaseExpectation(.itemGrade(item), $0.rawValue, at: value.place)
      }
    }
    expected += caseItemEntries(fields["grounds"], in: setting) { reader, item, value in
      reader.text(value).map { CaseExpectation(.ground(item: item), $0, at: value.place) }
    }
    return expected
  }

  /// Reads the grade a case comes to.
  mutating func caseGrade(_ node: YAMLNode?) -> CaseExpectation? {
    guard let node, let grade = choice(node, of: CaseGrade.self) else { return nil }
    return CaseExpectation(.grade, grade.rawValue, at: node.place)
  }

  private mutating func caseItems(
    _ node: YAMLNode?,
    in setting: CaseSetting
  ) -> [(item: String, place: RuleLocation)] {
    list(node) { (reader, member) -> (item: String, place: RuleLocation)? in
      reader.caseItem(member, in: setting).map { ($0.id, member.place) }
    } ?? []
  }

  /// Reads a mapping whose keys are items of the file's checklist.
  private mutating func caseItemEntries(
    _ node: YAMLNode?,
    in setting: CaseSetting,
    by read: (inout RuleReader, String, YAMLNode) -> CaseExpectation?
  ) -> [CaseExpectation] {
    guard let node else { return [] }
    guard let entries = node.entries else {
      reportShape(of: node, expected: .mapping)
      return []
    }
    return entries.compactMap { entry in
      guard let items = setting.items else { return nil }
      guard items[entry.key] != nil else {
        let nearest = nearestWord(to: entry.key, among: items.keys)
        report(
          .unknownItem(id: entry.key, nearest: nearest),
          at: RuleLocation(entry.keyLocation)
        )
        return nil
      }
      return read(&self, entry.key, entry.value)
    }
  }

  private mutating func caseElements(
    _ node: YAMLNode?,
    in setting: CaseSetting
  ) -> [CaseExpectation] {
    caseSets(node, in: setting).flatMap { set, value -> [CaseExpectation] in
      guard let entries = value.entries else {
        reportShape(of: value, expected: .mapping)
        return []
      }
      guard !entries.isEmpty else {
        return [
          CaseExpectation(.force(criteria: set.id), CaseForce.none.rawValue, at: value.place)
        ]
      }
      return entries.compactMap { entry in
        let status = choice(entry.value, of: ElementFinding.Status.self)
        let place = RuleLocation(entry.keyLocation)
        guard caseClause(entry.key, of: set, at: place, in: setting), let status else {
          return nil
        }
        return CaseExpectation(
          .element(criteria: set.id, clause: entry.key),
          status.rawValue,
          at: entry.value.place
        )
      }
    }
  }

  private mutating func caseVerdicts(
    _ node: YAMLNode?,
    in setting: CaseSetting
  ) -> [CaseExpectation] {
    caseSets(node, in: setting).compactMap { set, value in
      choice(value, of: Verdict.self).map {
        CaseExpectation(.verdict(criteria: set.id), $0.rawValue, at: value.place)
      }
    }
  }

  /// The entries of a mapping whose keys are criteria sets.
  mutating func caseSets(
    _ node: YAMLNode?,
    in setting: CaseSetting
  ) -> [(CriteriaSet, YAMLNode)] {
    guard let node else { return [] }
    guard let entries = node.entries else {
      reportShape(of: node, expected: .mapping)
      return []
    }
    return entries.compactMap { entry in
      caseCriteria(named: entry.key, at: RuleLocation(entry.keyLocation), in: setting.pack)
        .map { ($0, entry.value) }
    }
  }

  /// Checks that a set can be asked about a clause.
  mutating func caseClause(
    _ clause: String,
    of set: CriteriaSet,
    at place: RuleLocation,
    in setting: CaseSetting
  ) -> Bool {
    let known = setting.clauses(of: set)
    guard !known.contains(clause) else { return true }
    report(
      .unknownElement(
        clause: clause,
        criteria: set.id,
        nearest: nearestWord(to: clause, among: known)
      ),
      at: place
    )
    return false
  }
}

/// The words for a criteria set that does or does not judge the day of a case.
enum CaseForce: String {
  case inForce = "in_force"
  case none = "not_in_force"
}

extension CaseExpectation {
  init(_ subject: Subject, _ value: String, at location: RuleLocation) {
    self.init(subject: subject, value: value, location: location)
  }
}
