extension PatternParser {
  /// A backslash and what it means outside of brackets.
  mutating func escape() throws(PatternError) -> Item {
    for (text, assertion) in PatternParser.assertions where skip(text) {
      return Item(node: .assertion(assertion))
    }
    if let part = try shorthand() {
      return item(ScalarClass([part], ignoresCase: flags.ignoresCase))
    }
    return literal(try escapedScalar())
  }

  private static let assertions: [(String, PatternAssertion)] = [
    ("\\A", .textStart), ("\\z", .textEnd), ("\\b", .wordBoundary), ("\\B", .noWordBoundary),
  ]

  /// A class in brackets.
  mutating func brackets() throws(PatternError) -> ScalarClass {
    let start = place
    _ = take()
    let isNegated = skip("^")
    var parts: [ScalarClass.Part] = []
    var ranges: [ClosedRange<UInt32>] = []
    var isFirst = true
    while isFirst || !isNext("]") {
      guard place < pattern.count else { throw PatternError(.unbalanced("["), at: start) }
      isFirst = false
      if let part = try named() {
        parts.append(part)
      } else if let part = try shorthand() {
        parts.append(part)
      } else {
        ranges.append(try range(in: start))
      }
    }
    _ = take()
    parts.append(ScalarClass.Part(ranges: ranges))
    return ScalarClass(parts, isNegated: isNegated, ignoresCase: flags.ignoresCase)
  }

  /// One scalar, or two with a hyphen between them.
  private mutating func range(in brackets: Int) throws(PatternError) -> ClosedRange<UInt32> {
    let start = place
    let first = try classScalar()
    guard isNext("-"), place + 1 < pattern.count, pattern[place + 1] != 0x5D else {
      return first...first
    }
    _ = take()
    let last = try classScalar()
    guard first <= last else { throw PatternError(.invalidClass(text(from: start)), at: start) }
    return first...last
  }

  private mutating func classScalar() throws(PatternError) -> UInt32 {
    isNext("\\") ? try escapedScalar() : take()
  }

  /// `[:alpha:]` and its like; a `[:` that is not closed is a literal.
  private mutating func named() throws(PatternError) -> ScalarClass.Part? {
    guard isNext("[:") else { return nil }
    let start = place
    var end = place + 2
    while end + 1 < pattern.count, !(pattern[end] == 0x3A && pattern[end + 1] == 0x5D) { end += 1 }
    guard end + 1 < pattern.count else { return nil }
    place += 2
    let isNegated = skip("^")
    let nameStart = place
    place = end
    let name = text(from: nameStart)
    place = end + 2
    guard let ranges = PatternParser.posixClasses[name] else {
      throw PatternError(.invalidClass(text(from: start)), at: start)
    }
    return ScalarClass.Part(ranges: ranges, isNegated: isNegated)
  }

  private static let digits: ClosedRange<UInt32> = 0x30...0x39
  private static let capitals: ClosedRange<UInt32> = 0x41...0x5A
  private static let small: ClosedRange<UInt32> = 0x61...0x7A

  private static let posixClasses: [String: [ClosedRange<UInt32>]] = [
    "alnum": [digits, capitals, small], "alpha": [capitals, small], "ascii": [0...0x7F],
    "blank": [0x09...0x09, 0x20...0x20], "cntrl": [0...0x1F, 0x7F...0x7F], "digit": [digits],
    "graph": [0x21...0x7E], "lower": [small], "print": [0x20...0x7E],
    "punct": [0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E],
    "space": [0x09...0x0D, 0x20...0x20], "upper": [capitals],
    "word": [digits, capitals, 0x5F...0x5F, small],
    "xdigit": [digits, 0x41...0x46, 0x61...0x66],
  ]

