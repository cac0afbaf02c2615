import Ledger
import SQLStore
import SafetyModel
import Testing
import TranscriptSupport
import Workspace

@testable import Operations

@Suite("改动账本 Tampering with the ledger")
struct TamperingTests {
  /// What somebody with the file and a database shell does; each is found by reading everything.
  static let attacks: [(name: String, sql: String)] = [
    (
      "flip a byte",
      "UPDATE event SET bytes = CAST(replace(CAST(bytes AS TEXT), '\"v\":1', '\"v\":2') AS BLOB) WHERE position = 3"
    ),
    (
      "change a word",
      "UPDATE event SET bytes = CAST(replace(CAST(bytes AS TEXT), '明州', '滨海') AS BLOB)"
    ),
    ("delete an event", "DELETE FROM event WHERE position = 4"),
    (
      "delete one and close the gap",
      "DELETE FROM event WHERE position = 4; UPDATE event SET position = position - 1 WHERE position > 4"
    ),
    ("cut off the end", "DELETE FROM event WHERE position > (SELECT MAX(position) - 3 FROM event)"),
    (
      "swap two events",
      "UPDATE event SET position = -1 WHERE position = 5; UPDATE event SET position = 5 WHERE position = 6; UPDATE event SET position = 6 WHERE position = -1"
    ),
    (
      "swap two bodies",
      "CREATE TEMP TABLE t AS SELECT position, bytes, hash FROM event WHERE position IN (5, 6); UPDATE event SET bytes = (SELECT bytes FROM t WHERE t.position = 11 - event.position), hash = (SELECT hash FROM t WHERE t.position = 11 - event.position) WHERE position IN (5, 6)"
    ),
    (
      "insert an event",
      "INSERT INTO event SELECT ledger, (SELECT MAX(position) + 1 FROM event), id || 'x', subject, version + 1000, kind, occurred, received, actor, device, device_sequence + 100000, bytes, hash FROM event WHERE position = 2"
    ),
    (
      "change the time of acceptance",
      "UPDATE event SET received = received - 1000 WHERE position = 7"
    ),
    (
      "rewrite the tree",
      "UPDATE meta SET value = '1 ' || (SELECT hash FROM event WHERE position = 1) WHERE name = 'log'"
    ),
    (
      "rewrite the signed state",
      "UPDATE checkpoint SET note = replace(note, char(10), char(10) || '1')"
    ),
    (
      "move the signature to another state",
      "UPDATE checkpoint SET size = size - 1"
    ),
  ]

  @Test("每一类改动都查得出 every kind of change is found", arguments: attacks.map(\.name))
  func everyChangeIsFound(name: String) throws {
    let attack = try #require(Self.attacks.first { $0.name == name })
    let world = try World()
    _ = try world.visitHongsheng()
    let context = try world.context(on: "2026-03-06")
    _ = try context.sign()
    let before = try context.verifyLedger(.everything).problems
    #expect(before == [])
    #expect(try context.verifyLedger(.sinceLastSignature).problems == [])
    try Self.edit(world, attack.sql)
    #expect(try !context.verifyLedger(.everything).problems.isEmpty)
  }

