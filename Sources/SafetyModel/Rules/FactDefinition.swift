/// What a fact of a site means: its type, unit and the question that obtains it.
public struct FactDefinition: Hashable, Sendable {
  /// The kind of values a fact takes.
  public enum ValueType: String, Hashable, Sendable, CaseIterable {
    case boolean
    case integer
    case decimal
    case text
    /// One of the listed choices.
    case choice
    /// A set of the listed choices.
    case choices
    case day
  }

  /// One allowed value of a choice.
  public struct Choice: Hashable, Sendable {
    /// The value in data.
    public var value: String
    /// The words for people.
    public var label: BilingualText

    /// Creates a choice.
    public init(value: String, label: BilingualText) {
      self.value = value
      self.label = label
    }
  }

  /// The key, `site.floor_area_m2`.
  public var key: String
  /// The type of its values.
  public var type: ValueType
  /// The unit of a number.
  public var unit: String?
  /// The name of the fact.
  public var label: BilingualText
  /// The question that obtains it.
  public var ask: BilingualText
  /// Who or which paper knows it.
  public var knownBy: BilingualText?
  /// The allowed values of a choice.
  public var choices: [Choice]
  /// How the value follows from other facts; absent for a fact that is asked for.
  public var derivation: FactRule?
  /// Where the definition stands.
  public var location: RuleLocation

  /// Creates a definition.
  public init(
    key: String,
    type: ValueType,
    unit: String?,
    label: BilingualText,
    ask: BilingualText,
    knownBy: BilingualText?,
    choices: [Choice],
    derivation: FactRule? = nil,
    location: RuleLocation
  ) {
    self.key = key
    self.type = type
    self.unit = unit
    self.label = label
    self.ask = ask
    self.knownBy = knownBy
    self.choices = choices
    self.derivation = derivation
    self.location = location
  }
}
