import CEL
import Testing

@Suite("列表、集合和编码函数 Functions of lists, sets and encodings")
struct CollectionFunctionTests {
  static let lists: [CallCase] = [
    .init("[1, 2, 3, 4].slice(1, 3)", "[2, 3]"), .init("[1].slice(1, 1)", "[]"),
    .init("[[1], [2, [3]]].flatten()", "[1, 2, [3]]"), .init("[1, [2]].flatten()", "[1, 2]"),
    .init("[[1, [2, [3]]]].flatten(2)", "[1, 2, [3]]"), .init("[[1]].flatten(0)", "[[1]]"),
    .init("[].flatten()", "[]"), .init("[3, 1, 2].sort()", "[1, 2, 3]"),
    .init("['b', '安', 'a', 'B'].sort()", #"["B", "a", "b", "安"]"#), .init("[].sort()", "[]"),
    .init("[true, false].sort()", "[false, true]"), .init("[2.5, -1.0].sort()", "[-1.0, 2.5]"),
    .init("[duration('2s'), duration('1s')].sort()[0] == duration('1s')", "true"),
    .init("[2.0, double('NaN'), 1.0].sort().slice(1, 3)", "[1.0, 2.0]"),
    .init("[1, 2, 3].sortBy(e, -e)", "[3, 2, 1]"),
    .init("['b', 'aa', 'c'].sortBy(e, size(e))", #"["b", "c", "aa"]"#),
    .init("[[3, 1], [2]].sortBy(x, x.sortBy(y, y)[0]).flatten()", "[3, 1, 2]"),
    .init("[1, 2, 1, 3, 2].distinct()", "[1, 2, 3]"),
    .init(
      "[1, 1u, 1.0, 1.5, 'a', 'a', [1], [1.0], null, null].distinct()",
      #"[1, 1.5, "a", [1], null]"#
    ),
    .init("[1.0, 1].distinct()", "[1.0]"),
    .init("[b'a', b'a', {1: 2}, {1u: 2}].distinct().size()", "2"),
    .init("lists.range(4)", "[0, 1, 2, 3]"), .init("lists.range(0)", "[]"),
    .init("lists.range(-3)", "[]"), .init("[1, 2].reverse()", "[2, 1]"),
    .init("[7, 8].first().value()", "7"), .init("[7, 8].last().value()", "8"),
    .init("[].first().hasValue()", "false"), .init("[].last().hasValue()", "false"),
  ]

  static let sets: [CallCase] = [
    .init("sets.contains([1, 2, 3], [2, 2])", "true"), .init("sets.contains([1], [1, 2])", "false"),
    .init("sets.contains([1], [])", "true"), .init("sets.contains([], [])", "true"),
    .init("sets.contains([1, 2.0], [1.0, 2u])", "true"),
    .init("sets.contains([[1], {'a': 1}], [{'a': 1.0}])", "true"),
    .init("sets.intersects([1, 2], [2, 3])", "true"), .init("sets.intersects([1], [2])", "false"),
    .init("sets.intersects([], [])", "false"), .init("sets.intersects([[1]], [[2], [1]])", "true"),
    .init("sets.equivalent([1, 2, 2], [2.0, 1u])", "true"),
    .init("sets.equivalent([1], [1, 2])", "false"), .init("sets.equivalent([], [])", "true"),
    .init("sets.equivalent(['安'], ['安', '安'])", "true"),
  ]

  static let encodings: [CallCase] = [
    .init("base64.encode(b'')", #""""#), .init("base64.encode(b'a')", #""YQ==""#),
    .init("base64.encode(b'ab')", #""YWI=""#), .init("base64.encode(b'abc')", #""YWJj""#),
    .init("base64.encode(b'\\xff\\xfe')", #""//4=""#),
    .init("base64.decode('YWI=')", #"b"ab""#), .init("base64.decode('YWI')", #"b"ab""#),
    .init("base64.decode('//4=')", #"b"\xff\xfe""#), .init("base64.decode('')", #"b"""#),
  ]

  @Test("lists, sets, encodings", arguments: lists + sets + encodings)
  func table(_ row: CallCase) throws {
    #expect(try value(of: row.source).description == row.expected)
  }

  static let errors: [CallCase] = [
    .init("[1].slice(0, 2)", "cannot slice(0, 2) a list of 1: the places must ascend within it"),
    .init("[1, 2].slice(2, 1)", "cannot slice(2, 1) a list of 2: the places must ascend within it"),
    .init("[1].slice(-1, 1)", "cannot slice(-1, 1) a list of 1: the places must ascend within it"),
    .init("[1].flatten(-1)", "flatten() negative depth: -1"),
    .init("[1, 'a'].sort()", "list elements must have the same type to be sorted"),
    .init("[[1]].sort()", "list elements of type list have no order"),
    .init("base64.decode('YQ=')", "the text is not base64 of the standard alphabet"),
    .init("base64.decode('YQ===')", "the text is not base64 of the standard alphabet"),
    .init("base64.decode('Y')", "the text is not base64 of the standard alphabet"),
    .init("base64.decode('YW I=')", "the text is not base64 of the standard alphabet"),
    .init("base64.decode('-_8=')", "the text is not base64 of the standard alphabet"),
  ]

  @Test("errors name the argument", arguments: errors)
  func refuses(_ row: CallCase) throws {
    #expect(try error(of: row.source).hasSuffix(": " + row.expected))
  }

  static let laws = [
    "base64.decode(base64.encode(b)) == b",
    "base64.decode(base64.encode(b).replace('=', '')) == b",
    "x.slice(0, n) + x.slice(n, size(x)) == x",
    "[x, y].flatten() == x + y", "x.map(e, [e]).flatten() == x",
    "x.sort().size() == x.size() && x.all(e, e in x.sort())",
    "x.sort() == x.reverse().sort()", "x.reverse().reverse() == x",
    "x.sort().distinct() == x.distinct().sort()", "sets.equivalent(x, x.distinct())",
    "sets.contains(x, y) == y.all(e, e in x)", "sets.intersects(x, y) == y.exists(e, e in x)",
    "sets.equivalent(x, y) == (sets.contains(x, y) && sets.contains(y, x))",
    "lists.range(n).size() == n",
    "lists.range(size(x)).all(i, i == 0 || x.sort()[i - 1] <= x.sort()[i])",
  ]

  @Test("laws over random lists and octets", arguments: laws)
  func lawHolds(_ law: String) throws {
    let expression = try Expression.parse(law)
    var random = SeededGenerator(seed: 21)
    for _ in 0..<200 {
      let list = {
        Value.list(
          (0..<Int.random(in: 0...8, using: &random)).map { _ in
            .int(.random(in: 0...6, using: &random))
          }
        )
      }
      let left = list()
      let right = list()
      guard case .list(let values) = left else { continue }
      let bytes = (0..<Int.random(in: 0...9, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      let site = TableActivation([
        "x": left, "y": right, "b": .bytes(bytes),
        "n": .int(.random(in: 0...Int64(values.count), using: &random)),
      ])
      #expect(expression.evaluate(in: site) == .value(.bool(true)))
    }
  }
}
