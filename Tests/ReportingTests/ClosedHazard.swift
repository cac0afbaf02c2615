import Ledger
import SQLStore
import SafetyModel
import Testing
import Workflow

@testable import Operations

/// A major hazard from its finding to its closure, with everything that can happen between.
struct ClosedHazard {
  let ledger: SampleLedger
  let view: HazardView

  init(noted note: String = "未装报警器", until last: Int = .max) throws {
    let ledger = try SampleLedger()
    ledger.know(Cast.finder, as: "王检")
    ledger.know(Cast.second, as: "李检")
    ledger.know(Cast.unitHead, as: "赵厂长")
    ledger.know(Cast.closer, as: "周科长")
    try ledger.write(
      .site(.registered(try Cast.siteRegistered())),
      of: Cast.site,
      on: Cast.found,
      by: Cast.finder
    )
    let recipient = try ledger.commit("赵某")
    for (event, day, actor, assurance) in ClosedHazard.story(note, recipient).prefix(last) {
      try ledger.write(
        .hazard(event),
        of: Cast.hazard,
        on: day,
        by: actor,
        assurance: assurance
      )
    }
    let history = try ledger.history(of: Cast.hazard)
    let events = history.compactMap { recorded -> HazardEvent? in
      if case .hazard(let event) = recorded.event { event } else { nil }
    }
    let state = try #require(HazardState.replay(events, id: Cast.hazard))
    self.ledger = ledger
    view = HazardView(
      state: state,
      site: try Cast.replayedSite(),
      history: history,
      obligations: [],
      missing: HazardWorkflow.missingSteps(in: state),
      names: ledger.names,
      values: ledger.values
    )
  }

  private static let due = DueDay(
    day: Cast.day("2026-04-01"),
    derivation: Derivation(
      start: .orderServed,
      startDay: Cast.found,
      length: Span(count: 30, unit: .day),
      citation: Citation(instrument: "safety-law", clause: "65", confidence: .verified)
    )
  )

  private static func story(
    _ note: String,
    _ recipient: PersonalReference
  ) -> [(HazardEvent, CivilDate, PersonID, Assurance)] {
    let found = Cast.found
    let order = DocumentNumber(text: "示应急责改〔2026〕1号", origin: .ours)
    let later = DueDay.chosen(
      Cast.day("2026-04-10"),
      start: .extensionRequested,
      startDay: Cast.day("2026-03-25")
    )
    let plan = RectificationPlan(
      goals: "装好报警器",
      measures: "采购并安装两台报警器",
      responsibleBody: "设备科",
      responsible: ResponsiblePerson(name: recipient, post: "设备科长"),
      fundsFen: 1_280_050,
      fundsSource: "自筹",
      deadline: Cast.day("2026-03-31"),
      contingency: "停用喷漆房"
    )
    return [
      (
        .registered(
          Cast.registered(
            Cast.alarm,
            note: note,
            verdict: Cast.verdict,
            evidence: [Cast.photo("报警器处.png", .found)]
          )
        ), found, Cast.finder, .typed
      ),
      (
        .determinationConfirmed(
          DeterminationConfirmed(
            decision: .major,
            manner: .asProposed,
            criteria: "order",
            clause: "8(6)",
            authority: "示例区应急管理局",
            reason: "现场核实",
            collective: CollectiveRecord(
              on: found,
              participants: [Cast.finder, Cast.closer],
              minutes: "会议纪要2号",
              conclusion: "构成重大"
            ),
            by: Cast.closer,
            on: found
          )
        ), found, Cast.closer, .paper(scan: nil)
      ),
      (
        .orderIssued(
          OrderIssued(
            form: .byDate,
            number: order,
            on: found,
            due: due,
            officers: [Cast.finder, Cast.second],
            organisation: Cast.town,
            mandate: "m1",
            inNameOf: "示例区应急管理局",
            inspection: Cast.visit,
            requirement: "安装报警器",
            service: ServiceRecord(on: found, manner: .signed, recipient: recipient)
          )
        ), found,
        Cast.finder, .typed
      ),
      (
        .interimMeasureTaken(
          InterimMeasureTaken(
            number: 1,
            measure: .stoppedUse,
            text: "停用喷漆房",
            by: Cast.unitHead,
            on: found
          )
        ), found,
        Cast.unitHead, .typed
      ),
      (
        .planSubmitted(PlanSubmitted(plan: plan, by: Cast.unitHead, on: Cast.day("2026-03-05"))),
        Cast.day("2026-03-05"), Cast.unitHead, .typed
      ),
      (
        .extensionRequested(
          ExtensionRequested(
            by: Cast.unitHead,
            on: Cast.day("2026-03-25"),
            from: due.day,
            to: later.day,
            reason: "设备晚到"
          )
        ), Cast.day("2026-03-25"), Cast.unitHead, .typed
      ),
      (
        .extensionDecided(
          ExtensionDecided(
            decision: .granted,
            by: Cast.closer,
            on: Cast.day("2026-03-26"),
            oldDue: due,
            newDue: later,
            reason: "供货证明属实"
          )
        ), Cast.day("2026-03-26"), Cast.closer, .typed
      ),
      (
        .rectificationClaimed(
          RectificationClaimed(
            by: Cast.unitHead,
            rectifiers: [Cast.unitHead],
            on: Cast.day("2026-04-07"),
            text: "已安装两台",
            evidence: [Cast.photo("装好的报警器.png", .corrected)]
          )
        ), Cast.day("2026-04-07"), Cast.unitHead,
        .typed
      ),
      (
        .reinspected(
          Reinspected(
            round: 1,
            inspectors: [Cast.finder, Cast.second],
            on: Cast.day("2026-04-09"),
            result: .passed,
            facts: "报警器通电，试验有效"
          )
        ), Cast.day("2026-04-09"), Cast.finder, .typed
      ),
      (
        .interimMeasureLifted(
          InterimMeasureLifted(
            number: 1,
            reason: "已整改",
            by: Cast.unitHead,
            on: Cast.day("2026-04-09")
          )
        ),
        Cast.day("2026-04-09"), Cast.unitHead, .typed
      ),
      (
        .closed(
          HazardClosed(
            reason: .rectified,
            by: Cast.closer,
            on: Cast.day("2026-04-10"),
            note: "资料齐全",
            waivers: []
          )
        ), Cast.day("2026-04-10"), Cast.closer, .paper(scan: nil)
      ),
    ]
  }
}
