/// Builds the tree of an expression by the grammar of the language definition.
///
/// Operators of equal precedence are read in loops, so that the parser recurses only where the
/// source nests; `nesting` counts that recursion and every node knows its depth.
struct Parser {
  private let tokens: [Token]
  let limits: ParseLimits
  private var index = 0
  private var nextID = 0
  private var nesting = 0
  /// The variables of the enclosing macros, innermost last.
  var locals: [Local] = []

  /// A variable bound by a macro.
  ///
  /// A value of depth d may hold values d levels deep; where it is used it counts as if it were
  /// written out, so that no value of an expression nests deeper than the limit.
  struct Local {
    let name: String
    let depth: Int
  }

  init(_ tokens: [Token], limits: ParseLimits) {
    self.tokens = tokens
    self.limits = limits
  }

  /// Reads the whole source as one expression.
  mutating func parse() throws(SyntaxError) -> Node {
    if current.kind == .end { throw SyntaxError(.emptySource, at: current.position) }
    let root = try expression()
    guard current.kind == .end else { throw unexpected("the end or an operator") }
    return root
  }

  // MARK: - Tokens

  var current: Token { tokens[index] }

  func token(ahead count: Int) -> Token { tokens[min(index + count, tokens.count - 1)] }

  func isAt(_ symbol: Token.Symbol, ahead count: Int) -> Bool {
    token(ahead: count).kind == .symbol(symbol)
  }

  mutating func skip(_ count: Int) {
    for _ in 0..<count { advance() }
  }

  /// The innermost variable of this name.
  func local(_ name: String) -> Local? { locals.last { $0.name == name } }

  /// The offset behind the last token read.
  var previousEnd: Int { index > 0 ? tokens[index - 1].end : 0 }

  mutating func advance() {
    // The last token is `.end` and is never passed.
    if index < tokens.count - 1 { index += 1 }
  }

  func isAt(_ symbol: Token.Symbol) -> Bool { current.kind == .symbol(symbol) }

  mutating func take(_ symbol: Token.Symbol) -> Bool {
    guard isAt(symbol) else { return false }
    advance()
    return true
  }

  mutating func expect(_ symbol: Token.Symbol) throws(SyntaxError) {
    guard take(symbol) else { throw unexpected("'\(symbol.rawValue)'") }
  }

  // MARK: - Nodes

  mutating func node(
    _ kind: Node.Kind,
    at position: SourcePosition,
    from start: Int,
    atLeast least: Int = 0
  ) throws(SyntaxError) -> Node {
    nextID += 1
    let unmeasured = Node(id: 0, position: position, range: start..<start, depth: 0, kind: kind)
    let below = unmeasured.children.reduce(least) { max($0, $1.depth) }
    let depth = 1 + below + extraDepth(of: kind)
    guard depth <= limits.depth else {
      throw SyntaxError(.tooDeep(limit: limits.depth), at: position)
    }
    let range = start..<max(start, previousEnd)
    return Node(id: nextID, position: position, range: range, depth: depth, kind: kind)
  }

  /// A path holds its selections in one node; they count as if they nested.
  private func extraDepth(of kind: Node.Kind) -> Int {
    guard case .attribute(let path, _) = kind else { return 0 }
    return path.segments.count - 1
  }

  // MARK: - Grammar

  /// `ConditionalOr ["?" ConditionalOr ":" Expr]`.
  mutating func expression() throws(SyntaxError) -> Node {
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= limits.depth else {
      throw SyntaxError(.tooDeep(limit: limits.depth), at: current.position)
    }
    let start = current.position.offset
    let condition = try logical(.or)
    let position = current.position
    guard take(.question) else { return condition }
    let first = try logical(.or)
    try expect(.colon)
    let second = try expression()
    return try node(.conditional(condition, first, second), at: position, from: start)
  }

  private mutating func logical(_ operation: LogicalOperator) throws(SyntaxError) -> Node {
    let symbol: Token.Symbol = operation == .or ? .or : .and
    let start = current.position.offset
    var operands = [try operand(of: operation)]
    let position = current.position
    while take(symbol) { operands.append(try operand(of: operation)) }
    guard operands.count > 1 else { return operands[0] }
    return try node(.logical(operation, operands), at: position, from: start)
  }

