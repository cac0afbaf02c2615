public import CEL
public import JSONSource
import Ledger

extension JSONWriter {
  /// Adds a value of the language as `{"type": …, "value": …}`.
  ///
  /// A double is a text that reads back as the same number; what JSON has no form for is written as
  /// protocol buffers do: octets in base64, instants by RFC 3339, spans as seconds.
  public mutating func typed(_ value: Value) {
    raw("{\"type\":")
    string(TypeName.short(of: value.type))
    raw(",\"value\":")
    content(of: value)
    raw("}")
  }

  private mutating func content(of value: Value) {
    switch value {
    case .null: raw("null")
    case .bool(let truth): raw(truth ? "true" : "false")
    case .int(let number): integer(number)
    case .uint(let number): integer(number)
    case .double(let number): string(JSONWriter.text(of: number))
    case .string(let text): string(text)
    case .bytes(let bytes): string(Base64.text(of: bytes))
    case .list(let values): list("[", values, "]") { $0.typed($1) }
    case .map(let map):
      list("[", map.entries, "]") { writer, entry in
        writer.raw("[")
        writer.typed(entry.key)
        writer.raw(",")
        writer.typed(entry.value)
        writer.raw("]")
      }
    case .type(let type): string(type.rawValue)
    case .timestamp(let instant): string(instant.description)
    case .duration(let span): string(span.description)
    case .optional(nil): raw("null")
    case .optional(let content?): typed(content)
    }
  }

  private static func text(of number: Double) -> String {
    if number.isNaN { return "NaN" }
    if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
    return number.description
  }
}
