import CEL
import Testing

@Suite("时长 Durations")
struct DurationTests {
  static let readings: [(String, String)] = [
    ("0", "0s"), ("-0", "0s"), ("+0", "0s"), ("0s", "0s"), ("1h30m", "5400s"), ("+1h", "3600s"),
    ("-1.5s", "-1.500s"), ("1.h", "3600s"), (".5s", "0.500s"), ("1.9ns", "0.000000001s"),
    ("-0.9ns", "0s"), ("250ms", "0.250s"), ("1us", "0.000001s"), ("1µs", "0.000001s"),
    ("1μs", "0.000001s"), ("1h1m1s1ms1us1ns", "3661.001001001s"), ("1m1h", "3660s"),
    ("0.33333333333333333333h", "1199.999999999s"), ("1000000s", "1000000s"),
    ("315576000000s", "315576000000s"), ("-315576000000.999999999s", "-315576000000.999999999s"),
    ("000000000000000000000000000000000000001s", "1s"),
  ]

  @Test("reads numbers with units and prints seconds", arguments: readings)
  func reads(_ text: String, _ printed: String) throws {
    #expect(try Duration(text).description == printed)
  }

  @Test(
    "refuses what is not a length of time",
    arguments: [
      "", "-", "1", "s", ".s", "1d", "1 h", "1h-1m", "1H", "inf", "1e3s", "1h30", "1..5s", "1.5.5s",
      "０s", "00", "+-1s", "1ss",
    ]
  )
  func refuses(_ text: String) {
    #expect(throws: TimeError.invalidDuration(text)) { try Duration(text) }
  }

  @Test(
    "names the range",
    arguments: [
      "315576000001s", "-315576000001s", "320000000000s", "99999999999999999999999999999999999999h",
      "87660000h1s", "1000000000000000000000000ns", "315576000000s315576000000s",
    ]
  )
  func refusesOutside(_ text: String) {
    #expect(throws: TimeError.durationOutOfRange(text)) { try Duration(text) }
  }

  @Test("reading what was printed gives the same span")
  func roundTrip() throws {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<2_000 {
      let span = try #require(
        Duration(
          seconds: .random(in: -315_575_999_999...315_575_999_999, using: &random),
          nanoseconds: .random(in: -999_999_999...999_999_999, using: &random)
        )
      )
      #expect(try Duration(span.description) == span)
      #expect(span.negated.negated == span)
    }
  }

  @Test("both parts have the sign of the span")
  func signs() throws {
    let span = try #require(Duration(seconds: 1, nanoseconds: -2_500_000_000))
    #expect(span.seconds == -1)
    #expect(span.nanoseconds == -500_000_000)
    #expect(span.isNegative)
    #expect(span < .zero)
  }

  @Test("sums agree with whole nanoseconds")
  func sums() throws {
    var random = SeededGenerator(seed: 8)
    for _ in 0..<1_000 {
      let left = Int64.random(
        in: -4_000_000_000_000_000_000...4_000_000_000_000_000_000,
        using: &random
      )
      let right = Int64.random(
        in: -4_000_000_000_000_000_000...4_000_000_000_000_000_000,
        using: &random
      )
      let spans = try (
        #require(Duration(seconds: 0, nanoseconds: left)),
        #require(Duration(seconds: 0, nanoseconds: right))
      )
      #expect(spans.0.adding(spans.1) == Duration(seconds: 0, nanoseconds: left + right))
      #expect(spans.0.subtracting(spans.1) == Duration(seconds: 0, nanoseconds: left - right))
      #expect((spans.0 < spans.1) == (left < right))
    }
  }

  @Test("computed spans end at a 64-bit count of nanoseconds")
  func computedLimit() throws {
    let most = try #require(Duration(seconds: 0, nanoseconds: .max))
    let least = try #require(Duration(seconds: 0, nanoseconds: .min))
    let step = try #require(Duration(seconds: 0, nanoseconds: 1))
    #expect(most.adding(.zero) == most)
    #expect(most.adding(step) == nil)
    #expect(least.subtracting(step) == nil)
    #expect(least.adding(.zero) == least)
  }

  @Test("instants and spans add up, and stop at the ends of the time line")
  func instants() throws {
    let first = try Timestamp("0001-01-01T00:00:00Z")
    let last = try Timestamp("9999-12-31T23:59:59.999999999Z")
    let step = try Duration("1ns")
    #expect(first.subtracting(step) == nil)
    #expect(last.adding(step) == nil)
    #expect(try first.adding(step) == Timestamp("0001-01-01T00:00:00.000000001Z"))
    #expect(last.duration(since: first) == nil)
    let (start, end) = try (Timestamp("2009-02-13T23:29:00Z"), Timestamp("2009-02-13T23:31:00Z"))
    #expect(try end.duration(since: start) == Duration("2m"))
    #expect(try start.duration(since: end) == Duration("-120s"))
    #expect(try first.adding(Duration("315537897599s")) == Timestamp("9999-12-31T23:59:59Z"))
  }
}
