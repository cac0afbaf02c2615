import Ledger
import Operations
import SQLStore
import SafetyModel
import Testing
import TranscriptSupport
import Workspace

@Suite("备份和恢复 Backup and restore")
struct BackupTests {
  /// A workspace with a visit, its evidence and its hazards, and a folder for backups.
  final class Scene {
    let world: World
    let folder = try? ScratchFolder()

    init() throws {
      world = try World()
      _ = try context.acting(
        as: try world.person("陈知行"),
        signedScan: World.photo("exit-before.jpg")
      )
      try addEvidence()
    }

    var context: OperatingContext {
      get throws { try world.context("陈知行", on: "2026-11-20", proof: .typed) }
    }

    var backup: String { (folder?.path ?? "") + "/backup" }

    /// Adds an organisation, so that there is something new.
    func add(_ name: String) throws {
      _ = try context.registerOrganisation(name: name, level: .town, region: nil, parent: nil)
    }

    /// Makes an event that names a file.
    func addEvidence() throws {
      let reference = try world.workspace.evidence.add(
        World.photo("exit-before.jpg"),
        purpose: .found
      )
      let hash = try #require(ContentHash(hex: reference.hash))
      _ = try world.workspace.database.append(
        AppendBatch(
          events: [],
          expectedVersions: [:],
          received: World.now,
          personal: [],
          blobs: [BlobReference(name: reference.name, hash: hash, size: reference.size)]
        )
      )
    }

    func restored() throws -> Workspace {
      let target = (folder?.path ?? "") + "/restored"
      _ = try restoreBackup(backup, into: target, now: World.now)
      return try Workspace.open(
        target,
        access: .write,
        now: World.now,
        projection: RegisterProjection()
      )
    }
  }

  static func thrown(_ body: () throws -> Void) -> BackupFailure? {
    do {
      try body()
      return nil
    } catch OperationFailure.backup(let failure) {
      return failure
    } catch {
      Issue.record("\(error)")
      return nil
    }
  }

  @Test("恢复出来的账本、台账、证据相同，设备换新编号 what is restored is the same, under a new device")
  func restoredIsTheSame() throws {
    let scene = try Scene()
    _ = try scene.context.sign()
    let report = try scene.context.backUp(to: scene.backup)
    #expect(report.manifest.missing == [])
    #expect(report.manifest.checkpoint != nil)
    let restored = try scene.restored()
    #expect(try restored.database.frontier == scene.world.workspace.database.frontier)
    #expect(try RegisterDump.rows(of: restored) == scene.world.register())
    #expect(restored.device != scene.world.workspace.device)
    for blob in try restored.database.blobs() {
      _ = try restored.evidence.bytes(of: blob.hash.hex)
    }
    let context = try OperatingContext(workspace: restored, now: World.now)
    _ = try context.registerOrganisation(name: "恢复之后", level: .town, region: nil, parent: nil)
    #expect(try context.verifyLedger(.everything).problems == [])
  }

  @Test("再次备份只复制新的，恢复到的是最新的 a second run copies what is new")
  func secondRunCopiesWhatIsNew() throws {
    let scene = try Scene()
    let first = try scene.context.backUp(to: scene.backup)
    #expect(first.added == nil)
    try scene.add("新来的单位")
    let second = try scene.context.backUp(to: scene.backup)
    #expect(second.added == 1)
    #expect(second.reused >= 1)
    #expect(second.copied < first.copied + 1)
    #expect(try drillRestore(of: scene.backup, now: World.now).isSound)
    let states = Disk.names(in: scene.backup).filter { $0.hasPrefix("state-") }
    #expect(states == [second.manifest.state])
  }

  @Test("演练什么也不改，坏了一个文件就指出来 a drill changes nothing and finds every changed file")
  func drillFindsEveryChangedFile() throws {
    let scene = try Scene()
    let manifest = try scene.context.backUp(to: scene.backup).manifest
    let list = try BackupFolder(scene.backup).list(of: manifest)
    let before = Disk.files(below: scene.backup)
    let sound = try drillRestore(of: scene.backup, now: World.now, present: scene.context)
    #expect(sound.isSound)
    #expect(sound.present == .continues(added: 0))
    #expect(Disk.files(below: scene.backup) == before)
    for entry in list {
      let path = scene.backup + "/" + entry.path
      let bytes = try Disk.bytes(of: path)
      var changed = bytes
      changed[changed.count / 2] ^= 1
      try Disk.write(changed, to: path)
      let found = (try? drillRestore(of: scene.backup, now: World.now).isSound) ?? false
      #expect(!found, "\(entry.path)")
      #expect(Self.thrown { _ = try scene.restored() } != nil, "\(entry.path)")
      try Disk.write(bytes, to: path)
    }
    #expect(try drillRestore(of: scene.backup, now: World.now).isSound)
  }

