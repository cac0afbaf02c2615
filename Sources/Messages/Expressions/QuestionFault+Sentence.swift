import JSONSource
public import Operations
public import SafetyModel

extension QuestionFault {
  /// Where, what and what to write instead.
  public var sentence: Sentence {
    path.isEmpty ? kind.sentence : Sentence(both: "\(Quote.plain(path)): ").joined(kind.sentence)
  }
}

extension QuestionFault.Kind {
  fileprivate var sentence: Sentence {
    switch self {
    case .json(let error): error.sentence
    case .missing: Sentence(zh: "缺少这个成员。", en: "this member is missing")
    case .wrongForm(let form):
      Sentence(zh: "这里应当是\(form.label.zh)。", en: "this must be \(form.label.en)")
    case .unknownType(let name):
      Sentence(
        zh: "没有\(Quote.value(name))这种类型，例如写 int、list(string)、timestamp。",
        en: "there is no type \(Quote.value(name)); write int, list(string), timestamp and the like"
      )
    case .notAValue(let text, let type):
      Sentence(
        zh: "\(Quote.value(text))不是 \(type) 的值。",
        en: "\(Quote.value(text)) is not a value of type \(type)"
      )
    case .badKey:
      Sentence(
        zh: "键重复，或不是 bool、int、uint、string。",
        en: "the key is given twice or is not a bool, int, uint or string"
      )
    case .badName(let text):
      Sentence(
        zh: "\(Quote.value(text))不是变量名，例如写 x 或 site.workers。",
        en: "\(Quote.value(text)) is not a name of a variable; write x or site.workers"
      )
    }
  }
}

extension QuestionFault.Form {
  fileprivate var label: Sentence {
    switch self {
    case .object: Sentence(zh: "对象", en: "an object")
    case .text: Sentence(zh: "文字", en: "a string")
    case .textList: Sentence(zh: "文字的数组", en: "an array of strings")
    case .truth: Sentence(both: "true / false")
    case .checking: Sentence(both: "true, false, \"only\"")
    case .typedValue:
      Sentence(
        zh: "{\"type\": 类型, \"value\": 值}",
        en: "an object {\"type\": …, \"value\": …}"
      )
    case .valueList: Sentence(zh: "值的数组", en: "an array of values")
    case .pairList: Sentence(zh: "[键, 值] 的数组", en: "an array of [key, value] pairs")
    case .wholeNumber: Sentence(zh: "整数", en: "a whole number")
    case .doubleText: Sentence(zh: "数字的文字", en: "a number written as a string")
    case .null: Sentence(both: "null")
    case .declaration: Sentence(zh: "类型", en: "a type")
    }
  }
}
