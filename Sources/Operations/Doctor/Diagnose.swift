import Ledger
import RuleLanguage
import SQLStore
public import SafetyModel
import Workflow
import Workspace

/// Looks a workspace and the machine over; nothing is changed.
///
/// - Parameters:
///   - folder: The workspace.
///   - now: The present.
///   - isThorough: Whether the whole database file is looked through, which takes time.
/// - Returns: What was found, the workspace first.
/// - Throws: `workspace(notAWorkspace)` when there is none.
public func diagnose(
  _ folder: String,
  now: Instant,
  isThorough: Bool
) throws(OperationFailure) -> [DoctorFinding] {
  guard Files.exists("\(folder)/\(Workspace.databaseName)") else {
    throw .workspace(.notAWorkspace(path: folder))
  }
  var examination = Examination(folder: folder, now: now)
  examination.lookAtTheDatabase(isThorough: isThorough)
  examination.lookAtTheDisk()
  examination.lookAtTheRules()
  examination.lookAtTheMachine()
  return examination.findings
}

/// The findings so far.
private struct Examination {
  let folder: String
  let now: Instant
  var findings: [DoctorFinding] = []

  init(folder: String, now: Instant) {
    self.folder = folder
    self.now = now
  }

  mutating func lookAtTheDatabase(isThorough: Bool) {
    let path = "\(folder)/\(Workspace.databaseName)"
    let version = LedgerDatabase.engineVersion
    findings.append(.engine(version: version, isRaceFixed: Self.isRaceFixed(version)))
    do {
      let found = try LedgerDatabase.format(at: path)
      findings.append(.format(found: found, present: LedgerDatabase.presentFormat))
      guard found == LedgerDatabase.presentFormat else { return }
      // A connection that writes reads every setting back; where writing is not possible, reading is.
      let workspace = try (try? open(.write)) ?? open(.read)
      try lookInto(workspace, isThorough: isThorough)
    } catch let failure as StoreFailure {
      findings.append(.database(failure))
    } catch WorkspaceFailure.store(let failure) {
      findings.append(.database(failure))
    } catch {
      findings.append(.database(.io(detail: "\(error)")))
    }
  }

  private func open(_ access: LedgerDatabase.Access) throws -> Workspace {
    try Workspace.open(
      folder,
      access: access,
      now: now,
      projection: RegisterProjection(),
      isKeepingRegister: true
    )
  }

  private mutating func lookInto(_ workspace: Workspace, isThorough: Bool) throws {
    let wanted = [
      "journal_mode": "wal", "synchronous": "2", "foreign_keys": "1", "wal_autocheckpoint": "0",
    ]
    for (name, value) in try workspace.database.settings() {
      let isRight = value == wanted[name]
      findings.append(.setting(name: name, value: value, isRight: isRight))
    }
    let head = try workspace.database.head
    findings.append(.events(head.size))
    let last = try workspace.database.events(after: max(0, head.size - 1), limit: 1).last
    findings.append(.clock(now: now, last: last?.received))
    if isThorough {
      findings.append(.file(problems: try workspace.database.fileProblems().count))
    }
    try lookAtTheKey(of: workspace)
    let blobs = try workspace.database.blobs()
    let missing = blobs.filter { !Files.exists(workspace.evidence.path(of: $0.hash.hex)) }
    findings.append(.evidence(files: blobs.count, missing: missing.count))
  }

  private mutating func lookAtTheKey(of workspace: Workspace) throws {
    let isSigned = try !workspace.database.checkpoints(limit: 1).isEmpty
    guard workspace.logKey.exists else {
      findings.append(.key(isSigned ? .lost : .notYetNeeded))
      return
    }
    do throws(KeyFailure) {
      _ = try workspace.logKey.load()
      findings.append(.key(.usable))
    } catch {
      findings.append(.key(.unusable(error)))
    }
  }

  mutating func lookAtTheDisk() {
    let kind = HostDisk.fileSystem(at: folder)
    findings.append(.fileSystem(kind: kind, .init(ofKind: kind)))
    if let space = try? HostDisk.space(at: folder) {
      findings.append(.space(bytes: space.freeBytes))
      if let files = space.freeFiles { findings.append(.freeFiles(files)) }
    }
    for path in [folder, "\(folder)/\(Workspace.databaseName)"] {
      guard let found = HostDisk.permissions(of: path) else { continue }
      // Who may not enter the folder reads nothing below it.
      let mode = path == folder ? found.mode & 0o772 : found.mode
      findings.append(.permissions(path: path, mode: mode, isWritable: found.isWritable))
    }
    lookAtTheSecrets()
    if let lock = try? FolderLock.take("\(folder)/write.lock", .exclusive, waitingUpTo: 2000) {
      withExtendedLifetime(lock) { findings.append(.queue(isFree: true)) }
    } else {
      findings.append(.queue(isFree: false))
    }
    if Files.exists("\(folder)/\(RestoreFolder.markName)") { findings.append(.unfinishedRestore) }
  }

  /// What is its owner's alone; named only where it is open to others.
  private mutating func lookAtTheSecrets() {
    let keys = "\(folder)/keys"
    let named = ["ledger.key", "trusted.keys", "bihuan.db-wal", "bihuan.db-shm"].map {
      "\(folder)/\($0)"
    }
    let personal = ((try? Files.list(keys)) ?? []).map { "\(keys)/\($0)" }
    for path in named + [keys] + personal {
      guard let found = HostDisk.permissions(of: path), found.mode & 0o077 != 0 else { continue }
      // Names and numbers in the log of the database; whoever has a key signs in its owner's name.
      let isKey = path.hasSuffix(".key")
      findings.append(
        .secret(path: path, mode: found.mode, wanted: path == keys ? 0o700 : 0o600, isKey: isKey)
      )
    }
  }

  mutating func lookAtTheRules() {
    guard let pack = try? loadRules(from: "\(folder)/rules") else {
      findings.append(.rules(isUsable: false))
      return
    }
    findings.append(.rules(isUsable: true))
    guard let calendar = pack.calendar else { return }
    findings.append(.calendar(WorkingCalendar(calendar).problems(on: now.day)))
  }

  mutating func lookAtTheMachine() {
    findings.append(.font(HostTools.chineseFont()))
    findings.append(.printer(HostTools.program(among: HostTools.printers)))
    findings.append(.zones(isThere: Files.isFolder(ZoneFolder.standard)))
    findings.append(.encoding(HostTools.foreignEncoding()))
  }

  /// Whether the race between a WAL checkpoint and a writer is out of this version.
  ///
  /// Source: sqlite.org, release 3.51.3. Below it the queue of the writers keeps the two apart.
  private static func isRaceFixed(_ version: String) -> Bool {
    let parts = version.split(separator: ".").compactMap { Int($0) }
    return [3, 51, 3].lexicographicallyPrecedes(parts) || parts == [3, 51, 3]
  }
}

extension DoctorFinding.FileSystemFitness {
  /// What is known of a kind of file system.
  init(ofKind kind: String?) {
    switch kind {
    case "ext4", "ext3", "ext2", "xfs", "btrfs", "zfs", "f2fs", "bcachefs", "overlay", "jfs":
      self = .local
    case "tmpfs", "ramfs": self = .volatile
    case "vfat", "exfat", "msdos": self = .withoutPermissions
    case "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs", "ceph", "afs", "virtiofs",
      "fuse.glusterfs", "davfs", "fuse.davfs", "fuse.rclone":
      self = .network
    default: self = .unknown
    }
  }
}