  @Test("较早格式的备份照样能恢复 a backup of an older format is restored all the same")
  func backupOfAnOlderFormatIsRestored() throws {
    let scene = try Scene()
    var manifest = try scene.context.backUp(to: scene.backup).manifest
    let backup = BackupFolder(scene.backup)
    let name = "\(manifest.state)/bihuan.db"
    let apart = try ScratchFolder()
    let aged = try Subprocess.run(
      [
        "/usr/bin/sqlite3", "\(scene.backup)/\(name)",
        "DROP TABLE log_run; DROP TABLE checkpoint; DELETE FROM meta WHERE name = 'log'; DELETE FROM migration WHERE version > 1",
      ],
      environment: [:],
      capture: apart.path
    )
    try #require(aged.code == 0)
    let list = try backup.list(of: manifest).map { entry in
      BackupFolder.Entry(
        path: entry.path,
        hash: entry.path == name
          ? try Files.content(of: "\(scene.backup)/\(name)").hash : entry.hash
      )
    }
    manifest.list = ContentHash(of: BackupFolder.listBytes(list))
    try backup.finish(manifest, list: list)
    let bytes = try Disk.bytes(of: "\(scene.backup)/\(name)")
    #expect(try drillRestore(of: scene.backup, now: World.now).isSound)
    #expect(try Disk.bytes(of: "\(scene.backup)/\(name)") == bytes)
    let restored = try OperatingContext(workspace: try scene.restored(), now: World.now)
    _ = try restored.registerOrganisation(name: "之后", level: .town, region: nil, parent: nil)
    #expect(try restored.verifyLedger(.everything).problems == [])
  }

  @Test("私钥只在要求时备份，别人读不到 the private key goes along only when asked, closed to others")
  func privateKeyGoesAlongOnlyWhenAsked() throws {
    let scene = try Scene()
    _ = try scene.context.sign()
    let without = try scene.context.backUp(to: scene.backup).manifest.state
    #expect(!Disk.exists("\(scene.backup)/\(without)/ledger.key"))
    let with = try scene.context.backUp(to: scene.backup, withKey: true).manifest.state
    let key = "\(scene.backup)/\(with)/ledger.key"
    #expect(HostDisk.permissions(of: key)?.mode == 0o600)
    #expect(HostDisk.permissions(of: scene.backup)?.mode == 0o700)
    let restored = try scene.restored()
    #expect(HostDisk.permissions(of: restored.folder + "/ledger.key")?.mode == 0o600)
    #expect(HostDisk.permissions(of: restored.folder + "/bihuan.db")?.mode == 0o600)
    _ = try OperatingContext(workspace: restored, now: World.now).sign()
  }

  @Test("信任的公钥和等着的数据包随备份走，个人密钥不走 trust and waiting bundles go along, people's keys do not")
  func trustAndWaitingBundlesGoAlong() throws {
    let scene = try Scene()
    let folder = scene.world.scratch.path
    let seed = [UInt8](repeating: 5, count: 32)
    let stranger = try #require(NoteSigner(name: "bihuan/L-1", kind: .log, seed: seed)).verifier
    try scene.world.workspace.trustedKeys.add(stranger)
    for name in ["waiting", "waiting/ab", "keys"] { try Disk.makeFolder(folder + "/" + name) }
    try Disk.write("张三", to: folder + "/waiting/ab/personal.jsonl")
    try Disk.write("secret", to: folder + "/keys/P.key")
    _ = try scene.context.backUp(to: scene.backup, withKey: true)
    #expect(!Disk.files(below: scene.backup).contains { $0.hasSuffix("P.key") })
    let restored = try scene.restored()
    #expect(try restored.trustedKeys.load() == [stranger])
    let waiting = restored.waitingFolder + "/ab/personal.jsonl"
    #expect(try Disk.text(of: waiting) == "张三")
    for file in [waiting, restored.folder + "/trusted.keys"] {
      #expect(HostDisk.permissions(of: file)?.mode == 0o600)
    }
    #expect(!Disk.exists(restored.keysFolder))
  }

  @Test("坏掉的备份文件下次补好 a damaged file is put right by the next run")
  func damagedFileIsPutRight() throws {
    let scene = try Scene()
    let manifest = try scene.context.backUp(to: scene.backup).manifest
    let list = try BackupFolder(scene.backup).list(of: manifest)
    let entry = try #require(list.first { $0.path.hasPrefix("evidence/") })
    try Disk.write("broken", to: scene.backup + "/" + entry.path)
    _ = try scene.context.backUp(to: scene.backup)
    #expect(try drillRestore(of: scene.backup, now: World.now).isSound)
  }

  @Test("工作区里没有的证据列出，备份里还有的留着 lost evidence is listed, kept evidence stays")
  func lostEvidenceIsListed() throws {
    let scene = try Scene()
    let blob = try #require(try scene.world.workspace.database.blobs().first)
    let path = scene.world.workspace.evidence.path(of: blob.hash.hex)
    Disk.remove(path)
    #expect(try scene.context.backUp(to: scene.backup).manifest.missing == [blob.hash.hex])
    try scene.addEvidence()
    #expect(try scene.context.backUp(to: scene.backup).manifest.missing == [])
    Disk.remove(path)
    #expect(try scene.context.backUp(to: scene.backup).manifest.missing == [])
  }

