/// An administrative region: a GB/T 2260 code of 2, 4 or 6 digits, a town of 9 or a village of 12.
public struct RegionCode: Hashable, Sendable {
  /// The digits.
  public let text: String

  /// Reads 2, 4, 6, 9 or 12 digits; nothing otherwise.
  public init?(_ text: String) {
    guard [2, 4, 6, 9, 12].contains(text.utf8.count),
      text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    self.text = text
  }

  /// The town, the first nine digits, when the code is that long.
  public var town: RegionCode? {
    text.utf8.count >= 9 ? RegionCode(String(text.prefix(9))) : nil
  }

  /// Whether this region lies in another, or is it.
  public func isWithin(_ other: RegionCode) -> Bool { text.hasPrefix(other.text) }
}

extension RegionCode: CustomStringConvertible, Codable {
  /// The digits.
  public var description: String { text }

  /// Reads the digits.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let code = RegionCode(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not a region code: \(text)")
      )
    }
    self = code
  }

  /// Writes the digits.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
