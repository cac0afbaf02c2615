import Ledger
import SQLStore
import SafetyModel
public import Workspace

/// What a run of the backup did.
public struct BackupReport: Hashable, Sendable {
  /// The backup as it is now.
  public var manifest: BackupManifest
  /// The number of files that had to be copied.
  public var copied: Int
  /// The number of files that were there already and are what they were.
  public var reused: Int
  /// The number of events added since the former backup in this folder; nothing for the first one.
  public var added: Int?
}

extension OperatingContext {
  /// Brings a backup up to date, while others go on working.
  ///
  /// The database is copied as it stands at one moment, read again from the disk, built anew event
  /// by event, and compared with the former backup: a ledger that is damaged, or that does not
  /// continue what was backed up, never takes a good backup's place. What a killed run copied is used.
  ///
  /// - Parameters:
  ///   - folder: Where the backup is or shall be.
  ///   - isKeepingKey: Whether the private key of the ledger goes along.
  /// - Returns: What was done.
  /// - Throws: `backup`.
  public func backUp(
    to folder: String,
    withKey isKeepingKey: Bool = false
  ) throws(OperationFailure) -> BackupReport {
    let backup = BackupFolder(folder)
    do {
      guard !Files.exists("\(folder)/\(Workspace.databaseName)") else {
        throw BackupFailure.occupied(path: folder)
      }
      let lock = try backup.begin()
      defer { withExtendedLifetime(lock) {} }
      let former = try backup.manifest()
      if let former, former.ledger != workspace.database.ledger {
        throw BackupFailure.otherLedger(
          path: folder,
          found: former.ledger,
          own: workspace.database.ledger
        )
      }
      try backup.clear(but: former?.state)
      return try BackupRun(context: self, backup: backup, former: former)
        .run(withKey: isKeepingKey)
    } catch {
      throw OperationFailure(ofBackup: error)
    }
  }
}

/// One run of a backup.
private struct BackupRun {
  let context: OperatingContext
  let backup: BackupFolder
  let former: BackupManifest?
  let state = BackupFolder.newState()
  var list: [BackupFolder.Entry] = []
  var copied = 0
  var reused = 0
  var bytes = 0
  var missing: [String] = []

  init(context: OperatingContext, backup: BackupFolder, former: BackupManifest?) {
    self.context = context
    self.backup = backup
    self.former = former
  }

  mutating func keep(_ source: String, as name: String, hash: ContentHash? = nil) throws -> Bool {
    guard let kept = try backup.keep(source, as: name, hash: hash) else { return false }
    list.append(BackupFolder.Entry(path: name, hash: kept.content.hash))
    bytes += kept.content.size
    if kept.isNew { copied += 1 } else { reused += 1 }
    return true
  }

