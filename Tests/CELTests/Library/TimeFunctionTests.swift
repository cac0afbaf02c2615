import CEL
import Testing

@Suite("时间函数 Functions of time")
struct TimeFunctionTests {
  static let parts: [(String, Int64)] = [
    ("getFullYear", 2009), ("getMonth", 1), ("getDate", 13), ("getDayOfMonth", 12),
    ("getDayOfWeek", 5), ("getDayOfYear", 43), ("getHours", 23), ("getMinutes", 31),
    ("getSeconds", 30), ("getMilliseconds", 123),
  ]

  @Test("parts of an instant in UTC", arguments: parts)
  func partsInUTC(_ name: String, _ expected: Int64) throws {
    let source = "timestamp('2009-02-13T23:31:30.123456789Z').\(name)()"
    #expect(try value(of: source) == .int(expected))
  }

  static let zoned: [(String, Int64)] = [
    ("getHours('Asia/Shanghai')", 7), ("getDate('Asia/Shanghai')", 14),
    ("getDayOfWeek('PRC')", 6), ("getHours('UTC')", 23), ("getHours('+08:00')", 7),
    ("getHours('02:00')", 1), ("getMinutes('-02:45')", 46), ("getDayOfMonth('+11:00')", 13),
    ("getSeconds('-00:00')", 30), ("getDayOfYear('+00:30')", 44),
  ]

  @Test("parts of an instant by a clock elsewhere", arguments: zoned)
  func partsElsewhere(_ call: String, _ expected: Int64) throws {
    #expect(try value(of: "timestamp('2009-02-13T23:31:30Z').\(call)") == .int(expected))
  }

  @Test(
    "an unknown zone is named",
    arguments: ["", "utc", "Nowhere/Town", "+8:00", "+08", "+24:00", "+08:60", "+UTC", "08:00 "]
  )
  func unknownZone(_ zone: String) throws {
    let message = try error(of: "timestamp(0).getHours('\(zone)')")
    #expect(message.contains("1:14: unknown time zone '\(zone)'"), "\(message)")
  }

  static let spans: [(String, Int64)] = [
    ("duration('10000s').getHours()", 2), ("duration('3730s').getMinutes()", 62),
    ("duration('3730s').getSeconds()", 3_730), ("duration('-3730s').getMinutes()", -62),
    ("duration('123.321456789s').getMilliseconds()", 321),
    ("duration('-1.5s').getMilliseconds()", -500),
  ]

  @Test("a span in whole units", arguments: spans)
  func wholeUnits(_ source: String, _ expected: Int64) throws {
    #expect(try value(of: source) == .int(expected))
  }

  static let conversions: [(String, String)] = [
    ("timestamp(1234567890)", "timestamp(\"2009-02-13T23:31:30Z\")"),
    ("timestamp(timestamp(0))", "timestamp(\"1970-01-01T00:00:00Z\")"),
    ("int(timestamp('2004-09-16T23:59:59.9Z'))", "1095379199"),
    ("int(timestamp('1969-12-31T23:59:59.5Z'))", "-1"),
    ("string(timestamp('2009-02-14T07:31:30+08:00'))", "\"2009-02-13T23:31:30Z\""),
    ("string(duration('1h1.5s'))", "\"3601.500s\""),
    ("duration(duration('100s'))", "duration(\"100s\")"),
    ("type(timestamp(0))", "google.protobuf.Timestamp"),
    ("type(duration('0'))", "google.protobuf.Duration"),
  ]

  @Test("conversions of time", arguments: conversions)
  func converts(_ source: String, _ expected: String) throws {
    #expect(try value(of: source).description == expected)
  }

  @Test("errors of time stand at the call and say what to write")
  func errors() throws {
    #expect(
      try error(of: "1 == 2 || timestamp('today') == timestamp(0)")
        == "1:11: 'today' is not a timestamp; write it as 2025-07-01T08:00:00Z"
    )
    #expect(try error(of: "timestamp(253402300800)").contains("out of range"))
    #expect(try error(of: "duration('1d')").contains("'1d' is not a duration"))
    #expect(try error(of: "duration('320000000000s')").contains("out of range"))
    #expect(try error(of: "duration('1s').getFullYear()").contains("'getFullYear' does not take"))
    #expect(try error(of: "duration('1s').getHours('UTC')").contains("'getHours' does not take"))
  }
}

/// The value an expression without variables comes to.
func value(of source: String) throws -> Value {
  let outcome = try Expression.parse(source).evaluate(in: TableActivation([:]))
  guard case .value(let value) = outcome else {
    Issue.record("\(source) → \(outcome)")
    return .null
  }
  return value
}

/// The place and sentence of the error an expression without variables ends in.
func error(of source: String) throws -> String {
  let outcome = try Expression.parse(source).evaluate(in: TableActivation([:]))
  guard case .error(let error) = outcome else {
    Issue.record("\(source) → \(outcome)")
    return ""
  }
  return error.description
}
