import CEL

extension SyntaxError.Kind {
  /// Why the text is not an expression, in Chinese.
  var chinese: String {
    switch self {
    case .emptySource: "表达式是空的。"
    case .unexpectedCharacter(let character, let meant):
      "不认识字符\(Quote.value(String(character)))。" + Hint.text(meant)
    case .unexpectedToken(let found, let expected, let meant):
      "这里应当是\(Self.expectation(expected))，写的是\(Quote.value(found))。" + Hint.text(meant)
    case .unexpectedEnd(let expected): "到此结束，还缺\(Self.expectation(expected))。"
    case .reservedWord(let word): "\(Quote.value(word))是保留字，不能作名称。"
    case .unterminatedString: "文字没有右引号。"
    case .newlineInString: "文字里不能换行；请写 \\n，或用三个引号。"
    case .invalidEscape(let text): "没有转义\(Quote.value(text))。"
    case .invalidCodePoint(let number):
      "U+\(String(number, radix: 16, uppercase: true)) 不是 Unicode 字符。"
    case .invalidQuotedName: "反引号里的名称只能有字母、数字、_ . - / 和空格。"
    case .invalidNumber(let text): "\(Quote.value(text))不是数。"
    case .numberOutOfRange(let text): "数 \(Quote.plain(text)) 超出范围。"
    case .macroNeedsVariable(let macro): "\(Quote.value(macro))的第一个参数应当是一个名称。"
    case .macroArgumentCount(let macro, let expected):
      "\(Quote.value(macro))的参数个数不对（应为 \(Quote.plain(expected))）。"
    case .unboundNumber(let name): "这里没有 \(Quote.plain(name))。"
    case .hasNeedsField: "has 里要写取一项，例如 has(a.b)。"
    case .messagesNotSupported: "不支持构造消息。"
    case .sourceTooLong(let limit): "表达式超过\(limit)个字符。"
    case .tooDeep(let limit): "嵌套超过\(limit)层。"
    case .tooManyElements(let limit): "一个列表、映射或调用里超过\(limit)个元素。"
    }
  }

  /// The parser names what it expects in English; the common ones have a Chinese name.
  private static func expectation(_ text: String) -> String {
    switch text {
    case "a value": "值"
    case "a name": "名称"
    case "a field name": "项的名称"
    case "a number": "数字"
    case "a name and a value": "名称和值"
    case "the end or an operator": "运算符，或到此结束"
    default: " \(Quote.plain(text))"
    }
  }
}