  consuming func run(withKey isKeepingKey: Bool) throws -> BackupReport {
    let workspace = context.workspace
    let key = try? workspace.logKey.load().verifier
    let database = try copyDatabase()
    let checked = try check(key: key)
    let checkpoint = try checked.workspace.database.checkpoints(limit: 1).first
    for blob in try checked.workspace.database.blobs() {
      let hash = blob.hash.hex
      let isKept = try keep(
        workspace.evidence.path(of: hash),
        as: "evidence/\(hash.prefix(2))/\(hash)",
        hash: blob.hash
      )
      if !isKept { missing.append(hash) }
    }
    for folder in ["packs", "rules"] {
      for file in try Files.files(below: "\(workspace.folder)/\(folder)")
      where !file.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
        let name = folder == "packs" ? "packs/\(file)" : "\(state)/rules/\(file)"
        guard try keep("\(workspace.folder)/\(folder)/\(file)", as: name) else {
          throw BackupFailure.damaged(path: "\(backup.path)/\(name)")
        }
      }
    }
    // What others sent and whom we believe goes along; private keys do not unless asked for.
    for name in ["filters", "trusted.keys"] + (isKeepingKey ? ["ledger.key"] : [])
    where Files.exists("\(workspace.folder)/\(name)") {
      _ = try keep("\(workspace.folder)/\(name)", as: "\(state)/\(name)")
    }
    for name in ["waiting", "witnesses"] where Files.isFolder("\(workspace.folder)/\(name)") {
      for file in try Files.files(below: "\(workspace.folder)/\(name)")
      where !Files.name(of: file).hasPrefix(".") {
        _ = try keep("\(workspace.folder)/\(name)/\(file)", as: "\(state)/\(name)/\(file)")
      }
    }
    list.append(database.entry)
    list.append(checked.device)
    bytes += database.size
    let manifest = BackupManifest(
      ledger: workspace.database.ledger,
      size: checked.verification.size,
      root: checked.verification.root,
      checkpoint: checkpoint?.note,
      key: key?.description,
      made: context.now,
      state: state,
      list: ContentHash(of: BackupFolder.listBytes(list)),
      files: list.count,
      bytes: bytes,
      missing: missing
    )
    try backup.finish(manifest, list: list)
    try backup.clear(but: state)
    return BackupReport(
      manifest: manifest,
      copied: copied + 1,
      reused: reused,
      added: former.map { manifest.size - $0.size }
    )
  }

  /// Copies the database beside the former one and puts it on disk.
  private func copyDatabase() throws -> (entry: BackupFolder.Entry, size: Int) {
    let folder = "\(backup.path)/\(state)"
    try Files.makeFolder(folder)
    let path = "\(folder)/\(Workspace.databaseName)"
    try context.workspace.database.copy(to: path)
    try Files.synchronise(path)
    let content = try Files.content(of: path, from: .disk)
    let name = "\(state)/\(Workspace.databaseName)"
    return (BackupFolder.Entry(path: name, hash: content.hash), content.size)
  }

  /// Reads the copy from the disk and builds the log anew.
  private func check(
    key: NoteVerifier?
  ) throws -> (workspace: Workspace, verification: LedgerVerification, device: BackupFolder.Entry) {
    let folder = "\(backup.path)/\(state)"
    let device = Array((context.workspace.device + "\n").utf8)
    try Files.writeAtomically(device, to: "\(folder)/device")
    let (copy, verification) = try verifyCopy(
      in: folder,
      now: context.now,
      key: key,
      outside: former.map {
        [Checkpoint(origin: Checkpoint.origin(ofLedger: $0.ledger), size: $0.size, root: $0.root)]
      } ?? []
    )
    if let former, verification.problems.contains(.outsideStateDiffers(size: former.size)) {
      throw BackupFailure.diverged(path: backup.path, size: former.size)
    }
    guard verification.problems.isEmpty else {
      throw BackupFailure.unsound(path: folder, problems: verification.problems.count)
    }
    let entry = BackupFolder.Entry(path: "\(state)/device", hash: ContentHash(of: device))
    return (copy, verification, entry)
  }
}

/// Opens a copy of a workspace's database for reading and verifies all of it.
///
/// A copy of an older format is brought up to date in a folder of its own, and stays as it is.
func verifyCopy(
  in folder: String,
  now: Instant,
  key: NoteVerifier?,
  outside: [Checkpoint] = []
) throws -> (workspace: Workspace, verification: LedgerVerification) {
  let database = "\(folder)/\(Workspace.databaseName)"
  if try LedgerDatabase.format(at: database) < LedgerDatabase.presentFormat {
    let apart = try Files.makeScratchFolder()
    defer { try? Files.removeFolder(apart) }
    _ = try Files.copy(database, to: "\(apart)/\(Workspace.databaseName)")
    _ = try Files.copy("\(folder)/device", to: "\(apart)/device")
    _ = try migrateLedger(in: apart, now: now, isTrial: false)
    return try verifyCopy(in: apart, now: now, key: key, outside: outside)
  }
  let copy = try Workspace.open(
    folder,
    access: .read,
    now: now,
    projection: RegisterProjection()
  )
  let damage = try copy.database.fileProblems()
  guard damage.isEmpty else {
    throw BackupFailure.unsound(path: folder, problems: damage.count)
  }
  let verification = try OperatingContext(workspace: copy, now: now)
    .verifyLedger(.everything, key: key, outside: outside)
  return (copy, verification)
}

extension OperationFailure {
  /// What went wrong while a backup was made or read.
  init(ofBackup error: any Error) {
    switch error {
    case let failure as OperationFailure: self = failure
    case let failure as BackupFailure: self = .backup(failure)
    case let failure as FileFailure: self = .backup(.file(failure))
    case let failure as StoreFailure: self = .backup(.store(failure))
    case WorkspaceFailure.store(let failure): self = .backup(.store(failure))
    case WorkspaceFailure.file(let failure): self = .backup(.file(failure))
    case let failure as WorkspaceFailure: self = .workspace(failure)
    default: self = .unreadable(position: 0, detail: "\(error)")
    }
  }
}
