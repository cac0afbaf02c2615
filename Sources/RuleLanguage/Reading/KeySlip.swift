import SafetyModel
import YAMLSource

/// A key that YAML took for text, because of what stands between it and its value.
struct KeySlip {
  let slip: RuleDiagnostic.Slip
  /// The key that was meant.
  let key: String
  let location: RuleLocation

  /// Looks at a text where keys with values are needed: `ask：是否…`, `id:c-exit`.
  init?(_ node: YAMLNode) {
    guard case .scalar(let scalar) = node.content, scalar.style == .plain else { return nil }
    self.init(text: scalar.text, at: node.place)
  }

  /// Looks at a text where a list is needed: `【a】`.
  init?(bracketOf node: YAMLNode) {
    guard let first = node.text?.unicodeScalars.first, "【［「".unicodeScalars.contains(first) else {
      return nil
    }
    slip = .fullWidthSign(found: String(Character(first)), use: "[")
    key = ""
    location = node.place
  }

  /// Looks at a key that is not known and has no value: `{zh：…}`, `{zh:…}`, `{zh: 长, 宽}`,
  /// `{en: length, width}`.
  init?(_ entry: YAMLEntry, among known: [String]) {
    guard case .scalar(let scalar) = entry.value.content, scalar.isEmptyPlain else { return nil }
    let place = RuleLocation(entry.keyLocation)
    if let found = KeySlip(text: entry.key, at: place) {
      self = found
      return
    }
    let isChinese = entry.key.unicodeScalars.contains { $0.value > 0x2E80 }
    let isText = known.contains("en") && nearestWord(to: entry.key, among: known) == nil
    guard isChinese || isText else { return nil }
    slip = .unquotedText(text: entry.key, sign: ",")
    key = entry.key
    location = place
  }

  private init?(text: String, at place: RuleLocation) {
    let line = SourceLine(number: place.line, scalars: Array(text.unicodeScalars))
    guard let (name, colon) = line.key else { return nil }
    key = name
    location = RuleLocation(file: place.file, line: place.line, column: place.column + colon)
    slip =
      line.scalars[colon] == ":"
      ? .noSpaceAfterColon(key: name) : .fullWidthSign(found: "：", use: ": ")
  }
}
