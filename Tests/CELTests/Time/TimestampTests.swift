import CEL
import Testing

@Suite("时刻 Timestamps")
struct TimestampTests {
  static let readings: [(String, Int64, Int32)] = [
    ("1970-01-01T00:00:00Z", 0, 0), ("2009-02-13T23:31:30Z", 1_234_567_890, 0),
    ("2009-02-13T23:31:30.5Z", 1_234_567_890, 500_000_000),
    ("2009-02-13t23:31:30.000000001z", 1_234_567_890, 1),
    ("2009-02-14T07:31:30+08:00", 1_234_567_890, 0),
    ("2009-02-13T20:01:30-03:30", 1_234_567_890, 0),
    ("1969-12-31T23:59:59.25Z", -1, 250_000_000),
    ("0001-01-01T00:00:00Z", -62_135_596_800, 0),
    ("9999-12-31T23:59:59.999999999Z", 253_402_300_799, 999_999_999),
    ("2000-02-29T00:00:00Z", 951_782_400, 0), ("0001-01-01T01:00:00+01:00", -62_135_596_800, 0),
  ]

  @Test("reads RFC 3339", arguments: readings)
  func reads(_ text: String, _ seconds: Int64, _ nanoseconds: Int32) throws {
    let instant = try Timestamp(text)
    #expect(instant.seconds == seconds)
    #expect(instant.nanoseconds == nanoseconds)
  }

  @Test(
    "refuses what is not a date and time",
    arguments: [
      "", "2009-02-13", "2009-02-13 23:31:30Z", "2009-02-13T23:31:30", "2009-2-13T23:31:30Z",
      "2009-02-30T00:00:00Z", "1900-02-29T00:00:00Z", "2009-13-01T00:00:00Z",
      "2009-00-01T00:00:00Z", "2009-01-00T00:00:00Z", "2009-02-13T24:00:00Z",
      "2009-02-13T23:60:00Z", "2016-12-31T23:59:60Z", "2009-02-13T23:31:30.Z",
      "2009-02-13T23:31:30.1234567890Z", "2009-02-13T23:31:30+8:00", "2009-02-13T23:31:30+24:00",
      "2009-02-13T23:31:30Z ", "２009-02-13T23:31:30Z", "-2009-02-13T23:31:30Z",
    ]
  )
  func refuses(_ text: String) {
    #expect(throws: TimeError.invalidTimestamp(text)) { try Timestamp(text) }
  }

  @Test(
    "names the range",
    arguments: [
      "0000-01-01T00:00:00Z", "10000-01-01T00:00:00Z", "0001-01-01T00:00:00+00:01",
      "9999-12-31T23:59:59-00:01",
    ]
  )
  func refusesOutside(_ text: String) {
    #expect(throws: TimeError.timestampOutOfRange(text)) { try Timestamp(text) }
  }

  @Test("keeps exactly the years 1 to 9999")
  func limits() {
    let range = Timestamp.range
    #expect(Timestamp(seconds: range.lowerBound) != nil)
    #expect(Timestamp(seconds: range.lowerBound, nanoseconds: -1) == nil)
    #expect(Timestamp(seconds: range.upperBound, nanoseconds: 999_999_999) != nil)
    #expect(Timestamp(seconds: range.upperBound, nanoseconds: 1_000_000_000) == nil)
    #expect(Timestamp(seconds: .max, nanoseconds: .max) == nil)
  }

  @Test(
    "prints as few groups of three digits as keep it exact",
    arguments: [
      (0, ""), (500_000_000, ".500"), (1_000_000, ".001"), (123_456_000, ".123456"),
      (1_000, ".000001"), (123_456_789, ".123456789"), (1, ".000000001"),
    ] as [(Int64, String)]
  )
  func prints(_ nanoseconds: Int64, _ fraction: String) throws {
    let instant = try #require(Timestamp(seconds: -62_135_596_800, nanoseconds: nanoseconds))
    #expect(instant.description == "0001-01-01T00:00:00\(fraction)Z")
  }

  @Test("reading what was printed gives the same instant")
  func roundTrip() throws {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<2_000 {
      let instant = try #require(
        Timestamp(
          seconds: .random(in: Timestamp.range, using: &random),
          nanoseconds: .random(in: 0..<1_000_000_000, using: &random)
        )
      )
      #expect(try Timestamp(instant.description) == instant)
    }
  }

  @Test("printed dates follow each other as a calendar turned by hand")
  func calendar() throws {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    let start = try Timestamp("1896-01-01T12:00:00Z").seconds
    var (year, month, day) = (1896, 1, 1)
    for step in 0..<75_000 as Range<Int64> {
      let instant = try #require(Timestamp(seconds: start + step * 86_400))
      let expected = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
      try #require(instant.description == expected + "T12:00:00Z")
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      day += 1
      if day > lengths[month - 1] + (month == 2 && isLeap ? 1 : 0) { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
  }

  @Test("order is that of the time line")
  func order() throws {
    let sorted = try [
      "0001-01-01T00:00:00Z", "1969-12-31T23:59:59.9Z", "1970-01-01T00:00:00Z",
      "1970-01-01T00:00:00.000000001Z", "9999-12-31T23:59:59Z",
    ].map { try Timestamp($0) }
    #expect(sorted.reversed().sorted() == sorted)
  }
}

/// A generator whose numbers depend on the seed alone.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
