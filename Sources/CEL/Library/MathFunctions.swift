extension StandardLibrary {
  /// The math extension.
  static let math: [LibraryFunction] = [
    extreme("math.greatest") { $0 == .descending },
    extreme("math.least") { $0 == .ascending },
    rounding("math.ceil", .up),
    rounding("math.floor", .down),
    rounding("math.round", .toNearestOrAwayFromZero),
    rounding("math.trunc", .towardZero),
    test("math.isNaN") { $0.isNaN },
    test("math.isInf") { $0.isInfinite },
    test("math.isFinite") { $0.isFinite },
    .function("math.abs", ofEachNumber, abs),
    .function("math.sign", ofEachNumber, sign),
    .function(
      "math.sqrt",
      [.init([.int], .double), .init([.uint], .double), .init([.double], .double)]
    ) { arguments, _ in
      guard arguments.count == 1, arguments[0].isNumber,
        let number = Conversion.double(arguments[0])
      else { return .noSuchOverload }
      return .value(.double(number.squareRoot()))
    },
  ]

  private static let ofEachNumber: [LibraryFunction.Overload] = [
    .init([.int], .int), .init([.uint], .uint), .init([.double], .double),
  ]

  /// The greatest or least of the arguments or of one list; the first of equal ones.
  private static func extreme(
    _ name: String,
    _ replaces: @escaping @Sendable (Value.Order) -> Bool
  ) -> LibraryFunction {
    let numbers: [DeclaredType] = [.int, .uint, .double]
    let overloads =
      numbers.map { LibraryFunction.Overload([$0], $0, isVariadic: true) }
      + numbers.map { LibraryFunction.Overload([.list($0)], $0) }
      + [.init([.list(.dyn)], .dyn), .init([.dyn], .dyn, isVariadic: true)]
    return .function(name, overloads) { arguments, context in
      let candidates = arguments.count == 1 ? arguments.list(0) ?? arguments : arguments
      context.charge(candidates.count)
      guard candidates.allSatisfy(\.isNumber) else { return .noSuchOverload }
      guard var best = candidates.first else {
        return arguments.isEmpty
          ? .noSuchOverload : .invalidArgument("\(name)() needs a list that is not empty")
      }
      for candidate in candidates.dropFirst() {
        if let order = Value.order(candidate, best), replaces(order) { best = candidate }
      }
      return .value(best)
    }
  }

  private static func rounding(
    _ name: String,
    _ rule: FloatingPointRoundingRule
  ) -> LibraryFunction {
    .function(name, [.init([.double], .double)]) { arguments, _ in
      guard arguments.count == 1, let number = arguments.double(0) else { return .noSuchOverload }
      return .value(.double(number.rounded(rule)))
    }
  }

  private static func test(
    _ name: String,
    _ holds: @escaping @Sendable (Double) -> Bool
  ) -> LibraryFunction {
    .function(name, [.init([.double], .bool)]) { arguments, _ in
      guard arguments.count == 1, let number = arguments.double(0) else { return .noSuchOverload }
      return .value(.bool(holds(number)))
    }
  }

  private static func abs(
    _ arguments: [Value],
    _ context: inout FunctionContext
  ) -> FunctionResult {
    guard arguments.count == 1 else { return .noSuchOverload }
    switch arguments[0] {
    case .int(.min): return .error(.overflow(operation: "math.abs"))
    case .int(let number): return .value(.int(Swift.abs(number)))
    case .uint: return .value(arguments[0])
    case .double(let number): return .value(.double(number.magnitude))
    default: return .noSuchOverload
    }
  }

  private static func sign(
    _ arguments: [Value],
    _ context: inout FunctionContext
  ) -> FunctionResult {
    guard arguments.count == 1 else { return .noSuchOverload }
    switch arguments[0] {
    case .int(let number): return .value(.int(number.signum()))
    case .uint(let number): return .value(.uint(min(number, 1)))
    case .double(let number):
      return .value(.double(number.isNaN ? .nan : number > 0 ? 1 : number < 0 ? -1 : 0))
    default: return .noSuchOverload
    }
  }
}
