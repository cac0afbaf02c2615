extension Evaluator {
  /// A call of a host function or, where the host has none of that name, of a standard one.
  mutating func call(
    _ name: String,
    isMethod: Bool,
    _ operands: [Value],
    _ node: Node
  ) -> Outcome {
    let arity = operands.count - (isMethod ? 1 : 0)
    let result: FunctionResult
    if let body = functions.body(name, arity: arity, isMethod: isMethod) {
      result = body(operands)
    } else if let function = StandardLibrary.function(name, isMethod: isMethod) {
      var context = FunctionContext(
        limits: EvaluationLimits(cost: limits.cost - cost),
        timeZones: FixedTimeZones()
      )
      result = function.body(operands, &context)
      charge(context.cost)
    } else {
      result = .noSuchOverload
    }
    switch result {
    case .value(let value): return .value(value)
    case .unknown(let paths): return .unknown(paths)
    case .failure(let reason): return fail(.host(reason), node)
    case .error(let kind): return fail(kind, node)
    case .noSuchOverload:
      return fail(.noSuchOverload(name: name, types: operands.map(\.type)), node)
    }
  }
}
