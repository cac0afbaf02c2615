import Determination
import Ledger
import RuleLanguage
import SQLStore
import SafetyModel
import Testing

@testable import Operations

/// A visit with one finding, one good answer, one that was impossible, one not looked at, one undecided.
struct FinishedVisit {
  let ledger: SampleLedger
  let view: InspectionView

  init(nature: VisitNature = .administrativeInspection) throws {
    let ledger = try SampleLedger()
    ledger.know(Cast.finder, as: "王检")
    ledger.know(Cast.second, as: "李检")
    let pack = try SampleRules.pack()
    let list = try #require(pack.checklist("paint"))
    try ledger.write(
      .site(.registered(try Cast.siteRegistered())),
      of: Cast.site,
      on: Cast.found,
      by: Cast.finder
    )
    let signer = try ledger.commit("赵某")
    for event in FinishedVisit.events(nature, pack: pack.contentHash, signer: signer) {
      try ledger.write(.inspection(event), of: Cast.visit, on: Cast.found, by: Cast.finder)
    }
    try ledger.write(
      .hazard(.registered(Cast.registered(Cast.alarm, verdict: Cast.verdict))),
      of: Cast.hazard,
      on: Cast.found,
      by: Cast.finder
    )
    let history = try ledger.history(of: Cast.visit)
    let inspection = try #require(
      Inspection.replay(
        history.compactMap { recorded -> InspectionEvent? in
          if case .inspection(let event) = recorded.event { event } else { nil }
        },
        id: Cast.visit
      )
    )
    self.ledger = ledger
    view = InspectionView(
      inspection: inspection,
      site: try Cast.replayedSite(),
      organisation: Organisation(
        id: Cast.town,
        name: "明州区望湖街道应急消防管理站",
        level: .town,
        region: nil,
        parent: nil
      ),
      pack: pack,
      items: list.items.map { item in
        let status: ItemApplicability.Status =
          switch item.id {
          case "p-area": .undecided(unknownFacts: ["site.area_m2"])
          case "p-dust": .doesNotApply(facts: [])
          default: .applies
          }
        return ItemApplicability(item: item, status: status)
      },
      unanswered: [],
      hazards: try ledger.database.hazards(
        matching: HazardFilter(inspection: SubjectID(Cast.visit)),
        page: .all
      ),
      otherPacks: [:],
      history: history,
      names: ledger.names,
      values: ledger.values
    )
  }

  private static func events(
    _ nature: VisitNature,
    pack: String,
    signer: PersonalReference
  ) -> [InspectionEvent] {
    let administrative = AdministrativeRecord(
      approval: .approved,
      approvedBy: "孙镇长",
      approvedOn: Cast.found,
      planOrTrigger: "年度计划",
      noticeNumber: "示检〔2026〕1号",
      cardsShown: true
    )
    return [
      .started(
        InspectionStarted(
          site: Cast.site,
          checklists: ["paint"],
          items: ["p-exit", "p-alarm"],
          undecidedItems: [UndecidedItem(item: "p-area", unknownFacts: ["site.area_m2"])],
          pack: pack,
          inspectors: [Cast.finder, Cast.second],
          organisation: Cast.town,
          nature: nature,
          occasion: .campaign,
          day: Cast.found,
          administrative: nature == .administrativeInspection ? administrative : nil
        )
      ),
      .answerRecorded(
        AnswerRecorded(
          answer: Answer(
            item: "p-alarm",
            answer: .nonconforming,
            circumstances: ["spray-no-alarm"],
            location: "一楼喷漆房",
            note: "未装报警器",
            evidence: [Cast.photo("报警器处.png", .found)]
          )
        )
      ),
      .finished(
        InspectionFinished(
          notChecked: ["p-exit"],
          notCheckedReason: "天黑前未能走完",
          determinations: [determination],
          hazards: [Cast.hazard],
          observedHazards: [],
          unitSignature: UnitSignature(name: signer, refusal: nil)
        )
      ),
    ]
  }

  static let determination = DeterminationRecord(
    criteria: "order",
    countedLike: nil,
    regime: .workSafety,
    verdict: .major,
    grade: .suspectedMajor,
    elements: [
      ElementFinding(
        element: "8(6)",
        kind: .direct,
        status: .met,
        circumstances: ["spray-no-alarm"],
        confidence: .secondhand
      )
    ],
    branches: [],
    excludedBy: [],
    exclusionsToConsider: [],
    trace: [
      BilingualText(
        zh: "示例判定标准：疑似重大，待应急管理部门确认。",
        en: "Sample criteria: suspected major, to be confirmed by the emergency bureau."
      ),
      BilingualText(
        zh: "第8条（6）成立：喷漆房未装可燃气体报警器（核对原文）。",
        en: "Art. 8(6) is met: no gas alarm in the spray room (check against the text)."
      ),
    ]
  )
}
