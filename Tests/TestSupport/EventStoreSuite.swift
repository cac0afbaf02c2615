public import Ledger
import SafetyModel
public import Testing

/// What every event store promises, checked on a fresh store for each promise.
///
/// ```swift
/// @Test(arguments: EventStorePromise.allCases)
/// func keepsItsPromises(_ promise: EventStorePromise) throws {
///   try promise.check { InMemoryEventStore() }
/// }
/// ```
public enum EventStorePromise: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case emptyStoreHasNothing = "空账本：没有任何记录 an empty store has nothing"
  case appendReturnsWhatIsReadBack = "写入的与读回的相同 what is read back is what was appended"
  case positionsHaveNoGap = "序号连续 positions have no gap across batches"
  case streamsAreSeparate = "各对象的记录互不混淆 streams of subjects are separate"
  case pagesCoverTheLog = "分页不重不漏 pages cover the log exactly once"
  case staleVersionIsAConflict = "版本已变则拒绝 a stale version is a conflict"
  case futureVersionIsAConflict = "版本超前则拒绝 a version from the future is a conflict"
  case unwrittenSubjectsAreChecked = "只读对象也核对版本 a subject that is only read is checked"
  case firstConflictIsNamed = "指明第一个冲突 the first conflict in byte order is named"
  case conflictChangesNothing = "冲突时什么都不写 a conflict changes nothing for any subject"
  case severalSubjectsAtOnce = "多个对象一次写入 several subjects are written at once"
  case recordedIDIsRefused = "同一编号不重复写入 a recorded id is refused"
  case repeatedIDIsRefused = "一批之内编号不重复 an id twice in one batch is refused"
  case storeNumbersDevices = "按设备连续编号 the store numbers the events of each device"
  case givenNumbersAreKept = "外来编号保持不变 given device numbers are kept and must go up"
  case receivedNeverRunsBack = "接收时间不倒退 received never runs backwards"
  case badEventIsRefused = "不能编码的事件被拒绝 an event without bytes is refused"
  case personalValuesAreKept = "个人信息另存 personal values are kept beside the events"
  case personalValuesAreErased = "个人信息可删除 erased values go, events stay"
  case refusedBatchKeepsNoValue = "被拒绝的不留下个人信息 a refused batch leaves no value behind"
  case blobsKeepTheirFirstName = "附件按内容只记一次 a blob is recorded once, by its first name"
  case bytesAreNeverNormalised = "文字不作规范化 texts are never normalised"

  /// The promise in words.
  public var testDescription: String { rawValue }

  /// Checks the promise.
  ///
  /// - Parameter make: Gives an empty store; called once.
  /// - Throws: What the store throws where it should not; broken promises are recorded as issues.
  public func check(_ make: () throws -> any EventStore) throws {
    let store = try make()
    switch self {
    case .emptyStoreHasNothing: try checkEmptyStore(store)
    case .appendReturnsWhatIsReadBack: try checkReadingBack(store)
    case .positionsHaveNoGap: try checkPositions(store)
    case .streamsAreSeparate: try checkStreams(store)
    case .pagesCoverTheLog: try checkPages(store)
    case .staleVersionIsAConflict: try checkConflict(store, recorded: 2, expected: 1)
    case .futureVersionIsAConflict: try checkConflict(store, recorded: 1, expected: 2)
    case .unwrittenSubjectsAreChecked: try checkUnwrittenSubject(store)
    case .firstConflictIsNamed: try checkFirstConflict(store)
    case .conflictChangesNothing: try checkAtomicity(store)
    case .severalSubjectsAtOnce: try checkSeveralSubjects(store)
    case .recordedIDIsRefused: try checkRecordedID(store)
    case .repeatedIDIsRefused: try checkRepeatedID(store)
    case .storeNumbersDevices: try checkNumbering(store)
    case .givenNumbersAreKept: try checkGivenNumbers(store)
    case .receivedNeverRunsBack: try checkReceived(store)
    case .badEventIsRefused: try checkBadEvent(store)
    case .personalValuesAreKept: try checkPersonalValues(store)
    case .personalValuesAreErased: try checkErasure(store)
    case .refusedBatchKeepsNoValue: try checkRefusedValue(store)
    case .blobsKeepTheirFirstName: try checkBlobs(store)
    case .bytesAreNeverNormalised: try checkSpelling(store)
    }
  }
}

