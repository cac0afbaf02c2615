/// A JSON value as it stands in a text (RFC 8259).
///
/// Numbers keep their spelling, so that integers of 64 bits and decimals survive exactly. Texts are
/// compared by their bytes, not as Swift strings: two Unicode spellings of one name are two texts.
public enum JSONValue: Sendable {
  /// Nothing, said aloud.
  case null
  /// A truth value.
  case bool(Bool)
  /// A number as it is spelt.
  case number(JSONNumber)
  /// A text; it may contain U+0000 when that was written as an escape.
  case string(String)
  /// Values in order.
  case array([JSONValue])
  /// Members in the order of the text.
  case object(JSONObject)
}

/// The members of a JSON object: each name once, in the order of the text.
public struct JSONObject: Sendable {
  /// A name and its value.
  public typealias Member = (name: String, value: JSONValue)

  /// The members in the order of the text.
  public let members: [Member]

  /// Creates an object of members whose names differ.
  init(_ members: [Member]) { self.members = members }

  /// The value under a name; cost grows with the number of members.
  public subscript(name: String) -> JSONValue? {
    members.first { $0.name.utf8.elementsEqual(name.utf8) }?.value
  }
}

/// A JSON number by its spelling.
public struct JSONNumber: Hashable, Sendable {
  /// The spelling: an optional minus, digits, and possibly a fraction and an exponent.
  public let text: String

  /// Takes a spelling that the reader has found to be a number.
  init(text: String) { self.text = text }

  /// The value as a signed integer of 64 bits; nil for a fraction, an exponent or a greater number.
  public var int64: Int64? { Int64(text) }

  /// The value as an unsigned integer of 64 bits; nil for a sign, a fraction, an exponent or a
  /// greater number.
  public var uint64: UInt64? { UInt64(text) }

  /// The nearest double; nil beyond the greatest finite one, as for `1e400`.
  public var double: Double? {
    guard let number = Double(text), number.isFinite else { return nil }
    return number
  }
}

extension JSONValue: Hashable {
  /// Whether two values are spelt alike; the order of members counts.
  public static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)):
      left.members.count == right.members.count
        && zip(left.members, right.members).allSatisfy { one, other in
          one.name.utf8.elementsEqual(other.name.utf8) && one.value == other.value
        }
    case (.null, _), (.bool, _), (.number, _), (.string, _), (.array, _), (.object, _): false
    }
  }

  /// Hashes what `==` compares.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .bool(let truth): hasher.combine(truth)
    case .number(let number): hasher.combine(number)
    case .string(let text): hasher.combine(JSONName(text))
    case .array(let values): hasher.combine(values)
    case .object(let object):
      for member in object.members {
        hasher.combine(JSONName(member.name))
        hasher.combine(member.value)
      }
    }
  }
}

/// A name compared by its bytes.
struct JSONName: Hashable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (left: JSONName, right: JSONName) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }
}
