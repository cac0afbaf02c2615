/// The names a host promises to answer for.
public struct Declarations: Sendable {
  /// The variables, each a whole path, with their types.
  public var attributes: [AttributePath: DeclaredType]
  /// The functions of the host.
  public var functions: [FunctionSignature]

  /// Creates declarations from dotted names such as `site.floor_area_m2`.
  public init(attributes: [String: DeclaredType], functions: [FunctionSignature] = []) {
    self.attributes = Dictionary(
      attributes.map { (AttributePath($0.key), $0.value) },
      uniquingKeysWith: { first, _ in first }
    )
    self.functions = functions
  }
}

/// The name and types of a host function.
public struct FunctionSignature: Hashable, Sendable {
  /// The name.
  public let name: String
  /// The types of the arguments; for a method, the target is the first of them.
  public let parameters: [DeclaredType]
  /// The type of the result.
  public let result: DeclaredType
  /// Whether the function is called as `target.name(…)`.
  public let isMethod: Bool
  /// Whether the last parameter may be given any number of times from one.
  public let isVariadic: Bool

  /// Creates the signature of a function called as `name(…)`.
  public init(
    _ name: String,
    _ parameters: [DeclaredType],
    returns result: DeclaredType,
    isVariadic: Bool = false
  ) {
    self.init(name, parameters, result, isMethod: false, isVariadic: isVariadic)
  }

  /// Creates the signature of a function called as `target.name(…)`, the target's type first.
  public static func method(
    _ name: String,
    _ parameters: [DeclaredType],
    returns result: DeclaredType
  ) -> FunctionSignature {
    FunctionSignature(name, parameters, result, isMethod: true, isVariadic: false)
  }

  private init(
    _ name: String,
    _ parameters: [DeclaredType],
    _ result: DeclaredType,
    isMethod: Bool,
    isVariadic: Bool
  ) {
    self.name = name
    self.parameters = parameters
    self.result = result
    self.isMethod = isMethod
    self.isVariadic = isVariadic
  }
}
