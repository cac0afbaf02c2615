extension StandardLibrary {
  /// The functions named like the types they lead to.
  static let conversions: [LibraryFunction] = [
    conversion(.int, from: [.int, .uint, .double, .string, .timestamp], to: .int) { value in
      Conversion.int(value).map { .int($0) }
    },
    conversion(.uint, from: [.int, .uint, .double, .string], to: .uint) { value in
      Conversion.uint(value).map { .uint($0) }
    },
    conversion(.double, from: [.int, .uint, .double, .string], to: .double) { value in
      Conversion.double(value).map { .double($0) }
    },
    conversion(
      .string,
      from: [.bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration],
      to: .string
    ) { Conversion.string($0).map { .string($0) } },
    conversion(.bytes, from: [.string, .bytes], to: .bytes) { value in
      guard case .string(let text) = value else { return value }
      return .bytes(Array(text.utf8))
    },
    conversion(.bool, from: [.bool, .string], to: .bool) { value in
      Conversion.bool(value).map { .bool($0) }
    },
    .function(
      "timestamp",
      [
        .init([.timestamp], .timestamp), .init([.string], .timestamp), .init([.int], .timestamp),
      ],
      timestamp
    ),
    .function("duration", [.init([.duration], .duration), .init([.string], .duration)], duration),
  ]

  private static func conversion(
    _ target: ValueType,
    from sources: [ValueType],
    to result: DeclaredType,
    _ convert: @escaping @Sendable (Value) -> Value?
  ) -> LibraryFunction {
    let overloads = sources.map { LibraryFunction.Overload([DeclaredType($0)], result) }
    return .function(target.rawValue, overloads) { arguments, context in
      guard arguments.count == 1, sources.contains(arguments[0].type) else {
        return .noSuchOverload
      }
      if case .string(let text) = arguments[0] { context.charge(text.utf8.count / 8) }
      return convert(arguments[0]).map { .value($0) }
        ?? .error(.invalidConversion(value: arguments[0].description, to: target))
    }
  }

  private static func timestamp(
    _ arguments: [Value],
    _ context: inout FunctionContext
  ) -> FunctionResult {
    guard arguments.count == 1 else { return .noSuchOverload }
    switch arguments[0] {
    case .timestamp: return .value(arguments[0])
    case .int(let seconds):
      return Timestamp(seconds: seconds).map { .value(.timestamp($0)) }
        ?? .invalidArgument("\(TimeError.timestampOutOfRange("\(seconds) seconds after 1970"))")
    case .string(let text):
      context.charge(text.utf8.count / 8)
      do throws(TimeError) {
        return .value(.timestamp(try Timestamp(text)))
      } catch { return .invalidArgument(error.description) }
    default: return .noSuchOverload
    }
  }

  private static func duration(
    _ arguments: [Value],
    _ context: inout FunctionContext
  ) -> FunctionResult {
    guard arguments.count == 1 else { return .noSuchOverload }
    switch arguments[0] {
    case .duration: return .value(arguments[0])
    case .string(let text):
      context.charge(text.utf8.count / 8)
      do throws(TimeError) {
        return .value(.duration(try Duration(text)))
      } catch { return .invalidArgument(error.description) }
    default: return .noSuchOverload
    }
  }
}