// MARK: - Reading

private func checkEmptyStore(_ store: any EventStore) throws {
  let hazard = try subject("H-0000-0000-0")
  #expect(try store.head == LedgerHead(size: 0, last: nil))
  #expect(try store.history(of: hazard).isEmpty)
  #expect(try store.events(after: 0, limit: 10).isEmpty)
  #expect(try store.streamVersion(of: hazard) == 0)
  #expect(try store.base(of: hazard) == nil)
  #expect(try store.event(withID: sampleID(1)) == nil)
  #expect(try store.lastSequence(ofDevice: "desk-1") == 0)
  #expect(try store.personalRecords().isEmpty)
  #expect(try store.blobs().isEmpty)
  #expect(try store.append(AppendBatch.sample([])).isEmpty)
  #expect(try store.head.size == 0)
}

private func checkReadingBack(_ store: any EventStore) throws {
  let event = try sampleEvent(1)
  let stored = try #require(try store.append(.sample([event])).first)
  #expect(stored.envelope == event)
  #expect(try stored.bytes == event.canonicalBytes())
  #expect(stored.hash == EventHash(ofEvent: stored.bytes))
  #expect(stored.received == Instant(milliseconds: 1_790_000_000_000))
  #expect(try store.history(of: event.subject) == [stored])
  #expect(try store.events(after: 0, limit: 1) == [stored])
  #expect(try store.event(withID: event.id) == stored)
  #expect(try store.base(of: event.subject) == stored.hash)
  #expect(try store.head == LedgerHead(size: 1, last: stored.hash))
}

private func checkPositions(_ store: any EventStore) throws {
  let first = try store.append(.sample([sampleEvent(1), sampleEvent(2)]))
  let second = try store.append(.sample([sampleEvent(3)]))
  #expect((first + second).map(\.position) == [1, 2, 3])
  #expect(try store.head == LedgerHead(size: 3, last: second.last?.hash))
}

private func checkStreams(_ store: any EventStore) throws {
  let (one, other) = (try subject("H-A"), try subject("H-B"))
  _ = try store.append(
    .sample([
      sampleEvent(1, subject: one), sampleEvent(2, subject: other), sampleEvent(3, subject: one),
    ])
  )
  #expect(try store.history(of: one).map(\.position) == [1, 3])
  #expect(try store.history(of: other).map(\.position) == [2])
  #expect(try store.streamVersion(of: one) == 2)
  #expect(try store.streamVersion(of: other) == 1)
}

private func checkPages(_ store: any EventStore) throws {
  let stored = try store.append(.sample((1...7).map { try sampleEvent($0) }))
  var seen: [StoredEvent] = []
  while true {
    let page = try store.events(after: seen.last?.position ?? 0, limit: 3)
    #expect(page.count <= 3)
    if page.isEmpty { break }
    seen += page
  }
  #expect(seen == stored)
  #expect(try store.events(after: 7, limit: 3).isEmpty)
  #expect(try store.events(after: 100, limit: 3).isEmpty)
}

// MARK: - Conflicts

private func checkConflict(_ store: any EventStore, recorded: Int, expected: Int) throws {
  let hazard = try subject("H-A")
  _ = try store.append(.sample((1...recorded).map { try sampleEvent($0, subject: hazard) }))
  let failure = StoreFailure.conflict(subject: hazard, expected: expected, found: recorded)
  #expect(throws: failure) {
    try store.append(.sample([sampleEvent(9, subject: hazard)], expecting: [hazard: expected]))
  }
  #expect(try store.head.size == recorded)
  _ = try store.append(
    .sample([sampleEvent(9, subject: hazard)], expecting: [hazard: recorded])
  )
  #expect(try store.streamVersion(of: hazard) == recorded + 1)
}

private func checkUnwrittenSubject(_ store: any EventStore) throws {
  let (read, written) = (try subject("S-A"), try subject("H-B"))
  _ = try store.append(.sample([sampleEvent(1, subject: read)]))
  #expect(throws: StoreFailure.conflict(subject: read, expected: 0, found: 1)) {
    try store.append(
      .sample([sampleEvent(2, subject: written)], expecting: [read: 0, written: 0])
    )
  }
  #expect(try store.streamVersion(of: written) == 0)
}

