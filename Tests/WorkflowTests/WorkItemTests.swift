import SafetyModel
import Testing

@testable import Workflow

@Suite("任务 Work items")
struct WorkItemTests {
  private static let day = date("2026-03-04")  // a Wednesday

  private func items(
    _ state: HazardState,
    for side: WorkItem.Side,
    on day: CivilDate = day
  ) -> [WorkItem] {
    WorkItem.items(
      duties: HazardWorkflow.obligations(
        in: state,
        on: day,
        policy: .sample,
        calendar: .sample
      ),
      missing: HazardWorkflow.missingSteps(in: state),
      for: side,
      isOwnCheck: state.found.nature == .selfCheck,
      on: day
    )
  }

  @Test("责令以后，单位要整改，检查方等待")
  func assignedWaitsForTheUnit() throws {
    let state = try HazardState.start().after([.issueOrder(.sample)])
    let unit = items(state, for: .unit)
    #expect(unit.count == 1)
    guard case .duty(let duty)? = unit.first?.task else {
      Issue.record("no duty")
      return
    }
    #expect(duty.ground == .term)
    let finder = items(state, for: .finder)
    #expect(finder.map(\.urgency) == [.waiting])
    #expect(finder.first?.day == duty.due.warningDay)
  }

  @Test(
    "逾期、今天、本周（到周日）、以后",
    arguments: [
      ("2026-04-01", WorkItem.Urgency.overdue), ("2026-03-31", .today), ("2026-03-30", .week),
      ("2026-03-29", .later), ("2026-03-23", .later),
    ]
  )
  func urgencyFollowsTheWeek(_ text: String, _ expected: WorkItem.Urgency) throws {
    let state = try HazardState.start().after([.issueOrder(.sample)])
    #expect(state.due?.day == date("2026-03-31"))  // a Tuesday
    let terms = items(state, for: .unit, on: date(text)).filter { item in
      if case .duty(let duty) = item.task { duty.ground == .term } else { false }
    }
    #expect(terms.map(\.urgency) == [expected])
  }

  @Test("没有期限的下一步排在以后；销号的没有任务")
  func stepsWithoutDayComeLater() throws {
    let state = try HazardState.start()
    for item in items(state, for: .unit) { #expect(item.urgency == .waiting || item.day != nil) }
    #expect(
      WorkItem.items(duties: [], missing: [], for: .unit, isOwnCheck: false, on: Self.day) == []
    )
    let step = WorkItem.items(
      duties: [],
      missing: [.closure],
      for: .finder,
      isOwnCheck: false,
      on: Self.day
    )
    #expect(step == [WorkItem(task: .step(.closure), urgency: .later)])
  }

  @Test("单位自查：机关的时限不进单位的任务，认定也不是单位的事；其余都是单位的")
  func anAuthoritysDutiesAreNotTheUnits() throws {
    let listing = Obligation.listed(.authority, on: Self.day)
    for side in [WorkItem.Side.unit, .finder] {
      let items = WorkItem.items(
        duties: [listing],
        missing: [.reinspection, .closure],
        for: side,
        isOwnCheck: true,
        on: Self.day
      )
      #expect(items.contains { $0.task == .duty(listing) } == (side == .finder))
    }
    let steps: [(MissingStep, WorkItem.Urgency)] = [
      (.determination, .waiting), (.delisting([.city]), .waiting), (.reinspection, .later),
      (.closure, .later), (.plan([]), .later),
    ]
    for (step, expected) in steps {
      let items = WorkItem.items(
        duties: [],
        missing: [step],
        for: .unit,
        isOwnCheck: true,
        on: Self.day
      )
      #expect(items.map(\.urgency) == [expected], "\(step)")
    }
  }

  @Test("督办的人：本级的事要办，单位的事等着，别的层级和别的时限不在内")
  func supervisorsSeeTheirLevel() {
    let own = Obligation.listed(.authority, on: Self.day)
    let unit = Obligation.listed(.unit, on: Self.day)
    let items = WorkItem.supervising([own, unit], at: [.district], on: Self.day)
    #expect(items.map(\.task) == [.duty(own), .duty(unit)])
    #expect(items.map(\.urgency) == [.today, .waiting])
    #expect(WorkItem.supervising([own, unit], at: [.city], on: Self.day).isEmpty)
  }

  @Test("等别的机关答复时，谁都等待")
  func repliesAreWaitedFor() {
    let missing: [MissingStep] = [.determination, .reply(receiver: "消防救援机构"), .closure]
    for side in [WorkItem.Side.finder, .unit] {
      let items = WorkItem.items(
        duties: [],
        missing: missing,
        for: side,
        isOwnCheck: false,
        on: Self.day
      )
      #expect(items == [WorkItem(task: .step(.reply(receiver: "消防救援机构")), urgency: .waiting)])
    }
  }
}

extension Obligation {
  /// Something the listing of a district asks for on a day.
  fileprivate static func listed(_ actor: Clock.Actor, on day: CivilDate) -> Obligation {
    Obligation(
      ground: .listing(.district, actor == .unit ? .term : .report),
      actor: actor,
      due: .chosen(day, start: .listed, startDay: day.adding(days: -15)),
      on: day
    )
  }
}
