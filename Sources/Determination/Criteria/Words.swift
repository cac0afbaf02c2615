import SafetyModel

/// The names of circumstances, facts, clauses and marks as people read them.
struct Words: Hashable, Sendable {
  private let labels: [String: BilingualText]

  init(circumstances: [Circumstance], facts: [FactDefinition], places: [PlaceKind]) {
    let named =
      places.map { ($0.kind, $0.label) } + circumstances.map { ($0.id, $0.label) }
      + facts.map { ($0.key, $0.label) }
    labels = Dictionary(named, uniquingKeysWith: { $1 })
  }

  /// The names in a row; what has none is named by its id.
  func list(_ names: [String]) -> BilingualText {
    let found = names.map { labels[$0] ?? BilingualText(zh: $0, en: $0) }
    return BilingualText(
      zh: found.map(\.zh).joined(separator: "；"),
      en: found.map(\.en).joined(separator: "; ")
    )
  }

  /// A name inside an English sentence: `Fire-rescue body` loses its capital, an acronym does not.
  static func inSentence(_ name: String) -> String {
    guard let first = name.first, name.dropFirst().first?.isLowercase == true else { return name }
    return first.lowercased() + name.dropFirst()
  }

  /// How surely a clause is known.
  static func mark(_ confidence: Confidence) -> BilingualText {
    switch confidence {
    case .verified: BilingualText(zh: "原文已核", en: "text verified")
    case .secondhand: BilingualText(zh: "转述，核对原文", en: "second-hand, check against the text")
    case .memoryHigh, .memoryMedium:
      BilingualText(zh: "凭记忆，核对原文", en: "from memory, check against the text")
    case .memoryLow, .practice, .foreign, .unknown:
      BilingualText(zh: "依据不足，仅供参考，不计入", en: "advice only, not counted")
    }
  }

  /// A clause with its title, or a family of an unverified text.
  static func clause(_ id: String, in sets: [CriteriaSet]) -> BilingualText {
    guard let title = sets.lazy.flatMap(\.elements).first(where: { $0.id == id })?.title else {
      return BilingualText(zh: "直接要素类别\(family(id).zh)", en: "direct family \(family(id).en)")
    }
    return BilingualText(zh: "\(id)“\(title.zh)”", en: "\(id) (\(title.en))")
  }

  /// The families of the fire catalogue that count alone, in words.
  private static func family(_ id: String) -> BilingualText {
    switch id {
    case "loc": BilingualText(zh: "“选址和间距”", en: "\"siting and spacing\"")
    case "goods": BilingualText(zh: "“易燃易爆危险品”", en: "\"dangerous goods\"")
    case "panel": BilingualText(zh: "“彩钢板住人”", en: "\"sleeping in panel buildings\"")
    default: BilingualText(zh: id, en: id)
    }
  }
}
