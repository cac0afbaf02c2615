/// Builds a JSON text byte by byte, on one line.
///
/// Only what must be escaped is: quotation marks, backslashes and control characters.
public struct JSONWriter: Sendable {
  /// The text so far.
  public private(set) var bytes: [UInt8] = []

  /// Begins an empty text.
  public init() {}

  /// Adds punctuation, a word or a number as it stands.
  public mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Adds an integer.
  public mutating func integer(_ number: some BinaryInteger) {
    bytes.append(contentsOf: String(number).utf8)
  }

  /// Adds a number by its spelling.
  public mutating func number(_ number: JSONNumber) { bytes.append(contentsOf: number.text.utf8) }

  /// Adds a text with its quotation marks.
  public mutating func string(_ text: String) {
    bytes.append(0x22)
    for byte in text.utf8 {
      if let letter = JSONEscape.letter(for: byte) {
        bytes.append(0x5C)
        bytes.append(letter)
      } else if byte < 0x20 {
        bytes.append(contentsOf: (byte < 0x10 ? "\\u000" : "\\u00").utf8)
        bytes.append(contentsOf: String(byte, radix: 16).utf8)
      } else {
        bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }

  /// Adds parts between a first and a last mark, with commas between them.
  public mutating func list<Part>(
    _ opening: StaticString,
    _ parts: some Sequence<Part>,
    _ closing: StaticString,
    _ write: (inout JSONWriter, Part) -> Void
  ) {
    raw(opening)
    var isFirst = true
    for part in parts {
      if !isFirst { raw(",") }
      isFirst = false
      write(&self, part)
    }
    raw(closing)
  }

  /// Adds a value.
  public mutating func value(_ value: JSONValue) {
    switch value {
    case .null: raw("null")
    case .bool(let truth): raw(truth ? "true" : "false")
    case .number(let number): self.number(number)
    case .string(let text): string(text)
    case .array(let values): list("[", values, "]") { $0.value($1) }
    case .object(let object):
      list("{", object.members, "}") { writer, member in
        writer.string(member.name)
        writer.raw(":")
        writer.value(member.value)
      }
    }
  }
}
