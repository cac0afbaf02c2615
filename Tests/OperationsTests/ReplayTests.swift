import Ledger
import SQLStore
import SafetyModel
import Testing
import TranscriptSupport
import Workflow
import Workspace

@testable import Operations

@Suite("按政策重演 Replaying the history")
struct ReplayTests {
  @Test("办理如流的历史没有一条被指出 nothing is named in a history the tool recorded")
  func lawfulHistory() throws {
    let (world, _, hazard) = try SeparationTests.major()
    try world.driveToReinspection(hazard)
    let read = try world.context(on: "2026-04-30").verifyLedger(.everythingAnew)
    #expect(read.problems == [])
    #expect(read.unjudged == [])
    #expect(try #require(read.judged) > 5)
  }

  @Test("绕过流程写入的销号被指出 a closure written past the workflow is named")
  func forgedClosure() throws {
    let (world, _, hazard) = try SeparationTests.major()
    let actor = try world.person("陆闻道")
    let position = try world.forge(
      .hazard(.closed(HazardClosed(reason: .rectified, by: actor, on: day("2026-04-20")))),
      of: hazard,
      by: "陆闻道",
      on: "2026-04-20"
    )
    let grounds = try world.grounds()
    #expect(grounds.keys.sorted() == [position])
    #expect(grounds[position]?.count == 1)
  }

  @Test("只凭自报姓名的降级被指出 a lowered grade by a typed name is named")
  func forgedGrade() throws {
    let (world, _, hazard) = try SeparationTests.major()
    let actor = try world.person("陆闻道")
    let position = try world.forge(
      .hazard(
        .determinationConfirmed(
          DeterminationConfirmed(
            decision: .general,
            manner: .asProposed,
            criteria: nil,
            clause: nil,
            authority: "样例站",
            reason: "样例",
            collective: nil,
            by: actor,
            on: day("2026-04-20")
          )
        )
      ),
      of: hazard,
      by: "陆闻道",
      on: "2026-04-20"
    )
    let grounds = try world.grounds()
    #expect(grounds.keys.sorted() == [position])
  }