  private mutating func operand(of operation: LogicalOperator) throws(SyntaxError) -> Node {
    switch operation {
    case .or: try logical(.and)
    case .and: try chain(.relation)
    }
  }

  /// The levels of binary operators that need both operands, loosest first.
  private enum Level: Int {
    case relation
    case addition
    case multiplication

    func operation(_ symbol: Token.Symbol) -> BinaryOperator? {
      guard let operation = BinaryOperator(rawValue: symbol.rawValue) else { return nil }
      return Level.level(of: operation) == self ? operation : nil
    }

    private static func level(of operation: BinaryOperator) -> Level {
      switch operation {
      case .add, .subtract: .addition
      case .multiply, .divide, .modulo: .multiplication
      case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .isIn: .relation
      }
    }
  }

  private mutating func chain(_ level: Level) throws(SyntaxError) -> Node {
    let start = current.position.offset
    var left = try operand(of: level)
    while case .symbol(let symbol) = current.kind, let operation = level.operation(symbol) {
      let position = current.position
      advance()
      let right = try operand(of: level)
      left = try node(.binary(operation, left, right), at: position, from: start)
    }
    return left
  }

  private mutating func operand(of level: Level) throws(SyntaxError) -> Node {
    switch level {
    case .relation: try chain(.addition)
    case .addition: try chain(.multiplication)
    case .multiplication: try unary()
    }
  }

  /// `Member | "!" {"!"} Member | "-" {"-"} Member`; a minus joins a number right behind it.
  private mutating func unary() throws(SyntaxError) -> Node {
    guard isAt(.not) || isAt(.minus) else { return try member() }
    let operation: UnaryOperator = isAt(.not) ? .not : .negate
    var signs: [SourcePosition] = []
    while operation == .not ? isAt(.not) : isAt(.minus) {
      signs.append(current.position)
      guard signs.count <= limits.depth else {
        throw SyntaxError(.tooDeep(limit: limits.depth), at: current.position)
      }
      advance()
    }
    var operand: Node
    if operation == .not, isAt(.minus), token(ahead: 1).isSigned {
      let sign = current.position
      advance()
      operand = try member(of: try numberLiteral(sign: sign), from: sign.offset)
    } else if operation == .negate, isAtNumber, let sign = signs.popLast() {
      operand = try member(of: try numberLiteral(sign: sign), from: sign.offset)
    } else {
      operand = try member()
    }
    for sign in signs.reversed() {
      operand = try node(.unary(operation, operand), at: sign, from: sign.offset)
    }
    return operand
  }

  func unexpected(_ expected: String) -> SyntaxError {
    let found: String
    switch current.kind {
    case .end: return SyntaxError(.unexpectedEnd(expected: expected), at: current.position)
    case .reserved(let word): return SyntaxError(.reservedWord(word), at: current.position)
    case .identifier(let name): found = name
    case .quotedName(let name): found = "`" + name + "`"
    case .symbol(let symbol): found = symbol.rawValue
    case .int(let magnitude): found = String(magnitude)
    case .uint(let number): found = Literal.text(.uint(number))
    case .double(let number): found = Literal.text(.double(number))
    case .string(let text): found = Literal.quoted(text)
    case .bytes(let bytes): found = Literal.text(.bytes(bytes))
    }
    return SyntaxError(
      .unexpectedToken(found: found, expected: expected, meant: Parser.operatorWords[found]),
      at: current.position
    )
  }

  private static let operatorWords = [
    "and": "&&", "AND": "&&", "or": "||", "OR": "||", "not": "!", "NOT": "!", "is": "==",
  ]
}

extension Token {
  /// Whether the token is a number that may have a sign.
  fileprivate var isSigned: Bool {
    switch kind {
    case .int, .double: true
    case .uint, .identifier, .reserved, .quotedName, .string, .bytes, .symbol, .end: false
    }
  }
}
