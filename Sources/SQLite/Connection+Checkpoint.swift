import CSQLite

extension Connection {
  /// How hard a WAL checkpoint tries.
  public enum CheckpointKind: Hashable, Sendable {
    /// Moves what it can without waiting for anybody.
    case passive
    /// Waits for readers and writers, moves everything and empties the WAL file.
    case truncate
  }

  /// What a WAL checkpoint did.
  public struct CheckpointResult: Hashable, Sendable {
    /// Frames in the WAL.
    public let frames: Int
    /// Frames moved into the database file.
    public let moved: Int

    /// Whether nothing was left behind.
    public var isComplete: Bool { frames == moved }
  }

  /// Moves the WAL into the database file.
  ///
  /// Call it in the queue of writers: before SQLite 3.51.3 a checkpoint that meets a writer at the
  /// wrong moment can lose pages.
  ///
  /// - Parameter kind: How hard it tries.
  /// - Returns: What was moved.
  /// - Throws: `SQLiteFailure`; `busy` when `truncate` could not get every reader out of the way.
  @discardableResult
  public func checkpoint(
    _ kind: CheckpointKind = .passive
  ) throws(SQLiteFailure)
    -> CheckpointResult
  {
    let flag =
      switch kind {
      case .passive: SQLITE_CHECKPOINT_PASSIVE
      case .truncate: SQLITE_CHECKPOINT_TRUNCATE
      }
    var frames: Int32 = 0
    var moved: Int32 = 0
    let code = sqlite3_wal_checkpoint_v2(handle, "main", flag, &frames, &moved)
    guard code == SQLITE_OK else { throw failure(code) }
    return CheckpointResult(frames: Int(frames), moved: Int(moved))
  }
}
