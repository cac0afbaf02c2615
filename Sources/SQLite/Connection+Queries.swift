import CSQLite

extension Connection {
  /// Runs one statement to its end and ignores its rows.
  ///
  /// - Parameters:
  ///   - sql: One statement; values stand as `?`.
  ///   - bindings: The values in order, as many as there are parameters.
  /// - Throws: `SQLiteFailure`.
  public func execute(_ sql: String, _ bindings: [SQLiteValue] = []) throws(SQLiteFailure) {
    try withStatement(
      sql,
      bindings,
      { statement throws(SQLiteFailure) in while try step(statement) {} },
      raising: { $0 }
    )
  }

  /// Runs one statement and hands every row to a closure.
  ///
  /// - Parameters:
  ///   - sql: One statement; values stand as `?`.
  ///   - bindings: The values in order, as many as there are parameters.
  ///   - body: Receives each row; the row is valid only during the call.
  /// - Throws: `SQLiteFailure`, or what `body` throws, which ends the query.
  public func query(
    _ sql: String,
    _ bindings: [SQLiteValue] = [],
    _ body: (borrowing Row) throws -> Void
  ) throws {
    try withStatement(
      sql,
      bindings,
      { statement throws(any Error) in
        while try step(statement) { try body(Row(statement: statement)) }
      },
      raising: { $0 }
    )
  }

  /// Runs one statement and collects what a closure makes of its rows.
  ///
  /// - Parameters:
  ///   - sql: One statement; values stand as `?`.
  ///   - bindings: The values in order, as many as there are parameters.
  ///   - body: Makes a value of a row.
  /// - Returns: The values in the order of the rows.
  /// - Throws: `SQLiteFailure`, or what `body` throws.
  public func rows<Value>(
    _ sql: String,
    _ bindings: [SQLiteValue] = [],
    _ body: (borrowing Row) throws -> Value
  ) throws -> [Value] {
    var values: [Value] = []
    try query(sql, bindings) { row in values.append(try body(row)) }
    return values
  }

  /// Runs one statement and makes a value of its first row.
  ///
  /// - Parameters:
  ///   - sql: One statement; values stand as `?`.
  ///   - bindings: The values in order, as many as there are parameters.
  ///   - body: Makes a value of the row.
  /// - Returns: The value, or `nil` when there is no row.
  /// - Throws: `SQLiteFailure`, or what `body` throws.
  public func firstRow<Value>(
    _ sql: String,
    _ bindings: [SQLiteValue] = [],
    _ body: (borrowing Row) throws -> Value
  ) throws -> Value? {
    try withStatement(
      sql,
      bindings,
      { statement throws(any Error) -> Value? in
        try step(statement) ? try body(Row(statement: statement)) : nil
      },
      raising: { $0 }
    )
  }

  /// Runs a text of several statements without parameters, such as a schema.
  ///
  /// - Parameter sql: The statements, separated by semicolons.
  /// - Throws: `SQLiteFailure`; the statements before the failing one have been run.
  public func runScript(_ sql: String) throws(SQLiteFailure) {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw failure(code) }
  }

  private func step(_ statement: OpaquePointer) throws(SQLiteFailure) -> Bool {
    switch sqlite3_step(statement) {
    case SQLITE_ROW: true
    case SQLITE_DONE: false
    case let code: throw failure(code)
    }
  }
}
