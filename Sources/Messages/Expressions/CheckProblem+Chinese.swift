import CEL

extension CheckProblem.Kind {
  /// What is wrong, in Chinese.
  var chinese: String {
    switch self {
    case .undeclaredVariable(let path, let suggestion):
      "没有名为\(Quote.value(path.description))的变量或属性。" + Hint.text(suggestion)
    case .undeclaredFunction(let name, let suggestion):
      "没有函数\(Quote.value(name))。" + Hint.text(suggestion)
    case .wrongArgumentCount(let function, let found, let expected):
      "\(Quote.value(function))要\(expected.map(String.init).joined(separator: " 或 "))个参数，写了\(found)个。"
    case .wrongArgumentTypes(let function, let found):
      "\(Quote.value(function))不能用于\(Hint.types(found))。"
    case .wrongOperandTypes(let operation, let found):
      "\(Quote.value(operation))不能用于\(Hint.types(found))。"
    case .notBoolean(let found):
      "条件应当是 bool（是或否），这里是 \(found)。"
    case .notContainer(let operation, let found):
      "\(Quote.value(operation))要用于列表或映射，这里是 \(found)。"
    case .noFields(let field, let found):
      "\(found) 里没有\(Quote.value(field))。"
    }
  }
}

/// Parts of sentences about expressions.
enum Hint {
  /// The spelling that was probably meant.
  static func text(_ suggestion: String?) -> String {
    suggestion.map { "是不是\(Quote.value($0))？" } ?? ""
  }

  static func types(_ types: [DeclaredType]) -> String {
    types.map(\.description).joined(separator: "、")
  }
}
