import Ledger
import Operations
import SQLStore
import SafetyModel
import Testing
import TranscriptSupport
import Workspace

@Suite("升级、整理、体检 Migration, compacting, the doctor")
struct MaintenanceTests {
  /// Runs SQL with a shell of its own, as somebody beside the tool would.
  static func sql(_ text: String, on workspace: Workspace) throws {
    let apart = try ScratchFolder()
    let finished = try Subprocess.run(
      ["/usr/bin/sqlite3", "\(workspace.folder)/bihuan.db", text],
      environment: [:],
      capture: apart.path
    )
    try #require(finished.code == 0, "\(finished)")
  }

  /// Takes a workspace back to the first format, whose log had no tree.
  static func ageToFirstFormat(_ workspace: Workspace) throws {
    try sql(
      """
      DROP TABLE log_run; DROP TABLE checkpoint; DELETE FROM meta WHERE name = 'log';
      DELETE FROM migration WHERE version > 1;
      """,
      on: workspace
    )
  }

  static func open(
    _ folder: String,
    _ access: LedgerDatabase.Access
  ) throws -> OperatingContext {
    let workspace = try Workspace.open(
      folder,
      access: access,
      now: World.now,
      projection: RegisterProjection()
    )
    return try OperatingContext(workspace: workspace, now: World.now)
  }

