public import Ledger
import SQLite

extension LedgerDatabase {
  /// Copies the whole file, as it stands at one moment, to a new file; writers go on meanwhile.
  ///
  /// - Parameter path: The new file.
  /// - Throws: `StoreFailure`; what stands at `path` then is of no use.
  public func copy(to path: String) throws(StoreFailure) {
    try StoreFailure.translating { try connection.copy(to: path) }
  }
}
