/// What the argument parser says in English about a command line, in Chinese.
enum UsageChinese {
  /// The sentence; nothing for a message that is ours already or of another kind.
  static func sentence(of message: String) -> String? {
    let quoted = parts(of: message)
    let first = quoted.first ?? ""
    if message.hasPrefix("Unknown option") {
      let meant = quoted.dropFirst().first.map { "是不是“\($0)”？" } ?? ""
      return "不认识的选项“\(first)”。\(meant)加 --help 看有哪些选项。"
    }
    if message.hasPrefix("Unexpected argument") || message.hasSuffix("unexpected arguments:")
      || message.firstRange(of: " unexpected arguments: ") != nil
    {
      let words = quoted.map { "“\($0)”" }.joined(separator: "、")
      return "多出来的内容\(words)。里面有空格的要加引号；加 --help 看写法。"
    }
    if message.hasPrefix("Missing expected argument") {
      return "少写了“\(first)”。加 --help 看写法。"
    }
    if message.hasPrefix("Missing value for") {
      let name = String(first.prefix { $0 != " " })
      return "选项“\(name)”后面没有写值；值以 - 开头的，写成 \(name)=值。"
    }
    if message.hasPrefix("The value"), message.firstRange(of: "is invalid for") != nil {
      return "“\(first)”不能作“\(quoted.dropFirst().first ?? "")”的值。"
    }
    return nil
  }

  /// The texts between straight quotation marks.
  private static func parts(of message: String) -> [String] {
    let pieces = message.split(separator: "'", omittingEmptySubsequences: false)
    return stride(from: 1, to: max(1, pieces.count - 1), by: 2).map { String(pieces[$0]) }
  }
}
