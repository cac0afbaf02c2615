extension StandardLibrary {
  /// Fills the places of a text: `%s %d %f %e %b %o %x %X`, `%.3f` with a precision, `%%`.
  static func format(_ arguments: [Value], _ context: inout FunctionContext) -> FunctionResult {
    guard arguments.count == 2, let text = arguments.string(0), let values = arguments.list(1)
    else {
      return .noSuchOverload
    }
    var formatter = Formatter(text, values)
    do throws(FormatError) {
      return .value(.string(try formatter.run(&context)))
    } catch { return .invalidArgument(error.reason) }
  }
}

/// Why a text cannot be filled in.
private struct FormatError: Error {
  let reason: String

  static func clause(_ reason: String) -> FormatError {
    FormatError(reason: "could not parse formatting clause: " + reason)
  }

  static func value(_ value: Value, _ reason: String) -> FormatError {
    FormatError(reason: "error during formatting: \(reason), was given \(value.type.rawValue)")
  }
}

/// Goes through a format from left to right.
private struct Formatter {
  static let mostDigits = 1_000

  private var rest: Substring.UnicodeScalarView
  private let values: [Value]
  private var nextValue = 0

  init(_ format: String, _ values: [Value]) {
    rest = format.unicodeScalars[...]
    self.values = values
  }

  mutating func run(_ context: inout FunctionContext) throws(FormatError) -> String {
    context.charge(rest.count / 8 + 1)
    var result = ""
    while let scalar = rest.popFirst(), !context.isExhausted {
      if scalar != "%" {
        result.unicodeScalars.append(scalar)
      } else if rest.first == "%" {
        rest.removeFirst()
        result += "%"
      } else {
        result += try clause(&context)
      }
    }
    return result
  }

  private mutating func clause(_ context: inout FunctionContext) throws(FormatError) -> String {
    let precision = try precision()
    guard let letter = rest.popFirst() else { throw .clause("unexpected end of format string") }
    guard "sdfebxXo".unicodeScalars.contains(letter) else {
      throw .clause("unrecognized formatting clause \"\(letter)\"")
    }
    guard nextValue < values.count else {
      throw FormatError(reason: "index \(nextValue) out of range")
    }
    let value = values[nextValue]
    nextValue += 1
    switch letter {
    case "d": return try decimal(value)
    case "f":
      context.charge(100 + precision / 8)
      return try real(value, "fixed-point") { Decimal($0).fixed(places: precision) }
    case "e":
      context.charge(100 + precision / 8)
      return try real(value, "scientific") { Decimal($0).scientific(places: precision) }
    case "b": return try binary(value)
    case "o":
      guard let text = radix(value, 8) else {
        throw .value(value, "octal clause can only be used on integers")
      }
      return text
    case "x", "X":
      let text = try hexadecimal(value, &context)
      return letter == "X" ? text.uppercased() : text
    default: return try plain(value, &context)
    }
  }

  /// The digits after a point, six unless given.
  private mutating func precision() throws(FormatError) -> Int {
    guard rest.first == "." else { return 6 }
    rest.removeFirst()
    let digits = rest.prefix { ("0"..."9").contains($0) }
    rest.removeFirst(digits.count)
    guard let precision = Int(String(digits)), precision <= Formatter.mostDigits else {
      throw .clause("the precision must be a number of at most \(Formatter.mostDigits)")
    }
    return precision
  }

  private func decimal(_ value: Value) throws(FormatError) -> String {
    if case .double(let number) = value, !number.isFinite { return Conversion.string(number) }
    guard let text = radix(value, 10) else {
      throw .value(value, "decimal clause can only be used on integers")
    }
    return text
  }

  private func real(
    _ value: Value,
    _ clause: String,
    _ write: (Double) -> String
  ) throws(FormatError) -> String {
    guard let number = value.isNumber ? Conversion.double(value) : nil else {
      throw .value(value, "\(clause) clause can only be used on doubles")
    }
    return number.isFinite ? write(number) : Conversion.string(number)
  }

  private func binary(_ value: Value) throws(FormatError) -> String {
    if case .bool(let bool) = value { return bool ? "1" : "0" }
    guard let text = radix(value, 2) else {
      throw .value(value, "only integers and bools can be formatted as binary")
    }
    return text
  }

  private func hexadecimal(
    _ value: Value,
    _ context: inout FunctionContext
  ) throws(FormatError) -> String {
    let octets: [UInt8]
    switch value {
    case .string(let text): octets = Array(text.utf8)
    case .bytes(let bytes): octets = bytes
    default:
      guard let text = radix(value, 16) else {
        throw .value(value, "only integers, byte buffers, and strings can be formatted as hex")
      }
      return text
    }
    context.charge(octets.count / 4 + 1)
    if context.isExhausted { return "" }
    return octets.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private func radix(_ value: Value, _ radix: Int) -> String? {
    switch value {
    case .int(let number): String(number, radix: radix)
    case .uint(let number): String(number, radix: radix)
    default: nil
    }
  }

  /// The text of `%s`; what stands inside of lists and maps is written the same way.
  private func plain(
    _ value: Value,
    _ context: inout FunctionContext
  ) throws(FormatError) -> String {
    context.charge(1)
    if context.isExhausted { return "" }
    switch value {
    case .null: return "null"
    case .type(let type): return type.rawValue
    case .list(let values):
      var texts: [String] = []
      for value in values { texts.append(try plain(value, &context)) }
      return "[" + texts.joined(separator: ", ") + "]"
    case .map(let map):
      var texts: [(key: String, value: String)] = []
      for entry in map.entries {
        texts.append((try plain(entry.key, &context), try plain(entry.value, &context)))
      }
      // The order of a map says nothing; that of the text does not depend on it.
      texts.sort { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      return "{" + texts.map { $0.key + ": " + $0.value }.joined(separator: ", ") + "}"
    default: break
    }
    guard let text = Conversion.string(value) else {
      throw .value(
        value,
        "string clause can only be used on strings, bools, bytes, ints, doubles, maps, lists, "
          + "types, durations, and timestamps"
      )
    }
    context.charge(text.utf8.count / 8)
    return text
  }
}
