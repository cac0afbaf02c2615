public import Ledger
import SQLite

/// What compacting did to the file; sizes in bytes.
public struct Compaction: Hashable, Sendable {
  /// The size of the database before.
  public var before: Int
  /// The size afterwards.
  public var after: Int
}

extension LedgerDatabase {
  /// Makes the register anew, orders the file and gives unused pages back to the disk.
  ///
  /// Events, personal values and signed states are copied as they are: the log never gets shorter.
  /// The file is written a second time on the way, so twice its size must be free.
  ///
  /// - Parameter projection: Makes the rows of the register.
  /// - Returns: What it did to the file.
  /// - Throws: `StoreFailure`; the file then is as it was. `corrupt` when the log is another afterwards.
  public func compact(using projection: any Projection) throws(StoreFailure) -> Compaction {
    let before = (head: try head, frontier: try frontier, size: try fileSize())
    try rebuild(using: projection)
    try StoreFailure.translating {
      try options.turn.take {
        try connection.execute("VACUUM")
        // A reader in another process may hold on to the WAL; the next one then moves it.
        _ = try? connection.checkpoint(.truncate)
      }
    }
    guard try head == before.head, try frontier == before.frontier else {
      throw .corrupt(detail: "the log is another after compacting")
    }
    return Compaction(before: before.size, after: try fileSize())
  }

  /// The size of the database in bytes, by its own count of pages.
  public func fileSize() throws(StoreFailure) -> Int {
    try StoreFailure.translating {
      let pages = try connection.firstRow("PRAGMA page_count") { $0.int(0) } ?? 0
      return pages * (try connection.firstRow("PRAGMA page_size") { $0.int(0) } ?? 0)
    }
  }
}
