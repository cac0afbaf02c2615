/// What an evaluation comes to.
public enum Outcome: Sendable, Equatable {
  /// The expression has a value.
  case value(Value)
  /// The expression has no value for these inputs.
  indirect case error(EvaluationError)
  /// The value depends on things that are not known; they are named.
  case unknown(Set<AttributePath>)

  /// The truth value, when there is one.
  public var truth: Bool? {
    guard case .value(.bool(let bool)) = self else { return nil }
    return bool
  }
}

/// Why an expression has no value, and which part is at fault.
public struct EvaluationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public let kind: Kind
  /// The part of the source at fault.
  public let position: SourcePosition

  /// Creates an error at a place.
  public init(_ kind: Kind, at position: SourcePosition) {
    self.kind = kind
    self.position = position
  }

  /// The facts of an evaluation error.
  public enum Kind: Hashable, Sendable {
    /// A variable that is neither known nor declared unknown.
    case noSuchVariable(AttributePath)
    /// A field that the map does not have.
    case noSuchField(String)
    /// A key that the map does not have, as source text.
    case noSuchKey(String)
    /// No function or operator of this name takes operands of these types.
    case noSuchOverload(name: String, types: [ValueType])
    /// The result of integer arithmetic does not fit.
    case overflow(operation: String)
    /// An integer is divided by zero.
    case divisionByZero
    /// A list has no element of this number.
    case indexOutOfRange(index: Int64, count: Int)
    /// A map expression gives the same key twice.
    case duplicateKey(String)
    /// A map expression has a key of a type that cannot be one.
    case invalidKey(ValueType)
    /// A value that cannot be converted.
    case invalidConversion(value: String, to: ValueType)
    /// An argument is of the right type and still not what the function works on.
    case invalidArgument(String)
    /// The value of an optional value that is absent.
    case absentValue
    /// The evaluation was stopped after this many steps.
    case costExceeded(limit: Int)
    /// The host refuses, with a reason of its own.
    case host(String)
  }

  /// The position and an English sentence.
  public var description: String { "\(position): \(sentence)" }

  private var sentence: String {
    switch kind {
    case .noSuchVariable(let path): "'\(path)' is not defined"
    case .noSuchField(let name): "there is no field '\(name)'"
    case .noSuchKey(let key): "there is no key \(key)"
    case .noSuchOverload(let name, let types):
      "'\(name)' does not take (\(types.map(\.rawValue).joined(separator: ", ")))"
    case .overflow(let operation): "the result of '\(operation)' does not fit its type"
    case .divisionByZero: "division by zero"
    case .indexOutOfRange(let index, let count): "no element \(index) in a list of \(count)"
    case .duplicateKey(let key): "the key \(key) is given twice"
    case .invalidKey(let type): "a value of type \(type.rawValue) cannot be a key"
    case .invalidConversion(let value, let type): "\(value) cannot become \(type.rawValue)"
    case .invalidArgument(let reason): reason
    case .absentValue: "the optional value is absent"
    case .costExceeded(let limit): "the evaluation takes more than \(limit) steps"
    case .host(let reason): reason
    }
  }
}
