/// How a scalar is written in the source.
public enum YAMLScalarStyle: Hashable, Sendable, CaseIterable {
  /// Without quotes.
  case plain
  /// In `'…'`.
  case singleQuoted
  /// In `"…"`.
  case doubleQuoted
  /// A block after `|`.
  case literal
  /// A block after `>`.
  case folded
}

/// A piece of text with the way it was written.
public struct YAMLScalar: Hashable, Sendable {
  /// The text after YAML's own escapes and folding.
  public let text: String

  /// How it is written.
  public let style: YAMLScalarStyle

  /// The number of Unicode scalars it takes in the source, quotes included; absent when it spans lines.
  public let width: Int?

  /// Creates a scalar.
  public init(text: String, style: YAMLScalarStyle, width: Int? = nil) {
    self.text = text
    self.style = style
    self.width = width
  }

  /// Whether nothing is written at all, as after `key:`.
  public var isEmptyPlain: Bool { style == .plain && text.isEmpty }
}

extension YAMLScalar {
  /// The distance in the source from the scalar's start to one of its characters.
  ///
  /// Absent when escapes or several lines make the distance unknown; then the start is the best place.
  ///
  /// - Parameter offset: The position in `text`, in Unicode scalars.
  /// - Returns: The number of Unicode scalars from the first character in the source.
  public func sourceDistance(to offset: Int) -> Int? {
    guard let width else { return nil }
    let length = text.unicodeScalars.count
    switch style {
    case .plain:
      return width == length ? offset : nil
    case .singleQuoted:
      // A quote inside single quotes is written twice.
      let quotes = text.unicodeScalars.count { $0 == "'" }
      guard width == length + quotes + 2 else { return nil }
      return 1 + offset + text.unicodeScalars.prefix(offset).count { $0 == "'" }
    case .doubleQuoted:
      return width == length + 2 ? 1 + offset : nil
    case .literal, .folded:
      return nil
    }
  }
}
