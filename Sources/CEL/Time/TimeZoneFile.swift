/// The clock of one place, read from the octets of a compiled time zone file (RFC 8536, versions
/// 1 to 4).
///
/// The host reads the file, usually from `/usr/share/zoneinfo`; the tables are looked up in
/// logarithmic time.
public struct TimeZoneFile: Sendable {
  /// The instants at which the clock changes, ascending.
  private let transitions: [Int64]
  /// The offset that holds from each transition on.
  private let offsets: [Int64]
  /// The offset before the first transition.
  private let firstOffset: Int64
  /// The rule after the last transition, when the file has one.
  private let rule: TimeZoneRule?

  /// Reads a file.
  ///
  /// - Parameter octets: The whole content.
  /// - Throws: `TimeZoneFileError` when it is not a time zone file or is cut short.
  public init(_ octets: [UInt8]) throws(TimeZoneFileError) {
    var reader = OctetReader(octets)
    var header = try Header(&reader)
    var width = 4
    if header.version >= 2 {
      // The first block repeats the data for readers of 32-bit times.
      try reader.skip(header.size(timeWidth: 4))
      header = try Header(&reader)
      width = 8
    }
    guard header.types > 0 else { throw .malformed("no type of local time") }
    transitions = try (0..<header.times).map { _ throws(TimeZoneFileError) in
      try reader.integer(octets: width)
    }
    let indexes = try (0..<header.times).map { _ throws(TimeZoneFileError) in
      Int(try reader.integer(octets: 1) & 0xFF)
    }
    let types = try (0..<header.types).map { _ throws(TimeZoneFileError) in
      let offset = try reader.integer(octets: 4)
      try reader.skip(2)
      return offset
    }
    guard indexes.allSatisfy({ $0 < types.count }) else { throw .malformed("a type is missing") }
    guard zip(transitions, transitions.dropFirst()).allSatisfy({ $0 < $1 }) else {
      throw .malformed("the transitions are not in order")
    }
    offsets = indexes.map { types[$0] }
    firstOffset = types[0]
    try reader.skip(header.sizeAfterTypes(timeWidth: width))
    rule = width == 8 ? try TimeZoneFile.footer(&reader) : nil
  }

  /// The rule in text between two line feeds; an empty one says nothing.
  private static func footer(
    _ reader: inout OctetReader
  ) throws(TimeZoneFileError) -> TimeZoneRule? {
    guard try reader.integer(octets: 1) == 0x0A, let line = reader.line() else {
      throw .malformed("the rule is not closed")
    }
    if line.isEmpty { return nil }
    guard let rule = TimeZoneRule(line) else { throw .malformed("the rule '\(line)'") }
    return rule
  }

  /// The seconds to add to UTC at an instant, positive to the east.
  ///
  /// - Parameter instant: The seconds since 1970-01-01T00:00:00Z; one outside of the years 1 to 9999
  ///   is answered as the nearest that is inside.
  /// - Returns: The difference in seconds.
  public func offset(at instant: Int64) -> Int64 {
    let seconds = min(max(instant, -62_135_596_800), 253_402_300_799)
    guard let last = transitions.last, let lastOffset = offsets.last else {
      return rule?.offset(at: seconds) ?? firstOffset
    }
    if seconds >= last { return rule?.offset(at: seconds) ?? lastOffset }
    var low = 0
    var high = transitions.count
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle] <= seconds { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? firstOffset : offsets[low - 1]
  }
}

/// Why octets are not a time zone file.
public enum TimeZoneFileError: Error, Hashable, Sendable {
  /// The file does not begin as a time zone file does.
  case notATimeZoneFile
  /// The file ends before its tables do.
  case cutShort
  /// A table contradicts itself.
  case malformed(String)
}

/// The counts at the head of a block.
private struct Header {
  let version: Int
  private let universalFlags: Int
  private let standardFlags: Int
  private let leaps: Int
  let times: Int
  let types: Int
  private let characters: Int

  init(_ reader: inout OctetReader) throws(TimeZoneFileError) {
    // "TZif"
    guard try reader.integer(octets: 4) == 0x545A_6966 else { throw .notATimeZoneFile }
    let letter = try reader.integer(octets: 1)
    version = letter == 0 ? 1 : Int(letter) - 0x30
    try reader.skip(15)
    universalFlags = try reader.count()
    standardFlags = try reader.count()
    leaps = try reader.count()
    times = try reader.count()
    types = try reader.count()
    characters = try reader.count()
  }

  func size(timeWidth: Int) -> Int {
    times * (timeWidth + 1) + types * 6 + sizeAfterTypes(timeWidth: timeWidth)
  }

  func sizeAfterTypes(timeWidth: Int) -> Int {
    characters + leaps * (timeWidth + 4) + standardFlags + universalFlags
  }
}

/// Reads big-endian numbers from left to right.
private struct OctetReader {
  private var rest: ArraySlice<UInt8>

  init(_ octets: [UInt8]) { rest = octets[...] }

  mutating func skip(_ count: Int) throws(TimeZoneFileError) {
    guard count <= rest.count else { throw .cutShort }
    rest.removeFirst(count)
  }

  /// A signed number.
  mutating func integer(octets count: Int) throws(TimeZoneFileError) -> Int64 {
    guard count <= rest.count else { throw .cutShort }
    let bits = rest.prefix(count).reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
    rest.removeFirst(count)
    let unused = 64 - 8 * count
    return Int64(bitPattern: bits << unused) >> unused
  }

  /// A count of entries, each of which takes at least one octet of what is left.
  mutating func count() throws(TimeZoneFileError) -> Int {
    let number = try integer(octets: 4)
    guard number >= 0, number <= rest.count else { throw .cutShort }
    return Int(number)
  }

  /// The characters up to the next line feed.
  mutating func line() -> String? {
    guard let end = rest.firstIndex(of: 0x0A) else { return nil }
    let line = rest[..<end]
    rest = rest[(end + 1)...]
    return String(validating: line, as: UTF8.self)
  }
}
