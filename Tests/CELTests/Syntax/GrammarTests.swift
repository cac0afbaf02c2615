import CEL
import Testing

@Suite("语法的扩展部分 Grammar of the extensions")
struct GrammarTests {
  static let canonical = [
    "a.?b", "a.?b.c", "a[?0]", "a[?k].?x[1]", "[?a, b, ?c.?d]", "{?\"k\": a, \"l\": 1}",
    "a.`content-type`", "a.`foo.txt`.b", "has(a.`x y`)", "a.`in`", "a.?`a/b`",
    "a.all(i, v, i < v)", "a.exists(k, v, k == v)", "a.existsOne(i, v, v == i)",
    "a.exists_one(v, v == 1)", "a.transformList(i, v, v > 1, i * v)",
    "a.transformMap(k, v, v + 1)", "a.transformMapEntry(k, v, {v: k})",
    "a.sortBy(x, -x)", "a.optMap(x, x + 1)", "a.?b.optFlatMap(x, x.?c)",
    "cel.bind(x, a + b, x * x)",
    "cel.block([a, cel.index(0) + 1], cel.index(1) * cel.index(0))",
    "a.map(cel.iterVar(0, 0), a.filter(cel.iterVar(1, 0), cel.iterVar(1, 0) > cel.iterVar(0, 0)))",
    "math.greatest(a, b)", ".math.least(a)", ".f(x)", ".a.b.c(x)", "optional.none()", "a.for",
    "a.while(1)",
  ]

  @Test("打印后再读不变", arguments: canonical)
  func printingIsReadBackUnchanged(_ source: String) throws {
    #expect(try Expression.parse(source).description == source)
  }

  static let errors: [SyntaxCase] = [
    .init("a.`b", "1:3", .invalidQuotedName), .init("a.``", "1:3", .invalidQuotedName),
    .init("a.`b$`", "1:3", .invalidQuotedName),
    .init("`a`", "1:1", .unexpectedToken(found: "`a`", expected: "a value", meant: nil)),
    .init(
      "a.`b`()",
      "1:6",
      .unexpectedToken(found: "(", expected: "the end or an operator", meant: nil)
    ),
    .init(
      "a.?b()",
      "1:5",
      .unexpectedToken(found: "(", expected: "the end or an operator", meant: nil)
    ),
    .init("f(?a)", "1:3", .unexpectedToken(found: "?", expected: "a value", meant: nil)),
    .init("has(a.?b)", "1:5", .hasNeedsField), .init("has(a[0])", "1:5", .hasNeedsField),
    .init("a.in", "1:3", .unexpectedToken(found: "in", expected: "a field name", meant: nil)),
    .init("a.map(i, v, i, v)", "1:3", .macroNeedsVariable(macro: "map")),
    .init("a.transformList(v, v)", "1:20", .macroNeedsVariable(macro: "transformList")),
    .init("a.optMap(x)", "1:10", .macroNeedsVariable(macro: "optMap")),
    .init(
      "a.optMap(x, x, x)",
      "1:3",
      .macroArgumentCount(macro: "optMap", expected: "a name and a value")
    ),
    .init("cel.bind(1, 2, 3)", "1:10", .macroNeedsVariable(macro: "cel.bind")),
    .init("cel.index(0)", "1:5", .unboundNumber("cel.index(0)")),
    .init("cel.block([cel.index(0)], 1)", "1:16", .unboundNumber("cel.index(0)")),
    .init("cel.block([1], cel.index(1))", "1:20", .unboundNumber("cel.index(1)")),
    .init("cel.iterVar(0, 0)", "1:5", .unboundNumber("cel.iterVar(0, 0)")),
    .init("google.protobuf.Int64Value{value: 1}", "1:17", .messagesNotSupported),
    .init(".A{}", "1:2", .messagesNotSupported),
  ]

