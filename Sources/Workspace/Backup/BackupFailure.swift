public import Ledger

/// Why a backup was not made, not taken for one, or not restored.
public enum BackupFailure: Error, Hashable, Sendable {
  /// A file of it could not be used.
  case file(FileFailure)
  /// Its database could not be used.
  case store(StoreFailure)
  /// The folder holds no backup.
  case notABackup(path: String)
  /// A backup was begun there and never finished.
  case unfinished(path: String)
  /// A newer program wrote it.
  case newerFormat(found: Int, supported: Int)
  /// The folder holds the backup of another ledger.
  case otherLedger(path: String, found: String, own: String)
  /// The folder holds other things.
  case occupied(path: String)
  /// Another backup or restore is at work there.
  case inUse(path: String)
  /// A file of the backup is missing or is not what was written.
  case damaged(path: String)
  /// The history that was backed up is not the beginning of the present one.
  case diverged(path: String, size: Int)
  /// The ledger in the copy is not sound; the number of things wrong with it.
  case unsound(path: String, problems: Int)
  /// The restored ledger has another root than the backup said.
  case rootDiffers(path: String)
}
