import Ledger
import SQLite
import SafetyModel
import TestSupport
import Testing

@testable import SQLStore

@Suite("账本的树与检查点 The kept tree and checkpoints")
struct LogStoreTests {
  @Test("根与全部事件一致，一次一条和一次一批没有差别 the root covers every event, however they came")
  func rootCoversEveryEvent() throws {
    let directory = try StoreDirectory()
    let database = try directory.create()
    var number = 0
    for count in [1, 2, 1, 300, 40, 1, 260] {
      var batch = AppendBatch(events: [], expectedVersions: [:], received: noon)
      for _ in 0..<count {
        number += 1
        batch.events.append(try sampleEvent(number))
      }
      _ = try database.append(batch)
      var hashes: [LogHash] = []
      try database.forEachRawEvent { hashes.append(LogHash(leaf: $0.bytes)) }
      let frontier = try database.frontier
      #expect(frontier.size == hashes.count)
      #expect(frontier.root == definedRoot(hashes[...]))
    }
  }

  @Test("证明从保存的散列得出 proofs come from the kept hashes", arguments: [1, 2, 255, 256, 257, 700])
  func proofs(size: Int) throws {
    let directory = try StoreDirectory()
    let database = try directory.create()
    var batch = AppendBatch(events: [], expectedVersions: [:], received: noon)
    for number in 1...size { batch.events.append(try sampleEvent(number)) }
    _ = try database.append(batch)
    let frontier = try database.frontier
    for index in [0, size / 2, size - 1] {
      let leaf = LogHash(leaf: try #require(database.events(after: index, limit: 1).first).bytes)
      let path = try LogProof.inclusion(
        of: index,
        size: size,
        run: database.logRun(exponent:ordinal:)
      )
      #expect(
        LogProof.includes(path, leaf: leaf, index: index, size: size, root: frontier.root)
      )
    }
    let older = (size + 1) / 2
    let path = try LogProof.consistency(
      from: older,
      to: size,
      run: database.logRun(exponent:ordinal:)
    )
    let olderRoot = try LogProof.hash(of: 0..<older, run: database.logRun(exponent:ordinal:))
    #expect(
      LogProof.continues(path, older: older, olderRoot: olderRoot, size: size, root: frontier.root)
    )
  }

  @Test("以前的账本打开后补上树 a ledger of the format before gets its tree with the next event")
  func earlierFormat() throws {
    let directory = try StoreDirectory()
    let database = try directory.create()
    for number in 1...5 {
      _ = try database.append(
        AppendBatch(events: [try sampleEvent(number)], expectedVersions: [:], received: noon)
      )
    }
    for statement in [
      "DROP TABLE log_run", "DROP TABLE checkpoint", "DELETE FROM meta WHERE name = 'log'",
      "DELETE FROM migration WHERE version = 2",
    ] {
      try database.connection.execute(statement)
    }
    let again = try LedgerDatabase.open(at: directory.file, access: .write, instant: noon)
    #expect(try again.frontier.size == 0)
    _ = try again.append(
      AppendBatch(events: [try sampleEvent(6)], expectedVersions: [:], received: noon)
    )
    #expect(try again.frontier.size == 6)
  }

  @Test("检查点按大小保存，最近的在前 checkpoints are kept by size, the latest first")
  func checkpoints() throws {
    let directory = try StoreDirectory()
    let database = try directory.create()
    var frontier = LogFrontier()
    for size in 1...3 {
      frontier.append(LogHash(leaf: [UInt8(size)]))
      try database.keep(
        KeptCheckpoint(size: size, note: "note \(size)\n", frontier: frontier, signed: noon)
      )
    }
    let kept = try database.checkpoints(limit: 2)
    #expect(kept.map(\.size) == [3, 2])
    #expect(kept.first?.frontier == frontier)
    #expect(kept.first?.note == "note 3\n")
  }
}
