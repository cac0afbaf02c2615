extension StandardLibrary {
  /// Regular expressions in the syntax of RE2.
  static let matching: [LibraryFunction] = [
    .function("matches", [.init([.string, .string], .bool)], matches),
    .method("matches", [.init([.string, .string], .bool)], matches),
  ]

  /// `matches` with a pattern that was read beforehand, which the second argument repeats.
  static func matches(_ pattern: RegularExpression) -> LibraryFunction.Body {
    { arguments, context in
      guard arguments.count == 2, case .string(let text) = arguments[0] else {
        return .noSuchOverload
      }
      return search(text, for: pattern, &context)
    }
  }

  private static func matches(
    _ arguments: [Value],
    _ context: inout FunctionContext
  ) -> FunctionResult {
    guard arguments.count == 2, case .string(let text) = arguments[0],
      case .string(let source) = arguments[1]
    else { return .noSuchOverload }
    do throws(PatternError) {
      return search(text, for: try context.pattern(source), &context)
    } catch { return .invalidArgument(error.description) }
  }

  private static func search(
    _ text: String,
    for pattern: RegularExpression,
    _ context: inout FunctionContext
  ) -> FunctionResult {
    // A search clears a note for each step of the pattern, however short the text is.
    context.charge(pattern.size / 64)
    // The automaton takes about eight of its steps in the time of one of an expression.
    let (limit, overflow) = context.remaining.multipliedReportingOverflow(by: 8)
    let (found, steps) = pattern.search(text, limit: overflow ? .max : limit)
    context.charge(steps / 8 + 1)
    return .value(.bool(found ?? false))
  }
}
