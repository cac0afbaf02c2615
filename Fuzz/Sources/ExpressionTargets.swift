import CEL

/// The names an expression may mention; what is unknown stays unknown in every run.
private let host = TableActivation(
  [
    "b": .bool(true), "i": .int(-7), "u": .uint(7), "d": .double(0.5), "s": .string("甲乙\u{1F600}c"),
    "y": .bytes([0, 255, 65]), "l": .list([.int(1), .string("x"), .null, .list([.bool(false)])]),
    "m": .map(ValueMap(["k": .int(1), "n": .map(ValueMap(["z": .double(2)]))])), "a.b": .int(3),
  ],
  unknown: ["x", "a.c"]
)

private let declarations = Declarations(attributes: [
  "b": .bool, "i": .int, "u": .uint, "d": .double, "s": .string, "y": .bytes, "l": .list(.dyn),
  "m": .map(.string, .dyn), "a.b": .int, "a.c": .bool, "x": .dyn,
])

/// Parse, print, parse again, check, evaluate twice: nothing crashes, printing keeps the meaning,
/// evaluation gives the same twice.
@Sendable func fuzzExpression(_ bytes: [UInt8]) {
  let source = String(decoding: bytes, as: UTF8.self)
  guard let expression = try? Expression.parse(source) else { return }
  let printed = expression.description
  guard let again = try? Expression.parse(printed) else {
    // Printing adds brackets and escapes; only the limits may refuse what it gives.
    do {
      _ = try Expression.parse(printed)
    } catch {
      require(isLimit(error.kind), "\(printed) cannot be read: \(error)")
    }
    return
  }
  require(again.description == printed, "printing is not stable: \(printed)")
  _ = expression.check(in: declarations, expecting: .dyn)
  let outcome = expression.evaluate(in: host)
  require(same(outcome, expression.evaluate(in: host)), "two evaluations differ: \(printed)")
  if !isExhausted(outcome), !isExhausted(again.evaluate(in: host)) {
    require(sameKind(outcome, again.evaluate(in: host)), "printing changed the meaning: \(printed)")
  }
  let traced = expression.evaluateTracing(in: host).outcome
  if !isExhausted(traced), !isExhausted(outcome) {
    require(sameKind(outcome, traced), "tracing changed the outcome: \(printed)")
  }
}

/// A pattern and a text, split at the first line feed: never slow, never a crash.
@Sendable func fuzzPattern(_ bytes: [UInt8]) {
  let parts = bytes.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
  let pattern = String(decoding: parts[0], as: UTF8.self)
  let text = parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : ""
  let values = TableActivation(["text": .string(text), "pattern": .string(pattern)])
  let first = matching.evaluate(in: values)
  require(same(first, matching.evaluate(in: values)), "two evaluations differ: \(pattern)")
}

private let matching: Expression = {
  guard let expression = try? Expression.parse("text.matches(pattern)") else {
    preconditionFailure("the expression of the target is not one")
  }
  return expression
}()

/// A compiled time zone file: read or refused, and every instant answered.
@Sendable func fuzzZone(_ bytes: [UInt8]) {
  guard let file = try? TimeZoneFile(bytes) else { return }
  for seconds in [Int64.min, -62_135_596_800, -1, 0, 1_700_000_000, 253_402_300_799, .max] {
    _ = file.offset(at: seconds)
  }
}

private func isLimit(_ kind: SyntaxError.Kind) -> Bool {
  switch kind {
  case .sourceTooLong, .tooDeep, .tooManyElements: true
  default: false
  }
}

private func isExhausted(_ outcome: Outcome) -> Bool {
  guard case .error(let error) = outcome, case .costExceeded = error.kind else { return false }
  return true
}

/// Compares by what is printed, because NaN differs from itself.
private func same(_ left: Outcome, _ right: Outcome) -> Bool {
  switch (left, right) {
  case (.value(let left), .value(let right)): left.description == right.description
  case (.error(let left), .error(let right)): left == right
  case (.unknown(let left), .unknown(let right)): left == right
  default: false
  }
}

/// Errors may stand elsewhere in a text printed anew.
private func sameKind(_ left: Outcome, _ right: Outcome) -> Bool {
  if case (.error, .error) = (left, right) { return true }
  return same(left, right)
}