  @Test("没有检查就登记的隐患、完成以后补的答案被指出 what no visit made, and late answers, are named")
  func forgedVisit() throws {
    let world = try World()
    let visit = try world.visitHongsheng()
    let context = try world.context("陈知行", on: "2026-03-06")
    let state = try context.loadHazard(try #require(visit.finished.hazards.first)).value
    let inspection = try context.loadInspection(visit.id).value
    var found = state.found
    found.location = "另一处"
    let registered = try world.forge(
      .hazard(.registered(found)),
      of: context.newID(HazardID.self),
      by: "陈知行",
      on: "2026-03-06"
    )
    let answered = try world.forge(
      .inspection(.answerRecorded(AnswerRecorded(answer: try #require(inspection.answers.first)))),
      of: visit.id,
      by: "陈知行",
      on: "2026-03-06"
    )
    let grounds = try world.grounds()
    #expect(grounds[registered] == [.outsideVisit])
    #expect(grounds[answered] == [.visitState(.finished)])
    #expect(grounds.count == 2)
  }

  @Test("规则包不在了，说明没有判断，不说没有问题 a missing pack is told and is not fine")
  func missingPack() throws {
    let (world, _, _) = try SeparationTests.major()
    let hash = try #require(try world.workspace.packs.hashes().first)
    let policies = "\(world.workspace.packs.folder)/\(hash.hex)/policies/work-safety.yml"
    try Disk.write("policy: nothing\n", to: policies)
    let read = try world.context(on: "2026-04-30").verifyLedger(.everythingAnew)
    let missing = read.problems.filter {
      if case .packMissing(hash.hex, _) = $0 { true } else { false }
    }
    #expect(missing.count == 1)
  }

  @Test("个人信息不见了或被换了，都是改动 a missing or replaced private value is tampering")
  func missingPersonalValue() throws {
    let world = try World()
    let context = try world.context(on: "2026-03-06")
    #expect(try context.verifyLedger(.everythingAnew).problems == [])
    let first = "(SELECT MIN(commitment) FROM personal)"
    try TamperingTests.edit(
      world,
      "UPDATE personal SET value = value || '改' WHERE commitment = \(first)"
    )
    let altered = try context.verifyLedger(.everythingAnew).problems
    #expect(altered.count == 1)
    if case .personalValueAltered? = altered.first {} else { Issue.record("\(altered)") }
    try TamperingTests.edit(world, "DELETE FROM personal WHERE commitment = \(first)")
    let missing = try context.verifyLedger(.everythingAnew).problems
    #expect(missing.count == 1)
    if case .personalValueMissing? = missing.first {} else { Issue.record("\(missing)") }
  }

  /// What somebody does to the register with a database shell, and what is said of it.
  static let edits: [(sql: String, told: String)] = [
    ("UPDATE reg_hazard SET legal_grade = 'general'", "legal_grade"),
    ("UPDATE reg_hazard SET is_open = 0", "is_open"),
    ("UPDATE reg_hazard SET due_day = '2099-01-01'", "due_day"),
    ("UPDATE reg_hazard SET missing_steps = NULL", "missing_steps"),
    ("UPDATE reg_site SET name = name || '改'", "name"),
    ("UPDATE reg_inspection SET findings = 0", "findings"),
    ("UPDATE reg_person SET qualification = 'officer'", "qualification"),
    ("UPDATE reg_org SET level = 'province'", "level"),
    ("DELETE FROM reg_hazard", "missing"),
    (
      "CREATE TEMP TABLE t AS SELECT * FROM reg_site LIMIT 1; UPDATE t SET id = 'S-0000-0000-0'; INSERT INTO reg_site SELECT * FROM t",
      "surplus"
    ),
  ]

  @Test("台账被改，逐列指出 an edited register is named column by column", arguments: edits.map(\.sql))
  func editedRegister(sql: String) throws {
    let edit = try #require(Self.edits.first { $0.sql == sql })
    let world = try World()
    _ = try world.visitHongsheng()
    let context = try world.context(on: "2026-03-06")
    #expect(try world.workspace.database.registerDifferences(using: RegisterProjection()) == [])
    try TamperingTests.edit(world, edit.sql)
    let found = try context.verifyLedger(.everythingAnew).problems
    #expect(!found.isEmpty)
    for problem in found {
      switch problem {
      case .registerDiffers(_, _, let columns): #expect(columns.contains(edit.told))
      case .registerRowMissing: #expect(edit.told == "missing")
      case .registerRowSurplus: #expect(edit.told == "surplus")
      default: Issue.record("\(problem)")
      }
    }
    try context.rebuildRegister()
    #expect(try context.verifyLedger(.everythingAnew).problems == [])
  }
}

extension World {
  /// Writes an event past the workflow, with hash, root and register as they ought to be.
  ///
  /// - Returns: Its position.
  func forge<Kind>(
    _ event: DomainEvent,
    of id: PublicID<Kind>,
    by name: String,
    on text: String,
    assurance: Assurance = .typed
  ) throws -> Int {
    let subject = SubjectID(id)
    let base = try workspace.database.base(of: subject)
    let pack = try workspace.packs.hashes().first
    let envelope = try Envelope(
      of: event,
      about: subject,
      ledger: workspace.database.ledger,
      id: try #require(
        UUIDv7(milliseconds: World.now.milliseconds, random: SystemRandom.bytes(10))
      ),
      device: workspace.device,
      occurred: Instant(day: day(text), hour: 9),
      actor: try person(name),
      assurance: assurance,
      bases: [base].compactMap { $0 },
      pack: pack
    )
    let stored = try workspace.database.append(
      AppendBatch(events: [envelope], expectedVersions: [:], received: World.now)
    )
    return try #require(stored.first).position
  }

  /// Why events would not have been recorded, by position.
  func grounds() throws -> [Int: [ReplayGround]] {
    var grounds: [Int: [ReplayGround]] = [:]
    for problem in try context(on: "2026-11-22").verifyLedger(.everythingAnew).problems {
      guard case .notAllowed(let finding) = problem else {
        Issue.record("\(problem)")
        continue
      }
      grounds[finding.position, default: []].append(finding.ground)
    }
    return grounds
  }
}
