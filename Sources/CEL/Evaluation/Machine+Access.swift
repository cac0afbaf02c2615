extension Machine {
  // MARK: - Variables

  mutating func attribute(_ index: Int, _ step: Program.Index) -> Outcome {
    switch answer(index, step) {
    case .outcome(let outcome): outcome
    case .absent, .notAsked: fail(.noSuchVariable(program.attributes[index].path), step)
    }
  }

  /// What the host knows of an attribute; it is asked once in an evaluation.
  private mutating func answer(_ index: Int, _ step: Program.Index) -> Answer {
    if case .notAsked = answers[index] { answers[index] = ask(program.attributes[index], step) }
    return answers[index]
  }

  private func ask(_ attribute: Program.Attribute, _ step: Program.Index) -> Answer {
    for reading in attribute.readings {
      switch host.resolve(reading.variable) {
      case .absent: continue
      case .unknown: return .outcome(.unknown([reading.variable]))
      case .value(let value):
        var outcome = Outcome.value(value)
        for field in attribute.path.segments.suffix(reading.fieldCount) {
          guard case .value(let value) = outcome else { break }
          outcome = select(field, from: value, step)
        }
        return .outcome(outcome)
      }
    }
    return attribute.type.map { .outcome(.value(.type($0))) } ?? .absent
  }

  // MARK: - Fields

  func select(_ field: String, from value: Value, _ step: Program.Index) -> Outcome {
    switch value {
    case .map(let map):
      map[.string(field)].map { .value($0) } ?? fail(.noSuchField(field), step)
    case .optional(let content): optionalField(field, of: content, step)
    default: fail(.noSuchOverload(name: "." + field, types: [value.type]), step)
    }
  }

  /// A field of a value that may be absent, as it may be absent itself.
  private func optionalField(
    _ field: String,
    of value: Value?,
    _ step: Program.Index
  ) -> Outcome {
    switch value {
    case nil: .value(.optional(nil))
    case .map(let map): .value(.optional(map[.string(field)]))
    case .optional(let content): optionalField(field, of: content, step)
    case .some(let other): fail(.noSuchOverload(name: ".?" + field, types: [other.type]), step)
    }
  }

  mutating func optionalSelect(
    _ whole: Int?,
    _ operand: Program.Index,
    _ field: String,
    _ step: Program.Index
  ) -> Outcome {
    if let whole, case .outcome(let outcome) = answer(whole, step) {
      guard case .value(let value) = outcome else { return outcome }
      return .value(.optional(value))
    }
    let outcome = evaluate(operand)
    guard case .value(let value) = outcome else { return outcome }
    return optionalField(field, of: value, step)
  }

  mutating func has(
    _ whole: Int?,
    _ operand: Program.Index,
    _ field: String,
    _ step: Program.Index
  ) -> Outcome {
    if let whole, case .outcome(let outcome) = answer(whole, step) {
      guard case .value = outcome else { return outcome }
      return .value(.bool(true))
    }
    let outcome = evaluate(operand)
    switch outcome {
    case .unknown: return outcome
    case .value(let value): return has(field, in: value, step)
    case .error(let error):
      // Nothing is known under the longer name: name it, not its beginning, when that is missing
      // as well.
      guard let whole, case .noSuchVariable = error.kind else { return outcome }
      return fail(.noSuchVariable(program.attributes[whole].path), step)
    }
  }

  private func has(_ field: String, in value: Value, _ step: Program.Index) -> Outcome {
    switch value {
    case .map(let map): .value(.bool(map[.string(field)] != nil))
    case .optional(nil): .value(.bool(false))
    case .optional(.some(let content)): has(field, in: content, step)
    default: fail(.noSuchOverload(name: "has", types: [value.type]), step)
    }
  }

  // MARK: - Elements

  mutating func element(_ index: Value, of value: Value, _ step: Program.Index) -> Outcome {
    if case .optional = value { return optionalElement(index, of: value, step) }
    switch find(index, in: value, step) {
    case .element(let element): return .value(element)
    case .failed(let outcome): return outcome
    case .missing:
      guard case .list(let values) = value, let number = Conversion.int(index) else {
        return fail(.noSuchKey(index.description), step)
      }
      return fail(.indexOutOfRange(index: number, count: values.count), step)
    }
  }

  mutating func optionalElement(_ index: Value, of value: Value, _ step: Program.Index) -> Outcome {
    if case .optional(let content) = value {
      return content.map { optionalElement(index, of: $0, step) } ?? .value(.optional(nil))
    }
    switch find(index, in: value, step) {
    case .element(let element): return .value(.optional(element))
    case .failed(let outcome): return outcome
    case .missing: return .value(.optional(nil))
    }
  }

  /// What stands at an index or key.
  private enum Found {
    case element(Value)
    case missing
    case failed(Outcome)
  }

  private mutating func find(
    _ index: Value,
    in value: Value,
    _ step: Program.Index
  ) -> Found {
    charge(index.weight)
    switch (value, index) {
    case (.map(let map), _) where ValueMap.isKey(index) || index.isNumber:
      return map[index].map { .element($0) } ?? .missing
    case (.list(let values), .int(let number)):
      return number >= 0 && number < values.count ? .element(values[Int(number)]) : .missing
    case (.list(let values), .uint), (.list(let values), .double):
      guard let number = Conversion.int(index), Value.isEqual(index, .int(number)) else { break }
      return number >= 0 && number < values.count ? .element(values[Int(number)]) : .missing
    default: break
    }
    return .failed(fail(.noSuchOverload(name: "[]", types: [value.type, index.type]), step))
  }
}
