import SafetyModel
import YAMLSource

/// Rows of a table under `each:`, one item or element a row, written out as three cases: what
/// conforms, what does not, and what is not known.
extension RuleReader {
  /// Reads a row; nothing when any part of it has a problem.
  mutating func caseRow(_ node: YAMLNode, in setting: CaseSetting) -> [RuleCase] {
    let before = diagnostics.count
    let isElement = node["element"] != nil
    let rows = isElement ? elementRow(node, in: setting) : itemRow(node, in: setting)
    return diagnostics.count == before ? rows : []
  }

  /// Writes out `{item, facts, circumstances, absent, meets, grade}`.
  ///
  /// Without the facts of the row the item's condition cannot be decided; an item without a
  /// condition is answered "unable to check" instead.
  private mutating func itemRow(_ node: YAMLNode, in setting: CaseSetting) -> [RuleCase] {
    guard
      let fields = fields(
        of: node,
        required: ["item", "grade"],
        optional: ["inspected", "facts", "circumstances", "absent", "meets"]
      )
    else { return [] }
    let item = caseItem(fields["item"], in: setting)
    let ticked = tickedCircumstances(fields["circumstances"], of: item)
    let facts = caseFacts(fields["facts"], of: setting.pack)
    let absent = caseCircumstances(fields["absent"], of: setting.pack)
    let grade = caseGrade(fields["grade"])
    let met = metElements(fields["meets"], in: setting)
    guard let item, let grade, let day = caseDay(fields, in: setting),
      let place = fields["item"]?.place
    else { return [] }
    func example(_ kind: CaseRow, facts: [String: FactValue], answer: Answer?) -> RuleCase {
      var example = RuleCase(
        name: kind.name(of: item.id),
        checklist: setting.checklist,
        inspected: day,
        location: node.place
      )
      example.region = setting.region
      example.facts = setting.facts.merging(facts, uniquingKeysWith: { $1 })
      example.answers = answer.map { [$0] } ?? []
      example.absent = absent
      example.expected = met.map { kind.element($0) }
      return example
    }
    var pass = example(.pass, facts: facts, answer: Answer(item: item.id, answer: .conforming))
    pass.expected += [
      applicability(of: item, .applicable, at: place), .init(.grade, "none", at: place),
    ]
    var fail = example(
      .fail,
      facts: facts,
      answer: Answer(
        item: item.id,
        answer: .nonconforming,
        circumstances: ticked.isEmpty ? Array(item.circumstances.prefix(1)) : ticked
      )
    )
    fail.expected += [applicability(of: item, .applicable, at: place), grade]
    var open = example(
      .open,
      facts: item.condition == nil ? facts : [:],
      answer: item.condition == nil ? Answer(item: item.id, answer: .unableToCheck) : nil
    )
    open.expected += [
      applicability(of: item, item.condition == nil ? .applicable : .incomplete, at: place),
      .init(.grade, "none", at: place),
    ]
    return [pass, fail, open]
  }

  private func applicability(
    of item: ChecklistItem,
    _ word: CaseApplicability,
    at place: RuleLocation
  ) -> CaseExpectation {
    CaseExpectation(.item(item.id), word.rawValue, at: place)
  }

  /// Writes out `{element, facts, circumstances, absent, measured, grade}` of the file's criteria set.
  private mutating func elementRow(_ node: YAMLNode, in setting: CaseSetting) -> [RuleCase] {
    guard
      let fields = fields(
        of: node,
        required: ["element", "circumstances", "grade"],
        optional: ["inspected", "facts", "absent", "measured"]
      )
    else { return [] }
    let clause = text(fields["element"])
    let found = caseCircumstances(fields["circumstances"], of: setting.pack)
    let facts = caseFacts(fields["facts"], of: setting.pack)
    let others = caseCircumstances(fields["absent"], of: setting.pack)
    let measured = caseMeasurements(fields["measured"], of: setting.pack)
    let grade = caseGrade(fields["grade"])
    guard let set = setting.criteria else {
      report(.needsOtherKey(key: "element", other: "criteria"), at: fields.place(of: "element"))
      return []
    }
    guard let clause, let place = fields["element"]?.place, let grade,
      let day = caseDay(fields, in: setting),
      caseClause(clause, of: set, at: place, in: setting)
    else { return [] }
    let element = CaseExpectation(.element(criteria: set.id, clause: clause), "", at: place)
    return CaseRow.allCases.map { kind in
      var example = RuleCase(
        name: kind.name(of: clause),
        checklist: setting.checklist,
        inspected: day,
        location: node.place
      )
      example.region = setting.region
      example.facts = setting.facts.merging(facts, uniquingKeysWith: { $1 })
      example.absent = others
      example.expected = [kind.element(element)]
      switch kind {
      case .pass:
        example.absent += found
        example.measured = measured
      case .fail:
        example.found = found
        example.measured = measured
        example.expected.append(grade)
      case .open: break
      }
      return example
    }
  }

  /// Reads `{gb-35181-2017: ["7.3.4"]}`.
  private mutating func metElements(
    _ node: YAMLNode?,
    in setting: CaseSetting
  ) -> [CaseExpectation] {
    caseSets(node, in: setting).flatMap { set, value in
      list(value) { (reader, member) -> CaseExpectation? in
        guard let clause = reader.text(member),
          reader.caseClause(clause, of: set, at: member.place, in: setting)
        else { return nil }
        return CaseExpectation(.element(criteria: set.id, clause: clause), "", at: member.place)
      } ?? []
    }
  }
}

/// The three cases of a row.
private enum CaseRow: CaseIterable {
  case pass
  case fail
  case open

  func name(of subject: String) -> BilingualText {
    switch self {
    case .pass: BilingualText(zh: "\(subject) 符合", en: "\(subject) conforming")
    case .fail: BilingualText(zh: "\(subject) 不符合", en: "\(subject) nonconforming")
    case .open: BilingualText(zh: "\(subject) 情况不明", en: "\(subject) not known")
    }
  }

  /// How the elements of the row stand in this case.
  func element(_ expectation: CaseExpectation) -> CaseExpectation {
    var result = expectation
    let status: ElementFinding.Status =
      switch self {
      case .pass: .notMet
      case .fail: .met
      case .open: .undetermined
      }
    result.value = status.rawValue
    return result
  }
}
