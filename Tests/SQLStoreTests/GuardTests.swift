import Glibc
import Ledger
import SQLite
import TestSupport
import Testing

@testable import SQLStore

@Suite("只增不改，格式与错误 Append-only guard, formats and failures")
struct GuardTests {
  let directory: StoreDirectory

  init() throws { directory = try StoreDirectory() }

  @Test(
    "事件不可修改或删除 Recorded events cannot be changed, removed or replaced",
    arguments: [
      "UPDATE event SET kind = 'x'", "DELETE FROM event",
      "INSERT OR REPLACE INTO event SELECT * FROM event WHERE position = 1",
      """
      INSERT OR REPLACE INTO event SELECT ledger, 3, id, 'H-X', 1, kind, occurred, received, actor,
        'desk-9', 1, bytes, hash FROM event WHERE position = 1
      """,
      """
      INSERT OR REPLACE INTO event SELECT ledger, 3, 'new', subject, version, kind, occurred,
        received, actor, 'desk-9', 1, bytes, hash FROM event WHERE position = 1
      """,
      """
      INSERT INTO event SELECT ledger, 9, 'new', 'H-X', 1, kind, occurred, received, actor,
        'desk-9', 1, bytes, hash FROM event WHERE position = 1
      """,
    ]
  )
  func eventsAreGuarded(sql: String) throws {
    let store = try directory.create()
    let stored = try store.append(.sample([sampleEvent(1), sampleEvent(2)]))
    let intruder = try Connection(path: directory.file, mode: .readWrite)
    #expect {
      try intruder.execute(sql)
    } throws: {
      guard case .some(.constraint(.trigger, _)) = $0 as? SQLiteFailure else { return false }
      return true
    }
    #expect(try store.events(after: 0, limit: 10) == stored)
  }

  @Test("换过的字节会被发现 Bytes that are not those that were hashed are found")
  func exchangedBytesAreFound() throws {
    let store = try directory.create()
    _ = try store.append(.sample([sampleEvent(1)]))
    let intruder = try Connection(path: directory.file, mode: .readWrite)
    try intruder.execute("DROP TRIGGER event_is_never_changed")
    try intruder.execute(
      "UPDATE event SET bytes = CAST(replace(CAST(bytes AS TEXT), 'desk-1', 'desk-2') AS BLOB)"
    )
    #expect(throws: StoreFailure.corrupt(detail: "event 1: bytes and hash differ")) {
      try store.events(after: 0, limit: 1)
    }
  }

  @Test("较新的格式不打开 A database of a newer program is not opened")
  func newerFormatIsRefused() throws {
    do { _ = try directory.create() }
    let connection = try Connection(path: directory.file, mode: .readWrite)
    try connection.execute("INSERT INTO migration (version, applied) VALUES (3, 0)")
    for access in [LedgerDatabase.Access.read, .write] {
      #expect(throws: StoreFailure.newerFormat(found: 3, supported: 2)) {
        try LedgerDatabase.open(at: directory.file, access: access)
      }
    }
    #expect(throws: StoreFailure.newerFormat(found: 3, supported: 2)) { try directory.create() }
  }

  @Test("别的程序的数据库不碰 The database of another program is left alone")
  func foreignDatabaseIsRefused() throws {
    let connection = try Connection(path: directory.file, mode: .create)
    try connection.execute("CREATE TABLE theirs (i BIGINT)")
    #expect(throws: StoreFailure.corrupt(detail: "the database belongs to another program")) {
      try directory.create()
    }
    #expect(throws: StoreFailure.self) {
      try LedgerDatabase.open(at: directory.file, access: .read)
    }
    let tables = try connection.rows("SELECT name FROM sqlite_schema") { $0.text(0) }
    #expect(tables == ["theirs"])
  }

  @Test("不是数据库 A text file is not a ledger")
  func textFileIsRefused() throws {
    let stream = try #require(fopen(directory.file, "w"))
    fputs(String(repeating: "台账\n", count: 500), stream)
    fclose(stream)
    #expect(throws: StoreFailure.corrupt(detail: "the file is not a database")) {
      try LedgerDatabase.open(at: directory.file, access: .write)
    }
  }

  @Test("只读打开不写 A ledger opened for reading is not written")
  func readAccessDoesNotWrite() throws {
    do { _ = try directory.create() }
    let reader = try LedgerDatabase.open(at: directory.file, access: .read)
    #expect(throws: StoreFailure.readOnly) { try reader.append(.sample([sampleEvent(1)])) }
    #expect(throws: StoreFailure.readOnly) { try reader.rebuild(using: SampleProjection()) }
  }

  @Test("被占用时如实说 A held lock is reported after the wait")
  func heldLockIsReported() throws {
    let store = try directory.create(.init(waitLimit: 20))
    let holder = try Connection(path: directory.file, mode: .readWrite)
    _ = try holder.transaction(.immediate) {
      #expect(throws: StoreFailure.busy) { try store.append(.sample([sampleEvent(1)])) }
    }
    _ = try store.append(.sample([sampleEvent(1)]))
  }

  @Test("磁盘写满，什么都不留 On a full disk nothing of the batch stays")
  func fullDiskLeavesNothing() throws {
    let store = try directory.create()
    _ = try store.append(.sample([sampleEvent(1)]))
    // The limit belongs to the connection; the store sets it for itself in this test only.
    try store.connection.execute("PRAGMA max_page_count = 60")
    #expect(throws: StoreFailure.diskFull) {
      try store.append(
        .sample(
          (2...400).map {
            try sampleEvent($0, body: ["text": .string(String(repeating: "火", count: 300))])
          }
        )
      )
    }
    #expect(try store.head.size == 1)
  }

  @Test("删除的个人信息不留在文件里 An erased value is overwritten in the file")
  func erasedValueIsOverwritten() throws {
    let store = try directory.create()
    let person = try samplePerson("张三丰-ERASE-ME", 1)
    var batch = AppendBatch.sample([try sampleEvent(1)])
    batch.personal = [person]
    _ = try store.append(batch)
    var erasure = AppendBatch.sample([try sampleEvent(2)])
    erasure.erasures = [person.commitment]
    _ = try store.append(erasure)
    try store.checkpoint()
    #expect(try !contains(directory.file, "ERASE-ME"))
    #expect(try !contains(directory.file + "-wal", "ERASE-ME"))
  }

  private func contains(_ path: String, _ text: String) throws -> Bool {
    let stream = try #require(fopen(path, "r"))
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, stream), count > 0 {
      bytes += buffer[..<count]
    }
    let needle = Array(text.utf8)
    return bytes.indices.dropLast(needle.count).contains { start in
      bytes[start] == needle[0] && Array(bytes[start..<(start + needle.count)]) == needle
    }
  }
}
