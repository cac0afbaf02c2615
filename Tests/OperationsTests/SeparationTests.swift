import Operations
import SafetyModel
import Testing
import Workflow

/// Tries to break each rule of separation of duties through the operations a user has.
@Suite("职责分离 Separation of duties")
struct SeparationTests {
  /// A major hazard of the sample visit with staff of the unit.
  static func major() throws -> (world: World, site: SiteID, hazard: HazardID) {
    let world = try World()
    let visit = try world.visitHongsheng()
    try world.registerStaff("白一帆", of: visit.site)
    let id = try world.hazard(
      "special-operation-without-certificate",
      among: visit.finished.hazards
    )
    return (world, visit.site, id)
  }

  /// What a step is refused for; an issue when it is not.
  static func refusal<Result>(
    _ body: () throws(OperationFailure) -> Result,
    location: SourceLocation = #_sourceLocation
  ) -> RefusalReason? {
    do throws(OperationFailure) {
      _ = try body()
      Issue.record("the step was not refused", sourceLocation: location)
      return nil
    } catch {
      guard case .refused(let refusal, _, _) = error else {
        Issue.record("failed otherwise: \(error)", sourceLocation: location)
        return nil
      }
      return refusal.reason
    }
  }

  @Test("整改人不能销号，检查发现的隐患单位也不能销号 neither rectifier nor unit closes")
  func unitDoesNotClose() throws {
    let (world, _, id) = try Self.major()
    try world.driveToReinspection(id)
    let unit = try world.context("白一帆", on: "2026-03-21", proof: .paper)
    let before = try world.register()
    let reason = Self.refusal { () throws(OperationFailure) in
      try unit.close(id, reason: .rectified)
    }
    #expect(reason == .rectifierCloses(try world.person("白一帆")))
    #expect(try world.register() == before)
  }

  @Test("发现人不销自己发现的重大隐患，说明理由可以豁免 the finder does not close, a waiver is recorded")
  func finderDoesNotClose() throws {
    let (world, _, id) = try Self.major()
    try world.driveToReinspection(id)
    let finder = try world.context("陈知行", on: "2026-03-21", proof: .paper)
    let reason = Self.refusal { () throws(OperationFailure) in
      try finder.close(id, reason: .rectified)
    }
    #expect(reason == .finderCloses(try world.person("陈知行")))
    let closed = try finder.close(id, reason: .rectified, waiver: "站里另外两人出差")
    #expect(closed.closure?.waivers.first?.reason == "站里另外两人出差")
  }

  @Test("没有复查合格不能销号 nothing closes as rectified before a passed re-inspection")
  func nothingClosesBeforeReinspection() throws {
    let (world, _, id) = try Self.major()
    let closer = try world.context("陆闻道", on: "2026-03-21", proof: .paper)
    let reason = Self.refusal { () throws(OperationFailure) in
      try closer.close(id, reason: .rectified)
    }
    #expect(reason == .wrongState)
  }

  @Test("重大隐患凭自报姓名不能销号 a typed name does not close a major hazard")
  func typedNameDoesNotClose() throws {
    let (world, _, id) = try Self.major()
    try world.driveToReinspection(id)
    let closer = try world.context("陆闻道", on: "2026-03-21")
    let reason = Self.refusal { () throws(OperationFailure) in
      try closer.close(id, reason: .rectified)
    }
    #expect(reason == .assuranceTooLow(.typed))
  }

  @Test("网格员不能下责令，也不能销重大隐患 a grid worker neither orders nor closes")
  func gridWorkerNeitherOrdersNorCloses() throws {
    let (world, _, id) = try Self.major()
    let grid = try world.context("毛小满", on: "2026-03-05", proof: .paper)
    let request = OrderRequest(
      form: .byDate,
      number: DocumentNumber(text: "样责改〔2026〕9号", origin: .ours),
      due: day("2026-03-20"),
      officers: try world.people("毛小满", "陈知行"),
      service: .signed(by: "白一帆")
    )
    let ordering = Self.refusal { () throws(OperationFailure) in try grid.order(id, request) }
    #expect(ordering == .notAnOfficer(try world.person("毛小满"), .gridWorker))
    try world.driveToReinspection(id)
    let late = try world.context("毛小满", on: "2026-03-21", proof: .paper)
    let closing = Self.refusal { () throws(OperationFailure) in
      try late.close(id, reason: .rectified)
    }
    #expect(closing == .notAnOfficer(try world.person("毛小满"), .gridWorker))
  }

  @Test("一名执法人员不能下责令 one officer cannot order")
  func oneOfficerCannotOrder() throws {
    let (world, _, id) = try Self.major()
    let officer = try world.context("陈知行", on: "2026-03-05")
    let request = OrderRequest(
      form: .byDate,
      number: DocumentNumber(text: "样责改〔2026〕9号", origin: .ours),
      due: day("2026-03-20"),
      officers: try world.people("陈知行"),
      service: .signed(by: "白一帆")
    )
    let reason = Self.refusal { () throws(OperationFailure) in try officer.order(id, request) }
    #expect(reason == .tooFewOfficers(named: 1, of: 2))
  }

