import CEL
import SafetyModel
import YAMLSource

/// Checks conditions against the facts and circumstances that are declared.
struct ConditionCheck {
  private let contents: RulePackContents
  private let types: ConditionTypes

  /// The facts named by the condition at a place.
  private(set) var factsByPlace: [RuleLocation: Set<String>] = [:]

  /// The circumstances named by the condition at a place.
  private(set) var circumstancesByPlace: [RuleLocation: Set<String>] = [:]

  /// The places of conditions with a problem.
  private(set) var faulty: Set<RuleLocation> = []

  /// The problems found.
  private(set) var diagnostics: [RuleDiagnostic] = []

  /// Begins a check against everything defined.
  init(contents: RulePackContents) {
    self.contents = contents
    types = ConditionTypes(facts: contents.facts.values)
  }

  mutating func check(_ conditions: [PendingCondition]) {
    for condition in conditions { check(condition) }
  }

  private mutating func check(_ pending: PendingCondition) {
    let expression: Expression
    do {
      expression = try Expression.parse(pending.condition.source)
    } catch {
      if let found = ConditionSlip(in: pending.condition.source) {
        report(.slip(found.slip), at: found.offset, in: pending)
      } else {
        report(.conditionSyntax(problem: error), at: error.position, in: pending)
      }
      return
    }
    var names = ConditionNames()
    names.collect(from: expression.root)
    remember(names, of: pending)
    let misnamed = checkNames(names, in: pending)
    // A name that is not known has no type; what follows from that is not said a second time.
    guard !misnamed else { return }
    for problem in types.problems(of: expression, in: pending.scope) {
      report(.conditionType(problem: problem), at: problem.position, in: pending)
    }
  }

  private mutating func remember(_ names: ConditionNames, of pending: PendingCondition) {
    let place = pending.condition.location
    factsByPlace[place] = Set((names.facts + names.measured).map(\.text))
    circumstancesByPlace[place] = Set(names.circumstances.map(\.text))
  }

  /// Reports names that nothing defines.
  ///
  /// - Returns: Whether the types of the condition cannot be judged for want of definitions.
  private mutating func checkNames(_ names: ConditionNames, in pending: PendingCondition) -> Bool {
    var cannotBeTyped = false
    for name in names.facts + names.measured where contents.facts[name.text] == nil {
      cannotBeTyped = true
      guard !contents.facts.declares(name.text) else { continue }
      let nearest = nearestFact(to: name.text, among: contents.facts.ids)
      report(.unknownFact(key: name.text, nearest: nearest), at: name.position, in: pending)
    }
    for name in names.measured {
      guard let fact = contents.facts[name.text], !fact.type.isNumber else { continue }
      report(.measuredFactNotNumber(fact: fact.key), at: name.position, in: pending)
    }
    for name in names.circumstances where !contents.circumstances.declares(name.text) {
      let nearest = nearestWord(to: name.text, among: contents.circumstances.ids)
      report(.unknownCircumstance(id: name.text, nearest: nearest), at: name.position, in: pending)
    }
    for position in names.computedArguments {
      report(.computedName, at: position, in: pending)
    }
    for use in names.choices { check(use, in: pending) }
    return cannotBeTyped
  }

  private mutating func check(_ use: ConditionNames.ChoiceUse, in pending: PendingCondition) {
    guard let fact = contents.facts[use.fact] else { return }
    switch fact.type {
    case .choice, .choices:
      let known = fact.choices.map(\.value)
      guard !known.contains(use.value.text) else { return }
      let nearest = nearestWord(to: use.value.text, among: known)
      report(
        .unknownChoice(fact: fact.key, value: use.value.text, nearest: nearest),
        at: use.value.position,
        in: pending
      )
    case .boolean, .integer, .decimal, .text, .day:
      return
    }
  }

  private mutating func report(
    _ kind: RuleDiagnostic.Kind,
    at position: SourcePosition,
    in pending: PendingCondition
  ) {
    report(kind, at: position.offset, in: pending)
  }

  private mutating func report(
    _ kind: RuleDiagnostic.Kind,
    at offset: Int,
    in pending: PendingCondition
  ) {
    var place = pending.condition.location
    faulty.insert(place)
    // In folded or escaped text the column is not known; the beginning is near enough.
    if let distance = pending.scalar.sourceDistance(to: offset) {
      place.column += distance
    }
    diagnostics.append(RuleDiagnostic(kind, at: place))
  }
}

extension FactDefinition.ValueType {
  /// Whether values are numbers.
  var isNumber: Bool {
    switch self {
    case .integer, .decimal: true
    case .boolean, .text, .choice, .choices, .day: false
    }
  }
}
