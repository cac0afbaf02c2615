/// Full-width signs and the half-width ones a rule file needs in their place.
enum HalfWidth {
  /// The half-width sign for a full-width one.
  static func sign(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0xFF01...0xFF5E: return String(Character(Unicode.Scalar(UInt8(scalar.value - 0xFEE0))))
    case 0x3000: return " "
    default: return others[scalar]
    }
  }

  private static let others: [Unicode.Scalar: String] = [
    "“": "\"", "”": "\"", "„": "\"", "«": "\"", "»": "\"", "「": "\"", "」": "\"",
    "‘": "'", "’": "'", "。": ".", "、": ",", "【": "[", "】": "]", "《": "<", "》": ">",
    "≤": "<=", "≥": ">=", "≠": "!=", "＝": "=", "…": "...", "×": "*", "÷": "/",
    "\u{2013}": "-", "\u{2014}": "-", "\u{2212}": "-", "\u{00A0}": " ",
  ]

  /// The text with every full-width sign made half-width.
  static func text(of text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if let sign = sign(of: scalar) {
        result += sign
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
