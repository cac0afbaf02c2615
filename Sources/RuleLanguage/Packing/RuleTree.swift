import YAMLSource

/// What a rule says as plain structure: texts, lists and keys in their documented order.
///
/// A tree has no places, comments or styles, so two rules that say the same have equal trees however
/// they were written. Packing writes trees, comparison compares them, content hashes cover them.
public enum RuleTree: Hashable, Sendable {
  case text(String)
  case list([RuleTree])
  case mapping([Entry])

  /// A key with what it stands for.
  public struct Entry: Hashable, Sendable {
    /// The key.
    public var key: String
    /// What it stands for.
    public var value: RuleTree

    /// Creates an entry.
    public init(key: String, value: RuleTree) {
      self.key = key
      self.value = value
    }
  }
}

extension RuleTree {
  /// What a YAML value says.
  init(_ node: YAMLNode) {
    switch node.content {
    case .scalar(let scalar): self = .text(scalar.text)
    case .sequence(let members): self = .list(members.map { RuleTree($0) })
    case .mapping(let entries):
      self = .mapping(entries.map { Entry(key: $0.key, value: RuleTree($0.value)) })
    }
  }

  /// A mapping of the keys that have a value.
  static func keys(_ pairs: KeyValuePairs<String, RuleTree?>) -> RuleTree {
    .mapping(pairs.compactMap { key, value in value.map { Entry(key: key, value: $0) } })
  }

  /// A list, or nothing when it would be empty.
  static func some(_ members: [RuleTree]) -> RuleTree? { members.isEmpty ? nil : .list(members) }

  /// A text, or nothing.
  static func text(_ text: String?) -> RuleTree? { text.map { .text($0) } }

  /// A list of texts.
  static func texts(_ texts: [String]) -> RuleTree { .list(texts.map { .text($0) }) }

  /// `true`, or nothing.
  static func flag(_ truth: Bool) -> RuleTree? { truth ? .text("true") : nil }

  /// The value of a key.
  public subscript(key: String) -> RuleTree? {
    guard case .mapping(let entries) = self else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// The text, when this is one.
  public var text: String? { if case .text(let text) = self { text } else { nil } }

  /// This mapping without some keys.
  func without(_ keys: Set<String>) -> RuleTree {
    guard case .mapping(let entries) = self else { return self }
    return .mapping(entries.filter { !keys.contains($0.key) })
  }
}
