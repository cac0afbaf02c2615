/// The value of a fact.
public enum FactValue: Hashable, Sendable {
  case boolean(Bool)
  case integer(Int64)
  case decimal(ExactDecimal)
  case text(String)
  /// One of the fact's choices.
  case choice(String)
  /// A set of the fact's choices, sorted.
  case choices([String])
  case day(CivilDate)
}

extension FactValue: Codable {
  enum CodingKeys: String, CodingKey, CaseIterable {
    case boolean
    case integer
    case decimal
    case text
    case choice
    case choices
    case day
  }

  /// Reads an object with the type as its only key.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    guard let key = container.allKeys.first, container.allKeys.count == 1 else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "one typed value expected")
      )
    }
    switch key {
    case .boolean: self = .boolean(try container.decode(Bool.self, forKey: key))
    case .integer: self = .integer(try container.decode(Int64.self, forKey: key))
    case .decimal: self = .decimal(try container.decode(ExactDecimal.self, forKey: key))
    case .text: self = .text(try container.decode(String.self, forKey: key))
    case .choice: self = .choice(try container.decode(String.self, forKey: key))
    case .choices: self = .choices(try container.decode([String].self, forKey: key))
    case .day: self = .day(try container.decode(CivilDate.self, forKey: key))
    }
  }

  /// Writes an object with the type as its only key.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .boolean(let value): try container.encode(value, forKey: .boolean)
    case .integer(let value): try container.encode(value, forKey: .integer)
    case .decimal(let value): try container.encode(value, forKey: .decimal)
    case .text(let value): try container.encode(value, forKey: .text)
    case .choice(let value): try container.encode(value, forKey: .choice)
    case .choices(let value): try container.encode(value, forKey: .choices)
    case .day(let value): try container.encode(value, forKey: .day)
    }
  }
}

/// A fact of a site: a typed value with unit, source and date.
public struct SiteFact: Hashable, Sendable, Codable {
  /// The key, `site.floor_area_m2`.
  public var key: String
  /// The value.
  public var value: FactValue
  /// The unit of a number.
  public var unit: String?
  /// Where the value comes from.
  public var source: String
  /// The day it describes.
  public var asOf: CivilDate

  /// Creates a fact.
  public init(key: String, value: FactValue, unit: String?, source: String, asOf: CivilDate) {
    self.key = key
    self.value = value
    self.unit = unit
    self.source = source
    self.asOf = asOf
  }

  enum CodingKeys: String, CodingKey {
    case key
    case value
    case unit
    case source
    case asOf = "as_of"
  }
}
