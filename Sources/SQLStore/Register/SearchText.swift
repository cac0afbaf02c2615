/// How text is prepared for searching, on both sides: in the row and in the question.
///
/// Letters become lower-case and full-width letters and digits half-width, so that ＡＢＣ厂, abc厂
/// and ABC厂 meet. The text shown is never changed.
public enum SearchText {
  /// Prepares a text.
  public static func folded(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E:
        guard let narrow = Unicode.Scalar(scalar.value - 0xFEE0) else { continue }
        scalars.append(narrow)
      case 0x3000: scalars.append(" ")
      default: scalars.append(scalar)
      }
    }
    // Full-width capitals have become half-width capitals only now.
    return String(scalars).lowercased()
  }

  /// Joins the parts of a row into what is searched; `nil` when there is nothing.
  static func column(_ parts: String?...) -> String? {
    let text = parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
    return text.isEmpty ? nil : folded(text)
  }

  /// The patterns for `LIKE … ESCAPE '!'`, one for each word of a question; all must match.
  static func patterns(_ question: String) -> [String] {
    folded(question).split(whereSeparator: \.isWhitespace).map { word in
      var pattern = "%"
      for character in word {
        if "%_!".contains(character) { pattern.append("!") }
        pattern.append(character)
      }
      return pattern + "%"
    }
  }
}
