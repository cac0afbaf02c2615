import CEL
import JSONSource
import Ledger

/// Reads values of the language from JSON objects `{"type": …, "value": …}`.
enum TypedValueReading {
  static func value(_ json: JSONValue, at path: String) throws(QuestionFault) -> Value {
    guard case .object(let object) = json else {
      throw QuestionFault(.wrongForm(.typedValue), at: path)
    }
    guard case .string(let name) = object["type"] else {
      throw QuestionFault(.missing, at: path + ".type")
    }
    guard let type = TypeName.valueType(name) else {
      throw QuestionFault(.unknownType(name), at: path + ".type")
    }
    let inner = path + ".value"
    if type == .null, object["value"] == nil { return .null }
    guard let content = object["value"] else { throw QuestionFault(.missing, at: inner) }
    return try value(content, of: type, at: inner)
  }

  private static func value(
    _ json: JSONValue,
    of type: ValueType,
    at path: String
  ) throws(QuestionFault) -> Value {
    switch (type, json) {
    case (.null, .null): return .null
    case (.bool, .bool(let truth)): return .bool(truth)
    case (.int, .number(let number)):
      guard let whole = number.int64 else { throw notAValue(number.text, "int", path) }
      return .int(whole)
    case (.uint, .number(let number)):
      guard let whole = number.uint64 else { throw notAValue(number.text, "uint", path) }
      return .uint(whole)
    case (.double, .string(let text)):
      guard let number = double(text) else { throw notAValue(text, "double", path) }
      return .double(number)
    case (.double, .number(let number)):
      guard let double = number.double else { throw notAValue(number.text, "double", path) }
      return .double(double)
    case (.string, .string(let text)): return .string(text)
    case (.bytes, .string(let text)):
      guard let bytes = Base64.bytes(of: text) else { throw notAValue(text, "bytes", path) }
      return .bytes(bytes)
    case (.type, .string(let name)):
      guard let type = TypeName.valueType(name) else { throw notAValue(name, "type", path) }
      return .type(type)
    case (.timestamp, .string(let text)):
      guard let instant = try? Timestamp(text) else { throw notAValue(text, "timestamp", path) }
      return .timestamp(instant)
    case (.duration, .string(let text)):
      guard let span = try? Duration(text) else { throw notAValue(text, "duration", path) }
      return .duration(span)
    case (.list, .array(let items)):
      var values: [Value] = []
      for (index, item) in items.enumerated() {
        values.append(try value(item, at: "\(path)[\(index)]"))
      }
      return .list(values)
    case (.map, .array(let pairs)): return .map(try map(pairs, at: path))
    case (.optional, .null): return .optional(nil)
    case (.optional, _): return .optional(try value(json, at: path))
    default: throw QuestionFault(.wrongForm(form(of: type)), at: path)
    }
  }

  private static func map(
    _ pairs: [JSONValue],
    at path: String
  ) throws(QuestionFault) -> ValueMap {
    var map = ValueMap()
    for (index, pair) in pairs.enumerated() {
      let place = "\(path)[\(index)]"
      guard case .array(let parts) = pair, parts.count == 2 else {
        throw QuestionFault(.wrongForm(.pairList), at: place)
      }
      let key = try value(parts[0], at: place + "[0]")
      let content = try value(parts[1], at: place + "[1]")
      guard map.add(content, for: key) else { throw QuestionFault(.badKey, at: place + "[0]") }
    }
    return map
  }

  /// A double in the spelling it is written with, or any decimal that is not too great.
  private static func double(_ text: String) -> Double? {
    switch text {
    case "NaN": return .nan
    case "Infinity": return .infinity
    case "-Infinity": return -.infinity
    default:
      let isDecimal = text.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte)
      }
      guard isDecimal, let number = Double(text), number.isFinite else { return nil }
      return number
    }
  }

  private static func form(of type: ValueType) -> QuestionFault.Form {
    switch type {
    case .null: .null
    case .bool: .truth
    case .int, .uint: .wholeNumber
    case .double: .doubleText
    case .string, .bytes, .type, .timestamp, .duration: .text
    case .list: .valueList
    case .map: .pairList
    case .optional: .typedValue
    }
  }

  private static func notAValue(_ text: String, _ type: String, _ path: String) -> QuestionFault {
    QuestionFault(.notAValue(text, type: type), at: path)
  }
}
