extension Duration {
  /// Reads a sequence of decimal numbers with units such as `1h30m`, `-1.5s`, `250ms` or `0`.
  ///
  /// The units are `h`, `m`, `s`, `ms`, `us` (or `µs`) and `ns`. What is smaller than a nanosecond
  /// is dropped from each number.
  ///
  /// - Throws: `TimeError.invalidDuration` or `TimeError.durationOutOfRange`.
  public init(_ text: String) throws(TimeError) {
    var rest = Array(text.utf8)[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    if rest.elementsEqual("0".utf8) {
      self = .zero
      return
    }
    guard !rest.isEmpty else { throw .invalidDuration(text) }
    var total: Int128 = 0
    while !rest.isEmpty {
      guard let part = Duration.takePart(&rest) else { throw .invalidDuration(text) }
      total = min(total + part, Duration.tooManyNanoseconds)
    }
    guard let value = Duration(totalNanoseconds: isNegative ? -total : total) else {
      throw .durationOutOfRange(text)
    }
    self = value
  }

  /// Enough to be out of range, and little enough for the sums here.
  private static let tooManyNanoseconds: Int128 = 1_000_000_000_000_000_000_000

  /// One number with its unit in nanoseconds, cut to what is surely too many.
  private static func takePart(_ rest: inout ArraySlice<UInt8>) -> Int128? {
    var whole: Int128 = 0
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    for digit in digits { whole = min(whole * 10 + Int128(digit - 0x30), tooManyNanoseconds) }
    rest.removeFirst(digits.count)
    var fraction: Int128 = 0
    var scale: Int128 = 1
    var count = digits.count
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      let digits = rest.prefix { (0x30...0x39).contains($0) }
      // Digits after the eighteenth cannot change the nanoseconds of an hour.
      for digit in digits.prefix(18) {
        fraction = fraction * 10 + Int128(digit - 0x30)
        scale *= 10
      }
      rest.removeFirst(digits.count)
      count += digits.count
    }
    let unit = rest.prefix { !(0x30...0x39).contains($0) && $0 != UInt8(ascii: ".") }
    rest.removeFirst(unit.count)
    guard count > 0, let size = nanoseconds(of: unit) else { return nil }
    return min(whole * size + fraction * size / scale, tooManyNanoseconds)
  }

  private static func nanoseconds(of unit: ArraySlice<UInt8>) -> Int128? {
    switch String(decoding: unit, as: UTF8.self) {
    case "ns": 1
    case "us", "\u{B5}s", "\u{3BC}s": 1_000
    case "ms": 1_000_000
    case "s": 1_000_000_000
    case "m": 60_000_000_000
    case "h": 3_600_000_000_000
    default: nil
    }
  }
}

extension Duration: CustomStringConvertible {
  /// Seconds with no, three, six or nine digits of fraction, such as `-1.500s`.
  public var description: String {
    let sign = isNegative ? "-" : ""
    return "\(sign)\(seconds.magnitude)\(fraction(Int(nanoseconds.magnitude)))s"
  }
}
