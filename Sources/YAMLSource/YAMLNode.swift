/// A value of a YAML document together with its place.
///
/// Scalars stay text: YAML's implicit types (`yes`, `1e3`, `0755`) are not applied.
public struct YAMLNode: Hashable, Sendable {
  /// What stands at a place: text, a list, or keys with values.
  public enum Content: Hashable, Sendable {
    /// A piece of text.
    case scalar(YAMLScalar)
    /// A list, in source order.
    case sequence([YAMLNode])
    /// Keys with values, in source order, every key once.
    case mapping([YAMLEntry])
  }

  /// What stands here.
  public let content: Content

  /// The place of the first character.
  public let location: SourceLocation

  /// Creates a value at a place.
  public init(content: Content, location: SourceLocation) {
    self.content = content
    self.location = location
  }
}

/// A key of a mapping with its value.
public struct YAMLEntry: Hashable, Sendable {
  /// The text of the key.
  public let key: String

  /// The place of the key.
  public let keyLocation: SourceLocation

  /// What the key stands for.
  public let value: YAMLNode

  /// Creates an entry.
  public init(key: String, keyLocation: SourceLocation, value: YAMLNode) {
    self.key = key
    self.keyLocation = keyLocation
    self.value = value
  }
}

extension YAMLNode {
  /// The text, when this is a scalar.
  public var text: String? {
    if case .scalar(let scalar) = content { scalar.text } else { nil }
  }

  /// The members, when this is a list.
  public var members: [YAMLNode]? {
    if case .sequence(let members) = content { members } else { nil }
  }

  /// The entries, when this is a mapping.
  public var entries: [YAMLEntry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  /// Finds the value of a key; absent when this is no mapping or has no such key.
  public subscript(key: String) -> YAMLNode? {
    entries?.first { $0.key == key }?.value
  }
}