  @Test("较早的格式：试做全部撤回，升级后事件一条不差 an older format is tried, then brought up to date")
  func olderFormatIsTriedThenBroughtUp() throws {
    let world = try World()
    let head = try world.workspace.database.head
    let frontier = try world.workspace.database.frontier
    let folder = world.scratch.path
    try Self.ageToFirstFormat(world.workspace)
    let present = LedgerDatabase.presentFormat
    #expect(throws: WorkspaceFailure.store(.olderFormat(found: 1, supported: present))) {
      try Workspace.open(
        folder,
        access: .read,
        now: World.now,
        projection: RegisterProjection()
      )
    }
    let tried = try migrateLedger(in: folder, now: World.now, isTrial: true)
    #expect(tried.found == 1)
    #expect(tried.target == present)
    #expect(tried.events == head.size)
    #expect(tried.statements.contains { $0.contains("log_run") })
    #expect(try LedgerDatabase.format(at: folder + "/bihuan.db") == 1)
    #expect(try migrateLedger(in: folder, now: World.now, isTrial: false) == tried)
    #expect(try migrateLedger(in: folder, now: World.now, isTrial: false).isDone)
    let context = try Self.open(folder, .write)
    #expect(try context.ledgerHead() == head)
    #expect(try context.workspace.database.frontier == frontier)
    _ = try context.registerOrganisation(name: "新", level: .town, region: nil, parent: nil)
    #expect(try context.workspace.database.frontier.size == frontier.size + 1)
    #expect(try context.verifyLedger(.everything).problems == [])
  }

  @Test("较新的格式不降级、不改动 a newer format is never brought down")
  func newerFormatIsNeverBroughtDown() throws {
    let world = try World()
    let present = LedgerDatabase.presentFormat
    let newer = StoreFailure.newerFormat(found: present + 1, supported: present)
    try Self.sql(
      "INSERT INTO migration (version, applied) VALUES (\(present + 1), 0)",
      on: world.workspace
    )
    let before = try Disk.bytes(of: world.scratch.path + "/bihuan.db")
    for isTrial in [true, false] {
      do {
        _ = try migrateLedger(in: world.scratch.path, now: World.now, isTrial: isTrial)
        Issue.record("brought down")
      } catch OperationFailure.store(let failure) {
        #expect(failure == newer)
      }
    }
    #expect(throws: WorkspaceFailure.store(newer)) {
      try Workspace.open(
        world.scratch.path,
        access: .write,
        now: World.now,
        projection: RegisterProjection()
      )
    }
    #expect(try Disk.bytes(of: world.scratch.path + "/bihuan.db") == before)
  }

  @Test("整理不动账本：根、事件、台账、签名照旧 compacting leaves the log as it is")
  func compactingLeavesTheLog() throws {
    let world = try World()
    let context = try world.context("陈知行", on: "2026-11-20")
    for number in 1...30 {
      _ = try context.registerOrganisation(
        name: "单位\(number)" + String(repeating: "长", count: 200),
        level: .town,
        region: nil,
        parent: nil
      )
    }
    _ = try context.sign()
    try Self.sql("UPDATE reg_org SET name = 'wrong', search = NULL", on: world.workspace)
    let database = world.workspace.database
    let before = (try database.head, try database.frontier, try database.checkpoints(limit: 9))
    let events = try database.events(after: 0, limit: 1000).map(\.bytes)
    _ = try context.compactLedger()
    #expect(try database.head == before.0)
    #expect(try database.frontier == before.1)
    #expect(try database.checkpoints(limit: 9) == before.2)
    #expect(try database.events(after: 0, limit: 1000).map(\.bytes) == events)
    #expect(try !context.organisations().map(\.name).contains("wrong"))
    #expect(try context.verifyLedger(.everything).problems == [])
    #expect(try database.fileProblems() == [])
  }

  @Test("健康的工作区没有一处不行 nothing is bad in a sound workspace")
  func nothingIsBadInASoundWorkspace() throws {
    let world = try World()
    let findings = try diagnose(world.scratch.path, now: World.now, isThorough: true)
    let bad = findings.filter { $0.level == .bad }
    #expect(bad == [])
    let names = Set(findings.map(\.name))
    for name in [
      "sqlite_version", "journal_mode", "synchronous", "format", "integrity", "file_system",
      "free_space", "clock", "calendar", "rules", "permissions_bihuan.db", "key", "write_queue",
      "evidence", "font", "printer", "time_zones", "encoding",
    ] { #expect(names.contains(name), "\(name)") }
  }

  /// Things that go wrong, and the finding that must show them.
  static let troubles: [(name: String, finding: String, level: DoctorLevel)] = [
    ("clock before the last record", "clock", .bad), ("newer format", "database", .bad),
    ("older format", "format", .warn), ("key open to others", "key", .bad),
    ("key lost after signing", "key", .bad), ("evidence gone", "evidence", .bad),
    ("database open to all", "permissions_bihuan.db", .bad), ("rules gone", "rules", .bad),
    ("calendar a year behind", "calendar", .warn),
    ("restore not finished", "unfinished_restore", .warn),
    ("not a database", "database", .bad),
    ("trust open to others", "permissions_trusted.keys", .warn),
    ("personal key open to others", "permissions_P.key", .bad),
    ("folder of keys open to others", "permissions_keys", .warn),
  ]

  @Test("每种毛病都指出来 every trouble is shown", arguments: troubles.map(\.name))
  func everyTroubleIsShown(_ name: String) throws {
    let trouble = try #require(Self.troubles.first { $0.name == name })
    let world = try World()
    let folder = world.scratch.path
    var now = World.now
    switch name {
    case "clock before the last record": now = Instant(day: day("2026-01-05"), hour: 9)
    case "newer format":
      try Self.sql("INSERT INTO migration VALUES (99, 0)", on: world.workspace)
    case "older format": try Self.ageToFirstFormat(world.workspace)
    case "key open to others":
      _ = try world.context(on: "2026-11-20").sign()
      try Disk.setPermissions(0o644, of: folder + "/ledger.key")
    case "key lost after signing":
      _ = try world.context(on: "2026-11-20").sign()
      Disk.remove(folder + "/ledger.key")
    case "evidence gone":
      _ = try world.context("陈知行", on: "2026-11-20", proof: .paper)
        .registerOrganisation(name: "新", level: .town, region: nil, parent: nil)
      let paper = try world.workspace.evidence.add(try world.document("x.pdf"), purpose: .document)
      let hash = try #require(ContentHash(hex: paper.hash))
      _ = try world.workspace.database.append(
        AppendBatch(
          events: [],
          expectedVersions: [:],
          received: World.now,
          personal: [],
          blobs: [BlobReference(name: paper.name, hash: hash, size: paper.size)]
        )
      )
      Disk.remove(world.workspace.evidence.path(of: paper.hash))
    case "database open to all": try Disk.setPermissions(0o666, of: folder + "/bihuan.db")
    case "trust open to others":
      try Disk.write("", to: folder + "/trusted.keys")
      try Disk.setPermissions(0o640, of: folder + "/trusted.keys")
    case "personal key open to others":
      try Disk.makeFolder(folder + "/keys")
      try Disk.write("", to: folder + "/keys/P.key")
      try Disk.setPermissions(0o604, of: folder + "/keys/P.key")
    case "folder of keys open to others":
      try Disk.makeFolder(folder + "/keys")
      try Disk.setPermissions(0o755, of: folder + "/keys")
    case "rules gone": Disk.remove(folder + "/rules/facts.yml")
    case "calendar a year behind": now = Instant(day: day("2028-12-05"), hour: 9)
    case "restore not finished": try Disk.write("", to: folder + "/restore.unfinished")
    default:
      try world.workspace.database.checkpoint()
      try Disk.write("no database at all, only text\n", to: folder + "/bihuan.db")
    }
    let findings = try diagnose(folder, now: now, isThorough: false)
    let shown = try #require(findings.first { $0.name == trouble.finding })
    #expect(shown.level == trouble.level)
  }
}