  @Test("语法错误指出位置和事实", arguments: errors)
  func aSyntaxErrorNamesPlaceAndReason(_ example: SyntaxCase) {
    let error = #expect(throws: SyntaxError.self) { try Expression.parse(example.source) }
    #expect(error?.kind == example.kind)
    #expect(error?.position.description == example.place)
  }

  @Test("深度正好到上限可读，再深一层被拒绝", arguments: 1...40)
  func depthIsAllowedUpToTheLimit(_ depth: Int) throws {
    let limits = ParseLimits(sourceLength: 1_000, depth: depth, elements: 8)
    func isRead(_ source: String) -> Bool {
      (try? Expression.parse(source, limits: limits)) != nil
    }
    func lists(_ count: Int) -> String {
      String(repeating: "[", count: count) + "1" + String(repeating: "]", count: count)
    }
    #expect(isRead(lists(depth - 1)) && !isRead(lists(depth)))
    let sum = Array(repeating: "1", count: depth).joined(separator: "+")
    #expect(isRead(sum) && !isRead(sum + "+1"))
    let fields = "a" + String(repeating: ".b", count: depth - 1)
    #expect(isRead(fields) && !isRead(fields + ".b"))
  }

  @Test("绑定的名称按其值的深度计")
  func aBoundNameCountsAsDeepAsItsValue() {
    // Each step nests the value twice as deep; written out, the last would be 2,048 levels.
    let limits = ParseLimits(sourceLength: 1_000, depth: 64, elements: 8)
    func source(_ count: Int) -> String {
      (0..<count).reversed().reduce("x\(count)") { body, number in
        "cel.bind(x\(number + 1), [[[[x\(number)]]]], \(body))"
      }
    }
    #expect(throws: Never.self) { try Expression.parse(source(8), limits: limits) }
    let error = #expect(throws: SyntaxError.self) {
      try Expression.parse(source(14), limits: limits)
    }
    #expect(error?.kind == .tooDeep(limit: 64))
  }

  @Test("随机表达式打印后再读不变", arguments: UInt64(1)...40)
  func randomExpressionsAreReadBackUnchanged(_ seed: UInt64) throws {
    var source = RandomSource(seed)
    for _ in 0..<50 {
      let text = source.any(depth: 4)
      let once = try Expression.parse(text)
      let twice = try Expression.parse(once.description)
      #expect(once.description == twice.description, "\(text)")
      #expect(shape(once.root) == shape(twice.root), "\(text)")
    }
  }

  /// The tree without places.
  private func shape(_ node: Node) -> String {
    let children = node.children.map(shape).joined(separator: " ")
    return "(" + label(node.kind) + " " + children + ")"
  }

  private func label(_ kind: Node.Kind) -> String {
    switch kind {
    case .literal(let value): "\(value.type) \(value)"
    case .attribute(let path, let isAbsolute): "attribute \(path.segments) \(isAbsolute)"
    case .local(let name): "local \(name)"
    case .select(_, let field): "select \(field)"
    case .has(_, let field): "has \(field)"
    case .index: "index"
    case .optionalSelect(_, let field): "optionalSelect \(field)"
    case .optionalIndex: "optionalIndex"
    case .optionalElement: "optionalElement"
    case .call(let name, let target, _): "call \(name) \(target != nil)"
    case .unary(let operation, _): "unary \(operation)"
    case .binary(let operation, _, _): "binary \(operation)"
    case .logical(let operation, _): "logical \(operation)"
    case .conditional: "conditional"
    case .list: "list"
    case .map(let entries): "map \(entries.map(\.isOptional))"
    case .comprehension(let loop):
      "\(loop.macro) \(loop.variable) \(loop.secondVariable ?? "") \(loop.filter != nil)"
    case .binding(let binding): "bind \(binding.variable)"
    case .block(let block): "block \(block.values.count)"
    case .optionalMap(let map): "optionalMap \(map.variable) \(map.isFlat)"
    }
  }
}
