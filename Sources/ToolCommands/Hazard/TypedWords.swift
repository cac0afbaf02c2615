import ArgumentParser
import Messages
import Operations
import SafetyModel
import Workflow

/// Words, days and amounts as people type them on the command line.
enum Typed {
  /// The value of a fixed list that a text names: its stable English word, or its label in either language.
  ///
  /// - Throws: `input(notAllowed)` with every allowed word and its Chinese label.
  static func word<Value>(
    _ text: String,
    among allowed: [Value] = Array(Value.allCases),
    key: String,
    label: (Value) -> Sentence
  ) throws(OperationFailure) -> Value
  where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    let typed = text.lowercased()
    let dashed = typed.split(separator: "-").joined(separator: "_")
    for value in allowed {
      let names = [value.rawValue, label(value).zh, label(value).en.lowercased()]
      if names.contains(typed) || names.contains(dashed) { return value }
    }
    throw .input([
      InputProblem(
        .notAllowed(
          key: key,
          value: text,
          allowed: allowed.map { "\($0.rawValue)（\(label($0).zh)）" }
        )
      )
    ])
  }

  /// The states some texts name, in the words of conditions.
  ///
  /// - Throws: `input(notAllowed)` with every allowed word and what it is called.
  static func states(_ texts: [String], key: String) throws(OperationFailure) -> [HazardState.Kind]
  {
    var states: [HazardState.Kind] = []
    for text in texts {
      guard let state = HazardState.Kind(named: text) else {
        throw .input([
          InputProblem(
            .notAllowed(
              key: key,
              value: text,
              allowed: HazardState.Kind.allCases.map {
                "\($0.rawValue)（\($0.filterNames.joined(separator: "、"))）"
              }
            )
          )
        ])
      }
      states.append(state)
    }
    return states
  }

  /// The noon of a day that may be given.
  static func noon(_ text: String?, key: String) throws(OperationFailure) -> Instant? {
    guard let text else { return nil }
    return Instant(day: try day(text, key: key), hour: 12)
  }

  /// A day in the form `2026-03-05`.
  ///
  /// - Throws: `input(badDay)`.
  static func day(_ text: String, key: String) throws(OperationFailure) -> CivilDate {
    guard let day = CivilDate(text) else {
      throw .input([InputProblem(.badDay(key: key, value: text))])
    }
    return day
  }

  /// A day, when one is given.
  ///
  /// - Throws: `input(badDay)`.
  static func optionalDay(_ text: String?, key: String) throws(OperationFailure) -> CivilDate? {
    guard let text else { return nil }
    return try day(text, key: key)
  }

  /// An amount of money in yuan, exactly in fen: `12000`, `12000.5`, `12000.50`.
  ///
  /// - Throws: `input(badNumber)` for a negative amount or parts of a fen.
  static func fen(yuan text: String?, key: String) throws(OperationFailure) -> Int64? {
    guard let text else { return nil }
    guard let amount = ExactDecimal(text), amount.mantissa >= 0, amount.scale <= 2 else {
      throw .input([InputProblem(.badNumber(key: key, value: text))])
    }
    return amount.mantissa * [100, 10, 1][amount.scale]
  }

  /// The number of a paper, when one is given.
  static func number(_ text: String?, isOfficial: Bool) -> DocumentNumber? {
    text.map { DocumentNumber(text: $0, origin: isOfficial ? .official : .ours) }
  }
}

extension OperatingContext {
  /// The people a user means, in the order typed.
  func people(named texts: [String]) throws(OperationFailure) -> [PersonID] {
    var people: [PersonID] = []
    for text in texts { people.append(try person(named: text)) }
    return people
  }
}

extension GlobalOptions {
  /// Opens the workspace for an act; the first person named acts when `--by` does not say who.
  func act(
    _ acting: ActingOptions,
    otherwise names: [String]
  ) throws(OperationFailure) -> OperatingContext {
    let context = try act(acting)
    guard acting.by == nil, let first = names.first else { return context }
    return try context.acting(
      as: try context.person(named: first),
      onBehalfOf: try acting.absent(in: context),
      signedScan: acting.signedScan,
      signing: acting.namedSigning
    )
  }
}
