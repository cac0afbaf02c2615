import Ledger
import SQLStore
import SafetyModel
import TestSupport
import Testing

@Suite("台账 Register")
struct RegisterTests {
  let directory: StoreDirectory
  let store: LedgerDatabase

  init() throws {
    directory = try StoreDirectory()
    store = try directory.create()
  }

  @Test("逐条写入与重建结果相同 A rebuilt register equals the one that grew", arguments: 1...12)
  func rebuildEqualsIncremental(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    var number = 0
    for _ in 0..<30 {
      let batch = try (0..<Int.random(in: 1...4, using: &random)).map { _ in
        number += 1
        return try randomEvent(number, &random)
      }
      _ = try store.append(.sample(batch))
    }
    let grown = try registerDump(directory.file)
    try store.rebuild(using: SampleProjection())
    #expect(try registerDump(directory.file) == grown)
    #expect(!grown.isEmpty)
  }

  @Test("别的进程插在中间、写到一半作罢，台账仍与重建相同 Writes of others and undone ones are seen")
  func writesInBetweenAreSeen() throws {
    let other = try directory.create()
    let picky = try directory.create(.init(projection: PickyProjection()))
    func add(_ number: Int, to store: LedgerDatabase) throws {
      try record(store, from: number, [("I-A", ["site": "S-A", "day": "2026-03-05"])])
    }
    try add(1, to: picky)
    try add(2, to: other)
    try add(3, to: picky)
    let undone = try [
      sampleEvent(
        4,
        subject: subject("I-A"),
        body: ["site": .string("S-B"), "day": .string("2026-03-06")]
      ),
      sampleEvent(5, subject: subject("P-A")),
    ]
    #expect(throws: StoreFailure.corrupt(detail: "unreadable")) {
      try picky.append(.sample(undone))
    }
    try add(6, to: other)
    try add(7, to: picky)
    let grown = try registerDump(directory.file)
    try store.rebuild(using: SampleProjection())
    #expect(try registerDump(directory.file) == grown)
    #expect(grown.count == 1)
  }

  @Test("重建失败则保持原样 A rebuild that fails leaves the register as it was")
  func failedRebuildChangesNothing() throws {
    try record(store, [("S-A", ["name": "甲厂"]), ("H-A", ["site": "S-A"])])
    let before = try registerDump(directory.file)
    #expect(throws: StoreFailure.corrupt(detail: "unreadable")) {
      try store.rebuild(using: BrokenProjection())
    }
    #expect(try registerDump(directory.file) == before)
  }

  @Test("投影失败则事件也不写 Events are not written when their rows cannot be made")
  func failedProjectionWritesNothing() throws {
    let broken = try directory.create(.init(projection: BrokenProjection()))
    #expect(throws: StoreFailure.corrupt(detail: "unreadable")) {
      try broken.append(.sample([sampleEvent(1)]))
    }
    #expect(try broken.head.size == 0)
  }

  @Test("清单随场所改名、迁址 Lists follow the site, whichever comes first")
  func listsFollowTheSite() throws {
    try record(
      store,
      [
        ("H-A", ["site": "S-A"]), ("S-A", ["name": "甲厂", "region": "330299001"]),
        ("H-B", ["site": "S-A"]), ("I-A", ["site": "S-A", "day": "2026-03-05"]),
      ]
    )
    #expect(try store.hazards(matching: .init()).map(\.siteName) == ["甲厂", "甲厂"])
    try record(store, from: 5, [("S-A", ["name": "乙厂", "region": "330299002"])])
    let listed = try store.hazards(matching: .init())
    #expect(listed.map(\.siteName) == ["乙厂", "乙厂"])
    #expect(listed.map(\.region) == [RegionCode("330299002"), RegionCode("330299002")])
    #expect(try store.inspections(of: subject("S-A")).map(\.siteName) == ["乙厂"])
  }

  @Test("不再显示的行会消失 A row that is no longer made goes away")
  func vanishedRowsGo() throws {
    try record(store, [("H-A", ["site": "S-A"])])
    #expect(try store.hazard(subject("H-A")) != nil)
    try record(store, from: 2, [("H-A", ["gone": "yes"])])
    #expect(try store.hazard(subject("H-A")) == nil)
  }

  @Test("个人姓名删除后清单里也没有 An erased name is gone from the lists")
  func erasedNamesAreGone() throws {
    let person = try samplePerson("李四", 2)
    let body: CanonicalObject = [
      "commitment": .string(person.commitment.hex), "site": .string("S-A"),
    ]
    var batch = AppendBatch.sample([
      try sampleEvent(1, subject: subject("P-A"), body: body),
      try sampleEvent(2, subject: subject("H-A"), body: body),
    ])
    batch.personal = [person]
    _ = try store.append(batch)
    #expect(try store.person(subject("P-A"))?.name == "李四")
    #expect(try store.people(matching: "李").count == 1)
    #expect(try store.hazard(subject("H-A"))?.responsibleName == "李四")
    var erasure = AppendBatch.sample([])
    erasure.erasures = [person.commitment]
    _ = try store.append(erasure)
    #expect(try store.person(subject("P-A"))?.name == nil)
    #expect(try store.people(matching: "李").isEmpty)
    #expect(try store.hazard(subject("H-A"))?.responsibleName == nil)
  }

  private func randomEvent(_ number: Int, _ random: inout SplitMix) throws -> Envelope {
    let kinds = ["S", "H", "H", "H", "I", "P", "O", "C"]
    let kind = kinds.randomElement(using: &random) ?? "H"
    let id = "\(kind)-\(Int.random(in: 0...4, using: &random))"
    var body: CanonicalObject = [
      "site": .string("S-\(Int.random(in: 0...4, using: &random))"),
      "name": .string("名称\(Int.random(in: 0...2, using: &random))"),
      "day": .string("2026-0\(Int.random(in: 1...9, using: &random))-11"),
      "region": .string(
        ["330299", "330299001", "330299002003"].randomElement(using: &random) ?? ""
      ),
      "grade": .string(
        ["general", "major", "suspected_major"].randomElement(using: &random) ?? ""
      ),
      "state": .string(["assigned", "closed"].randomElement(using: &random) ?? ""),
    ]
    if Bool.random(using: &random) { body["due"] = .string("2026-05-01") }
    if Int.random(in: 0..<6, using: &random) == 0 { body["gone"] = .bool(true) }
    return try sampleEvent(number, subject: subject(id), body: body)
  }
}

struct BrokenProjection: Projection {
  func rows(
    for subject: SubjectID,
    history: [StoredEvent]
  ) throws(StoreFailure) -> [RegisterRow] {
    throw .corrupt(detail: "unreadable")
  }
}

/// A small generator with a fixed start.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Cannot make the rows of people.
private struct PickyProjection: Projection {
  func rows(
    for subject: SubjectID,
    history: [StoredEvent]
  ) throws(StoreFailure) -> [RegisterRow] {
    guard !subject.text.hasPrefix("P") else { throw .corrupt(detail: "unreadable") }
    return try SampleProjection().rows(for: subject, history: history)
  }
}
