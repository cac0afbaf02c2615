import CEL
public import Operations
public import SafetyModel

extension ExpressionProblem {
  /// Where in the expression, and what: `1:6: …`.
  public var sentence: Sentence {
    Sentence(both: "\(position): ").joined(wording)
  }

  private var wording: Sentence {
    switch self {
    case .syntax(let error):
      Sentence(zh: error.kind.chinese, en: English.sentence(of: error))
    case .check(let problem):
      Sentence(zh: problem.kind.chinese, en: English.sentence(of: problem))
    case .evaluation(let error):
      Sentence(zh: error.kind.chinese, en: English.sentence(of: error))
    }
  }
}

/// The sentences the language speaks itself, without their place.
extension English {
  static func sentence(of error: SyntaxError) -> String {
    behind(error.position, error.description)
  }

  static func sentence(of problem: CheckProblem) -> String {
    behind(problem.position, problem.description)
  }

  fileprivate static func sentence(of error: EvaluationError) -> String {
    behind(error.position, error.description)
  }

  private static func behind(_ position: SourcePosition, _ text: String) -> String {
    let place = "\(position): "
    return text.hasPrefix(place) ? String(text.dropFirst(place.count)) : text
  }
}
