import Ledger
import Testing

/// Bytes that are not canonical, and why.
struct RefusalCase: CustomTestStringConvertible, Sendable {
  let bytes: [UInt8]
  let error: CanonicalSyntaxError
  var testDescription: String { String(decoding: bytes, as: UTF8.self) }

  init(_ text: String, _ kind: CanonicalSyntaxError.Kind, at offset: Int) {
    self.init(Array(text.utf8), kind, at: offset)
  }

  init(_ bytes: [UInt8], _ kind: CanonicalSyntaxError.Kind, at offset: Int) {
    self.bytes = bytes
    error = CanonicalSyntaxError(kind, at: offset)
  }

  static func inQuotes(_ bytes: [UInt8], _ kind: CanonicalSyntaxError.Kind) -> RefusalCase {
    RefusalCase([0x22] + bytes + [0x22], kind, at: 1)
  }

  static let structure = [
    RefusalCase("", .unexpectedEnd, at: 0),
    RefusalCase("{", .unexpectedEnd, at: 1),
    RefusalCase("[", .unexpectedEnd, at: 1),
    RefusalCase("[1", .unexpectedEnd, at: 2),
    RefusalCase("[1,", .unexpectedEnd, at: 3),
    RefusalCase("[1,]", .unexpectedByte(0x5D), at: 3),
    RefusalCase("[1}", .unexpectedByte(0x7D), at: 2),
    RefusalCase("]", .unexpectedByte(0x5D), at: 0),
    RefusalCase(#"{"a""#, .unexpectedEnd, at: 4),
    RefusalCase(#"{"a":"#, .unexpectedEnd, at: 5),
    RefusalCase(#"{"a":1,}"#, .unexpectedByte(0x7D), at: 7),
    RefusalCase("{a:1}", .unexpectedByte(0x61), at: 1),
    RefusalCase("{1:1}", .unexpectedByte(0x31), at: 1),
    RefusalCase(#"{"a"}"#, .unexpectedByte(0x7D), at: 4),
    RefusalCase(#"{"b":1,"a":2}"#, .unsortedKey, at: 7),
    RefusalCase(#"{"中":1,"a":2}"#, .unsortedKey, at: 9),
    RefusalCase(#"{"a":1,"a":2}"#, .duplicateKey, at: 7),
    RefusalCase(#"{"a":1,"b":2,"a":3}"#, .duplicateKey, at: 13),
    RefusalCase("tru", .unexpectedEnd, at: 3),
    RefusalCase("trUe", .unexpectedByte(0x55), at: 2),
    RefusalCase("True", .unexpectedByte(0x54), at: 0),
    RefusalCase("nul0", .unexpectedByte(0x30), at: 3),
    RefusalCase("fals", .unexpectedEnd, at: 4),
    RefusalCase("NaN", .unexpectedByte(0x4E), at: 0),
    RefusalCase("'a'", .unexpectedByte(0x27), at: 0),
    RefusalCase("//", .unexpectedByte(0x2F), at: 0),
    RefusalCase("\u{FEFF}1", .unexpectedByte(0xEF), at: 0),
    RefusalCase("1,", .trailingBytes, at: 1),
    RefusalCase("{}{}", .trailingBytes, at: 2),
    RefusalCase("nulll", .trailingBytes, at: 4),
    RefusalCase(" 1", .whitespace, at: 0),
    RefusalCase("1\n", .whitespace, at: 1),
    RefusalCase("[ 1]", .whitespace, at: 1),
    RefusalCase("[1 ]", .whitespace, at: 2),
    RefusalCase("[1,\t2]", .whitespace, at: 3),
    RefusalCase("{ }", .whitespace, at: 1),
    RefusalCase(#"{"a" :1}"#, .whitespace, at: 4),
    RefusalCase("{\"a\":\r1}", .whitespace, at: 5),
    RefusalCase(String(repeating: "[", count: 33), .tooDeep(limit: 32), at: 32),
    RefusalCase(String(repeating: #"{"a":"#, count: 33), .tooDeep(limit: 32), at: 160),
    RefusalCase(
      [UInt8](repeating: 0x20, count: 1_048_577),
      .tooLarge(limit: 1_048_576),
      at: 1_048_576
    ),
  ]

  static let numbers = [
    RefusalCase("-", .unexpectedEnd, at: 1),
    RefusalCase("-a", .unexpectedByte(0x61), at: 1),
    RefusalCase("+1", .unexpectedByte(0x2B), at: 0),
    RefusalCase(".5", .unexpectedByte(0x2E), at: 0),
    RefusalCase("00", .leadingZero, at: 0),
    RefusalCase("01", .leadingZero, at: 0),
    RefusalCase("-01", .leadingZero, at: 0),
    RefusalCase("-0", .negativeZero, at: 0),
    RefusalCase("[1,-0]", .negativeZero, at: 3),
    RefusalCase("1.0", .notInteger, at: 0),
    RefusalCase("-0.0", .notInteger, at: 0),
    RefusalCase("1e3", .notInteger, at: 0),
    RefusalCase("1E3", .notInteger, at: 0),
    RefusalCase("9223372036854775808", .integerOutOfRange, at: 0),
    RefusalCase("-9223372036854775809", .integerOutOfRange, at: 0),
    RefusalCase("99999999999999999999999999", .integerOutOfRange, at: 0),
    RefusalCase("0x1", .trailingBytes, at: 1),
  ]

  static let texts = [
    RefusalCase("\"", .unexpectedEnd, at: 1),
    RefusalCase("\"a", .unexpectedEnd, at: 2),
    RefusalCase(#""\"#, .unexpectedEnd, at: 2),
    RefusalCase(#""\u00"#, .unexpectedEnd, at: 5),
    RefusalCase(#""\u00g0""#, .unexpectedByte(0x67), at: 5),
    RefusalCase(#""a\x""#, .unknownEscape, at: 2),
    RefusalCase(#""\0""#, .unknownEscape, at: 1),
    RefusalCase(#""\'""#, .unknownEscape, at: 1),
    RefusalCase(#""\/""#, .nonMinimalEscape, at: 1),
    RefusalCase(#""\u0061""#, .nonMinimalEscape, at: 1),
    RefusalCase(#""\u0022""#, .nonMinimalEscape, at: 1),
    RefusalCase(#""\u005c""#, .nonMinimalEscape, at: 1),
    RefusalCase(#""\u000a""#, .nonMinimalEscape, at: 1),
    RefusalCase(#""\u0008""#, .nonMinimalEscape, at: 1),
    RefusalCase(#""\u000d""#, .nonMinimalEscape, at: 1),
    RefusalCase(#""\u001F""#, .nonMinimalEscape, at: 1),
    RefusalCase(#""\u007f""#, .nonMinimalEscape, at: 1),
    RefusalCase(#""\u4e2d""#, .nonMinimalEscape, at: 1),
    RefusalCase(#""\ud83c""#, .loneSurrogate, at: 1),
    RefusalCase(#""\uDC00""#, .loneSurrogate, at: 1),
    RefusalCase(#""\ud83c\udfed""#, .loneSurrogate, at: 1),
    RefusalCase("\"a\nb\"", .controlCharacter, at: 2),
    RefusalCase("\"\u{0}\"", .controlCharacter, at: 1),
    RefusalCase("\"\u{1F}\"", .controlCharacter, at: 1),
  ]

  static let encodings = [
    inQuotes([0x80], .invalidUTF8),
    inQuotes([0xBF], .invalidUTF8),
    inQuotes([0xC0, 0x80], .invalidUTF8),
    inQuotes([0xC1, 0xBF], .invalidUTF8),
    inQuotes([0xC3], .invalidUTF8),
    inQuotes([0xC3, 0x28], .invalidUTF8),
    inQuotes([0xE0, 0x80, 0x80], .invalidUTF8),
    inQuotes([0xE0, 0x9F, 0xBF], .invalidUTF8),
    inQuotes([0xE4, 0xB8], .invalidUTF8),
    inQuotes([0xE4, 0xB8, 0xC0], .invalidUTF8),
    inQuotes([0xED, 0xA0, 0x80], .loneSurrogate),
    inQuotes([0xED, 0xBF, 0xBF], .loneSurrogate),
    inQuotes([0xF0, 0x80, 0x80, 0x80], .invalidUTF8),
    inQuotes([0xF0, 0x8F, 0xBF, 0xBF], .invalidUTF8),
    inQuotes([0xF0, 0x9F, 0x8F], .invalidUTF8),
    inQuotes([0xF4, 0x90, 0x80, 0x80], .invalidUTF8),
    inQuotes([0xF5, 0x80, 0x80, 0x80], .invalidUTF8),
    inQuotes([0xFF], .invalidUTF8),
    RefusalCase([0x22, 0xE4], .invalidUTF8, at: 1),
    // A name in GB 18030, as an old program would write it: 张.
    inQuotes([0xD5, 0xC5], .invalidUTF8),
  ]

  static let all = structure + numbers + texts + encodings
}

@Suite("规范 JSON：严格读取 Canonical JSON, strict reading")
struct CanonicalReaderTests {
  @Test("凡不规范的一律拒绝，并指明位置", arguments: RefusalCase.all)
  func refuses(_ test: RefusalCase) {
    #expect(throws: test.error) { try CanonicalValue(canonicalBytes: test.bytes) }
  }

  @Test(
    "边界以内的字符都接受",
    arguments: [
      "\u{7F}", "\u{80}", "\u{7FF}", "\u{800}", "\u{D7FF}", "\u{E000}", "\u{FFFF}",
      "\u{10000}", "\u{10FFFF}",
    ]
  )
  func acceptsCharactersAtTheBounds(_ text: String) throws {
    let bytes = Array("\"\(text)\"".utf8)
    #expect(try CanonicalValue(canonicalBytes: bytes) == .string(text))
  }
}
