/// A set of Unicode scalars, as brackets, `.` and `\p{…}` describe it.
struct ScalarClass: Sendable {
  /// What one element of the brackets contributes.
  struct Part: Hashable, Sendable {
    var ranges: [ClosedRange<UInt32>] = []
    var categories: GeneralCategories = []
    /// Whether the part stands for everything outside of it.
    var isNegated = false

    /// Looks among ranges in ascending order.
    func contains(_ scalar: UInt32) -> Bool {
      var low = 0
      var high = ranges.count
      while low < high {
        let middle = (low + high) / 2
        if ranges[middle].upperBound < scalar { low = middle + 1 } else { high = middle }
      }
      return (low < ranges.count && ranges[low].lowerBound <= scalar)
        || categories.contains(scalar)
    }
  }

  private let parts: [Part]
  private let isNegated: Bool
  private let ignoresCase: Bool
  /// The answers for ASCII: one bit for each scalar.
  private let ascii: (low: UInt64, high: UInt64)

  init(_ parts: [Part], isNegated: Bool = false, ignoresCase: Bool = false) {
    self.parts = ScalarClass.joined(parts)
    self.isNegated = isNegated
    self.ignoresCase = ignoresCase
    var bits: (low: UInt64, high: UInt64) = (0, 0)
    for scalar in 0..<128 as Range<UInt32>
    where ScalarClass.holds(scalar, self.parts, ignoresCase) != isNegated {
      if scalar < 64 { bits.low |= 1 << scalar } else { bits.high |= 1 << (scalar - 64) }
    }
    ascii = bits
  }

  /// One part for all that is not negated, and each negated one once: what a scalar costs does
  /// not grow with the length of the brackets.
  private static func joined(_ parts: [Part]) -> [Part] {
    var joined = Part()
    var negated: Set<Part> = []
    for part in parts {
      if part.isNegated {
        negated.insert(part)
      } else {
        joined.ranges += part.ranges
        joined.categories.formUnion(part.categories)
      }
    }
    joined.ranges.sort { $0.lowerBound < $1.lowerBound }
    joined.ranges = joined.ranges.reduce(into: []) { merged, range in
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return [joined] + negated
  }

  /// One scalar, or all that differ from it in case only.
  init(_ scalar: UInt32, ignoresCase: Bool) {
    let all = ignoresCase ? CaseVariants.all(of: scalar) : [scalar]
    parts = [Part(ranges: all.sorted().map { $0...$0 })]
    isNegated = false
    self.ignoresCase = false
    ascii = (
      all.reduce(0) { $1 < 64 ? $0 | 1 << $1 : $0 },
      all.reduce(0) { 64..<128 ~= $1 ? $0 | 1 << ($1 - 64) : $0 }
    )
  }

  /// The steps that looking up a scalar is worth.
  func cost(of scalar: UInt32) -> Int {
    scalar < 128 ? 1 : ignoresCase ? 32 * parts.count : parts.count
  }

  func contains(_ scalar: UInt32) -> Bool {
    if scalar < 64 { return ascii.low >> scalar & 1 == 1 }
    if scalar < 128 { return ascii.high >> (scalar - 64) & 1 == 1 }
    return ScalarClass.holds(scalar, parts, ignoresCase) != isNegated
  }

  /// Case is ignored within each part, before the part is negated.
  private static func holds(_ scalar: UInt32, _ parts: [Part], _ ignoresCase: Bool) -> Bool {
    guard ignoresCase else { return parts.contains { $0.contains(scalar) != $0.isNegated } }
    let variants = CaseVariants.all(of: scalar)
    return parts.contains { part in variants.contains(where: part.contains) != part.isNegated }
  }
}

/// Scalars that differ in case only.
enum CaseVariants {
  /// The scalar itself and its variants.
  static func all(of scalar: UInt32) -> [UInt32] {
    var found = [scalar]
    var next = 0
    while next < found.count {
      for variant in direct(found[next]) where !found.contains(variant) { found.append(variant) }
      next += 1
    }
    return found
  }

  private static func direct(_ scalar: UInt32) -> [UInt32] {
    switch scalar {
    case 0x41...0x5A: return [scalar + 0x20]
    case 0x61...0x7A: return [scalar - 0x20] + (unmapped[scalar] ?? [])
    // The dotless i has its capital in common with i, and yet is another letter.
    case 0..<0x80, 0x131: return []
    default: break
    }
    guard let properties = Unicode.Scalar(scalar)?.properties, properties.isCased else { return [] }
    let mappings = [
      properties.lowercaseMapping, properties.uppercaseMapping, properties.titlecaseMapping,
    ]
    let single = mappings.filter { $0.unicodeScalars.count == 1 }
    return single.flatMap { $0.unicodeScalars.map(\.value) } + (unmapped[scalar] ?? [])
  }

  /// The variants no mapping leads to, by the small letter that they map to themselves.
  private static let unmapped: [UInt32: [UInt32]] = [
    0x6B: [0x212A], 0x73: [0x17F], 0xE5: [0x212B], 0x3B2: [0x3D0], 0x3B5: [0x3F5],
    0x3B8: [0x3D1, 0x3F4], 0x3B9: [0x345, 0x1FBE], 0x3BA: [0x3F0], 0x3BC: [0xB5], 0x3C0: [0x3D6],
    0x3C1: [0x3F1], 0x3C3: [0x3C2], 0x3C6: [0x3D5], 0x3C9: [0x2126], 0x432: [0x1C80],
    0x434: [0x1C81], 0x43E: [0x1C82], 0x441: [0x1C83], 0x442: [0x1C84, 0x1C85], 0x44A: [0x1C86],
    0x463: [0x1C87], 0x1E61: [0x1E9B], 0xA64B: [0x1C88],
  ]
}
