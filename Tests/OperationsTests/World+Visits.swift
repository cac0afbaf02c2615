import Operations
import RuleLanguage
import SafetyModel
import Testing
import TranscriptSupport
import Workflow

extension World {
  /// Puts sample sites on the register; gives the first.
  @discardableResult
  func importSites(_ names: String...) throws -> SiteID {
    let context = try context(on: "2025-01-01")
    let pack = try context.rules()
    var drafts: [SiteDraft] = []
    for name in names {
      let path = Project.fixtures + "/sites/\(name).yml"
      let read = SiteFile.read(
        RuleSourceFile(path: path, bytes: try Disk.bytes(of: path)),
        facts: pack
      )
      #expect(read.diagnostics.filter { $0.severity == .error }.isEmpty)
      drafts += read.drafts
    }
    return try #require(try context.importSites(drafts).registered.first)
  }

  /// An invented crowded factory of several storeys.
  func registerCrowdedPlant() throws -> SiteID {
    let context = try context(on: "2025-01-01")
    let id = try context.registerSite(
      SiteDraft(
        kind: .enterprise,
        name: "明州众工制衣厂",
        fictitious: true,
        region: try #require(RegionCode("330299001"))
      )
    )
    let facts: [(String, FactValue)] = [
      ("site.labour_intensive", .boolean(true)), ("site.occupancy", .choices(["crowded"])),
      ("site.storeys_above", .integer(3)), ("site.fire_class", .choice("c")),
      ("site.production_stopped", .boolean(false)), ("site.dorm_on_site", .boolean(false)),
    ]
    try context.recordFacts(facts.map { Self.fact($0.0, $0.1) }, of: id)
    return id
  }

  static func fact(_ key: String, _ value: FactValue) -> SiteFact {
    SiteFact(
      key: key,
      value: value,
      unit: nil,
      source: "现场核对",
      asOf: day("2025-01-01")
    )
  }

  /// Begins the visit in which two officers look at hazards again.
  @discardableResult
  func lookAgain(at site: SiteID, _ hazards: [HazardID], on day: String) throws -> InspectionID {
    try context("陈知行", on: day).startInspection(
      InspectionRequest(
        site: site,
        checklists: [],
        inspectors: try people("陈知行", "沈若水"),
        nature: .administrativeInspection,
        occasion: .reinspection,
        administrative: AdministrativeRecord(
          approval: .approved,
          approvedBy: "站长",
          cardsShown: true,
          kind: .singleCase
        ),
        reinspectedHazards: hazards
      )
    ).id
  }

  /// Begins an administrative inspection by two officers.
  func start(
    at site: SiteID,
    _ checklist: String,
    on day: String,
    inspectors: [String] = ["陈知行", "沈若水"]
  ) throws -> InspectionID {
    let record = AdministrativeRecord(
      approval: .approved,
      approvedBy: "站长",
      approvedOn: nil,
      planOrTrigger: "年度检查计划",
      noticeNumber: "样检通〔\(day.prefix(4))〕1号",
      cardsShown: true
    )
    return try context(inspectors[0], on: day).startInspection(
      InspectionRequest(
        site: site,
        checklists: [checklist],
        inspectors: try inspectors.map { try person($0) },
        nature: .administrativeInspection,
        administrative: record
      )
    ).id
  }

  /// A whole visit with the given findings; the rest was not looked at.
  func visit(
    _ site: SiteID,
    _ checklist: String = "common",
    on day: String,
    inspectors: [String] = ["陈知行", "沈若水"],
    _ answers: [AnswerDraft]
  ) throws -> (id: InspectionID, finished: FinishedInspection) {
    let id = try start(at: site, checklist, on: day, inspectors: inspectors)
    let context = try context(inspectors[0], on: day)
    try context.recordAnswers(answers, in: id)
    return (id, try context.finishInspection(id, FinishRequest(notCheckedReason: "本次未看")))
  }

  /// A finding with a photo.
  static func finding(
    _ item: String,
    _ circumstance: String,
    at location: String? = nil,
    corrected: Bool = false
  ) -> AnswerDraft {
    AnswerDraft(
      item: item,
      answer: .nonconforming,
      circumstances: [circumstance],
      location: location,
      photos: [photo("exit-before.jpg")],
      correctedPhotos: corrected ? [photo("exit-after.jpg")] : []
    )
  }

  /// The sample visit to E-02 with the answers that ship with the project.
  func visitHongsheng() throws -> (site: SiteID, id: InspectionID, finished: FinishedInspection) {
    let site = try importSites("e-02")
    let id = try start(at: site, "plastics", on: "2026-03-05")
    let path = Project.fixtures + "/answers/hongsheng.yml"
    let file = RuleSourceFile(path: path, bytes: try Disk.bytes(of: path))
    let read = AnswersFile.read(file)
    #expect(read.diagnostics.filter { $0.severity == .error }.isEmpty)
    let answers = read.content.answers.map { draft in
      var draft = draft
      draft.photos = draft.photos.map(Self.besideAnswers)
      draft.correctedPhotos = draft.correctedPhotos.map(Self.besideAnswers)
      return draft
    }
    let context = try context("陈知行", on: "2026-03-05")
    try context.recordAnswers(answers, in: id)
    let finished = try context.finishInspection(
      id,
      FinishRequest(
        notCheckedReason: read.content.notCheckedReason,
        unitSigner: read.content.unitSignature?.name
      )
    )
    return (site, id, finished)
  }

  private static func besideAnswers(_ path: String) -> String {
    Project.fixtures + "/answers/" + path
  }

  /// The one hazard of a circumstance among some.
  func hazard(_ circumstance: String, among ids: [HazardID]) throws -> HazardID {
    let context = try context(on: "2026-11-22")
    let found = try ids.filter {
      try context.viewHazard($0).state.found.circumstance == circumstance
    }
    return try #require(found.first, "no hazard of \(circumstance)")
  }
}
