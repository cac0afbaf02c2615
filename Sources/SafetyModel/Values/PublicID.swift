/// The kind of thing a public id names.
public protocol Identified {
  /// The upper-case letter the id begins with.
  static var letter: Character { get }
}

/// A short id people read aloud: a letter, eight random Crockford base-32 characters and a check character, `H-7K3M-Q2XA-5`.
///
/// The check character is Luhn mod 32 over the eight characters: it finds every single wrong
/// character and nearly every swap of neighbours.
public struct PublicID<Kind: Identified>: Hashable, Sendable {
  /// The canonical text, `H-7K3M-Q2XA-5`.
  public let text: String

  /// Creates an id from 40 random bits (the low 40 of `random`).
  public init(random: UInt64) {
    let values = (0..<8).map { Int(truncatingIfNeeded: (random >> UInt64(5 * $0)) & 31) }
    text = PublicID.canonical(values)
  }

  /// Reads an id as people type it: any case, hyphens optional, `O` for 0 and `I`, `L` for 1.
  ///
  /// Nothing when the letter, the length or the check character is wrong.
  public init?(_ typed: String) {
    var characters = typed.uppercased().filter { $0 != "-" }
    guard characters.first == Kind.letter else { return nil }
    characters.removeFirst()
    let values = characters.compactMap(CrockfordBase32.value)
    guard characters.count == 9, values.count == 9 else { return nil }
    let canonical = PublicID.canonical(Array(values.prefix(8)))
    guard canonical.last == CrockfordBase32.symbols[values[8]] else { return nil }
    text = canonical
  }

  private static func canonical(_ values: [Int]) -> String {
    let symbols = values.map { CrockfordBase32.symbols[$0] }
    let check = CrockfordBase32.symbols[CrockfordBase32.check(values)]
    return "\(Kind.letter)-\(String(symbols[0..<4]))-\(String(symbols[4..<8]))-\(check)"
  }
}

/// The alphabet of public ids: digits and letters without I, L, O, U.
enum CrockfordBase32 {
  static let symbols: [Character] = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  static func value(_ character: Character) -> Int? {
    switch character {
    case "O": 0
    case "I", "L": 1
    default: symbols.firstIndex(of: character)
    }
  }

  /// The Luhn mod 32 check value of a row of values.
  static func check(_ values: [Int]) -> Int {
    var factor = 2
    var sum = 0
    for value in values.reversed() {
      let product = factor * value
      sum += product / 32 + product % 32
      factor = factor == 2 ? 1 : 2
    }
    return (32 - sum % 32) % 32
  }
}

extension PublicID: CustomStringConvertible, Comparable {
  /// The canonical text.
  public var description: String { text }

  /// Orders by text.
  public static func < (left: PublicID, right: PublicID) -> Bool { left.text < right.text }
}

extension PublicID: Codable {
  /// Reads the canonical text.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let id = PublicID(text), id.text == text else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not an id: \(text)")
      )
    }
    self = id
  }

  /// Writes the canonical text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

/// Marks ids of sites.
public enum SiteTag: Identified { public static let letter: Character = "S" }
/// Marks ids of people.
public enum PersonTag: Identified { public static let letter: Character = "P" }
/// Marks ids of organisations.
public enum OrganisationTag: Identified { public static let letter: Character = "O" }
/// Marks ids of inspections.
public enum InspectionTag: Identified { public static let letter: Character = "I" }
/// Marks ids of hazards.
public enum HazardTag: Identified { public static let letter: Character = "H" }
/// Marks ids of major cases.
public enum CaseTag: Identified { public static let letter: Character = "C" }

/// The id of a site.
public typealias SiteID = PublicID<SiteTag>
/// The id of a person.
public typealias PersonID = PublicID<PersonTag>
/// The id of an organisation.
public typealias OrganisationID = PublicID<OrganisationTag>
/// The id of an inspection.
public typealias InspectionID = PublicID<InspectionTag>
/// The id of a hazard.
public typealias HazardID = PublicID<HazardTag>
/// The id of a major case.
public typealias CaseID = PublicID<CaseTag>
