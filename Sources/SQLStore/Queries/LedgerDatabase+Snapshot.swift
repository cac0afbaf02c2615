public import Ledger
import SQLite

extension LedgerDatabase {
  /// Runs several reads that all see the same state, whatever is written meanwhile.
  ///
  /// Nothing can be written inside.
  ///
  /// - Parameter body: The reads.
  /// - Returns: What `body` returns.
  /// - Throws: `StoreFailure`, or what `body` throws.
  public func snapshot<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try connection.transaction(.deferred, body)
    } catch let failure as SQLiteFailure {
      throw StoreFailure(failure)
    }
  }

  /// Looks through the whole file for damage.
  ///
  /// Takes time in proportion to the size of the file.
  ///
  /// - Returns: What SQLite found, in its own words; nothing when the file is sound.
  /// - Throws: `StoreFailure`.
  public func fileProblems() throws(StoreFailure) -> [String] {
    try StoreFailure.translating {
      try connection.rows("PRAGMA integrity_check") { $0.text(0) }.filter { $0 != "ok" }
    }
  }

  /// The settings on which the safety of a write rests, as they are read back now.
  ///
  /// - Returns: Names and values, such as `journal_mode` and `wal`.
  /// - Throws: `StoreFailure`.
  public func settings() throws(StoreFailure) -> [(name: String, value: String)] {
    try StoreFailure.translating {
      try ["journal_mode", "synchronous", "foreign_keys", "wal_autocheckpoint"].map {
        ($0, try connection.pragma($0) ?? "")
      }
    }
  }
}
