import SafetyModel
import YAMLSource

extension RuleReader {
  /// Reads a text that is not empty; blanks around it do not count.
  mutating func text(_ node: YAMLNode?) -> String? {
    guard let node else { return nil }
    guard let text = node.text else {
      reportShape(of: node, expected: .text)
      return nil
    }
    let trimmed = text.trimmingBlanks()
    guard !trimmed.isEmpty else {
      report(.emptyText, at: node)
      return nil
    }
    return trimmed
  }

  /// Reads an id: lower-case ASCII words joined by hyphens.
  mutating func id(_ node: YAMLNode?) -> String? {
    word(node, separators: ["-"])
  }

  /// Reads a value in data: lower-case ASCII words joined by underscores.
  mutating func symbol(_ node: YAMLNode?) -> String? {
    word(node, separators: ["_"])
  }

  /// Reads the key of a fact, such as `site.floor_area_m2`.
  mutating func factKey(_ node: YAMLNode?) -> String? {
    guard let node, let text = text(node) else { return nil }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0] == "site", isWord(parts[1], separators: ["_"]),
      parts[1].unicodeScalars.first.map({ ("a"..."z").contains($0) }) == true
    else {
      report(.badID(text: text), at: node)
      return nil
    }
    return text
  }

  /// Reads a day of the form 2026-11-22.
  mutating func day(_ node: YAMLNode?) -> CivilDate? {
    guard let node, let text = text(node) else { return nil }
    guard let day = CivilDate(text) else {
      report(.badDate(text: text), at: node)
      return nil
    }
    return day
  }

  /// Reads an exact decimal.
  mutating func decimal(_ node: YAMLNode?) -> ExactDecimal? {
    guard let node, let text = text(node) else { return nil }
    guard let number = ExactDecimal(text), !hasLeadingZero(text) else {
      report(.badDecimal(text: text), at: node)
      return nil
    }
    return number
  }

  /// Reads a whole number written in digits.
  mutating func integer(_ node: YAMLNode?, in allowed: ClosedRange<Int>) -> Int? {
    guard let node, let text = text(node) else { return nil }
    let isDigits = text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard isDigits, !hasLeadingZero(text), let number = Int(text), allowed.contains(number) else {
      report(.badInteger(text: text, allowed: allowed), at: node)
      return nil
    }
    return number
  }

  /// Reads `true` or `false`.
  mutating func boolean(_ node: YAMLNode?) -> Bool? {
    guard let node, let text = text(node) else { return nil }
    switch text {
    case "true": return true
    case "false": return false
    default:
      report(.unknownValue(value: text, allowed: ["true", "false"]), at: node)
      return nil
    }
  }

  /// Reads one of the values of an enumeration.
  mutating func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ node: YAMLNode?,
    of type: Value.Type = Value.self
  ) -> Value? {
    choice(node, among: Array(Value.allCases))
  }

  /// Reads one of some values of an enumeration.
  mutating func choice<Value: RawRepresentable<String>>(
    _ node: YAMLNode?,
    among allowed: [Value]
  ) -> Value? {
    guard let node, let text = text(node) else { return nil }
    guard let value = allowed.first(where: { $0.rawValue == text }) else {
      if let slip = fullWidthComma(in: text) {
        report(.slip(slip), at: node)
        return nil
      }
      report(.unknownValue(value: text, allowed: allowed.map(\.rawValue)), at: node)
      return nil
    }
    return value
  }

  /// Reads an id that another file defines.
  mutating func reference(_ node: YAMLNode?, to target: PendingReference.Target) -> String? {
    guard let node, let id = id(node) else { return nil }
    note(PendingReference(target: target, id: id, location: node.place))
    return id
  }

  /// Reads a condition; it is checked when everything it may name is known.
  mutating func condition(
    _ node: YAMLNode?,
    scope: PendingCondition.Scope
  ) -> RuleCondition? {
    guard let node, text(node) != nil, case .scalar(let scalar) = node.content else { return nil }
    // The blanks stay, so that the places of errors can be counted.
    let condition = RuleCondition(source: scalar.text, location: node.place)
    note(PendingCondition(condition: condition, scalar: scalar, scope: scope))
    return condition
  }

  /// Whether a number begins with a zero that means nothing, or something else to other programs.
  private func hasLeadingZero(_ text: String) -> Bool {
    let digits = text.utf8.drop { $0 == UInt8(ascii: "-") }
    guard digits.first == UInt8(ascii: "0"), let next = digits.dropFirst().first else {
      return false
    }
    return next != UInt8(ascii: ".")
  }

  private mutating func word(_ node: YAMLNode?, separators: Set<Unicode.Scalar>) -> String? {
    guard let node, let text = text(node) else { return nil }
    guard isWord(text[...], separators: separators) else {
      report(fault(ofWord: text), at: node)
      return nil
    }
    return text
  }

  /// A comma between two ids makes one wrong one of them, most often a full-width comma.
  private func fault(ofWord text: String) -> RuleDiagnostic.Kind {
    fullWidthComma(in: text).map { .slip($0) } ?? .badID(text: text)
  }

  private func fullWidthComma(in text: String) -> RuleDiagnostic.Slip? {
    let comma = text.unicodeScalars.first { "，、；".unicodeScalars.contains($0) }
    return comma.map { .fullWidthSign(found: String(Character($0)), use: ",") }
  }

  private func isWord(_ text: Substring, separators: Set<Unicode.Scalar>) -> Bool {
    var atStart = true
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": atStart = false
      case _ where separators.contains(scalar) && !atStart: atStart = true
      default: return false
      }
    }
    return !atStart
  }
}

extension String {
  /// The text without blanks and line ends at its two ends.
  func trimmingBlanks() -> String {
    func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(scalars[first...last])
  }
}
