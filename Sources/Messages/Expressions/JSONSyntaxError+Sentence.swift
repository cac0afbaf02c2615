public import JSONSource
public import SafetyModel

extension JSONSyntaxError {
  /// Where and what: `1:8: …`.
  public var sentence: Sentence {
    Sentence(both: "\(line):\(column): ").joined(kind.sentence)
  }
}

extension JSONSyntaxError.Kind {
  fileprivate var sentence: Sentence {
    switch self {
    case .empty:
      Sentence(zh: "没有内容，应当是 JSON。", en: "there is nothing where JSON was expected")
    case .tooLarge(let limit):
      Sentence(zh: "超过\(limit)字节的上限。", en: "longer than the limit of \(limit) bytes")
    case .tooDeep(let limit):
      Sentence(zh: "嵌套超过\(limit)层。", en: "nested deeper than \(limit) levels")
    case .byteOrderMark:
      Sentence(
        zh: "开头有字节顺序标记，请另存为不带 BOM 的 UTF-8。",
        en: "it begins with a byte order mark; save it as UTF-8 without BOM"
      )
    case .invalidUTF8: Sentence(zh: "不是 UTF-8 编码。", en: "not UTF-8")
    case .unexpected(let scalar, let expected):
      Sentence(
        zh: "这里应当是\(expected.label.zh)，写的是\(Quote.value(String(scalar)))。",
        en: "found \(Quote.value(String(scalar))) where \(expected.label.en) was expected"
      )
    case .unexpectedEnd(let expected):
      Sentence(
        zh: "到此结束，还缺\(expected.label.zh)。",
        en: "it ends where \(expected.label.en) was expected"
      )
    case .controlCharacter(let scalar):
      Sentence(
        zh: "文字里有控制字符 \(Self.code(scalar.value))，请写成 \\u 转义。",
        en: "the control character \(Self.code(scalar.value)) must be written as an escape"
      )
    case .unknownEscape(let scalar):
      Sentence(
        zh: "JSON 没有转义\(Quote.value("\\" + String(scalar)))。",
        en: "JSON has no escape \(Quote.value("\\" + String(scalar)))"
      )
    case .loneSurrogate(let unit):
      Sentence(
        zh: "\(Self.code(UInt32(unit))) 只是半个字符，必须成对。",
        en: "\(Self.code(UInt32(unit))) is half a character and must be one of a pair"
      )
    case .leadingZero:
      Sentence(zh: "数字不能以零开头。", en: "a number has no leading zeros")
    case .duplicateMember(let name):
      Sentence(
        zh: "成员\(Quote.value(name))重复。",
        en: "the member \(Quote.value(name)) is given twice"
      )
    case .trailing(let scalar):
      Sentence(
        zh: "值之后还有\(Quote.value(String(scalar)))。",
        en: "\(Quote.value(String(scalar))) follows the value"
      )
    }
  }

  private static func code(_ number: UInt32) -> String {
    let digits = String(number, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}

extension JSONSyntaxError.Expectation {
  fileprivate var label: Sentence {
    switch self {
    case .value: Sentence(zh: "值", en: "a value")
    case .memberName: Sentence(zh: "双引号括起的成员名", en: "a member name in double quotes")
    case .colon: Sentence(zh: "冒号", en: "a colon")
    case .commaOrBrace: Sentence(zh: "逗号或 }", en: "a comma or }")
    case .commaOrBracket: Sentence(zh: "逗号或 ]", en: "a comma or ]")
    case .digit: Sentence(zh: "数字", en: "a digit")
    case .escape: Sentence(zh: "转义的字母", en: "a letter of an escape")
    case .hexadecimalDigit: Sentence(zh: "十六进制数字", en: "a hexadecimal digit")
    case .closingQuote: Sentence(zh: "右引号", en: "a closing quotation mark")
    case .word(let word): Sentence(both: word)
    }
  }
}
