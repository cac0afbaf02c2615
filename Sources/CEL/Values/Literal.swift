/// Writes values as source text.
enum Literal {
  static func text(_ value: Value) -> String {
    switch value {
    case .null: "null"
    case .bool(let bool): bool ? "true" : "false"
    case .int(let number): String(number)
    case .uint(let number): "\(number)u"
    case .double(let number): text(number)
    case .string(let text): quoted(text)
    case .bytes(let bytes): "b\"" + bytes.map(escaped).joined() + "\""
    case .list(let values): "[" + values.map(text).joined(separator: ", ") + "]"
    case .map(let map):
      "{" + map.entries.map { text($0.key) + ": " + text($0.value) }.joined(separator: ", ") + "}"
    case .type(let type): type.rawValue
    case .timestamp(let instant): "timestamp(\(quoted(instant.description)))"
    case .duration(let span): "duration(\(quoted(span.description)))"
    case .optional(let value): value.map { "optional.of(\(text($0)))" } ?? "optional.none()"
    }
  }

  /// A field name, between backquotes where it is not a plain name.
  static func fieldName(_ name: String) -> String {
    let scalars = name.unicodeScalars
    let isPlain =
      scalars.first?.isNameStart == true && scalars.allSatisfy(\.isNamePart)
      && Token.keywords[name] == nil
    return isPlain ? name : "`" + name + "`"
  }

  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        result += "\\x" + hexadecimal(UInt8(truncatingIfNeeded: scalar.value))
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// A finite double is written so that reading it gives the same number and the same type.
  private static func text(_ number: Double) -> String {
    if number.isNaN { return "double(\"NaN\")" }
    if number.isInfinite { return number < 0 ? "double(\"-Infinity\")" : "double(\"Infinity\")" }
    return number.description
  }

  private static func escaped(_ byte: UInt8) -> String {
    let isPlain = (0x20..<0x7F).contains(byte) && byte != 0x22 && byte != 0x5C
    return isPlain ? String(Unicode.Scalar(byte)) : "\\x" + hexadecimal(byte)
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }
}