  @Test("签名以后整段重做的历史，靠外面的检查点查出 a rewritten past is found by a state kept outside")
  func rewrittenPast() throws {
    let world = try World()
    let site = try world.visitHongsheng().site
    try world.registerStaff("盛南枝", of: site)
    let context = try world.context(on: "2026-03-06")
    let kept = try context.sign()
    let note = try #require(SignedNote(kept.note))
    let outside = try #require(Checkpoint(noteText: note.text))
    try world.registerStaff("白一帆", of: site)
    #expect(try context.verifyLedger(.everything, outside: [outside]).problems == [])
    // Whoever holds file and key drops the last event signed, its signature and the tree, and signs anew.
    try Self.edit(
      world,
      "DELETE FROM event WHERE position >= \(kept.size); DELETE FROM checkpoint; DELETE FROM meta WHERE name = 'log'; DELETE FROM log_run"
    )
    try world.registerStaff("裴映雪", of: site)
    try context.rebuildRegister()
    _ = try context.sign()
    #expect(try context.verifyLedger(.everything).problems == [])
    #expect(
      try context.verifyLedger(.everything, outside: [outside]).problems
        == [.outsideStateDiffers(size: outside.size)]
    )
  }

  @Test("抽掉一条再把树补好，设备的序号不连续 an event taken out shows in the numbers of its device")
  func deviceChain() throws {
    let world = try World()
    let site = try world.registerCrowdedPlant()
    for name in ["盛南枝", "白一帆", "裴映雪"] { try world.registerStaff(name, of: site) }
    let context = try world.context(on: "2026-03-06")
    let size = try context.ledgerHead().size
    #expect(try context.verifyLedger(.everything).problems == [])
    try Self.edit(
      world,
      """
      DELETE FROM event WHERE position = \(size - 1);
      UPDATE event SET position = position - 1 WHERE position > \(size - 1);
      DELETE FROM checkpoint; DELETE FROM meta WHERE name = 'log'; DELETE FROM log_run
      """
    )
    // The next act makes the tree anew over what is left.
    try world.registerStaff("宁清和", of: site)
    let found = try context.verifyLedger(.sinceLastSignature).problems
    #expect(
      found == [
        .deviceChainBroken(
          position: size - 1,
          device: world.workspace.device,
          expected: size - 1,
          found: size
        )
      ]
    )
  }

  @Test("凭证离开数据库也能核对，改一个字就不成立 a receipt holds without the database, and only unchanged")
  func receipts() throws {
    let world = try World()
    let visit = try world.visitHongsheng()
    let context = try world.context(on: "2026-03-06")
    _ = try context.sign()
    let hazard = try #require(visit.finished.hazards.first)
    let key = try world.workspace.logKey.load().verifier
    let (receipt, unsigned) = try context.prove("\(hazard)")
    #expect(unsigned == 0)
    let read = try #require(Receipt(canonicalBytes: try receipt.canonicalBytes()))
    #expect(read == receipt)
    #expect(read.problems(checkedBy: key) == [])
    var changed = read
    changed.entries[0].bytes[changed.entries[0].bytes.count / 2] ^= 1
    #expect(changed.problems(checkedBy: key) == [.notInTheLog(position: read.entries[0].position)])
    var other = read
    other.subject = SubjectID(visit.site)
    #expect(other.problems(checkedBy: key).count == other.entries.count)
    let stranger = try #require(
      NoteSigner(name: key.name, kind: .log, seed: [UInt8](repeating: 9, count: 32))
    )
    #expect(read.problems(checkedBy: stranger.verifier) == [.signedByAnother])
  }

  @Test("别人能读的密钥不用，记录照样写入并提示 a key others can read is not used; the act stands and says so")
  func openKey() throws {
    let world = try World()
    _ = try world.visitHongsheng()
    let context = try world.context(on: "2026-03-06")
    _ = try context.sign()
    let path = world.workspace.logKey.path
    try Disk.setPermissions(0o644, of: path)
    #expect(throws: OperationWarning.notSigned(.open(path: path, mode: 0o644))) {
      try context.sign()
    }
    try Disk.setPermissions(0o600, of: path)
    _ = try context.sign()
  }

  /// Changes the file with a database shell, the guards of the events taken away first.
  static func edit(_ world: World, _ sql: String) throws {
    let apart = try ScratchFolder()
    let finished = try Subprocess.run(
      [
        "/usr/bin/sqlite3", "\(world.scratch.path)/bihuan.db",
        """
        DROP TRIGGER IF EXISTS event_is_never_changed; DROP TRIGGER IF EXISTS event_is_never_removed;
        DROP TRIGGER IF EXISTS event_is_only_appended; \(sql);
        """,
      ],
      environment: [:],
      capture: apart.path
    )
    try #require(finished.code == 0, "\(finished)")
  }
}
