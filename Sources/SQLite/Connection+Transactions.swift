import CSQLite

extension Connection {
  /// When a transaction takes its lock.
  public enum TransactionKind: Hashable, Sendable {
    /// With the first statement: for several reads that must see the same state.
    case deferred
    /// At once: for every write, so that what was read before writing still holds.
    case immediate
  }

  /// Runs a closure in one transaction: all of it is committed, or nothing.
  ///
  /// When it returns, a write is on the disk (`synchronous=FULL`).
  ///
  /// - Parameters:
  ///   - kind: When the lock is taken.
  ///   - body: What to do; anything it throws rolls back and is thrown on.
  /// - Returns: What `body` returns.
  /// - Throws: `SQLiteFailure`, or what `body` throws.
  public func transaction<Result>(
    _ kind: TransactionKind,
    _ body: () throws -> Result
  ) throws -> Result {
    guard !isInTransaction else {
      throw SQLiteFailure.other(code: SQLITE_MISUSE, message: "transaction inside a transaction")
    }
    switch kind {
    case .deferred: try execute("BEGIN DEFERRED")
    case .immediate: try execute("BEGIN IMMEDIATE")
    }
    do {
      let result = try body()
      try execute("COMMIT")
      return result
    } catch {
      // After some failures (a full disk among them) SQLite has rolled back already. A failing
      // rollback changes nothing: the transaction was not committed, and the first error counts.
      if isInTransaction { try? execute("ROLLBACK") }
      throw error
    }
  }
}