  @Test("没有做完的不是备份，接着做就完成 an unfinished run is no backup, the next one finishes it")
  func unfinishedIsNoBackup() throws {
    let scene = try Scene()
    _ = try scene.context.backUp(to: scene.backup)
    Disk.remove(scene.backup + "/manifest.json")
    #expect(
      Self.thrown { _ = try drillRestore(of: scene.backup, now: World.now) }
        == .unfinished(path: scene.backup)
    )
    let again = try scene.context.backUp(to: scene.backup)
    #expect(again.reused > 0)
    #expect(try drillRestore(of: scene.backup, now: World.now).isSound)
  }

  @Test("换回旧文件的账本盖不掉新的备份 a rolled back ledger never replaces a newer backup")
  func rolledBackLedgerIsRefused() throws {
    let scene = try Scene()
    let earlier = (scene.folder?.path ?? "") + "/earlier"
    _ = try scene.context.backUp(to: earlier)
    try scene.add("后来登记的单位")
    let size = try scene.context.backUp(to: scene.backup).manifest.size
    let old = (scene.folder?.path ?? "") + "/old"
    _ = try restoreBackup(earlier, into: old, now: World.now)
    let workspace = try Workspace.open(
      old,
      access: .write,
      now: World.now,
      projection: RegisterProjection()
    )
    let context = try OperatingContext(workspace: workspace, now: World.now)
    for name in ["另一条历史", "又一条"] {
      _ = try context.registerOrganisation(name: name, level: .town, region: nil, parent: nil)
    }
    #expect(
      Self.thrown { _ = try context.backUp(to: scene.backup) }
        == .diverged(path: scene.backup, size: size)
    )
    let drill = try drillRestore(of: scene.backup, now: World.now, present: context)
    #expect(drill.present == .differs(size: size + 1))
    #expect(!drill.isSound)
    #expect(try drillRestore(of: scene.backup, now: World.now, present: scene.context).isSound)
  }

  @Test("别的文件夹、别的账本、已有的工作区都不碰 nothing foreign is ever touched")
  func nothingForeignIsTouched() throws {
    let scene = try Scene()
    let other = try Scene()
    _ = try other.context.backUp(to: scene.backup)
    guard case .otherLedger? = Self.thrown({ _ = try scene.context.backUp(to: scene.backup) })
    else {
      Issue.record("the backup of another ledger was taken")
      return
    }
    let folder = scene.world.scratch.path
    #expect(
      Self.thrown { _ = try scene.context.backUp(to: folder) } == .occupied(path: folder)
    )
    let full = (scene.folder?.path ?? "") + "/full"
    try Disk.makeFolder(full)
    try Disk.write("x", to: full + "/letter.txt")
    #expect(Self.thrown { _ = try scene.context.backUp(to: full) } == .occupied(path: full))
    #expect(
      Self.thrown { _ = try restoreBackup(scene.backup, into: full, now: World.now) }
        == .occupied(path: full)
    )
    #expect(throws: OperationFailure.self) {
      try restoreBackup(scene.backup, into: folder, now: World.now)
    }
    #expect(Disk.names(in: full) == ["letter.txt"])
  }

  @Test("两个备份不会同时写一个文件夹 two runs never write one folder at once")
  func twoRunsNeverWriteAtOnce() throws {
    let scene = try Scene()
    _ = try scene.context.backUp(to: scene.backup)
    let lock = try BackupFolder(scene.backup).begin()
    #expect(
      Self.thrown { _ = try scene.context.backUp(to: scene.backup) } == .inUse(path: scene.backup)
    )
    withExtendedLifetime(lock) {}
  }
}

@Suite(
  "备份时磁盘出问题 When the disk of a backup fails",
  .enabled(if: SmallDisk.isAllowed, "SKIPPED: mounting a small file system is not allowed here")
)
struct BackupDiskTests {
  @Test("目标写满：明说，原备份有效，腾出空间后做完 a full target leaves the former backup valid")
  func fullTargetLeavesTheFormerBackup() throws {
    let scene = try BackupTests.Scene()
    let disk = try #require(try SmallDisk(kilobytes: 8192))
    let folder = disk.scratch.file("backup")
    let first = try scene.context.backUp(to: folder)
    for number in 1...40 { try scene.add("单位\(number)" + String(repeating: "长", count: 300)) }
    disk.fill()
    let failure = BackupTests.thrown { _ = try scene.context.backUp(to: folder) }
    switch failure {
    case .store(.diskFull): break
    case .file(let file) where file.reason == .diskFull: break
    default: Issue.record("\(String(describing: failure))")
    }
    let drill = try drillRestore(of: folder, now: World.now)
    #expect(drill.isSound)
    #expect(drill.manifest == first.manifest)
    disk.empty()
    #expect(try scene.context.backUp(to: folder).added == 40)
    #expect(try drillRestore(of: folder, now: World.now).isSound)
  }
}
