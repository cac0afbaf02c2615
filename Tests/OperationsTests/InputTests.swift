import Operations
import RuleLanguage
import SQLStore
import SafetyModel
import Testing
import TranscriptSupport

@Suite("不收的输入 Input that is not accepted")
struct InputTests {
  /// The faults of an operation; nothing when it is accepted.
  static func faults<Result>(_ body: () throws -> Result) throws -> [InputFault] {
    do {
      _ = try body()
      return []
    } catch {
      guard case .input(let problems)? = error as? OperationFailure else { throw error }
      return problems.map(\.fault)
    }
  }

  static func draft(_ name: String, code: String?) throws -> SiteDraft {
    SiteDraft(
      kind: .enterprise,
      name: name,
      creditCode: code,
      region: try #require(RegionCode("330299001"))
    )
  }

  @Test("信用代码校验位不对不收，同一代码不登记两次 credit codes are checked and unique")
  func creditCodesAreCheckedAndUnique() throws {
    let world = try World()
    let context = try world.context(on: "2026-03-05")
    let wrong = try Self.draft("甲厂", code: "91330200MA2AAAAAX1")
    #expect(
      try Self.faults { try context.registerSite(wrong) }.count == 1
    )
    let known = try context.registerSite(try Self.draft("乙厂", code: "91350100M000100Y43"))
    let twice = try Self.draft("丙厂", code: "91350100M000100Y43")
    #expect(
      try Self.faults { try context.registerSite(twice) }
        == [.duplicateCreditCode("91350100M000100Y43", site: known)]
    )
  }

  @Test("重复导入同一批单位，什么也不变 importing the same files again changes nothing")
  func importingAgainChangesNothing() throws {
    let world = try World()
    try world.importSites("e-01", "pk-01")
    let before = try world.register()
    let context = try world.context(on: "2026-03-05")
    let path = Project.fixtures + "/sites/e-01.yml"
    let drafts = SiteFile.read(
      RuleSourceFile(path: path, bytes: try Disk.bytes(of: path)),
      facts: try context.rules()
    ).drafts
    let again = try context.importSites(drafts)
    #expect(again.registered.isEmpty)
    #expect(again.updated.values.allSatisfy { $0 == 0 })
    #expect(try world.register() == before)
  }

  @Test("试运行不写任何东西 a dry run writes nothing")
  func dryRunWritesNothing() throws {
    let world = try World()
    let before = try world.register()
    let context = try world.context(on: "2026-03-05")
    let result = try context.importSites([Self.draft("甲厂", code: nil)], rehearsal: .dryRun)
    #expect(result.registered.count == 1)
    #expect(try world.register() == before)
  }

  @Test("一批里有一条不对，一条也不写 one bad site keeps the others out")
  func oneBadSiteKeepsTheOthersOut() throws {
    let world = try World()
    let before = try world.register()
    let context = try world.context(on: "2026-03-05")
    let drafts = [try Self.draft("甲厂", code: nil), try Self.draft("乙厂", code: "123")]
    #expect(
      try Self.faults { try context.importSites(drafts) }.count == 1
    )
    #expect(try world.register() == before)
  }

  @Test("行政检查要两名执法人员、职权和审批 an administrative inspection needs officers, mandate, approval")
  func administrativeInspectionNeedsItsConditions() throws {
    let world = try World()
    let site = try world.importSites("e-02")
    let context = try world.context("陈知行", on: "2026-03-05")
    let request = InspectionRequest(
      site: site,
      checklists: ["common"],
      inspectors: try world.people("陈知行", "毛小满"),
      nature: .administrativeInspection
    )
    #expect(
      try Self.faults { try context.startInspection(request) } == [
        .notAnOfficer(try world.person("毛小满"), .gridWorker), .approvalMissing,
      ]
    )
    let early = try world.context("陈知行", on: "2019-12-31")
    let before = InspectionRequest(
      site: site,
      checklists: ["common"],
      inspectors: try world.people("陈知行", "沈若水"),
      nature: .administrativeInspection,
      administrative: AdministrativeRecord(approval: .approved, cardsShown: true)
    )
    #expect(
      try Self.faults { try early.startInspection(before) }
        == [.noMandate(organisation: world.town, day: day("2019-12-31"))]
    )
  }

  @Test("不合格缺照片，检查结束不了 a finding without its photo does not finish")
  func findingWithoutPhotoDoesNotFinish() throws {
    let world = try World()
    let site = try world.registerCrowdedPlant()
    let id = try world.start(at: site, "common", on: "2026-03-05")
    let context = try world.context("陈知行", on: "2026-03-05")
    try context.recordAnswers([AnswerDraft(item: "c-exit-open", answer: .nonconforming)], in: id)
    let request = FinishRequest(notCheckedReason: "未看")
    #expect(
      try Self.faults { try context.finishInspection(id, request) }
        == [.evidenceMissing(item: "c-exit-open", kind: .photo)]
    )
  }

  @Test("照片不存在，答案一条也不记 a missing photo keeps all answers out")
  func missingPhotoKeepsAnswersOut() throws {
    let world = try World()
    let site = try world.registerCrowdedPlant()
    let id = try world.start(at: site, "common", on: "2026-03-05")
    let context = try world.context("陈知行", on: "2026-03-05")
    let good = AnswerDraft(item: "c-fire-lane", answer: .conforming)
    let bad = AnswerDraft(
      item: "c-exit-open",
      answer: .nonconforming,
      photos: ["/nowhere/exit.jpg"]
    )
    #expect(throws: OperationFailure.self) { try context.recordAnswers([good, bad], in: id) }
    #expect(try context.viewInspection(id).inspection.answers.isEmpty)
  }

  @Test("将来的时间不收 nothing happens in the future")
  func nothingHappensInTheFuture() throws {
    let world = try World()
    #expect(throws: OperationFailure.self) { try world.context(on: "2026-11-23") }
  }

  @Test("名字对得上几个时列出候选 an ambiguous name lists the candidates")
  func ambiguousNameListsCandidates() throws {
    let world = try World()
    try world.importSites("e-03", "pk-01", "e-01")
    let context = try world.context(on: "2026-03-05")
    do {
      _ = try context.site(named: "东溪")
      Issue.record("东溪 is not one site")
    } catch OperationFailure.ambiguous(_, let text, let candidates) {
      #expect(text == "东溪")
      #expect(candidates.count > 1)
    }
    #expect(throws: OperationFailure.self) { try context.site(named: "没有这家") }
  }
}
