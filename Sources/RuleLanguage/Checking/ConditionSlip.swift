/// A sign or word that conditions do not have, though many writers expect it.
struct ConditionSlip {
  let slip: RuleDiagnostic.Slip
  /// The place in the condition, in Unicode scalars from its start.
  let offset: Int

  /// Finds the first in a condition that cannot be read; quoted texts are passed over.
  init?(in source: String) {
    let scalars = Array(source.unicodeScalars)
    var quote: Unicode.Scalar?
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if let open = quote {
        if scalar == "\\" { index += 1 } else if scalar == open { quote = nil }
      } else if scalar == "\"" || scalar == "'" {
        quote = scalar
      } else if let slip = ConditionSlip.slip(in: scalars, at: index) {
        self.slip = slip
        offset = index
        return
      }
      index += 1
    }
    return nil
  }

  private static func slip(in scalars: [Unicode.Scalar], at index: Int) -> RuleDiagnostic.Slip? {
    let scalar = scalars[index]
    if scalar.value > 0x7F, let use = HalfWidth.sign(of: scalar) {
      return .fullWidthInCondition(found: String(Character(scalar)), use: use)
    }
    let previous = index > 0 ? scalars[index - 1] : " "
    let next = index + 1 < scalars.count ? scalars[index + 1] : " "
    switch scalar {
    case "=" where !"=!<>".unicodeScalars.contains(previous) && next != "=":
      return .foreignOperator(found: "=", use: "==")
    case "&" where previous != "&" && next != "&": return .foreignOperator(found: "&", use: "&&")
    case "|" where previous != "|" && next != "|": return .foreignOperator(found: "|", use: "||")
    case "<" where next == ">": return .foreignOperator(found: "<>", use: "!=")
    default: return word(in: scalars, at: index)
    }
  }

  private static func word(in scalars: [Unicode.Scalar], at index: Int) -> RuleDiagnostic.Slip? {
    guard index == 0 || !isLetter(scalars[index - 1]), isLetter(scalars[index]) else { return nil }
    let end = scalars[index...].firstIndex { !isLetter($0) } ?? scalars.count
    let word = SourceLine.string(scalars[index..<end])
    return operators[word.lowercased()].map { .foreignOperator(found: word, use: $0) }
  }

  private static let operators = [
    "and": "&&", "or": "||", "not": "!", "且": "&&", "并且": "&&", "或": "||", "或者": "||",
    "非": "!", "不是": "!",
  ]

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar == "_" || scalar == "."
      || ("0"..."9").contains(scalar)
  }
}
