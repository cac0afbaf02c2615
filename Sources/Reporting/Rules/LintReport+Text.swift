import Messages
import RuleLanguage
public import SafetyModel

extension LintReport {
  /// Every problem with its line quoted and the place marked below it.
  ///
  /// - Parameters:
  ///   - language: The language of the sentences.
  ///   - width: The columns a quoted line may take; longer ones are shown around the place.
  /// - Returns: The text; empty without problems.
  public func text(in language: Language, width: Int = 100) -> String {
    diagnostics.map { diagnostic in
      var located = diagnostic.location
      located.file = HarmlessText.of(path(of: located.file))
      let sentence = RuleDiagnostic(diagnostic.kind, at: located).sentence.text(in: language)
      let quoted = excerpt(of: diagnostic).map {
        quote($0, line: diagnostic.location.line, width: width)
      }
      return sentence + "\n" + (quoted ?? "")
    }.joined(separator: "\n")
  }

  private func quote(_ excerpt: SourceExcerpt, line: Int, width: Int) -> String {
    let window = LineWindow(excerpt, width: width - 8)
    let number = String(line)
    let margin = String(repeating: " ", count: max(0, 5 - number.utf8.count)) + number
    let blank = String(repeating: " ", count: margin.utf8.count)
    let before = String(repeating: " ", count: window.widthBefore)
    let marks = String(repeating: "^", count: window.widthOfMarked)
    return "\(margin) | \(window.text)\n\(blank) | \(before)\(marks)\n"
  }
}

/// The part of a line that fits on the screen, with the marked place in it.
struct LineWindow {
  /// The part of the line.
  let text: String
  /// The columns before the marked place.
  let widthBefore: Int
  /// The columns of the marked place, at least one.
  let widthOfMarked: Int

  /// Cuts a line; what is left out at an end becomes `…`.
  init(_ excerpt: SourceExcerpt, width: Int) {
    let scalars = excerpt.line.unicodeScalars.map { LineWindow.visible($0) }
    let start = min(excerpt.marked.lowerBound, scalars.count)
    let end = min(max(excerpt.marked.upperBound, start), scalars.count)
    let widths = scalars.map { DisplayWidth.of(String(Character($0))) }
    let total = widths.reduce(0, +)
    var first = 0
    if total > width {
      // A third of the width before the place shows what it belongs to.
      var before = 0
      first = start
      while first > 0, before + widths[first - 1] <= width / 3 {
        first -= 1
        before += widths[first]
      }
    }
    var last = first
    var used = first > 0 ? 1 : 0
    while last < scalars.count, used + widths[last] <= width {
      used += widths[last]
      last += 1
    }
    let lead = first > 0 ? "…" : ""
    text = lead + LineWindow.string(scalars[first..<last]) + (last < scalars.count ? "…" : "")
    widthBefore = lead.unicodeScalars.count + widths[first..<start].reduce(0, +)
    let marked = start < last ? widths[start..<min(max(end, start + 1), last)].reduce(0, +) : 1
    widthOfMarked = max(1, marked)
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// One column or two for every sign, so that the marks stand where they should: a tab is one blank.
  private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar == "\t" { return " " }
    let text = HarmlessText.of(String(Character(scalar)))
    return text.unicodeScalars.first ?? "\u{FFFD}"
  }
}
