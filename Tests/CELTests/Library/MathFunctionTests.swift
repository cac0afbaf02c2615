import CEL
import Testing

@Suite("数学函数 Functions of numbers")
struct MathFunctionTests {
  static let cases: [CallCase] = [
    .init("math.greatest(1)", "1"), .init("math.greatest(1, 3, 2)", "3"),
    .init("math.greatest(1, 1.0)", "1"), .init("math.greatest(5.4, 10, 3u, -5.0)", "10"),
    .init("math.greatest([1, 2.5, 2u])", "2.5"), .init("math.least(-7, 5)", "-7"),
    .init("math.least(1u, 1)", "1u"), .init("math.least([3, 1, 2])", "1"),
    .init("math.greatest(18446744073709551615u, 1.0)", "18446744073709551615u"),
    .init("math.greatest(1, double('NaN'))", "1"),
    .init("math.ceil(1.2)", "2.0"), .init("math.ceil(-1.2)", "-1.0"),
    .init("math.floor(-1.2)", "-2.0"), .init("math.round(2.5)", "3.0"),
    .init("math.round(-2.5)", "-3.0"), .init("math.round(0.49999999999999994)", "0.0"),
    .init("math.trunc(-1.9)", "-1.0"), .init("math.isNaN(math.trunc(double('NaN')))", "true"),
    .init("math.abs(-11)", "11"), .init("math.abs(11u)", "11u"), .init("math.abs(-1.5)", "1.5"),
    .init("math.sign(-11)", "-1"), .init("math.sign(0)", "0"), .init("math.sign(7u)", "1u"),
    .init("math.sign(0u)", "0u"), .init("math.sign(-0.5)", "-1.0"), .init("math.sign(0.0)", "0.0"),
    .init("math.isNaN(math.sign(double('NaN')))", "true"), .init("math.isInf(-1.0 / 0.0)", "true"),
    .init("math.isInf(1.0)", "false"), .init("math.isFinite(1.0)", "true"),
    .init("math.isFinite(double('NaN'))", "false"), .init("math.isNaN(0.0 / 0.0)", "true"),
    .init("math.sqrt(16)", "4.0"), .init("math.sqrt(2u)", "1.4142135623730951"),
    .init("math.isNaN(math.sqrt(-1.0))", "true"),
    .init("math.bitAnd(6, 3)", "2"), .init("math.bitAnd(1, -1)", "1"),
    .init("math.bitOr(4u, 1u)", "5u"), .init("math.bitOr(4, -2)", "-2"),
    .init("math.bitXor(1, 3)", "2"), .init("math.bitNot(1)", "-2"),
    .init("math.bitNot(0u)", "18446744073709551615u"), .init("math.bitShiftLeft(1, 2)", "4"),
    .init("math.bitShiftLeft(1, 63)", "-9223372036854775808"),
    .init("math.bitShiftLeft(-1, 64)", "0"),
    .init("math.bitShiftLeft(1u, 200)", "0u"),
    .init("math.bitShiftRight(-1024, 3)", "2305843009213693824"),
    .init("math.bitShiftRight(-1, 0)", "-1"), .init("math.bitShiftRight(1024u, 2)", "256u"),
    .init("math.bitShiftRight(1024, 64)", "0"),
  ]

  @Test("numbers and bits", arguments: cases)
  func table(_ row: CallCase) throws {
    #expect(try value(of: row.source).description == row.expected)
  }

  static let errors: [CallCase] = [
    .init("math.greatest([])", "math.greatest() needs a list that is not empty"),
    .init("math.greatest()", "'math.greatest' does not take ()"),
    .init("math.least(1, 'a')", "'math.least' does not take (int, string)"),
    .init("math.least([1, null])", "'math.least' does not take (list)"),
    .init("math.ceil(1)", "'math.ceil' does not take (int)"),
    .init("math.abs(-9223372036854775808)", "the result of 'math.abs' does not fit its type"),
    .init("math.sign('a')", "'math.sign' does not take (string)"),
    .init("math.bitAnd(1, 1u)", "'math.bitAnd' does not take (int, uint)"),
    .init("math.bitShiftLeft(1, -1)", "math.bitShiftLeft() negative offset: -1"),
    .init("math.bitShiftRight(1u, -1)", "math.bitShiftRight() negative offset: -1"),
    .init("math.bitShiftRight(1.0, -1)", "'math.bitShiftRight' does not take (double, int)"),
  ]

  @Test("errors name the argument", arguments: errors)
  func refuses(_ row: CallCase) throws {
    #expect(try error(of: row.source).hasSuffix(": " + row.expected))
  }

  static let conversions: [CallCase] = [
    .init("string(100000.0)", #""100000""#), .init("string(1000000.0)", #""1e+06""#),
    .init("string(1234567.0)", #""1.234567e+06""#), .init("string(0.0001)", #""0.0001""#),
    .init("string(0.00001)", #""1e-05""#), .init("string(-4.5e-3)", #""-0.0045""#),
    .init("string(-0.0)", #""-0""#), .init("string(1e21)", #""1e+21""#),
    .init("string(double('Infinity'))", #""Infinity""#), .init("double('-0.0') == 0.0", "true"),
    .init("int(9223372036854774784.0)", "9223372036854774784"),
    .init("uint(18446744073709549568.0)", "18446744073709549568u"),
    .init("int(-9223372036854774784.0)", "-9223372036854774784"), .init("uint('300')", "300u"),
    .init("double(18446744073709551615u)", "1.8446744073709552e+19"), .init("bool('True')", "true"),
    .init("bytes('ÿ')", #"b"\xc3\xbf""#), .init("string(b'\\xc3\\xbf')", #""ÿ""#),
    .init("int(uint(5)) == 5 && uint(5) == 5u", "true"),
  ]

  @Test("conversions", arguments: conversions)
  func converts(_ row: CallCase) throws {
    #expect(try value(of: row.source).description == row.expected)
  }

  @Test(
    "conversions that would lose the value are errors",
    arguments: [
      "int(1e99)", "int(9223372036854775808.0)", "int(-9223372036854775808.0)", "int(0.0 / 0.0)",
      "int('9223372036854775808')", "int(' 5')", "int('0x5')", "int('')", "int('１')", "uint(-1)",
      "uint(-1.0)", "uint('-1')", "uint(18446744073709551616.0)", "double('1e400')", "double('')",
      "double('1_0')", "double('0x10')", "bool('TrUe')", "bool('yes')", "string(b'\\xff')",
    ]
  )
  func refusesConversion(_ source: String) throws {
    #expect(try error(of: source).contains("cannot become"))
  }
}
