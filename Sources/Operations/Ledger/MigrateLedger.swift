import Ledger
public import SQLStore
public import SafetyModel
import Workspace

/// Brings the database of a workspace to the format of this program, or only says what that would do.
///
/// - Parameters:
///   - folder: The workspace.
///   - now: The present.
///   - isTrial: Whether everything is tried and taken back.
/// - Returns: What was done, or would be.
/// - Throws: `workspace` when there is none or its database is newer than this program.
public func migrateLedger(
  in folder: String,
  now: Instant,
  isTrial: Bool
) throws(OperationFailure) -> MigrationPlan {
  let path = "\(folder)/\(Workspace.databaseName)"
  guard Files.exists(path) else { throw .workspace(.notAWorkspace(path: folder)) }
  do throws(StoreFailure) {
    let plan = try LedgerDatabase.migrate(
      at: path,
      instant: now,
      isTrial: isTrial,
      options: LedgerDatabase.Options(turn: FileLockTurn(path: "\(folder)/write.lock"))
    )
    return plan
  } catch {
    throw .store(error)
  }
}

extension OperatingContext {
  /// Makes the register anew and orders the file; the log stays as it is.
  ///
  /// - Throws: `file(diskFull)` when the second copy the system makes on the way would not fit.
  public func compactLedger() throws(OperationFailure) -> Compaction {
    let size = try query { () throws(StoreFailure) in try workspace.database.fileSize() }
    let space = try? HostDisk.space(at: workspace.folder)
    if let space, space.freeBytes < 2 * size {
      throw .file(FileFailure(action: .write, path: workspace.folder, reason: .diskFull))
    }
    return try query { () throws(StoreFailure) in
      try workspace.database.compact(using: RegisterProjection())
    }
  }
}
