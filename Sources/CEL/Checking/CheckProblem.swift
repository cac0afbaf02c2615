/// Something in an expression that cannot work with the declarations.
public struct CheckProblem: Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public let kind: Kind
  /// The part of the source at fault.
  public let position: SourcePosition

  /// Creates a problem at a place.
  public init(_ kind: Kind, at position: SourcePosition) {
    self.kind = kind
    self.position = position
  }

  /// The facts of a problem.
  public enum Kind: Hashable, Sendable {
    /// No variable of this name is declared; `suggestion` is the nearest name that is.
    case undeclaredVariable(AttributePath, suggestion: String?)
    /// No function of this name is declared; `suggestion` is the nearest name that is.
    case undeclaredFunction(String, suggestion: String?)
    /// A function is declared, but not with this number of arguments.
    case wrongArgumentCount(function: String, found: Int, expected: [Int])
    /// A function does not take arguments of these types.
    case wrongArgumentTypes(function: String, found: [DeclaredType])
    /// An operator does not take operands of these types.
    case wrongOperandTypes(operation: String, found: [DeclaredType])
    /// A truth value is needed, as a condition or as the operand of a logical operator.
    case notBoolean(found: DeclaredType)
    /// A list or map is needed behind `in`, before a macro or before a subscript.
    case notContainer(operation: String, found: DeclaredType)
    /// A field is selected from something that has none.
    case noFields(field: String, found: DeclaredType)
  }

  /// The position and an English sentence.
  public var description: String { "\(position): \(sentence)" }

  private var sentence: String {
    switch kind {
    case .undeclaredVariable(let path, let suggestion):
      "'\(path)' is not declared" + CheckProblem.hint(suggestion)
    case .undeclaredFunction(let name, let suggestion):
      "there is no function '\(name)'" + CheckProblem.hint(suggestion)
    case .wrongArgumentCount(let function, let found, let expected):
      "'\(function)' takes \(expected.map(String.init).joined(separator: " or ")) arguments, not "
        + "\(found)"
    case .wrongArgumentTypes(let function, let found):
      "'\(function)' does not take (\(CheckProblem.list(found)))"
    case .wrongOperandTypes(let operation, let found):
      "'\(operation)' does not take (\(CheckProblem.list(found)))"
    case .notBoolean(let found): "a condition must be bool, not \(found)"
    case .notContainer(let operation, let found):
      "'\(operation)' needs a list or map, not \(found)"
    case .noFields(let field, let found): "there is no field '\(field)' in \(found)"
    }
  }

  private static func list(_ types: [DeclaredType]) -> String {
    types.map(\.description).joined(separator: ", ")
  }

  private static func hint(_ suggestion: String?) -> String {
    suggestion.map { "; did you mean '\($0)'?" } ?? ""
  }
}
