import Operations

/// What an inspector can press at a question of a walk.
enum WalkKey: Hashable, CaseIterable {
  case yes
  case no
  case notApplicable
  case unable
  case skip
  case back
  case quit
  case help

  /// Reads a key or its word, in Chinese or English; nothing when it is none.
  init?(_ typed: String) {
    let word = WalkKey.plain(typed)
    guard let key = WalkKey.allCases.first(where: { $0.words.contains(word) }) else { return nil }
    self = key
  }

  private var words: [String] {
    switch self {
    case .yes: ["y", "yes", "是", "符合", "1", "conforming"]
    case .no: ["n", "no", "否", "不符合", "2", "nonconforming"]
    case .notApplicable: ["na", "n/a", "不适用", "3", "not_applicable"]
    case .unable: ["u", "unable", "无法", "无法检查", "4", "unable_to_check"]
    case .skip: ["s", "skip", "跳过"]
    case .back: ["b", "back", "返回", "上一项"]
    case .quit: ["q", "quit", "退出"]
    case .help: ["?", "h", "help", "帮助"]
    }
  }

  /// Lower case, without blanks, and with the wide letters of a Chinese keyboard made narrow.
  static func plain(_ typed: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in typed.unicodeScalars where !scalar.properties.isWhitespace {
      let isWide = (0xFF01...0xFF5E).contains(scalar.value)
      scalars.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
    return String(scalars).lowercased()
  }
}

/// Why a question of a walk was left without an answer.
enum WalkInterruption: Error {
  /// Standard input ended.
  case endOfInput
  /// The inspector stops here.
  case quit
  /// The inspector takes the answer back and is asked the item again.
  case cancelled
  /// The workspace takes no more answers.
  case failed(OperationFailure)
}
