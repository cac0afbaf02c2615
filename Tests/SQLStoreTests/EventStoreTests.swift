import Ledger
import SQLStore
import SQLite
import SafetyModel
import TestSupport
import Testing

@Suite("SQLite 账本 SQLite event store")
struct EventStoreTests {
  let directory: StoreDirectory

  init() throws { directory = try StoreDirectory() }

  @Test("每一项承诺", arguments: EventStorePromise.allCases)
  func keepsPromise(_ promise: EventStorePromise) throws {
    try promise.check { try directory.create() }
  }

  @Test("重新打开后内容不变 What was written is there after reopening")
  func survivesReopening() throws {
    let stored = try directory.create().append(.sample([sampleEvent(1), sampleEvent(2)]))
    for access in [LedgerDatabase.Access.read, .write] {
      let again = try LedgerDatabase.open(at: directory.file, access: access)
      #expect(again.ledger == "L-SAMPLE")
      #expect(try again.events(after: 0, limit: 10) == stored)
    }
  }

  @Test("两个写入者，一个冲突 Two writers of one decision: one of them learns of it")
  func twoWritersConflict() throws {
    let (one, other) = (try directory.create(), try directory.create())
    let hazard = try subject("H-A")
    #expect(try one.streamVersion(of: hazard) == other.streamVersion(of: hazard))
    _ = try one.append(.sample([sampleEvent(1, subject: hazard)], expecting: [hazard: 0]))
    #expect(throws: StoreFailure.conflict(subject: hazard, expected: 0, found: 1)) {
      try other.append(.sample([sampleEvent(2, subject: hazard)], expecting: [hazard: 0]))
    }
    #expect(try other.history(of: hazard).count == 1)
  }

  @Test("一个库可有多本账 Two ledgers in one file do not see each other")
  func ledgersAreSeparate() throws {
    let one = try directory.create()
    let other = try LedgerDatabase.create(at: directory.file, ledger: "L-OTHER", instant: noon)
    _ = try one.append(.sample([sampleEvent(1), sampleEvent(2)]))
    let stored = try other.append(.sample([sampleEvent(1)]))
    #expect(stored.map(\.position) == [1])
    #expect(try one.head.size == 2)
    #expect(
      try LedgerDatabase.open(at: directory.file, access: .read, ledger: "L-OTHER").head.size == 1
    )
  }

  @Test("原样导出再导入，一字不差 Raw export and import give the same log")
  func rawEventsRoundTrip() throws {
    let source = try directory.create()
    for number in 1...6 {
      var batch = AppendBatch.sample([try sampleEvent(number, device: "desk-\(number % 2)")])
      batch.received = .init(milliseconds: noon.milliseconds + Int64(number / 2))
      _ = try source.append(batch)
    }
    var raw: [RawEvent] = []
    try source.forEachRawEvent { raw.append($0) }
    #expect(raw.map(\.position) == Array(1...6))
    let elsewhere = try StoreDirectory()
    let copy = try elsewhere.create()
    #expect(try copy.takeIn(Self.incoming(raw)) == (6, 0))
    #expect(try copy.events(after: 0, limit: 10) == source.events(after: 0, limit: 10))
    #expect(throws: StoreFailure.self) { try copy.takeIn(Self.incoming([raw[0]])) }
    #expect(try copy.head == source.head)
  }

  @Test("读入到一半出错，什么也不留 An import that fails on the way leaves nothing")
  func failedImportLeavesNothing() throws {
    let source = try directory.create()
    for number in 1...6 { _ = try source.append(.sample([try sampleEvent(number)])) }
    var raw: [RawEvent] = []
    try source.forEachRawEvent { raw.append($0) }
    let elsewhere = try StoreDirectory()
    let copy = try LedgerDatabase.create(at: elsewhere.file, ledger: "L-EMPTY", instant: noon)
    let person = try samplePerson("张三", 1)
    for stop in 0...6 {
      #expect(throws: Interrupted()) {
        try copy.takeIn(Self.incoming(raw, people: [person], stoppingBefore: stop))
      }
      #expect(try copy.head.size == 0)
      #expect(try copy.personalRecords().isEmpty)
      #expect(try copy.frontier == LogFrontier())
      #expect(copy.ledger == "L-EMPTY")
    }
    #expect(try copy.takeIn(Self.incoming(raw, people: [person])) == (6, 1))
    #expect(copy.ledger == source.ledger)
  }

  private struct Interrupted: Error, Equatable {}

  /// Events as they come from elsewhere; one number stands for the moment at which it breaks off.
  private static func incoming(
    _ events: [RawEvent],
    people: [PersonalRecord] = [],
    stoppingBefore stop: Int? = nil
  ) -> IncomingLedger {
    var (next, person) = (0, 0)
    return IncomingLedger(
      nextPersonal: {
        defer { person += 1 }
        return person < people.count ? people[person] : nil
      },
      nextEvent: {
        if next == stop, next < events.count { throw Interrupted() }
        guard next < events.count else { return nil }
        defer { next += 1 }
        return (try Envelope(canonicalBytes: events[next].bytes), events[next].received)
      },
      blobs: [],
      putFiles: { if stop == events.count { throw Interrupted() } }
    )
  }

  @Test("多个写入者同时追加，一条不丢 Writers at the same time lose nothing")
  func concurrentWritersLoseNothing() async throws {
    _ = try directory.create()
    let path = directory.file
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask { try appendTwenty(as: writer, to: path) }
      }
      try await group.waitForAll()
    }
    let store = try LedgerDatabase.open(at: path, access: .read)
    let events = try store.events(after: 0, limit: 200)
    #expect(events.map(\.position) == Array(1...80))
    #expect(Set(events.map(\.envelope.id)).count == 80)
    #expect(try store.history(of: subject("H-A")).count == 80)
    #expect(try store.hazard(subject("H-A"))?.updated == 80)
    #expect(try store.fileProblems().isEmpty)
  }

  @Test("快照之内所见不变 Inside a snapshot nothing changes")
  func snapshotsAreStable() throws {
    let (reader, writer) = (try directory.create(), try directory.create())
    _ = try writer.append(.sample([sampleEvent(1)]))
    try reader.snapshot {
      #expect(try reader.head.size == 1)
      _ = try writer.append(.sample([sampleEvent(2)]))
      #expect(try reader.head.size == 1)
      #expect(throws: StoreFailure.self) { try reader.append(.sample([sampleEvent(3)])) }
    }
    #expect(try reader.head.size == 2)
  }

  @Test("WAL 到量即归并 A long WAL is moved into the file after a write")
  func longWALIsMoved() throws {
    let store = try directory.create(.init(checkpointPages: 8))
    for number in 1...40 { _ = try store.append(.sample([sampleEvent(number)])) }
    let frames = try walFrames(directory.file)
    #expect(frames < 40)
  }

  private func walFrames(_ path: String) throws -> Int {
    let connection = try Connection(path: path, mode: .readWrite)
    return try connection.checkpoint(.passive).frames
  }
}

/// Appends twenty events to one stream, deciding again after every conflict.
private func appendTwenty(as writer: Int, to path: String) throws {
  let store = try LedgerDatabase.open(
    at: path,
    access: .write,
    options: .init(projection: SampleProjection())
  )
  let hazard = try subject("H-A")
  var written = 0
  while written < 20 {
    let number = writer * 20 + written + 1
    let version = try store.streamVersion(of: hazard)
    do throws(StoreFailure) {
      _ = try store.append(
        .sample([try sampled(number, hazard)], expecting: [hazard: version])
      )
      written += 1
    } catch .conflict {
      continue
    }
  }
}

private func sampled(_ number: Int, _ subject: SubjectID) throws(StoreFailure) -> Envelope {
  do {
    return try sampleEvent(number, subject: subject)
  } catch {
    throw .io(detail: "\(error)")
  }
}
