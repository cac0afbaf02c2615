import SafetyModel

extension RuleDiagnostic.Kind {
  /// The words that were probably meant, the likeliest first.
  public var suggestions: [String] {
    switch self {
    case .unknownKey(_, let nearest, _), .missingInclude(_, let nearest),
      .missingSelectedItem(_, let nearest), .unknownFact(_, let nearest),
      .unknownCircumstance(_, let nearest), .unknownMatter(_, let nearest),
      .unknownInstrument(_, let nearest), .unknownPlace(_, let nearest),
      .unknownFamily(_, let nearest), .unknownCriteria(_, let nearest),
      .unknownClause(_, let nearest), .unknownChoice(_, _, let nearest),
      .unknownItem(_, let nearest), .unknownColumn(_, let nearest),
      .unknownChecklist(_, let nearest), .unknownElement(_, _, let nearest),
      .expiredInstrument(_, _, let nearest):
      nearest.map { [$0] } ?? []
    case .unknownValue(let value, let allowed):
      likelyValues(for: value, among: allowed)
    case .badDate(let text): properDay(from: text).map { [$0] } ?? []
    case .badID(let text): properID(from: text).map { [$0] } ?? []
    case .badDecimal(let text), .badInteger(let text, _): plainNumber(from: text).map { [$0] } ?? []
    case .unitMismatch(_, let expected, _): [expected]
    case .slip(let slip): slip.suggestion.map { [$0] } ?? []
    case .finding(.retiredIDUsed(_, _, let successor)): successor.map { [$0] } ?? []
    default: []
    }
  }
}

/// The allowed value somebody most likely meant, also behind other spellings of yes and no.
func likelyValues(for value: String, among allowed: [String]) -> [String] {
  if allowed == ["true", "false"] {
    switch value.lowercased() {
    case "yes", "y", "on", "1", "是", "有", "真": return ["true"]
    case "no", "n", "off", "0", "否", "无", "假": return ["false"]
    default: break
    }
  }
  let spelled = value.lowercased().replacing("-", with: "_").replacing(" ", with: "_")
  if allowed.contains(spelled) { return [spelled] }
  // A single sign is like every other single sign.
  guard value.unicodeScalars.count > 1 else { return [] }
  return nearestWord(to: value, among: allowed).map { [$0] } ?? []
}

/// The id a text would be in the form ids have: half-width, lower case, hyphens.
func properID(from text: String) -> String? {
  var result = String.UnicodeScalarView()
  for scalar in HalfWidth.text(of: text).lowercased().unicodeScalars {
    switch scalar {
    case "a"..."z", "0"..."9": result.append(scalar)
    case "-", "_", " ", ".", "/", "\u{2013}", "\u{2014}":
      if let last = result.last, last != "-" { result.append("-") }
    default: return nil
    }
  }
  while result.last == "-" { result.removeLast() }
  let proposed = String(result)
  return proposed.isEmpty || proposed == text ? nil : proposed
}

/// The day a text would be in the form days have, from `2026/9/1` or `2026年9月1日`.
func properDay(from text: String) -> String? {
  let numbers = HalfWidth.text(of: text).split { !$0.isASCII || !$0.isNumber }.compactMap {
    Int($0)
  }
  guard numbers.count == 3 else { return nil }
  return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])?.description
}

/// The number a text would be without leading zeros, separators, units and full-width digits.
func plainNumber(from text: String) -> String? {
  var digits = HalfWidth.text(of: text).replacing(" ", with: "").replacing("\"", with: "")
  let parts = digits.split(separator: ",", omittingEmptySubsequences: false)
  // Three digits behind a comma are thousands, otherwise the comma was meant as a point.
  digits = parts.joined(separator: parts.count == 2 && parts[1].count != 3 ? "." : "")
  while digits.hasPrefix("0"), digits.dropFirst().first?.isNumber == true { digits.removeFirst() }
  // A unit behind the number is what makes it none.
  if let unit = digits.firstIndex(where: { !($0.isASCII && $0.isNumber) && $0 != "." }),
    unit > digits.startIndex, !digits[unit...].contains(where: { $0.isNumber || $0.isASCII })
  {
    digits = String(digits[..<unit])
  }
  let isPlain = digits.unicodeScalars.allSatisfy { ("0"..."9").contains($0) || $0 == "." }
  guard isPlain, !digits.isEmpty, digits != text, !digits.hasPrefix("."), !digits.hasSuffix("."),
    digits.unicodeScalars.count(where: { $0 == "." }) <= 1
  else { return nil }
  return digits
}
