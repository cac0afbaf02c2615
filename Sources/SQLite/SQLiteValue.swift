/// A value bound to a parameter of a statement.
public enum SQLiteValue: Hashable, Sendable {
  /// A 64-bit integer.
  case integer(Int64)
  /// UTF-8 text, stored byte for byte, never normalised.
  case text(String)
  /// Bytes as they are.
  case blob([UInt8])
  /// No value.
  case null

  /// Wraps an integer, `nil` as no value.
  ///
  /// - Parameter value: The integer.
  /// - Returns: The bindable value.
  public static func integer(_ value: Int64?) -> SQLiteValue {
    guard let value else { return .null }
    return .integer(value)
  }

  /// Wraps an integer of the natural width, `nil` as no value.
  ///
  /// - Parameter value: The integer.
  /// - Returns: The bindable value.
  public static func int(_ value: Int?) -> SQLiteValue {
    guard let value else { return .null }
    return .integer(Int64(value))
  }

  /// Wraps text, `nil` as no value.
  ///
  /// - Parameter value: The text.
  /// - Returns: The bindable value.
  public static func text(_ value: String?) -> SQLiteValue {
    guard let value else { return .null }
    return .text(value)
  }

  /// Wraps bytes, `nil` as no value.
  ///
  /// - Parameter value: The bytes.
  /// - Returns: The bindable value.
  public static func blob(_ value: [UInt8]?) -> SQLiteValue {
    guard let value else { return .null }
    return .blob(value)
  }
}

extension SQLiteValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  public init(stringLiteral value: String) { self = .text(value) }

  public init(integerLiteral value: Int64) { self = .integer(value) }
}

extension SQLiteValue: ExpressibleByNilLiteral {
  public init(nilLiteral: ()) { self = .null }
}
