import Glibc
import SQLite
import Testing
import TranscriptSupport

func fileSize(_ path: String) -> Int {
  var status = stat()
  guard stat(path, &status) == 0 else { return -1 }
  return Int(status.st_size)
}

@Suite("SQLite 错误 Failures")
struct FailureTests {
  let directory: ScratchFolder

  init() throws { directory = try ScratchFolder() }

  @Test("没有这个文件 A missing file cannot be opened")
  func missingFile() {
    let path = directory.file("none.db")
    for mode in [Connection.Mode.readOnly, .readWrite] {
      #expect(throws: SQLiteFailure.cannotOpen(path: path, errno: ENOENT)) {
        try Connection(path: path, mode: mode)
      }
    }
    #expect(fileSize(path) == -1)
  }

  @Test("不是数据库 A text file is not a database")
  func textFile() throws {
    try Disk.write(String(repeating: "这不是数据库。\n", count: 100), to: directory.file("a.db"))
    for mode in [Connection.Mode.readOnly, .readWrite, .create] {
      #expect(throws: SQLiteFailure.notADatabase) {
        try Connection(path: directory.file("a.db"), mode: mode)
      }
    }
  }

  @Test("只读文件 A file without write permission is read-only", .enabled(if: geteuid() != 0))
  func unwritableFile() throws {
    let path = directory.file("a.db")
    do { _ = try Connection(path: path, mode: .create) }
    chmod(path, 0o444)
    #expect(throws: SQLiteFailure.readOnly) { try Connection(path: path, mode: .readWrite) }
  }

  @Test("只读连接不写 A read-only connection does not write")
  func readOnlyConnection() throws {
    let path = directory.file("a.db")
    let writer = try Connection(path: path, mode: .create)
    try writer.execute("CREATE TABLE t (i BIGINT)")
    let reader = try Connection(path: path, mode: .readOnly)
    #expect(try reader.firstRow("SELECT count(*) FROM t") { $0.int(0) } == 0)
    #expect(throws: SQLiteFailure.readOnly) { try reader.execute("INSERT INTO t VALUES (1)") }
  }

  @Test("被他人锁住 A lock held by another connection is waited for, then reported")
  func lockedByAnother() throws {
    let path = directory.file("a.db")
    let first = try Connection(path: path, mode: .create)
    try first.execute("CREATE TABLE t (i BIGINT)")
    let second = try Connection(path: path, mode: .readWrite, waitLimit: 30)
    try first.transaction(.immediate) {
      try first.execute("INSERT INTO t VALUES (1)")
      #expect(throws: SQLiteFailure.busy) { try second.transaction(.immediate) {} }
      #expect(try second.firstRow("SELECT count(*) FROM t") { $0.int(0) } == 0)
    }
    try second.transaction(.immediate) { try second.execute("INSERT INTO t VALUES (2)") }
    #expect(try first.firstRow("SELECT count(*) FROM t") { $0.int(0) } == 2)
  }

  @Test("磁盘写满 A full disk is reported and nothing of the transaction stays")
  func fullDisk() throws {
    let connection = try Connection(path: directory.file("a.db"), mode: .create)
    try connection.execute("CREATE TABLE t (b BLOB)")
    try connection.execute("PRAGMA max_page_count = 20")
    #expect(throws: SQLiteFailure.diskFull) {
      try connection.transaction(.immediate) {
        for _ in 0..<100 {
          try connection.execute(
            "INSERT INTO t VALUES (?)",
            [.blob(Array(repeating: 1, count: 4000))]
          )
        }
      }
    }
    #expect(!connection.isInTransaction)
    #expect(try connection.firstRow("SELECT count(*) FROM t") { $0.int(0) } == 0)
  }

  @Test("损坏的文件 A damaged file is reported as such")
  func damagedFile() throws {
    let path = directory.file("a.db")
    do {
      let connection = try Connection(path: path, mode: .create)
      try connection.execute("CREATE TABLE t (s TEXT)")
      for _ in 0..<200 {
        try connection.execute(
          "INSERT INTO t VALUES (?)",
          [.text(String(repeating: "x", count: 200))]
        )
      }
      try connection.checkpoint(.truncate)
    }
    let stream = try #require(fopen(path, "r+"))
    fseek(stream, 4096, SEEK_SET)
    for _ in 0..<8192 { fputc(0xEE, stream) }
    fclose(stream)
    let connection = try Connection(path: path, mode: .readWrite)
    #expect {
      try connection.query("SELECT s FROM t") { _ in }
    } throws: {
      guard case .some(.corrupt) = $0 as? SQLiteFailure else { return false }
      return true
    }
  }

  @Test(
    "违反约束 Broken rules are told apart",
    arguments: [
      ("INSERT INTO t (id, n) VALUES (1, 1)", SQLiteFailure.Constraint.unique),
      ("INSERT INTO t (id, n) VALUES (2, NULL)", .notNull),
      ("INSERT INTO t (id, n) VALUES (2, -1)", .check),
      ("INSERT INTO t (id, n, parent) VALUES (2, 1, 9)", .foreignKey),
      ("DELETE FROM t", .trigger),
    ]
  )
  func brokenRules(sql: String, kind: SQLiteFailure.Constraint) throws {
    let connection = try Connection(path: directory.file("a.db"), mode: .create)
    try connection.runScript(
      """
      CREATE TABLE t (id BIGINT PRIMARY KEY, n BIGINT NOT NULL CHECK (n > 0),
        parent BIGINT REFERENCES t (id));
      CREATE TRIGGER no_delete BEFORE DELETE ON t BEGIN SELECT RAISE(ABORT, 'kept'); END;
      INSERT INTO t (id, n) VALUES (1, 1);
      """
    )
    #expect {
      try connection.execute(sql)
    } throws: {
      guard case .some(.constraint(let found, _)) = $0 as? SQLiteFailure else { return false }
      return found == kind
    }
  }

  @Test("错误里没有数据 Values stay out of failures")
  func valuesStayOut() throws {
    let connection = try Connection(path: directory.file("a.db"), mode: .create)
    try connection.execute("CREATE TABLE t (s TEXT PRIMARY KEY)")
    try connection.execute("INSERT INTO t VALUES (?)", ["张三 13800000000"])
    #expect {
      try connection.execute("INSERT INTO t VALUES (?)", ["张三 13800000000"])
    } throws: {
      !"\($0)".contains("张三")
    }
  }
}
