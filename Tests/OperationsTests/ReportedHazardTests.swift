import Operations
import RuleLanguage
import SQLStore
import SafetyModel
import Testing
import Workflow

@Suite("检查以外得知的隐患 Hazards known without a visit")
struct ReportedHazardTests {
  private func request(
    at site: SiteID,
    _ circumstance: String = "exit-blocked",
    source: HazardSource = .report,
    urgent: Bool = false,
    reporter: String? = nil
  ) -> RegistrationRequest {
    RegistrationRequest(
      site: site,
      circumstance: circumstance,
      location: "一层北门",
      note: "门口堆满布料",
      source: source,
      received: day("2026-03-02"),
      isUrgent: urgent,
      reporter: reporter,
      number: "样举1"
    )
  }

  private func clocks(_ view: HazardView) -> Set<String> {
    Set(
      view.obligations.compactMap { duty in
        if case .clock(let clock) = duty.ground { clock.id } else { nil }
      }
    )
  }

  @Test(
    "消防的举报：紧急的和别的各有时限；媒体来的不起算；再来一件是再次发现",
    arguments: [(true, "urgent-report"), (false, "report")]
  )
  func fireReportsAreChecked(_ urgent: Bool, _ clock: String) throws {
    let world = try World()
    let site = try world.registerCrowdedPlant()
    let context = try world.context("高以宁", on: "2026-03-02")
    let first = try context.register(request(at: site, urgent: urgent))
    #expect(first.isNew)
    #expect(first.hazard.found.nature == .patrol)
    #expect(first.hazard.found.source == .report)
    let seen = try world.context("高以宁", on: "2026-03-03").viewHazard(first.hazard.id)
    #expect(clocks(seen).contains(clock))
    #expect(!clocks(seen).contains("report-reply"))
    let again = try context.register(request(at: site, source: .media))
    #expect(!again.isNew)
    #expect(again.hazard.id == first.hazard.id)
    #expect(again.hazard.observations.count == 1)
  }

  @Test("安全生产的举报：紧急的照常核查；有名字的要答复，名字不在事件里；匿名的不用答复")
  func workSafetyReportsAreAnswered() throws {
    let world = try World()
    let site = try world.registerCrowdedPlant()
    let context = try world.context("陈知行", on: "2026-03-02")
    let pack = try context.rules()
    let circumstance = try #require(
      pack.circumstances.first { $0.regime == .workSafety }?.id
    )
    let named = try context.register(
      request(at: site, circumstance, urgent: true, reporter: "林晓舟138")
    ).hazard
    let view = try world.context("陈知行", on: "2026-03-03").viewHazard(named.id)
    #expect(clocks(view).isSuperset(of: ["report", "report-reply"]))
    #expect(view.values.values.contains("林晓舟138"))
    let recorded = named.proceedings.compactMap { event -> ProceedingRecorded? in
      if case .recorded(let body) = event { body } else { nil }
    }
    #expect(recorded.map(\.matter) == [.reportReceived])
    #expect(recorded.first?.party == nil)
    var anonymous = request(at: site, circumstance)
    anonymous.location = "二层"
    let other = try context.register(anonymous).hazard
    let seen = try world.context("陈知行", on: "2026-03-03").viewHazard(other.id)
    #expect(clocks(seen).contains("report"))
    #expect(!clocks(seen).contains("report-reply"))
  }

  @Test("不认识的情形不登记，什么也不留下")
  func unknownCircumstanceIsRefused() throws {
    let world = try World()
    let site = try world.registerCrowdedPlant()
    let context = try world.context("高以宁", on: "2026-03-02")
    #expect(throws: OperationFailure.self) {
      try context.register(request(at: site, "exit-blokced"))
    }
    #expect(try context.hazards(answering: HazardQuery(HazardFilter())).isEmpty)
  }

  @Test("移送给登记的机关：认得出；没有职权的要文号，抄告不用；没登记的说不知道")
  func receiversAreKnown() throws {
    let world = try World()
    let site = try world.registerCrowdedPlant()
    let context = try world.context("陈知行", on: "2026-03-02")
    let hazard = try context.register(request(at: site)).hazard.id
    #expect(try context.receiver(named: "消防救援大队", of: hazard).standing == .competent)
    let town = try context.receiver(named: "东溪镇应急", of: hazard)
    #expect(town.standing == .withoutMandate(world.town))
    #expect(town.name == "明州区东溪镇应急消防管理站")
    #expect(try context.receiver(named: "示例供电所", of: hazard).standing == .unknown)
    let from = try world.context("高以宁", on: "2026-03-02")
    func send(_ kind: TransferKind, _ number: String?) throws -> HazardState {
      try from.sendTransfer(
        of: hazard,
        kind: kind,
        receiver: "东溪镇应急",
        reason: "属地处理",
        number: number.map { DocumentNumber(text: $0, origin: .ours) }
      )
    }
    #expect(throws: OperationFailure.self) { try send(.transfer, nil) }
    let sent = try send(.transfer, "样移1")
    #expect(sent.transfers.last?.sent.receiver == "明州区东溪镇应急消防管理站")
    #expect(sent.transfers.last?.sent.receiverOrganisation == world.town)
  }

  @Test("登记的发文机关低于挂牌的一级，不登记；没有登记的说不知道")
  func aBodySignsForItsLevel() throws {
    let world = try World()
    let context = try world.context("陈知行", on: "2026-03-02")
    #expect(try context.knowsBody(named: "明州区东溪镇应急消防管理站"))
    #expect(try !context.knowsBody(named: "示例市安全生产委员会"))
    let site = try world.registerCrowdedPlant()
    let visit = try world.visit(site, on: "2025-09-15", FireCaseTests.three)
    let majorCase = try #require(visit.finished.cases.first)
    func list(_ body: String) throws {
      try world.context("高以宁", on: "2025-09-20").list(
        .majorCase(majorCase),
        ListingRequest(
          level: .city,
          number: DocumentNumber(text: "样挂1", origin: .ours),
          body: body,
          supervisor: "明州区消防救援大队",
          responsible: "高以宁",
          due: day("2026-03-31"),
          requirements: "限期整改",
          documents: [try world.document("listing.pdf")]
        )
      )
    }
    do {
      try list("明州区消防救援大队")
      Issue.record("a district body listed for the city")
    } catch let failure as OperationFailure {
      guard case .input(let problems) = failure else {
        Issue.record("\(failure)")
        return
      }
      #expect(
        problems.map(\.fault) == [.bodyBelowLevel("明州区消防救援大队", .district, listed: .city)]
      )
    }
  }
}
