import CEL
import SafetyModel

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
      "条件应当是 bool（是或否），这里是 \(Hint.types([found]))。"
    case .notContainer(let operation, let found):
      "\(Quote.value(operation))要用于列表或映射，这里是 \(found)。"
    case .noFields(let field, let found):
      "\(found) 里没有\(Quote.value(field))。"
    }
  }
}

extension CheckProblem.Kind {
  /// How a condition over facts is written instead.
  var advice: Sentence {
    switch self {
    case .wrongOperandTypes(_, let found) where found.contains(.bool) && found.contains(.string):
      Sentence(
        zh: "是或否类的属性直接写名称：“site.spray”是有，“!site.spray”是没有。",
        en: "A fact that is yes or no is written by itself: “site.spray”, or “!site.spray” for no."
      )
    case .wrongOperandTypes(_, let found) where found.contains(.int) && found.contains(.double):
      Sentence(
        zh: "小数类属性和小数比（“300.0”），整数类和整数比（“9”）。",
        en:
          "Compare a decimal fact with a decimal (“300.0”), a whole one with a whole number (“9”)."
      )
    case .notBoolean:
      Sentence(
        zh: "条件要答得出是或否，例如“site.employees > 9”。",
        en: "A condition is true or false, as in “site.employees > 9”."
      )
    default:
      Sentence(
        zh: "请用 bihuan rules facts 查属性的类型后改写。",
        en: "Look up the types with bihuan rules facts and rewrite it."
      )
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
    types.map { type in
      let word: String? =
        switch type {
        case .bool: "是或否"
        case .int: "整数"
        case .double: "小数"
        case .string: "文字"
        default: nil
        }
      return word.map { "\(type.description)（\($0)）" } ?? type.description
    }.joined(separator: "和")
  }
}
