extension Expression {
  /// Finds what cannot work whatever the facts turn out to be, in source order.
  ///
  /// Comparisons between int, uint and double are allowed, as they are in evaluation; arithmetic
  /// between them is not.
  ///
  /// - Parameters:
  ///   - declarations: The variables and functions the host will answer for.
  ///   - result: The type the whole must have; a condition is `.bool`.
  /// - Returns: All problems, none when the expression is sound.
  public func check(
    in declarations: Declarations,
    expecting result: DeclaredType = .bool
  ) -> [CheckProblem] {
    var checker = Checker(declarations, in: container)
    if result == .bool {
      checker.requireBoolean(root)
    } else {
      let type = checker.type(of: root)
      if !checker.unifier.unify(result, type) {
        let found = checker.told(type)
        _ = checker.report(.wrongOperandTypes(operation: "result", found: found), root)
      }
    }
    return checker.problems.sorted { $0.position < $1.position }
  }

  /// The type the expression is known to have before it is evaluated; `dyn` where it has problems.
  ///
  /// - Parameter declarations: The variables and functions the host will answer for.
  /// - Returns: The type.
  public func type(in declarations: Declarations) -> DeclaredType {
    var checker = Checker(declarations, in: container)
    let type = checker.type(of: root)
    return checker.unifier.substituted(type)
  }
}
