/// The answer of a host function.
public enum FunctionResult: Sendable {
  /// The call has a value.
  case value(Value)
  /// The value is not known for want of these.
  case unknown(Set<AttributePath>)
  /// The call fails for a reason in the host's words.
  case failure(String)
  /// The call fails for a reason the language knows.
  case error(EvaluationError.Kind)
  /// The arguments are not of the types the function takes.
  case noSuchOverload

  /// An argument is of the right type and still not what the function works on; `reason` is an
  /// English sentence that names it.
  static func invalidArgument(_ reason: String) -> FunctionResult {
    .error(.invalidArgument(reason))
  }
}

/// The functions a host adds to the language.
public struct FunctionRegistry: Sendable {
  /// The code of a host function; it must give the same answer for the same arguments.
  public typealias Body = @Sendable ([Value]) -> FunctionResult

  private struct Key: Hashable {
    let name: String
    let arity: Int
    let isMethod: Bool
  }

  private var bodies: [Key: Body] = [:]

  /// Creates a registry without functions.
  public init() {}

  /// No host functions.
  public static let empty = FunctionRegistry()

  /// Adds a function called as `name(arguments)`.
  public mutating func register(_ name: String, arity: Int, _ body: @escaping Body) {
    bodies[Key(name: name, arity: arity, isMethod: false)] = body
  }

  /// Adds a function called as `target.name(arguments)`; the target is its first argument and is
  /// not counted in `arity`.
  public mutating func registerMethod(_ name: String, arity: Int, _ body: @escaping Body) {
    bodies[Key(name: name, arity: arity, isMethod: true)] = body
  }

  /// Whether there are no functions.
  var isEmpty: Bool { bodies.isEmpty }

  /// The function to call at a place; one of the host goes before one of the language.
  func function(for site: Program.CallSite) -> BoundFunction {
    for name in site.isMethod ? site.qualifiedNames : site.names {
      if let body = bodies[Key(name: name, arity: site.arity, isMethod: false)] {
        return .host(body, takesTarget: false)
      }
    }
    guard site.isMethod,
      let body = bodies[Key(name: site.name, arity: site.arity, isMethod: true)]
    else { return site.standard }
    return .host(body, takesTarget: true)
  }
}
