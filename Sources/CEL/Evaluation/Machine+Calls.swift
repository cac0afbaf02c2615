extension Machine {
  /// The operands the function of a call takes: where a chain of names and the name of a method
  /// turn out to be the name of a function, there is no target.
  func arguments(_ site: Int, _ operands: Program.Operands) -> Program.Operands {
    guard case .host(_, takesTarget: false) = functions?[site], program.sites[site].isMethod
    else { return operands }
    return Program.Operands(first: operands.first + 1, count: operands.count - 1)
  }

  mutating func call(_ site: Int, _ operands: [Value], _ step: Program.Index) -> Outcome {
    let result: FunctionResult
    switch functions?[site] ?? program.sites[site].standard {
    case .library(let body): result = body(operands, &context)
    case .host(let body, _): result = body(operands)
    case .missing: result = .noSuchOverload
    }
    switch result {
    case .value(let value): return .value(value)
    case .unknown(let paths): return .unknown(paths)
    case .failure(let reason): return fail(.host(reason), step)
    case .error(let kind): return fail(kind, step)
    case .noSuchOverload:
      let name = program.sites[site].name
      return fail(.noSuchOverload(name: name, types: operands.map(\.type)), step)
    }
  }

  // MARK: - Values that may be absent

  mutating func alternative(
    _ site: Int,
    _ operand: Program.Index,
    _ other: Program.Index,
    isValue: Bool,
    _ step: Program.Index
  ) -> Outcome {
    let outcome = evaluate(operand)
    switch outcome {
    case .value(.optional(.some(let content))): return isValue ? .value(content) : outcome
    case .value(.optional(nil)):
      let alternative = evaluate(other)
      guard !isValue, case .value(let value) = alternative, value.type != .optional else {
        return alternative
      }
      return fail(.noSuchOverload(name: "or", types: [.optional, value.type]), step)
    case .value(let value):
      let alternative = evaluate(other)
      guard case .value(let argument) = alternative else { return alternative }
      return call(site, [value, argument], step)
    case .unknown, .error: return outcome
    }
  }

  mutating func optionalMap(
    _ local: Int,
    _ target: Program.Index,
    _ body: Program.Index,
    isFlat: Bool,
    _ step: Program.Index
  ) -> Outcome {
    let outcome = evaluate(target)
    guard case .value(let value) = outcome else { return outcome }
    let name = isFlat ? "optFlatMap" : "optMap"
    guard case .optional(let content) = value else {
      return fail(.noSuchOverload(name: name, types: [value.type]), step)
    }
    guard let content else { return .value(.optional(nil)) }
    locals[local] = .value(content)
    let result = evaluate(body)
    guard case .value(let value) = result else { return result }
    if !isFlat { return .value(.optional(value)) }
    return value.type == .optional
      ? result : fail(.noSuchOverload(name: name, types: [.optional, value.type]), step)
  }

  // MARK: - Lists and maps

  mutating func list(_ operands: Program.Operands) -> Outcome {
    var values: [Value] = []
    values.reserveCapacity(operands.count)
    var obstacle = Obstacle()
    for place in operands.first..<operands.first + operands.count {
      let element = program.operands[place]
      let outcome = evaluate(element)
      guard case .value(let value) = outcome else {
        obstacle.add(outcome)
        continue
      }
      guard case .spread = program.steps[element] else {
        values.append(value)
        continue
      }
      if case .optional(let content) = value {
        if let content { values.append(content) }
      } else {
        obstacle.add(fail(.noSuchOverload(name: "[?]", types: [value.type]), element))
      }
    }
    return obstacle.outcome ?? .value(.list(values))
  }

  mutating func map(
    _ operands: Program.Operands,
    _ optional: Int?,
    _ step: Program.Index
  ) -> Outcome {
    var result = ValueMap()
    var obstacle = Obstacle()
    for entry in 0..<operands.count / 2 {
      let keyStep = program.operands[operands.first + 2 * entry]
      let key = evaluate(keyStep)
      let content = evaluate(program.operands[operands.first + 2 * entry + 1])
      guard case .value(let key) = key, case .value(var value) = content else {
        obstacle.add(key)
        obstacle.add(content)
        continue
      }
      if let optional, program.optionalEntries[optional][entry] {
        guard case .optional(let present) = value else {
          obstacle.add(fail(.noSuchOverload(name: "{?:}", types: [value.type]), keyStep))
          continue
        }
        guard let present else { continue }
        value = present
      }
      obstacle.add(add(value, for: key, to: &result, keyStep) ?? .value(.null))
    }
    return obstacle.outcome ?? .value(.map(result))
  }

  /// Adds an entry, or says why it cannot be added.
  mutating func add(
    _ value: Value,
    for key: Value,
    to map: inout ValueMap,
    _ step: Program.Index
  ) -> Outcome? {
    charge(key.weight)
    if !ValueMap.isKey(key) { return fail(.invalidKey(key.type), step) }
    return map.add(value, for: key) ? nil : fail(.duplicateKey(key.description), step)
  }
}
