/// Writes values as source text.
enum Literal {
  static func text(_ value: Value) -> String {
    var text = ""
    write(value, to: &text)
    return text
  }

  /// Appends a value, so that the parts of a large one are not copied level by level.
  private static func write(_ value: Value, to text: inout String) {
    switch value {
    case .null: text += "null"
    case .bool(let bool): text += bool ? "true" : "false"
    case .int(let number): text += String(number)
    case .uint(let number): text += "\(number)u"
    case .double(let number): text += self.text(number)
    case .string(let content): text += quoted(content)
    case .bytes(let bytes):
      text += "b\""
      for byte in bytes { text += escaped(byte) }
      text += "\""
    case .list(let values): write(values, between: "[", "]", to: &text) { write($0, to: &$1) }
    case .map(let map):
      write(map.entries, between: "{", "}", to: &text) { entry, text in
        write(entry.key, to: &text)
        text += ": "
        write(entry.value, to: &text)
      }
    case .type(let type): text += type.rawValue
    case .timestamp(let instant): text += "timestamp(\(quoted(instant.description)))"
    case .duration(let span): text += "duration(\(quoted(span.description)))"
    case .optional(nil): text += "optional.none()"
    case .optional(let content?):
      text += "optional.of("
      write(content, to: &text)
      text += ")"
    }
  }

  private static func write<Part>(
    _ parts: [Part],
    between opening: String,
    _ closing: String,
    to text: inout String,
    _ write: (Part, inout String) -> Void
  ) {
    text += opening
    for (place, part) in parts.enumerated() {
      if place > 0 { text += ", " }
      write(part, &text)
    }
    text += closing
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
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C && $0 != 0x7F }) {
      return "\"" + text + "\""
    }
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
