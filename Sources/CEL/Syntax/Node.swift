/// A part of a parsed expression.
public struct Node: Sendable {
  /// A number unique within the expression.
  public let id: Int
  /// The place to name when this part is at fault: the operator, the function or the first
  /// character.
  public let position: SourcePosition
  /// The scalars of the source this part covers, brackets around it not included.
  public let range: Range<Int>
  /// The longest way down from here, 1 for a leaf.
  let depth: Int
  /// What the part is.
  public let kind: Kind

  /// The shapes of an expression, macros already recognised.
  public indirect enum Kind: Sendable {
    /// A constant.
    case literal(Value)
    /// A variable of the host with the fields selected from it; `isAbsolute` marks a leading dot.
    case attribute(AttributePath, isAbsolute: Bool)
    /// A variable bound by an enclosing macro.
    case local(String)
    /// A field of a value.
    case select(Node, field: String)
    /// The macro `has(operand.field)`.
    case has(Node, field: String)
    /// An element of a list or map.
    case index(Node, Node)
    /// A field of a value that may be absent: `operand.?field`.
    case optionalSelect(Node, field: String)
    /// An element that may be absent: `operand[?index]`.
    case optionalIndex(Node, Node)
    /// Among the elements of a list, one that is left out when it is absent: `[?element]`.
    case optionalElement(Node)
    /// A call `name(arguments)` or `target.name(arguments)`.
    ///
    /// The name of a function without a target is dotted where the function is, and begins with a
    /// dot where the source says that it is absolute.
    case call(String, target: Node?, arguments: [Node])
    /// A prefix operator.
    case unary(UnaryOperator, Node)
    /// An operator between two operands, `&&` and `||` excepted.
    case binary(BinaryOperator, Node, Node)
    /// A chain of two or more operands of the same logical operator.
    case logical(LogicalOperator, [Node])
    /// `condition ? first : second`.
    case conditional(Node, Node, Node)
    /// A list.
    case list([Node])
    /// A map.
    case map([MapEntry])
    /// One of the macros that go through a list or a map.
    case comprehension(Comprehension)
    /// A name for a value: `cel.bind(name, value, body)`.
    case binding(Binding)
    /// Numbered values: `cel.block([values], body)`.
    case block(Block)
    /// Work on a value that may be absent: `optMap` and `optFlatMap`.
    case optionalMap(OptionalMap)
  }

  /// The parts directly below this one, in source order.
  public var children: [Node] {
    switch kind {
    case .literal, .attribute, .local: []
    case .select(let operand, _), .has(let operand, _), .unary(_, let operand),
      .optionalSelect(let operand, _), .optionalElement(let operand):
      [operand]
    case .index(let left, let right), .binary(_, let left, let right),
      .optionalIndex(let left, let right):
      [left, right]
    case .call(_, let target, let arguments): (target.map { [$0] } ?? []) + arguments
    case .logical(_, let operands), .list(let operands): operands
    case .conditional(let condition, let first, let second): [condition, first, second]
    case .map(let entries): entries.flatMap { [$0.key, $0.value] }
    case .comprehension(let loop): [loop.range, loop.filter, loop.body].compactMap { $0 }
    case .binding(let binding): [binding.value, binding.body]
    case .block(let block): block.values + [block.body]
    case .optionalMap(let map): [map.target, map.body]
    }
  }

  /// Calls `visit` for this part and all below it, in source order.
  public func walk(_ visit: (Node) -> Void) {
    visit(self)
    for child in children { child.walk(visit) }
  }
}

/// A prefix operator.
public enum UnaryOperator: String, Hashable, Sendable {
  /// Negation of a truth value.
  case not = "!"
  /// Negation of a number.
  case negate = "-"
}

/// An operator that joins truth values and needs not all of them to decide.
public enum LogicalOperator: String, Hashable, Sendable {
  /// True when all operands are; one false operand decides.
  case and = "&&"
  /// True when one operand is; one true operand decides.
  case or = "||"

  /// The operand that decides the result whatever the others are.
  var decisive: Bool { self == .or }
}

/// An operator that needs both operands.
public enum BinaryOperator: String, Hashable, Sendable, CaseIterable {
  /// Equality, across numeric types too.
  case equal = "=="
  /// The opposite of equality.
  case notEqual = "!="
  /// Order, across numeric types too.
  case less = "<"
  /// Order or equality.
  case lessOrEqual = "<="
  /// Order, reversed.
  case greater = ">"
  /// Order, reversed, or equality.
  case greaterOrEqual = ">="
  /// Membership in a list or among the keys of a map.
  case isIn = "in"
  /// Sum of numbers, concatenation of strings, bytes and lists.
  case add = "+"
  /// Difference.
  case subtract = "-"
  /// Product.
  case multiply = "*"
  /// Quotient, truncated for integers.
  case divide = "/"
  /// Remainder of integers, with the sign of the dividend.
  case modulo = "%"
}

/// A key and its value in a map expression.
public struct MapEntry: Sendable {
  /// The key.
  public let key: Node
  /// The value.
  public let value: Node
  /// Whether the value is an optional one and the entry is left out when it is absent: `?key: value`.
  public let isOptional: Bool
}
