/// A text for people in the two languages of the product.
public struct BilingualText: Hashable, Sendable, Codable {
  /// Simplified Chinese; always present.
  public var zh: String
  /// English beside it.
  public var en: String

  /// Creates a text from its two languages.
  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// The text in one language.
  public func text(in language: Language) -> String {
    switch language {
    case .chinese: zh
    case .english: en
    }
  }
}

/// A language the product speaks.
public enum Language: String, Hashable, Sendable, CaseIterable {
  case chinese = "zh"
  case english = "en"
}
