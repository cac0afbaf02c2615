import SQLite
import Testing
import TranscriptSupport

@Suite("SQLite 驱动 Driver")
struct ConnectionTests {
  let directory: ScratchFolder
  let connection: Connection

  init() throws {
    directory = try ScratchFolder()
    connection = try Connection(path: directory.file("a.db"), mode: .create)
    try connection.execute("CREATE TABLE t (i BIGINT, s TEXT, b BLOB)")
  }

  @Test(
    "设置逐项读回 Settings are what was asked for",
    arguments: [
      ("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1"),
      ("wal_autocheckpoint", "0"),
    ]
  )
  func settingsReadBack(name: String, value: String) throws {
    #expect(try connection.pragma(name) == value)
  }

  @Test("值原样存取 Values come back as they went in")
  func valuesRoundTrip() throws {
    let text = "二楼喷漆房\u{0}, e\u{301} \u{1F525}"
    try connection.execute(
      "INSERT INTO t VALUES (?, ?, ?)",
      [.integer(.min), .text(text), .blob([0, 255, 7])]
    )
    try connection.query("SELECT i, s, b FROM t") { row in
      #expect(row.integer(0) == .min)
      #expect(Array(row.text(1).utf8) == Array(text.utf8))
      #expect(row.blob(2) == [0, 255, 7])
      #expect(row.count == 3)
    }
  }

  @Test("空值不同于空文本 No value differs from empty text and no bytes")
  func nullIsNotEmpty() throws {
    try connection.execute("INSERT INTO t VALUES (?, ?, ?)", [nil, "", .blob([])])
    let types = try connection.firstRow(
      "SELECT typeof(i), typeof(s), typeof(b), i, s, b FROM t"
    ) { row in
      #expect(row.isNull(3) && row.optionalInteger(3) == nil && row.optionalInt(3) == nil)
      #expect(row.optionalText(4) == "" && row.optionalBlob(5) == [])
      return [row.text(0), row.text(1), row.text(2)]
    }
    #expect(types == ["null", "text", "blob"])
  }

  @Test("抛出即回滚 A transaction that throws leaves nothing")
  func throwingRollsBack() throws {
    #expect(throws: Stop.self) {
      try connection.transaction(.immediate) {
        try connection.execute("INSERT INTO t VALUES (1, NULL, NULL)")
        throw Stop()
      }
    }
    #expect(!connection.isInTransaction)
    #expect(try count() == 0)
    try connection.transaction(.immediate) {
      try connection.execute("INSERT INTO t VALUES (1, NULL, NULL)")
      #expect(connection.changes == 1)
    }
    #expect(try count() == 1)
  }

  @Test("事务不嵌套 A transaction inside a transaction is refused")
  func transactionsDoNotNest() throws {
    #expect(throws: SQLiteFailure.self) {
      try connection.transaction(.immediate) { try connection.transaction(.deferred) {} }
    }
    #expect(!connection.isInTransaction)
  }

  @Test("同一语句可嵌套使用 The same statement may be used while it is in use")
  func sameStatementNests() throws {
    for i in 1...3 { try connection.execute("INSERT INTO t (i) VALUES (?)", [.int(i)]) }
    var pairs = 0
    try connection.query("SELECT i FROM t") { _ in
      try connection.query("SELECT i FROM t") { _ in pairs += 1 }
    }
    #expect(pairs == 9)
  }

  @Test("语句缓存有上限 Many different statements do not exhaust anything")
  func cacheIsBounded() throws {
    for i in 0..<500 {
      #expect(try connection.firstRow("SELECT \(i)") { $0.int(0) } == i)
    }
    #expect(try connection.firstRow("SELECT 0") { $0.int(0) } == 0)
  }

  @Test("一次一条语句 One statement at a time, with all its values")
  func oneStatementAtATime() throws {
    #expect(throws: SQLiteFailure.self) { try connection.execute("SELECT 1; SELECT 2") }
    #expect(throws: SQLiteFailure.self) { try connection.execute("-- nothing") }
    #expect(throws: SQLiteFailure.self) { try connection.execute("SELECT ?") }
    #expect(throws: SQLiteFailure.self) { try connection.execute("SELECT ?", [1, 2]) }
    try connection.execute("SELECT 1 ;\n")
  }

  @Test("关闭不做检查点 Closing leaves the WAL; a WAL checkpoint empties it")
  func closingDoesNotCheckpoint() throws {
    let path = directory.file("b.db")
    do {
      let writer = try Connection(path: path, mode: .create)
      try writer.execute("CREATE TABLE t (i BIGINT)")
      try writer.execute("INSERT INTO t VALUES (7)")
    }
    #expect(fileSize(path + "-wal") > 0)
    let reader = try Connection(path: path, mode: .readWrite)
    #expect(try reader.firstRow("SELECT i FROM t") { $0.int(0) } == 7)
    #expect(try reader.checkpoint(.passive).isComplete)
    try reader.checkpoint(.truncate)
    #expect(fileSize(path + "-wal") == 0)
  }

  @Test("命令行工具读到同样的内容 The shell reads the same", .enabled(if: Shell.isThere))
  func shellAgrees() throws {
    try connection.execute("INSERT INTO t VALUES (42, '消防', x'00ff')")
    let seen = try Shell.run(directory.file("a.db"), "SELECT i, s, hex(b) FROM t")
    #expect(seen == "42|消防|00FF\n")
    #expect(try Shell.run(directory.file("a.db"), "PRAGMA integrity_check") == "ok\n")
  }

  private func count() throws -> Int? {
    try connection.firstRow("SELECT count(*) FROM t") { $0.int(0) }
  }
}

struct Stop: Error {}
