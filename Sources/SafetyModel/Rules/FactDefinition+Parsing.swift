/// Why a text is not a value of a fact.
public enum FactValueFault: Error, Hashable, Sendable {
  /// The text is not of the fact's type.
  case notOfType(FactDefinition.ValueType, text: String)
  /// The value is none of the fact's choices.
  case notAChoice(text: String, allowed: [String])
  /// The fact takes one value, several were given.
  case severalValues
}

extension FactDefinition {
  /// Reads a value of this fact from text; a set of choices from several texts.
  ///
  /// A choice may also be given by its Chinese or English label.
  public func value(of texts: [String]) throws(FactValueFault) -> FactValue {
    if type == .choices {
      var values: [String] = []
      for text in texts { values.append(try choice(text)) }
      return .choices(Set(values).sorted())
    }
    guard let text = texts.first, texts.count == 1 else { throw .severalValues }
    return try single(text)
  }

  private func single(_ text: String) throws(FactValueFault) -> FactValue {
    switch type {
    case .boolean:
      switch text {
      case "true", "是", "yes": return .boolean(true)
      case "false", "否", "no": return .boolean(false)
      default: throw .notOfType(type, text: text)
      }
    case .integer:
      guard let number = Int64(text), mayBeNegative || number >= 0 else {
        throw .notOfType(type, text: text)
      }
      return .integer(number)
    case .decimal:
      guard let number = ExactDecimal(text), mayBeNegative || number.mantissa >= 0 else {
        throw .notOfType(type, text: text)
      }
      return .decimal(number)
    case .text:
      return .text(text)
    case .choice, .choices:
      return .choice(try choice(text))
    case .day:
      guard let day = CivilDate(text) else { throw .notOfType(type, text: text) }
      return .day(day)
    }
  }

  /// Counts, areas and amounts are never below nothing; temperatures may be.
  private var mayBeNegative: Bool { unit == "℃" }

  private func choice(_ text: String) throws(FactValueFault) -> String {
    let found = choices.first {
      $0.value == text || $0.label.zh == text || $0.label.en.lowercased() == text.lowercased()
    }
    guard let found else { throw .notAChoice(text: text, allowed: choices.map(\.value)) }
    return found.value
  }

  /// A value in words for people, with its unit.
  public func words(for value: FactValue) -> BilingualText {
    func label(_ choice: String) -> BilingualText {
      choices.first { $0.value == choice }?.label ?? BilingualText(zh: choice, en: choice)
    }
    func both(_ text: String) -> BilingualText {
      let withUnit = unit.map { "\(text) \($0)" } ?? text
      return BilingualText(zh: withUnit, en: withUnit)
    }
    switch value {
    case .boolean(let truth): return BilingualText(zh: truth ? "是" : "否", en: truth ? "yes" : "no")
    case .integer(let number): return both(String(number))
    case .decimal(let number): return both(number.description)
    case .text(let text): return BilingualText(zh: text, en: text)
    case .choice(let choice): return label(choice)
    case .choices(let values):
      let labels = values.map(label)
      return BilingualText(
        zh: labels.map(\.zh).joined(separator: "、"),
        en: labels.map(\.en).joined(separator: ", ")
      )
    case .day(let day): return BilingualText(zh: day.chineseText, en: day.description)
    }
  }
}
