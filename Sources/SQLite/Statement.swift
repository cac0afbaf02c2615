import CSQLite

/// A prepared statement, kept by the connection for its next use.
final class Statement {
  let handle: OpaquePointer

  /// Whether a caller stands on it now; a second use at the same time needs a copy of its own.
  var isInUse = false

  init(handle: OpaquePointer) {
    self.handle = handle
  }

  deinit {
    sqlite3_finalize(handle)
  }

  /// Binds one value and returns SQLite's result code.
  func bind(_ value: SQLiteValue, at index: Int32) -> Int32 {
    switch value {
    case .integer(let number):
      return sqlite3_bind_int64(handle, index, number)
    case .text(var text):
      return text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { characters in
          guard let start = characters.baseAddress else {
            return csqlite_bind_text(handle, index, "", 0)
          }
          return csqlite_bind_text(handle, index, start, Int32(clamping: characters.count))
        }
      }
    case .blob(let bytes):
      return bytes.withUnsafeBytes {
        csqlite_bind_blob(handle, index, $0.baseAddress, Int32(clamping: $0.count))
      }
    case .null:
      return sqlite3_bind_null(handle, index)
    }
  }

  /// Makes it ready for the next use and drops the values it holds.
  func reset() {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
  }
}
