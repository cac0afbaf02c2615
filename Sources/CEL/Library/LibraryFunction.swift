/// A function of the language or of one of its extensions.
struct LibraryFunction: Sendable {
  /// The code of a function: it gives the same answer for the same arguments, and says
  /// `.noSuchOverload` to arguments that none of the signatures takes.
  typealias Body = @Sendable ([Value], inout FunctionContext) -> FunctionResult

  /// The name, dotted for the functions of an extension: `math.greatest`.
  let name: String
  /// Whether the function is called as `target.name(…)`; the target is then the first argument.
  let isMethod: Bool
  /// The types it takes and gives; they may hold type parameters.
  let signatures: [FunctionSignature]
  /// What it does.
  let body: Body

  /// A function called as `name(…)`.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - overloads: The types of the arguments and of the result.
  ///   - body: What it does.
  /// - Returns: The function, for the list of the library.
  static func function(
    _ name: String,
    _ overloads: [Overload],
    _ body: @escaping Body
  ) -> LibraryFunction {
    LibraryFunction(
      name: name,
      isMethod: false,
      signatures: overloads.map {
        FunctionSignature(name, $0.parameters, returns: $0.result, isVariadic: $0.isVariadic)
      },
      body: body
    )
  }

  /// A function called as `target.name(…)`, the type of the target being the first parameter.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - overloads: The types of the target, the arguments and the result.
  ///   - body: What it does.
  /// - Returns: The function, for the list of the library.
  static func method(
    _ name: String,
    _ overloads: [Overload],
    _ body: @escaping Body
  ) -> LibraryFunction {
    LibraryFunction(
      name: name,
      isMethod: true,
      signatures: overloads.map { .method(name, $0.parameters, returns: $0.result) },
      body: body
    )
  }

  /// One way to call a function.
  struct Overload: Sendable {
    let parameters: [DeclaredType]
    let result: DeclaredType
    /// Whether the last parameter may be given any number of times from one.
    let isVariadic: Bool

    init(_ parameters: [DeclaredType], _ result: DeclaredType, isVariadic: Bool = false) {
      self.parameters = parameters
      self.result = result
      self.isVariadic = isVariadic
    }
  }
}