  /// `\d`, `\pN`, `\p{Greek}` and their like; nil when something else is next.
  private mutating func shorthand() throws(PatternError) -> ScalarClass.Part? {
    guard isNext("\\"), place + 1 < pattern.count else { return nil }
    let letter = Unicode.Scalar(pattern[place + 1])
    let ranges: [ClosedRange<UInt32>]
    switch letter {
    case "d", "D": ranges = [PatternParser.digits]
    // RE2 leaves the vertical tab out of `\s`.
    case "s", "S": ranges = [0x09...0x0A, 0x0C...0x0D, 0x20...0x20]
    case "w", "W": ranges = PatternParser.posixClasses["word"] ?? []
    case "p", "P": return try property()
    default: return nil
    }
    place += 2
    return ScalarClass.Part(ranges: ranges, isNegated: letter.map { $0.value < 0x61 } ?? false)
  }

  /// A general category or a script after `\p` or `\P`.
  private mutating func property() throws(PatternError) -> ScalarClass.Part {
    let start = place
    _ = take()
    var isNegated = take() == 0x50
    guard place < pattern.count else {
      throw PatternError(.invalidClass(text(from: start)), at: start)
    }
    let name: String
    if skip("{") {
      if skip("^") { isNegated.toggle() }
      let nameStart = place
      while place < pattern.count, !isNext("}") { place += 1 }
      name = text(from: nameStart)
      guard skip("}") else { throw PatternError(.invalidClass(text(from: start)), at: start) }
    } else {
      let nameStart = place
      _ = take()
      name = text(from: nameStart)
    }
    if let categories = GeneralCategories(name: name) {
      return ScalarClass.Part(categories: categories, isNegated: isNegated)
    }
    guard let ranges = Scripts.ranges(of: name) else {
      throw PatternError(.invalidClass(text(from: start)), at: start)
    }
    return ScalarClass.Part(ranges: ranges, isNegated: isNegated)
  }
}

// MARK: - Single scalars

extension PatternParser {
  /// A backslash sequence that stands for one scalar.
  mutating func escapedScalar() throws(PatternError) -> UInt32 {
    let start = place
    _ = take()
    guard place < pattern.count else { throw PatternError(.invalidEscape("\\"), at: start) }
    let letter = take()
    switch Unicode.Scalar(letter) {
    case "a": return 0x07
    case "f": return 0x0C
    case "n": return 0x0A
    case "r": return 0x0D
    case "t": return 0x09
    case "v": return 0x0B
    case "x":
      if let scalar = hexadecimal() { return scalar }
    case "0": return octal(letter)
    case "1", "2", "3", "4", "5", "6", "7":
      // A digit alone would refer back to a group.
      guard place < pattern.count, (0x30...0x37).contains(pattern[place]) else {
        throw PatternError(.notSupported(text(from: start)), at: start)
      }
      return octal(letter)
    default:
      if isPunctuation(letter) { return letter }
    }
    throw PatternError(.invalidEscape(text(from: start)), at: start)
  }

  /// Every ASCII character but letters and digits stands for itself.
  private func isPunctuation(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: false
    default: scalar < 0x80
    }
  }

  /// Up to two more octal digits.
  private mutating func octal(_ first: UInt32) -> UInt32 {
    var number = first - 0x30
    for _ in 0..<2 where place < pattern.count && (0x30...0x37).contains(pattern[place]) {
      number = number * 8 + take() - 0x30
    }
    return number
  }

  /// Two digits, or any number of them in braces.
  private mutating func hexadecimal() -> UInt32? {
    guard skip("{") else {
      guard let high = hexadecimalDigit(), let low = hexadecimalDigit() else { return nil }
      return high * 16 + low
    }
    guard var number = hexadecimalDigit() else { return nil }
    while let digit = hexadecimalDigit() {
      number = number * 16 + digit
      if number > 0x10FFFF { return nil }
    }
    return skip("}") ? number : nil
  }

  private mutating func hexadecimalDigit() -> UInt32? {
    guard place < pattern.count,
      let digit = Unicode.Scalar(pattern[place]).flatMap({ Character($0).hexDigitValue }),
      pattern[place] < 0x80
    else { return nil }
    place += 1
    return UInt32(digit)
  }
}
