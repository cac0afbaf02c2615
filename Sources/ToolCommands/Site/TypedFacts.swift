import Messages
import Operations
import RuleLanguage
import SafetyModel

extension TypedValues {
  /// Facts as typed, `key=value` or `key=value=unit`, all from one source and day.
  mutating func facts(
    _ typed: [String],
    source: String?,
    asOf: CivilDate,
    in pack: RulePack
  ) -> [SiteFact] {
    guard !typed.isEmpty else { return [] }
    let source = required(source, key: "--source")
    return typed.compactMap { text in
      guard let equals = text.firstIndex(of: "=") else {
        report(.wrongType(key: text, expected: "\(text)=…", found: text))
        return nil
      }
      let key = String(text[..<equals])
      guard let definition = definition(key, in: pack) else { return nil }
      let value = value(String(text[text.index(after: equals)...]), of: definition)
      guard let value, let source else { return nil }
      return SiteFact(
        key: definition.key,
        value: value,
        unit: definition.unit,
        source: source,
        asOf: asOf
      )
    }
  }

  /// A fact by its key, its key without `site.` or its label.
  mutating func definition(_ typed: String, in pack: RulePack) -> FactDefinition? {
    let found =
      pack.fact(typed) ?? pack.fact("site.\(typed)")
      ?? pack.facts.first { $0.label.zh == typed || $0.label.en == typed }
    if found == nil {
      let full = typed.hasPrefix("site.") ? typed : "site.\(typed)"
      report(.unknownFact(typed, nearest: nearestWord(to: full, among: pack.facts.map(\.key))))
    }
    if let found, found.derivation != nil {
      report(.derivedFact(found.key))
      return nil
    }
    return found
  }

  private mutating func value(_ typed: String, of definition: FactDefinition) -> FactValue? {
    var text = typed
    if let unit = definition.unit, let equals = typed.lastIndex(of: "=") {
      let given = String(typed[typed.index(after: equals)...])
      if given != unit {
        report(.unitMismatch(fact: definition.key, expected: unit, found: given))
      }
      text = String(typed[..<equals])
    }
    guard !text.isEmpty else {
      report(.emptyText(key: definition.key))
      return nil
    }
    do throws(FactValueFault) {
      return try definition.value(of: texts(of: text, for: definition))
    } catch {
      report(TypedValues.fault(error, of: definition, typed: text))
      return nil
    }
  }

  /// Splits a set of choices at commas, unless the whole is the label of one choice.
  private func texts(of text: String, for definition: FactDefinition) -> [String] {
    guard definition.type == .choices, (try? definition.value(of: [text])) == nil else {
      return [text]
    }
    return text.split { ",，、;；".contains($0) }.map(String.init)
  }

  private static func fault(
    _ fault: FactValueFault,
    of definition: FactDefinition,
    typed: String
  ) -> InputFault {
    let language = SpokenLanguage.current
    switch fault {
    case .notOfType(.boolean, let text):
      return .notAllowed(key: definition.key, value: text, allowed: ["true", "false", "是", "否"])
    case .notOfType(.decimal, let text): return .badNumber(key: definition.key, value: text)
    case .notOfType(.day, let text): return .badDay(key: definition.key, value: text)
    case .notOfType(let type, let text):
      return .wrongType(key: definition.key, expected: type.label.text(in: language), found: text)
    case .notAChoice(let text, _):
      let allowed = definition.choices.map { $0.value.remarked($0.label.spoken) }
      return .notAllowed(key: definition.key, value: text, allowed: allowed)
    case .severalValues:
      return .wrongType(
        key: definition.key,
        expected: definition.type.label.text(in: language),
        found: typed
      )
    }
  }
}
