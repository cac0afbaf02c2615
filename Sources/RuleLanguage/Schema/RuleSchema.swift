public import SafetyModel

/// A kind of file that people write, with the description editors use.
public enum RuleSchema: String, Hashable, Sendable, CaseIterable {
  case instruments
  case matters
  case facts
  case derived
  case circumstances
  case checklist
  case criteria
  case policy
  case calendar
  case locality
  case cases
  case released
  case retired
  case site
  case answers

  /// What the files hold.
  public var title: BilingualText {
    switch self {
    case .instruments: BilingualText(zh: "法规标准", en: "Instruments")
    case .matters: BilingualText(zh: "监管事项", en: "Matters")
    case .facts: BilingualText(zh: "检查对象的属性", en: "Facts of sites")
    case .derived: BilingualText(zh: "推算的属性", en: "Derived facts")
    case .circumstances: BilingualText(zh: "情形", en: "Circumstances")
    case .checklist: BilingualText(zh: "检查表", en: "Checklist")
    case .criteria: BilingualText(zh: "判定标准", en: "Criteria")
    case .policy: BilingualText(zh: "时限", en: "Clocks of a regime")
    case .calendar: BilingualText(zh: "工作日历", en: "Working calendar")
    case .locality: BilingualText(zh: "地方规定", en: "Local layer")
    case .cases: BilingualText(zh: "例子", en: "Worked cases")
    case .released: BilingualText(zh: "已发布的版本", en: "Released versions")
    case .retired: BilingualText(zh: "停用的编号", en: "Retired ids")
    case .site: BilingualText(zh: "检查对象", en: "Site")
    case .answers: BilingualText(zh: "检查的回答", en: "Answers of a visit")
    }
  }

  /// Where such files stand, as editors match paths.
  public var paths: [String] {
    switch self {
    case .instruments: ["Rules/instruments.yml", "rules/instruments.yml"]
    case .matters: ["Rules/matters.yml", "rules/matters.yml"]
    case .facts: ["Rules/facts.yml", "rules/facts.yml"]
    case .derived: ["Rules/derived.yml", "rules/derived.yml"]
    case .circumstances: ["Rules/circumstances.yml", "rules/circumstances.yml"]
    case .checklist: ["**/checklists/**/*.yml"]
    case .criteria: ["**/criteria/*.yml"]
    case .policy: ["**/policies/*.yml"]
    case .calendar: ["**/calendars/*.yml"]
    case .locality: ["**/localities/**/*.yml"]
    case .cases: ["**/cases/*.yml"]
    case .released: ["Rules/released.yml", "rules/released.yml"]
    case .retired: ["Rules/retired.yml", "rules/retired.yml"]
    case .site: ["**/sites/*.yml"]
    case .answers: ["**/answers/*.yml"]
    }
  }

  /// The name of the file that holds the description.
  public var fileName: String { "\(rawValue).schema.json" }

  /// The description as JSON Schema, draft-07, with explanations in Chinese and English.
  public var text: String { SchemaText.file(shapes, title: title, name: rawValue) }

  /// The forms a file may have at its top.
  var shapes: [MappingShape] {
    switch self {
    case .instruments: [.instruments]
    case .matters: [.matters]
    case .facts: [.facts]
    case .derived: [.derived]
    case .circumstances: [.circumstances]
    case .checklist: [.checklist]
    case .criteria: [.criteria]
    case .policy: [.policy]
    case .calendar: [.calendar]
    case .locality: [.locality]
    case .cases: [.cases]
    case .released: [.released]
    case .retired: [.retired]
    case .site: [.site, .sites]
    case .answers: [.answers]
    }
  }
}

extension RuleSchema {
  /// What a key is called in words; the same key may be called otherwise in another kind of file.
  public static func title(ofKey key: String) -> BilingualText? { titles[key] }

  /// The titles of all keys, those of the first kind that has a key.
  private static let titles: [String: BilingualText] = {
    var titles: [String: BilingualText] = [:]
    for shape in MappingShape.item.keys + allCases.flatMap(\.shapes).flatMap(\.keys) {
      for key in shape.withKeysBelow where titles[key.name] == nil {
        titles[key.name] = key.title
      }
    }
    return titles
  }()
}

extension KeyShape {
  /// This key and every key that may stand below it.
  fileprivate var withKeysBelow: [KeyShape] { [self] + value.keysBelow }
}

extension ValueShape {
  fileprivate var keysBelow: [KeyShape] {
    switch self {
    case .text, .integer, .decimal, .boolean, .choice, .named: []
    case .list(let member, _), .table(_, let member): member.keysBelow
    case .mapping(let mapping): mapping.keys.flatMap(\.withKeysBelow)
    case .either(let shapes): shapes.flatMap(\.keysBelow)
    }
  }
}
