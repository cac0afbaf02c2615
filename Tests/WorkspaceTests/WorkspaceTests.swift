import Glibc
import Ledger
import SQLStore
import SafetyModel
import Testing
import TranscriptSupport
import Workspace

@Suite("工作区 The workspace")
struct WorkspaceTests {
  static let now = Instant(milliseconds: 1_790_000_000_000)

  @discardableResult
  static func create(in folder: String) throws -> Workspace {
    try Workspace.create(in: folder, rules: Project.rules, now: now, projection: NoRows())
  }

  static func open(
    _ folder: String,
    _ access: LedgerDatabase.Access = .write
  ) throws -> Workspace {
    try Workspace.open(folder, access: access, now: now, projection: NoRows())
  }

  /// Writes one event, so that there is something to lose.
  static func write(in workspace: Workspace) throws {
    let subject = try #require(SubjectID("S-1"))
    let batch = AppendBatch(
      events: [],
      expectedVersions: [subject: 0],
      received: now,
      personal: [],
      blobs: []
    )
    _ = try workspace.database.append(batch)
  }

  @Test("建好再打开，账本和设备不变 what is made can be opened")
  func whatIsMadeCanBeOpened() throws {
    let scratch = try ScratchFolder()
    let made = try Self.create(in: scratch.path)
    let opened = try Self.open(scratch.path)
    #expect(opened.device == made.device)
    #expect(opened.database.ledger == made.database.ledger)
    let rules = Disk.files(below: opened.rulesFolder)
    #expect(rules.contains("checklists/common.yml"))
    #expect(!rules.contains { $0.hasPrefix("cases/") })
  }

  @Test("不覆盖已有的工作区 an existing workspace is not overwritten")
  func existingWorkspaceIsNotOverwritten() throws {
    let scratch = try ScratchFolder()
    try Self.create(in: scratch.path)
    #expect(throws: WorkspaceFailure.alreadyThere(path: scratch.path + "/bihuan.db")) {
      try Self.create(in: scratch.path)
    }
  }

  @Test("规则文件夹不存在，不留下工作区 a missing rule folder leaves no workspace")
  func missingRulesLeaveNoWorkspace() throws {
    let scratch = try ScratchFolder()
    let nowhere = scratch.file("nowhere")
    #expect(
      throws: WorkspaceFailure.file(.init(action: .list, path: nowhere, reason: .missing))
    ) {
      try Workspace.create(
        in: scratch.file("w"),
        rules: nowhere,
        now: Self.now,
        projection: NoRows()
      )
    }
    #expect(throws: WorkspaceFailure.notAWorkspace(path: scratch.file("w"))) {
      try Self.open(scratch.file("w"))
    }
  }

  @Test("从下级文件夹向上找到最近的工作区 the nearest one upward is found")
  func nearestOneUpwardIsFound() throws {
    let scratch = try ScratchFolder()
    try Self.create(in: scratch.path)
    try Disk.makeFolder(scratch.file("a"))
    try Disk.makeFolder(scratch.file("a/b"))
    #expect(Workspace.nearest(from: scratch.file("a/b")) == scratch.path)
    #expect(Workspace.nearest(from: "/") == nil)
  }

  @Test("只读打开的不写 opened for looking, nothing is written")
  func openedForLookingNothingIsWritten() throws {
    let scratch = try ScratchFolder()
    try Self.create(in: scratch.path)
    let reading = try Self.open(scratch.path, .read)
    #expect(throws: StoreFailure.readOnly) { try Self.write(in: reading) }
  }

  @Test("数据库由更新版本写成时明说 a database of a newer version is refused")
  func newerVersionIsRefused() throws {
    let scratch = try ScratchFolder()
    try Self.create(in: scratch.path)
    let apart = try ScratchFolder()
    let finished = try Subprocess.run(
      [
        "/usr/bin/sqlite3", scratch.file("bihuan.db"),
        "INSERT INTO migration (version, applied) SELECT MAX(version) + 1, 0 FROM migration",
      ],
      environment: [:],
      capture: apart.path
    )
    try #require(finished.code == 0)
    #expect(
      throws: WorkspaceFailure.store(.newerFormat(found: 3, supported: 2))
    ) { try Self.open(scratch.path) }
    #expect(throws: WorkspaceFailure.self) { try Self.open(scratch.path, .read) }
  }

  @Test("不是数据库的文件不当数据库 a file that is no database is refused")
  func noDatabaseIsRefused() throws {
    let scratch = try ScratchFolder()
    try Self.create(in: scratch.path)
    for name in Disk.names(in: scratch.path) where name.hasPrefix("bihuan.db") {
      Disk.remove(scratch.file(name))
    }
    try Disk.write("这不是数据库，只是一段文字。\n", to: scratch.file("bihuan.db"))
    #expect(throws: WorkspaceFailure.self) { try Self.open(scratch.path) }
  }

  @Test("写锁被占住时等不到就说忙 a held lock is reported as busy")
  func heldLockIsReportedAsBusy() throws {
    let scratch = try ScratchFolder()
    let path = scratch.file("write.lock")
    let slow = FileLockTurn(path: path)
    let hasty = FileLockTurn(path: path, waitLimitInMilliseconds: 20)
    let turn: () throws -> Bool = { true }
    let isRefused = try slow.take {
      #expect(throws: StoreFailure.busy) { _ = try hasty.take(turn) }
      return true
    }
    #expect(isRefused)
    #expect(try hasty.take(turn))
  }
}
