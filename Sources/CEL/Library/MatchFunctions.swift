extension StandardLibrary {
  /// Regular expressions in the syntax of RE2.
  static let matching: [LibraryFunction] = [
    .function("matches", [.init([.string, .string], .bool)], matches),
    .method("matches", [.init([.string, .string], .bool)], matches),
  ]

  private static func matches(
    _ arguments: [Value],
    _ context: inout FunctionContext
  ) -> FunctionResult {
    guard arguments.count == 2, case .string(let text) = arguments[0],
      case .string(let source) = arguments[1]
    else { return .noSuchOverload }
    let pattern: RegularExpression
    do throws(PatternError) {
      pattern = try context.pattern(source)
    } catch { return .invalidArgument(error.description) }
    // The automaton takes about eight of its steps in the time of one of an expression.
    let (limit, overflow) = context.remaining.multipliedReportingOverflow(by: 8)
    let (found, steps) = pattern.search(text, limit: overflow ? .max : limit)
    context.charge(steps / 8 + 1)
    return .value(.bool(found ?? false))
  }
}
