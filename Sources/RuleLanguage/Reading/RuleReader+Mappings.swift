import SafetyModel
import YAMLSource

/// The entries of one mapping, found by key.
struct Fields {
  /// The mapping itself.
  let node: YAMLNode

  private let entries: [String: YAMLEntry]

  fileprivate init(node: YAMLNode, entries: [YAMLEntry]) {
    self.node = node
    // The YAML reader refuses duplicate keys; of two equal ones the first would count.
    self.entries = Dictionary(entries.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Finds a value; absent when the key is not there.
  subscript(key: String) -> YAMLNode? { entries[key]?.value }

  /// The place of a key, or of the mapping when the key is not there.
  func place(of key: String) -> RuleLocation {
    entries[key].map { RuleLocation($0.keyLocation) } ?? node.place
  }
}

extension RuleReader {
  /// Opens a mapping: reports unknown keys and missing ones.
  ///
  /// - Parameters:
  ///   - node: The value that should be a mapping; absent gives nothing.
  ///   - required: The keys that must be there.
  ///   - optional: The keys that may be there.
  /// - Returns: The entries, or nothing when the value is no mapping.
  mutating func fields(
    of node: YAMLNode?,
    required: [String],
    optional: [String] = []
  ) -> Fields? {
    guard let node else { return nil }
    guard let entries = node.entries else {
      reportShape(of: node, expected: .mapping)
      return nil
    }
    let known = required + optional
    var misspelt: Set<String> = []
    var isCutApart = false
    for entry in entries where !known.contains(entry.key) {
      if let slip = KeySlip(entry, among: known) {
        misspelt.insert(slip.key)
        // A text that commas cut apart is one slip, however many commas it has.
        if case .unquotedText = slip.slip {
          guard !isCutApart else { continue }
          isCutApart = true
        }
        report(.slip(slip.slip), at: slip.location)
      } else {
        let nearest = nearestWord(to: entry.key, among: known)
        report(
          .unknownKey(key: entry.key, nearest: nearest, allowed: known),
          at: RuleLocation(entry.keyLocation)
        )
        // The key that was meant is not missing as well.
        if let nearest { misspelt.insert(nearest) }
      }
    }
    let fields = Fields(node: node, entries: entries)
    for key in required where fields[key] == nil && !misspelt.contains(key) {
      report(.missingKey(key: key), at: node)
    }
    return fields
  }

  /// Reads a list; members that cannot be read are left out after their problems are reported.
  mutating func list<Value>(
    _ node: YAMLNode?,
    of read: (inout RuleReader, YAMLNode) -> Value?
  ) -> [Value]? {
    guard let node else { return nil }
    guard let members = node.members else {
      reportShape(of: node, expected: .list)
      return nil
    }
    return members.compactMap { read(&self, $0) }
  }

  /// Reads a list that must have at least one member.
  mutating func nonEmptyList<Value>(
    _ node: YAMLNode?,
    of read: (inout RuleReader, YAMLNode) -> Value?
  ) -> [Value]? {
    if let node, node.members?.isEmpty == true {
      report(.emptyText, at: node)
      return nil
    }
    return list(node, of: read)
  }

  /// Reads `{zh: …, en: …}`; both languages are required.
  mutating func bilingual(_ node: YAMLNode?) -> BilingualText? {
    if let node, let text = node.text, !text.trimmingBlanks().isEmpty, KeySlip(node) == nil,
      KeySlip(bracketOf: node) == nil
    {
      report(.wrongType(expected: .bilingual, found: .text), at: node)
      return nil
    }
    guard let fields = fields(of: node, required: ["zh", "en"]) else { return nil }
    return bilingual(in: fields)
  }

  /// Reads the two languages out of a mapping that has other keys too.
  mutating func bilingual(in fields: Fields) -> BilingualText? {
    let zh = text(fields["zh"])
    let en = text(fields["en"])
    guard let zh, let en else { return nil }
    return BilingualText(zh: zh, en: en)
  }

  /// Reports a value of another shape; an empty one is called empty.
  mutating func reportShape(of node: YAMLNode, expected: RuleDiagnostic.Shape) {
    if case .scalar(let scalar) = node.content, scalar.isEmptyPlain {
      report(.emptyText, at: node)
    } else if expected == .list, let slip = KeySlip(bracketOf: node) {
      report(.slip(slip.slip), at: slip.location)
    } else if expected == .mapping, let slip = KeySlip(node) {
      report(.slip(slip.slip), at: slip.location)
    } else {
      report(.wrongType(expected: expected, found: node.shape), at: node)
    }
  }
}
