extension RuleDiagnostic {
  /// A slip of the pen that spoils a file: seen where it was made, not where reading stopped.
  public enum Slip: Hashable, Sendable {
    /// A tab stands where lines are indented; rule files use spaces.
    case tab
    /// A full-width sign stands where the format needs the half-width one.
    case fullWidthSign(found: String, use: String)
    /// Nothing separates a colon from what follows it.
    case noSpaceAfterColon(key: String)
    /// Nothing separates the dash of a list from what follows it.
    case noSpaceAfterDash
    /// A text needs quotation marks because of a sign in it.
    case unquotedText(text: String, sign: String)
    /// A line stands further in or out than its neighbours allow.
    case indentation(found: Int, before: Int)
    /// A character no text file holds.
    case controlCharacter(code: UInt32)
    /// Quotation marks are opened and never closed.
    case openQuote
    /// The text behind ` #` is taken for a remark.
    case textCutByHash(lost: String)
    /// The file is not read because its name ends wrongly.
    case wrongEnding(path: String, proposed: String)
    /// A full-width sign in a condition.
    case fullWidthInCondition(found: String, use: String)
    /// A word or sign of another language in a condition.
    case foreignOperator(found: String, use: String)

    /// The stable code.
    public var code: String {
      switch self {
      case .tab: "RULE-100"
      case .fullWidthSign: "RULE-101"
      case .noSpaceAfterColon, .noSpaceAfterDash: "RULE-102"
      case .unquotedText: "RULE-103"
      case .indentation: "RULE-104"
      case .controlCharacter: "RULE-105"
      case .openQuote: "RULE-106"
      case .textCutByHash: "RULE-107"
      case .wrongEnding: "RULE-108"
      case .fullWidthInCondition: "RULE-109"
      case .foreignOperator: "RULE-110"
      }
    }

    /// A text that is cut short still makes a usable file.
    public var severity: Severity {
      switch self {
      case .textCutByHash: .warning
      case .tab, .fullWidthSign, .noSpaceAfterColon, .noSpaceAfterDash, .unquotedText, .indentation,
        .controlCharacter, .openQuote, .wrongEnding, .fullWidthInCondition, .foreignOperator:
        .error
      }
    }

    /// What to write instead, where that is certain.
    public var suggestion: String? {
      switch self {
      case .fullWidthSign(_, let use), .fullWidthInCondition(_, let use),
        .foreignOperator(_, let use):
        use
      case .wrongEnding(_, let proposed): proposed
      case .noSpaceAfterColon(let key): "\(key): "
      case .noSpaceAfterDash: "- "
      case .tab, .unquotedText, .indentation, .controlCharacter, .openQuote, .textCutByHash: nil
      }
    }
  }
}
