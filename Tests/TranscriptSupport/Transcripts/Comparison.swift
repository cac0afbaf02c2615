/// Holds the lines a command printed against the lines expected of it.
struct Comparison {
  /// The line that stands for any number of lines.
  static let anything = "…"

  /// Compares, binding written ids to those of this run.
  ///
  /// - Returns: Nothing when they agree, otherwise a difference to print.
  static func difference(
    expected: [String],
    actual: [String],
    binding: inout IDBinding
  ) -> [String]? {
    var trial = binding
    if matches(expected[...], actual[...], &trial) {
      binding = trial
      return nil
    }
    let common = zip(expected, actual).prefix { pair in
      PublicIDs.masked(pair.0) == PublicIDs.masked(pair.1)
        && binding.bind(writtenLine: pair.0, actualLine: pair.1)
    }.count
    bindEqualLines(expected.dropFirst(common), actual.dropFirst(common), &binding)
    return expected.prefix(common).suffix(2).map { "  " + $0 }
      + expected.dropFirst(common).map { "- " + $0 }
      + actual.dropFirst(common).map { "+ " + binding.line($0) }
  }

  private static func matches(
    _ expected: ArraySlice<String>,
    _ actual: ArraySlice<String>,
    _ binding: inout IDBinding
  ) -> Bool {
    guard let first = expected.first else { return actual.isEmpty }
    if first == anything {
      for start in actual.startIndex...actual.endIndex {
        var trial = binding
        if matches(expected.dropFirst(), actual[start...], &trial) {
          binding = trial
          return true
        }
      }
      return false
    }
    guard let line = actual.first, PublicIDs.masked(first) == PublicIDs.masked(line),
      binding.bind(writtenLine: first, actualLine: line)
    else { return false }
    return matches(expected.dropFirst(), actual.dropFirst(), &binding)
  }

  /// Keeps the ids of lines that only moved, so that later commands still find their things.
  private static func bindEqualLines(
    _ expected: ArraySlice<String>,
    _ actual: ArraySlice<String>,
    _ binding: inout IDBinding
  ) {
    var rest = actual
    for line in expected where !PublicIDs.all(in: line).isEmpty {
      guard let index = rest.firstIndex(where: { PublicIDs.masked($0) == PublicIDs.masked(line) })
      else { continue }
      _ = binding.bind(writtenLine: line, actualLine: rest[index])
      rest = rest[(index + 1)...]
    }
  }
}
