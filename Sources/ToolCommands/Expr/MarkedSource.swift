import CEL
import Messages
import Operations
import Reporting
import SafetyModel

extension ExpressionProblem {
  /// What is wrong, then the line of the source with a mark below the place.
  func marked(in source: String) -> Sentence {
    let quote = MarkedSource.text(of: source, at: position)
    return Sentence(zh: "\(sentence.zh)\n\(quote)", en: "\(sentence.en)\n\(quote)")
  }
}

/// A line of an expression with a mark below one place.
enum MarkedSource {
  /// The columns shown of a long line.
  private static let shown = 72

  static func text(of source: String, at position: SourcePosition) -> String {
    let lines = source.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    guard position.line >= 1, position.line <= lines.count else { return "" }
    let line = Array(lines[position.line - 1])
    let place = min(max(0, position.column - 1), line.count)
    let start = max(0, min(place - shown / 2, line.count - shown))
    let end = min(line.count, start + shown)
    let lead = (start > 0 ? "…" : "") + visible(line[start..<place])
    let rest = visible(line[place..<max(place, end)]) + (end < line.count ? "…" : "")
    return "  \(lead)\(rest)\n  " + String(repeating: " ", count: DisplayWidth.of(lead)) + "^"
  }

  /// The text with what a terminal obeys made visible.
  private static func visible(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    for scalar in scalars {
      switch scalar.properties.generalCategory {
      case .control: text.append(scalar == "\t" ? " " : "\u{FFFD}")
      case .format, .lineSeparator, .paragraphSeparator: text.append("\u{FFFD}")
      default: text.append(scalar)
      }
    }
    return String(text)
  }
}
