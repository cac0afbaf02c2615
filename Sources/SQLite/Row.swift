import CSQLite

/// The row a statement stands on; it is valid only inside the closure that receives it.
///
/// Columns are read by index, counted from 0. A missing value reads as 0, as empty text or as no
/// bytes unless one of the optional readers is used.
public struct Row: ~Copyable {
  private let statement: OpaquePointer

  init(statement: OpaquePointer) {
    self.statement = statement
  }

  /// The number of columns.
  public var count: Int { Int(sqlite3_column_count(statement)) }

  /// Whether a column has no value.
  ///
  /// - Parameter column: The index of the column.
  /// - Returns: Whether the value is missing.
  public func isNull(_ column: Int32) -> Bool {
    sqlite3_column_type(statement, column) == SQLITE_NULL
  }

  /// Reads a 64-bit integer.
  ///
  /// - Parameter column: The index of the column.
  /// - Returns: The integer, 0 when missing.
  public func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(statement, column) }

  /// Reads an integer of the natural width.
  ///
  /// - Parameter column: The index of the column.
  /// - Returns: The integer, 0 when missing.
  public func int(_ column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }

  /// Reads text.
  ///
  /// - Parameter column: The index of the column.
  /// - Returns: The text, empty when missing.
  public func text(_ column: Int32) -> String {
    guard let start = sqlite3_column_text(statement, column) else { return "" }
    // The length must be asked after the pointer: the conversion to text may change it.
    let count = Int(sqlite3_column_bytes(statement, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// Reads bytes.
  ///
  /// - Parameter column: The index of the column.
  /// - Returns: The bytes, none when missing.
  public func blob(_ column: Int32) -> [UInt8] {
    guard let start = sqlite3_column_blob(statement, column) else { return [] }
    let count = Int(sqlite3_column_bytes(statement, column))
    return [UInt8](UnsafeRawBufferPointer(start: start, count: count))
  }

  /// Reads an integer that may be missing.
  ///
  /// - Parameter column: The index of the column.
  /// - Returns: The integer, or `nil`.
  public func optionalInteger(_ column: Int32) -> Int64? {
    isNull(column) ? nil : integer(column)
  }

  /// Reads an integer of the natural width that may be missing.
  ///
  /// - Parameter column: The index of the column.
  /// - Returns: The integer, or `nil`.
  public func optionalInt(_ column: Int32) -> Int? { isNull(column) ? nil : int(column) }

  /// Reads text that may be missing.
  ///
  /// - Parameter column: The index of the column.
  /// - Returns: The text, or `nil`.
  public func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

  /// Reads bytes that may be missing.
  ///
  /// - Parameter column: The index of the column.
  /// - Returns: The bytes, or `nil`.
  public func optionalBlob(_ column: Int32) -> [UInt8]? { isNull(column) ? nil : blob(column) }
}