private func checkFirstConflict(_ store: any EventStore) throws {
  let subjects = try ["H-C", "H-A", "H-B"].map(subject)
  let expected = Dictionary(uniqueKeysWithValues: subjects.map { ($0, 5) })
  #expect(throws: StoreFailure.conflict(subject: try subject("H-A"), expected: 5, found: 0)) {
    try store.append(.sample([sampleEvent(1, subject: subjects[0])], expecting: expected))
  }
}

private func checkAtomicity(_ store: any EventStore) throws {
  let (one, other) = (try subject("H-A"), try subject("H-B"))
  let before = try store.append(.sample([sampleEvent(1, subject: other)]))
  let failure = StoreFailure.conflict(subject: other, expected: 0, found: 1)
  #expect(throws: failure) {
    try store.append(
      .sample(
        [sampleEvent(2, subject: one), sampleEvent(3, subject: other)],
        expecting: [one: 0, other: 0]
      )
    )
  }
  #expect(try store.events(after: 0, limit: 10) == before)
  #expect(try store.streamVersion(of: one) == 0)
  #expect(try store.event(withID: sampleID(2)) == nil)
  #expect(try store.lastSequence(ofDevice: "desk-1") == 1)
}

private func checkSeveralSubjects(_ store: any EventStore) throws {
  let (one, other) = (try subject("H-A"), try subject("H-B"))
  let stored = try store.append(
    .sample(
      [sampleEvent(1, subject: one), sampleEvent(2, subject: other)],
      expecting: [one: 0, other: 0]
    )
  )
  #expect(stored.map(\.envelope.subject) == [one, other])
  #expect(Set(stored.map(\.received)).count == 1)
}

// MARK: - Ids, devices, time

private func checkRecordedID(_ store: any EventStore) throws {
  let stored = try store.append(.sample([sampleEvent(1)]))
  #expect(throws: StoreFailure.alreadyRecorded(id: try sampleID(1))) {
    try store.append(.sample([sampleEvent(2), sampleEvent(1)]))
  }
  var imported = AppendBatch.sample([try #require(stored.first).envelope])
  imported.numbering = .asGiven
  #expect(throws: StoreFailure.alreadyRecorded(id: try sampleID(1))) {
    try store.append(imported)
  }
  #expect(try store.events(after: 0, limit: 10) == stored)
}

private func checkRepeatedID(_ store: any EventStore) throws {
  #expect(throws: StoreFailure.alreadyRecorded(id: try sampleID(1))) {
    try store.append(.sample([sampleEvent(1), sampleEvent(1)]))
  }
  #expect(try store.head.size == 0)
}

private func checkNumbering(_ store: any EventStore) throws {
  _ = try store.append(.sample([sampleEvent(1), sampleEvent(2, device: "desk-2")]))
  let stored = try store.append(
    .sample([sampleEvent(3), sampleEvent(4, device: "desk-2"), sampleEvent(5)])
  )
  #expect(stored.map(\.envelope.deviceSequence) == [2, 2, 3])
  #expect(try store.lastSequence(ofDevice: "desk-1") == 3)
  #expect(try store.lastSequence(ofDevice: "desk-2") == 2)
  #expect(try store.history(of: stored[0].envelope.subject).suffix(3) == stored)
}

private func checkGivenNumbers(_ store: any EventStore) throws {
  var late = try sampleEvent(1)
  late.deviceSequence = 7
  var batch = AppendBatch.sample([late])
  batch.numbering = .asGiven
  #expect(try store.append(batch).map(\.envelope) == [late])
  var repeated = try sampleEvent(2)
  repeated.deviceSequence = 7
  batch.events = [repeated]
  #expect(throws: StoreFailure.deviceSequenceTaken(device: "desk-1", sequence: 7)) {
    try store.append(batch)
  }
  #expect(try store.append(.sample([sampleEvent(3)])).map(\.envelope.deviceSequence) == [8])
}

private func checkReceived(_ store: any EventStore) throws {
  let noon = Instant(milliseconds: 1_790_000_000_000)
  let later = Instant(milliseconds: 1_790_000_000_001)
  var batch = AppendBatch.sample([try sampleEvent(1)])
  batch.received = later
  _ = try store.append(batch)
  batch.events = [try sampleEvent(2)]
  batch.received = noon
  #expect(try store.append(batch).map(\.received) == [later])
  #expect(try store.events(after: 0, limit: 10).map(\.received) == [later, later])
}

