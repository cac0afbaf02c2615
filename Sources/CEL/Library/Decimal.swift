/// The exact decimal form of a finite double, for printing with a given number of digits.
///
/// A double is a whole number times a power of two; every one of them ends after finitely many
/// decimal digits, at most about 1100.
struct Decimal {
  private let isNegative: Bool
  /// The digits without leading zeros; empty for zero.
  private let digits: [UInt8]
  /// How many of the digits follow the point.
  private let scale: Int

  init(_ number: Double) {
    isNegative = number.sign == .minus
    guard number != 0 else {
      digits = []
      scale = 0
      return
    }
    let isNormal = number.isNormal
    let fraction = number.significandBitPattern | (isNormal ? 1 << 52 : 0)
    let power = (isNormal ? Int(number.exponentBitPattern) : 1) - 1_075
    var whole = LargeNumber(fraction)
    // Dividing by two is multiplying by five and moving the point.
    whole.multiply(by: power < 0 ? 5 : 2, times: abs(power))
    digits = whole.digits
    scale = max(0, -power)
  }

  /// The number with so many digits after the point.
  func fixed(places: Int) -> String {
    var rounded = rounded(keeping: digits.count - scale + places)
    let missing = places + 1 - rounded.count
    if missing > 0 { rounded.insert(contentsOf: repeatElement(0, count: missing), at: 0) }
    let whole = rounded.count - places
    let fraction = places > 0 ? "." + text(rounded[whole...]) : ""
    return (isNegative ? "-" : "") + text(rounded[..<whole]) + fraction
  }

  /// The number with one digit before the point, so many after it, and a power of ten.
  func scientific(places: Int) -> String {
    var rounded = rounded(keeping: places + 1)
    var exponent = digits.isEmpty ? 0 : digits.count - scale - 1
    if rounded.count > places + 1 {
      rounded.removeLast()
      exponent += 1
    }
    rounded += repeatElement(0, count: places + 1 - rounded.count)
    let fraction = places > 0 ? "." + text(rounded[1...]) : ""
    let sign = exponent < 0 ? "-" : "+"
    let power = (exponent.magnitude < 10 ? "0" : "") + String(exponent.magnitude)
    return (isNegative ? "-" : "") + text(rounded[..<1]) + fraction + "e" + sign + power
  }

  /// The first `count` digits, rounded to nearest and halves to even.
  ///
  /// One digit longer when the rounding carries through. Zeros are added where there are no more
  /// digits.
  private func rounded(keeping count: Int) -> [UInt8] {
    guard count >= 0 else { return [] }
    guard count < digits.count else {
      return digits.isEmpty ? [] : digits + repeatElement(0, count: count - digits.count)
    }
    var kept = Array(digits[..<count])
    let isOdd = (kept.last ?? 0) % 2 == 1
    let isMoreThanHalf = digits[count] == 5 && digits[(count + 1)...].contains { $0 != 0 }
    guard digits[count] > 5 || isMoreThanHalf || (digits[count] == 5 && isOdd) else { return kept }
    var place = count - 1
    while place >= 0, kept[place] == 9 {
      kept[place] = 0
      place -= 1
    }
    if place >= 0 { kept[place] += 1 } else { kept.insert(1, at: 0) }
    return kept
  }

  private func text(_ digits: ArraySlice<UInt8>) -> String {
    String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
  }
}

/// A whole number of any size, in groups of nine decimal digits, the lowest first.
private struct LargeNumber {
  private static let base: UInt64 = 1_000_000_000
  private var groups: [UInt64] = []

  init(_ number: UInt64) {
    var rest = number
    while rest > 0 {
      groups.append(rest % LargeNumber.base)
      rest /= LargeNumber.base
    }
  }

  /// Multiplies by a small factor so many times, twelve times in one go.
  mutating func multiply(by factor: UInt64, times: Int) {
    for start in stride(from: 0, to: times, by: 12) {
      multiply(by: (start..<min(start + 12, times)).reduce(1) { power, _ in power * factor })
    }
  }

  /// Multiplies by a factor below the base.
  private mutating func multiply(by factor: UInt64) {
    var carry: UInt64 = 0
    for place in groups.indices {
      let product = groups[place] * factor + carry
      groups[place] = product % LargeNumber.base
      carry = product / LargeNumber.base
    }
    if carry > 0 { groups.append(carry) }
  }

  /// The decimal digits, the highest first.
  var digits: [UInt8] {
    var digits: [UInt8] = []
    for (place, group) in groups.enumerated() {
      var rest = group
      for _ in 0..<9 where place < groups.count - 1 || rest > 0 {
        digits.append(UInt8(rest % 10))
        rest /= 10
      }
    }
    return digits.reversed()
  }
}
