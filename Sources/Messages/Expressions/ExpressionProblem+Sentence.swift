import CEL
public import Operations
public import SafetyModel

extension ExpressionProblem {
  /// Where in the expression and what.
  public var sentence: Sentence {
    switch self {
    case .syntax(let error): Sentence(both: error.description)
    case .check(let problem): Sentence(both: problem.description)
    case .evaluation(let error): Sentence(both: error.description)
    }
  }
}