private func checkBadEvent(_ store: any EventStore) throws {
  var deep = CanonicalValue.integer(1)
  for _ in 0..<40 { deep = .array([deep]) }
  let bad = try sampleEvent(2, body: ["deep": deep])
  #expect(throws: StoreFailure.self) {
    try store.append(.sample([sampleEvent(1), bad]))
  }
  #expect(try store.head.size == 0)
}

// MARK: - What is kept beside the events

private func checkPersonalValues(_ store: any EventStore) throws {
  let records = try [samplePerson("张三", 1), samplePerson("李四", 2)]
  var batch = AppendBatch.sample([try sampleEvent(1)])
  batch.personal = records
  _ = try store.append(batch)
  batch.events = [try sampleEvent(2)]
  _ = try store.append(batch)
  for record in records {
    let found = try #require(try store.personalRecord(for: record.commitment))
    #expect(found.salt == record.salt)
    #expect(found.value == record.value)
    #expect(try store.personalValue(for: record.commitment) == record.value)
  }
  #expect(try store.personalRecords() == records.sorted { $0.commitment < $1.commitment })
  #expect(try store.personalValue(for: samplePerson("王五", 3).commitment) == nil)
}

private func checkErasure(_ store: any EventStore) throws {
  let (kept, erased) = (try samplePerson("张三", 1), try samplePerson("李四", 2))
  var batch = AppendBatch.sample([try sampleEvent(1)])
  batch.personal = [kept, erased]
  let stored = try store.append(batch)
  var erasure = AppendBatch.sample([try sampleEvent(2)])
  erasure.erasures = [erased.commitment]
  _ = try store.append(erasure)
  #expect(try store.personalRecords() == [kept])
  #expect(try store.personalRecord(for: erased.commitment) == nil)
  #expect(try store.events(after: 0, limit: 1) == stored)
}

private func checkRefusedValue(_ store: any EventStore) throws {
  let hazard = try subject("H-A")
  let person = try samplePerson("张三", 1)
  let blob = BlobReference(name: "a.jpg", hash: ContentHash(of: [1]), size: 1)
  var batch = AppendBatch.sample([try sampleEvent(1, subject: hazard)], expecting: [hazard: 3])
  batch.personal = [person]
  batch.blobs = [blob]
  #expect(throws: StoreFailure.self) { try store.append(batch) }
  #expect(try store.personalRecords().isEmpty)
  #expect(try store.blobs().isEmpty)
}

private func checkBlobs(_ store: any EventStore) throws {
  let photo = BlobReference(name: "喷漆房.jpg", hash: ContentHash(of: [1]), size: 1)
  let pack = BlobReference(name: "pack/plastics", hash: ContentHash(of: [2, 3]), size: 2)
  let again = BlobReference(name: "b.jpg", hash: photo.hash, size: 1)
  var batch = AppendBatch.sample([try sampleEvent(1)])
  batch.blobs = [photo, pack]
  _ = try store.append(batch)
  batch.events = [try sampleEvent(2)]
  batch.blobs = [again]
  _ = try store.append(batch)
  #expect(try store.blobs() == [photo, pack])
}

private func checkSpelling(_ store: any EventStore) throws {
  let composed = try sampleEvent(1, body: ["name": .string("\u{E9}")])
  let decomposed = try sampleEvent(2, body: ["name": .string("e\u{301}")])
  _ = try store.append(.sample([composed, decomposed]))
  let bodies = try store.events(after: 0, limit: 10).map(\.envelope.body)
  #expect(bodies == [composed.body, decomposed.body])
  #expect(bodies[0] != bodies[1])
  let (one, other) = (try samplePerson("\u{E9}", 1), try samplePerson("e\u{301}", 1))
  var batch = AppendBatch.sample([])
  batch.personal = [one, other]
  _ = try store.append(batch)
  let values = try [one, other].map { try store.personalValue(for: $0.commitment) ?? "" }
  #expect(values.map { Array($0.utf8) } == [[0xC3, 0xA9], [0x65, 0xCC, 0x81]])
}
