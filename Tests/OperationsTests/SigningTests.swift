import Ledger
import SQLStore
import SafetyModel
import Testing
import TranscriptSupport
import Workspace

@testable import Operations

@Suite("何时签名 When the ledger is signed")
struct SigningTests {
  /// A context at a number of milliseconds after the world began.
  static func context(_ world: World, after wait: Int64) throws -> OperatingContext {
    try OperatingContext(
      workspace: world.workspace,
      now: Instant(milliseconds: World.now.milliseconds + wait),
      loaded: World.loaded
    )
  }

  static func signed(_ world: World) throws -> Int {
    try world.workspace.database.checkpoints(limit: 1).first?.size ?? 0
  }

  static func size(_ world: World) throws -> Int { try world.workspace.database.head.size }

  @Test("等满一小时才签，差一毫秒不签 what has waited an hour is signed, not a moment earlier")
  func waitingAnHour() throws {
    let world = try World()
    let hour = OperatingContext.longestUnsigned
    #expect(hour == 60 * 60 * 1000)
    try Self.context(world, after: hour - 1).signWhatWaited()
    #expect(try Self.signed(world) == 0)
    try Self.context(world, after: hour).signWhatWaited()
    #expect(try Self.signed(world) == Self.size(world))
    let signed = try Self.signed(world)
    // The hour of what comes later begins anew.
    let later = try Self.context(world, after: hour)
    _ = try later.registerOrganisation(name: "新", level: .town, region: nil, parent: nil)
    #expect(try Self.signed(world) == signed)
    try Self.context(world, after: 2 * hour - 1).signWhatWaited()
    #expect(try Self.signed(world) == signed)
    try Self.context(world, after: 2 * hour).signWhatWaited()
    #expect(try Self.signed(world) == signed + 1)
  }

  @Test("等满一小时的随下一次写入一起签 a write signs what has waited, itself included")
  func writeSignsWhatWaited() throws {
    let world = try World()
    let early = try Self.context(world, after: OperatingContext.longestUnsigned - 1)
    _ = try early.registerOrganisation(name: "早", level: .town, region: nil, parent: nil)
    #expect(try Self.signed(world) == 0)
    let late = try Self.context(world, after: OperatingContext.longestUnsigned)
    _ = try late.registerOrganisation(name: "晚", level: .town, region: nil, parent: nil)
    #expect(try Self.signed(world) == Self.size(world))
  }

  @Test("只看不签 looking signs nothing")
  func lookingSignsNothing() throws {
    let world = try World()
    let context = try Self.context(world, after: 10 * OperatingContext.longestUnsigned)
    _ = try context.verifyLedger(.sinceLastSignature)
    _ = try context.latestEvents(limit: 5)
    #expect(try Self.signed(world) == 0)
  }

  @Test("销号和重大隐患的每一步随即签名 every step of a major hazard, and its closure, are signed at once")
  func majorHazard() throws {
    let (world, site, id) = try SeparationTests.major()
    try world.driveToClaim(id)
    #expect(try Self.signed(world) == Self.size(world))
    try world.lookAgain(at: site, [id], on: "2026-03-20")
    #expect(try Self.signed(world) < Self.size(world))
    try world.context("陈知行", on: "2026-03-20").reinspect(
      id,
      ReinspectionRequest(
        inspectors: try world.people("陈知行", "沈若水"),
        result: .passed,
        facts: "查验证件，人证一致",
        photos: [World.photo("exit-after.jpg")]
      )
    )
    #expect(try Self.signed(world) == Self.size(world))
    let closer = try world.context("陆闻道", on: "2026-03-21", proof: .paper)
    _ = try closer.close(id, reason: .rectified)
    #expect(try Self.signed(world) == Self.size(world))
  }

  /// A general hazard: what asks for a signature is the event, not the grade.
  @Test("一般隐患的责令送达后随即签名，照片不等 a served order of a general hazard is signed at once")
  func servedPaper() throws {
    let world = try World()
    let site = try world.importSites("e-02")
    let visit = try world.visit(
      site,
      "common",
      on: "2026-04-05",
      inspectors: ["高以宁", "秦守拙"],
      [World.finding("c-exit-open", "exit-blocked", at: "西门")]
    )
    let id = try #require(visit.finished.hazards.first)
    #expect(try Self.signed(world) == 0)
    try world.context("高以宁", on: "2026-04-05").order(
      id,
      OrderRequest(
        form: .byDate,
        number: DocumentNumber(text: "样消改〔2026〕9号", origin: .ours),
        due: day("2026-04-20"),
        officers: try world.people("高以宁", "秦守拙"),
        service: .signed(by: "白一帆")
      )
    )
    #expect(try Self.signed(world) == Self.size(world))
  }
}
