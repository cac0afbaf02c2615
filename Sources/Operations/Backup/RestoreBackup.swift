public import Ledger
import SQLStore
public import SafetyModel
public import Workspace

/// What a restore, or a drill of one, came to.
public struct RestoreReport: Hashable, Sendable {
  /// The backup.
  public var manifest: BackupManifest
  /// The files of the backup that are missing or are not what was written.
  public var damaged: [String]
  /// What is wrong with its ledger.
  public var problems: [LedgerProblem]
  /// The root built from its events.
  public var root: LogHash
  /// How the present ledger stands to it; nothing when there is none beside it.
  public var present: PresentLedger?
  /// The name of the restored device; nothing after a drill.
  public var device: String?

  /// How the present ledger stands to a backup.
  public enum PresentLedger: Hashable, Sendable {
    /// It continues the backup; the number of events since.
    case continues(added: Int)
    /// It has another history, or fewer events.
    case differs(size: Int)
    /// It is another ledger.
    case another(ledger: String)
  }

  /// Whether the backup can be relied on.
  public var isSound: Bool {
    guard damaged.isEmpty, problems.isEmpty, root == manifest.root else { return false }
    if case .differs = present { return false }
    return true
  }
}

/// Reads a backup as a restore would, and changes nothing.
///
/// - Parameters:
///   - folder: The backup.
///   - now: The present.
///   - key: The ledger's public key from outside; absent = the one the backup names.
///   - present: The workspace whose ledger should continue the backup.
/// - Returns: What was found.
/// - Throws: `backup` for what is no backup.
public func drillRestore(
  of folder: String,
  now: Instant,
  key: NoteVerifier? = nil,
  present: OperatingContext? = nil
) throws(OperationFailure) -> RestoreReport {
  do {
    let backup = BackupFolder(folder)
    let manifest = try backup.finishedManifest()
    let damaged = try backup.damage(in: try backup.list(of: manifest))
    let state = "\(folder)/\(manifest.state)"
    guard !damaged.contains("\(state)/\(Workspace.databaseName)") else {
      throw BackupFailure.damaged(path: "\(state)/\(Workspace.databaseName)")
    }
    let (_, verification) = try verifyCopy(
      in: state,
      now: now,
      key: key ?? manifest.key.flatMap { NoteVerifier($0) }
    )
    return RestoreReport(
      manifest: manifest,
      damaged: damaged,
      problems: verification.problems,
      root: verification.root,
      present: try present?.standing(to: manifest)
    )
  } catch {
    throw OperationFailure(ofBackup: error)
  }
}

/// Makes a workspace out of a backup, in a folder that holds nothing.
///
/// The backup is read as in a drill first. The database gets its name last: a restore that is killed
/// leaves no workspace, and is taken up again by the next one.
///
/// - Returns: What was restored; the device has a new name, so that the old one may live on.
/// - Throws: `backup`, or `workspace` when there is one already.
public func restoreBackup(
  _ folder: String,
  into target: String,
  now: Instant,
  key: NoteVerifier? = nil
) throws(OperationFailure) -> RestoreReport {
  let database = "\(target)/\(Workspace.databaseName)"
  guard !Files.exists(database) else { throw .workspace(.alreadyThere(path: database)) }
  do {
    var report = try drillRestore(of: folder, now: now, key: key)
    if let damaged = report.damaged.first { throw BackupFailure.damaged(path: damaged) }
    guard report.problems.isEmpty else {
      throw BackupFailure.unsound(path: folder, problems: report.problems.count)
    }
    guard report.root == report.manifest.root else {
      throw BackupFailure.rootDiffers(path: folder)
    }
    let restore = RestoreFolder(path: target)
    let lock = try restore.begin()
    defer { withExtendedLifetime(lock) {} }
    let backup = BackupFolder(folder)
    let state = report.manifest.state
    let list = try backup.list(of: report.manifest)
    for entry in list where entry.path != "\(state)/\(Workspace.databaseName)" {
      guard entry.path != "\(state)/device" else { continue }
      let name =
        entry.path.hasPrefix(state + "/")
        ? String(entry.path.dropFirst(state.count + 1)) : entry.path
      try restore.keep("\(folder)/\(entry.path)", as: name, hash: entry.hash)
    }
    let device = try restore.finish(
      database: "\(folder)/\(state)/\(Workspace.databaseName)",
      hash: list.first { $0.path == "\(state)/\(Workspace.databaseName)" }?.hash
    )
    report.device = device
    return report
  } catch {
    throw OperationFailure(ofBackup: error)
  }
}

extension OperatingContext {
  /// How this ledger stands to a backup.
  fileprivate func standing(
    to manifest: BackupManifest
  ) throws(OperationFailure) -> RestoreReport.PresentLedger {
    let ledger = workspace.database.ledger
    guard ledger == manifest.ledger else { return .another(ledger: ledger) }
    let verification = try verifyLedger(
      .everything,
      outside: [
        Checkpoint(
          origin: Checkpoint.origin(ofLedger: ledger),
          size: manifest.size,
          root: manifest.root
        )
      ]
    )
    return verification.problems.contains(.outsideStateDiffers(size: manifest.size))
      ? .differs(size: verification.size)
      : .continues(added: verification.size - manifest.size)
  }
}
