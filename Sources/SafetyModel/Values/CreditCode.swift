/// A unified social credit code (统一社会信用代码).
///
/// Source: GB 32100-2015: 18 characters of a 31-symbol alphabet, the last a check symbol with
/// weights 3^(i-1) mod 31.
public struct CreditCode: Hashable, Sendable {
  /// The 18 characters, upper case.
  public let text: String

  /// What is wrong with a typed code.
  public enum Fault: Error, Hashable, Sendable {
    /// Not 18 characters after spaces and hyphens are dropped.
    case length(Int)
    /// A character outside the alphabet at a 1-based position; `hint` is the symbol it is often mistaken for.
    case symbol(Character, position: Int, hint: Character?)
    /// Positions 3 to 8 must be the digits of a region.
    case regionNotDigits
    /// The check symbol does not fit.
    case checkSymbol(found: Character, expected: Character)
  }

  /// Checks a code as people type it: full-width characters, lower case, spaces and hyphens are accepted.
  public init(checking typed: String) throws(Fault) {
    let characters = CreditCode.normalised(typed)
    guard characters.count == 18 else { throw .length(characters.count) }
    var values: [Int] = []
    for (index, character) in characters.enumerated() {
      guard let value = CreditCode.alphabet.firstIndex(of: character) else {
        throw .symbol(character, position: index + 1, hint: CreditCode.lookalikes[character])
      }
      values.append(value)
    }
    guard values[2..<8].allSatisfy({ $0 < 10 }) else { throw .regionNotDigits }
    let expected = CreditCode.alphabet[CreditCode.checkValue(values)]
    guard expected == characters[17] else {
      throw .checkSymbol(found: characters[17], expected: expected)
    }
    text = String(characters)
  }

  private static let alphabet: [Character] = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
  private static let lookalikes: [Character: Character] = ["I": "1", "O": "0", "S": "5", "Z": "2"]

  private static func checkValue(_ values: [Int]) -> Int {
    var weight = 1
    var sum = 0
    for value in values.prefix(17) {
      sum += value * weight
      weight = weight * 3 % 31
    }
    return (31 - sum % 31) % 31
  }

  private static func normalised(_ typed: String) -> [Character] {
    let narrowed = typed.unicodeScalars.compactMap { scalar -> Character? in
      switch scalar.value {
      case 0x20, 0x2D, 0x3000, 0xFF0D: nil
      case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0).map { Character($0) }
      default: Character(scalar)
      }
    }
    return Array(String(narrowed).uppercased())
  }
}
