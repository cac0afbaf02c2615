import CEL
import Testing

@Suite("格式化 Formatting")
struct FormatTests {
  static let cases: [(String, String)] = [
    ("'无'.format([])", "无"), ("'%% %s%%'.format(['安'])", "% 安%"), ("'a'.format([1])", "a"),
    ("'%s %s %s'.format([1, 2u, -3])", "1 2 -3"), ("'%s'.format([1.5])", "1.5"),
    ("'%s'.format([1e20])", "1e+20"), ("'%s'.format([null])", "null"),
    ("'%s'.format([b'abc'])", "abc"), ("'%s'.format([type(1)])", "int"),
    ("'%s'.format([timestamp('2023-02-03T23:31:20+00:00')])", "2023-02-03T23:31:20Z"),
    ("'%s'.format([duration('1h45m47s')])", "6347s"),
    ("'%s'.format([[1, 'a', [null], {}]])", "[1, a, [null], {}]"),
    ("'%s'.format([{'b': 1, 'a': [true], 10: 2, 2: 3}])", "{10: 2, 2: 3, a: [true], b: 1}"),
    (
      "'%d %d %d'.format([1, 18446744073709551615u, -9223372036854775807])",
      "1 18446744073709551615 -9223372036854775807"
    ),
    ("'%d'.format([double('NaN')])", "NaN"), ("'%d'.format([-1.0 / 0.0])", "-Infinity"),
    ("'%f'.format([2.71828])", "2.718280"), ("'%.0f %.0f %.0f'.format([0.5, 1.5, 2.5])", "0 2 2"),
    ("'%.3f'.format([1.2345])", "1.234"), ("'%.2f'.format([-0.001])", "-0.00"),
    ("'%.1f'.format([9.96])", "10.0"), ("'%.2f'.format([0.0])", "0.00"),
    ("'%.1f'.format([3])", "3.0"),
    ("'%f'.format([1e22])", "10000000000000000000000.000000"),
    ("'%.20f'.format([0.1])", "0.10000000000000000555"), ("'%.0f'.format([0.4])", "0"),
    ("'%.0f'.format([0.6])", "1"), ("'%.1f'.format([0.06])", "0.1"),
    ("'%.1f'.format([0.04])", "0.0"),
    ("'%f'.format([1.0 / 0.0])", "Infinity"), ("'%e'.format([2.71828])", "2.718280e+00"),
    ("'%.6e'.format([1052.032911275])", "1.052033e+03"), ("'%.3e'.format([12345.0])", "1.234e+04"),
    ("'%.0e'.format([9.5])", "1e+01"), ("'%.2e'.format([0.0])", "0.00e+00"),
    ("'%e'.format([5e-324])", "4.940656e-324"), ("'%.1e'.format([1e100])", "1.0e+100"),
    ("'%.2e'.format([0.00999999])", "1.00e-02"), ("'%e'.format([double('NaN')])", "NaN"),
    ("'%b %b %b %b'.format([5, -5, 64u, true])", "101 -101 1000000 1"),
    ("'%o %o'.format([11, 65535u])", "13 177777"), ("'%x %X'.format([30, -30])", "1e -1E"),
    ("'%x %X'.format(['安', b'\\x0f\\xff'])", "e5ae89 0FFF"),
  ]

  @Test("fills in", arguments: cases)
  func fills(_ source: String, _ expected: String) throws {
    #expect(try value(of: source) == .string(expected))
  }

  static let errors: [(String, String)] = [
    ("'%a'.format([1])", "could not parse formatting clause: unrecognized formatting clause \"a\""),
    ("'%'.format([1])", "could not parse formatting clause: unexpected end of format string"),
    (
      "'%.f'.format([1.0])",
      "could not parse formatting clause: the precision must be a number of at most 1000"
    ),
    (
      "'%.1001f'.format([1.0])",
      "could not parse formatting clause: the precision must be a number of at most 1000"
    ),
    ("'%d %d'.format([0])", "index 1 out of range"),
    (
      "'%b'.format(['a'])",
      "error during formatting: only integers and bools can be formatted as binary, was given string"
    ),
    (
      "'%d'.format([1.5])",
      "error during formatting: decimal clause can only be used on integers, was given double"
    ),
    (
      "'%o'.format([null])",
      "error during formatting: octal clause can only be used on integers, was given null_type"
    ),
    (
      "'%x'.format([0.5])",
      "error during formatting: only integers, byte buffers, and strings can be formatted as hex, was given double"
    ),
    (
      "'%f'.format([null])",
      "error during formatting: fixed-point clause can only be used on doubles, was given null_type"
    ),
    (
      "'%e'.format(['1'])",
      "error during formatting: scientific clause can only be used on doubles, was given string"
    ),
  ]

  @Test("says which clause cannot be filled in", arguments: errors)
  func refuses(_ source: String, _ expected: String) throws {
    #expect(try error(of: source).hasSuffix(": " + expected))
  }

  /// Digits that another implementation printed for random bit patterns.
  @Test("prints random doubles as the C library does", arguments: RecordedNumbers.rows)
  func digits(_ row: RecordedNumbers.Row) throws {
    let number = Double(bitPattern: row.bits)
    let site = TableActivation(["x": .double(number)])
    let source = "['%.\(row.places)f'.format([x]), '%.\(row.places)e'.format([x]), string(x)]"
    #expect(
      try Expression.parse(source).evaluate(in: site)
        == .value(.list([.string(row.fixed), .string(row.scientific), .string(row.shortest)]))
    )
  }
}