  @Test("没有消防职权的不能对消防隐患下责令 no order without a mandate for the matter")
  func noOrderWithoutMandate() throws {
    let (world, site, _) = try Self.major()
    let visit = try world.visit(
      site,
      "common",
      on: "2026-04-05",
      [World.finding("c-exit-open", "exit-blocked", at: "西门")]
    )
    let id = try #require(visit.finished.hazards.first)
    let officer = try world.context("陈知行", on: "2026-04-05")
    let request = OrderRequest(
      form: .byDate,
      number: DocumentNumber(text: "样责改〔2026〕9号", origin: .ours),
      due: day("2026-04-20"),
      officers: try world.people("陈知行", "沈若水"),
      service: .signed(by: "白一帆")
    )
    let reason = Self.refusal { () throws(OperationFailure) in try officer.order(id, request) }
    #expect(reason == .noMandate(world.town, matter: "fire-safety", on: day("2026-04-05")))
  }

  @Test("巡查发现的不能下责令，只能提醒 a patrol carries no order, only a reminder")
  func patrolCarriesNoOrder() throws {
    let world = try World()
    let site = try world.importSites("e-02")
    let patrol = try world.context("陈知行", on: "2026-03-05")
    let id = try patrol.startInspection(
      InspectionRequest(
        site: site,
        checklists: ["common"],
        inspectors: try world.people("陈知行", "沈若水")
      )
    ).id
    try patrol.recordAnswers(
      [World.finding("c-special-cert", "special-operation-without-certificate", at: "雨棚")],
      in: id
    )
    let finished = try patrol.finishInspection(id, FinishRequest(notCheckedReason: "未看"))
    let hazard = try #require(finished.hazards.first)
    let request = OrderRequest(
      form: .byDate,
      number: DocumentNumber(text: "样责改〔2026〕9号", origin: .ours),
      due: day("2026-03-20"),
      officers: try world.people("陈知行", "沈若水"),
      service: .signed(by: "白一帆")
    )
    let reason = Self.refusal { () throws(OperationFailure) in try patrol.order(hazard, request) }
    #expect(reason == .visitCarriesNoOrder(.patrol))
    let reminded = try patrol.remind(hazard, text: "请立即整改", wishedDay: nil, number: nil)
    #expect(reminded.kind == .assigned)
  }

  @Test("不是本单位的人不能代报整改 an outsider does not claim rectification")
  func outsiderDoesNotClaim() throws {
    let (world, _, id) = try Self.major()
    let other = try world.importSites("e-03")
    let stranger = try world.registerStaff("方永年", of: other)
    try world.context("陈知行", on: "2026-03-05").takeMeasure(.stoppedWork, text: "停止", on: id)
    let context = try world.context("方永年", on: "2026-03-06")
    let reason = Self.refusal { () throws(OperationFailure) in
      try context.claimRectification(of: id, text: "已改")
    }
    #expect(reason == .notOfTheUnit(stranger) || reason == .wrongState)
  }

  @Test("撤销由发现人以外的人批准 the finder does not approve a withdrawal")
  func finderDoesNotApproveWithdrawal() throws {
    let (world, _, id) = try Self.major()
    let context = try world.context("陈知行", on: "2026-03-06", proof: .paper)
    let finder = try world.person("沈若水")
    let reason = Self.refusal { () throws(OperationFailure) in
      try context.withdraw(id, reason: .falseAlarm, text: "看错", approver: finder)
    }
    #expect(reason == .approverNotIndependent(finder))
  }

  @Test("平级不能撤销别人的销号 a closure is revoked from above only")
  func closureIsRevokedFromAbove() throws {
    let (world, _, id) = try Self.major()
    try world.driveToReinspection(id)
    _ = try world.context("陆闻道", on: "2026-03-21", proof: .paper).close(id, reason: .rectified)
    let peer = try world.context("顾长庚", on: "2026-03-22", proof: .paper)
    let matter = try peer.viewHazard(id).state.found.matter
    let reason = Self.refusal { () throws(OperationFailure) in
      try peer.revokeClosure(of: id, reason: "复查有误", authority: nil)
    }
    #expect(
      reason
        == .levelTooLow(try world.person("顾长庚"), level: .town, needsAbove: .town)
    )
    let unrelated = try world.context("高以宁", on: "2026-03-22", proof: .paper)
    let refusal = Self.refusal { () throws(OperationFailure) in
      try unrelated.revokeClosure(of: id, reason: "复查有误", authority: nil)
    }
    #expect(refusal == .noMandate(world.fireBody, matter: matter, on: day("2026-03-22")))
    try world.context("高以宁", on: "2026-03-22").grantMandate(
      Mandate(
        id: "m2",
        source: .own,
        inNameOf: nil,
        matters: [matter],
        excluded: [],
        document: "样例授权文件",
        valid: DayInterval(from: day("2020-01-01"))
      ),
      to: world.fireBody
    )
    let above = try world.context("高以宁", on: "2026-03-22", proof: .paper)
      .revokeClosure(of: id, reason: "复查有误", authority: nil)
    #expect(above.isOpen)
  }
}
