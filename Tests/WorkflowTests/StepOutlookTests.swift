import SafetyModel
import Testing
import Workflow

/// What a step asks for is what the engine holds against whoever takes it.
@Suite("下一步 What comes next")
struct StepOutlookTests {
  @Test(
    "此人的每一步：没有障碍的正是可以办的 a person's steps without an obstacle are those permitted",
    arguments: HazardState.Kind.allCases
  )
  func obstaclesAgreeWithWhatIsPermitted(_ kind: HazardState.Kind) throws {
    let state = try HazardState.sample(kind)
    for person in Cast.everybody {
      let context = DecisionContext.sample(person)
      let free = HazardWorkflow.outlooksForActor(in: state, context: context)
        .filter { $0.obstacle == nil }.map(\.step)
      #expect(free == HazardWorkflow.permittedCommands(in: state, context: context))
    }
  }

  @Test(
    "谁都不能办的，没有人可以办 what nobody may take is permitted to nobody",
    arguments: HazardState.Kind.allCases
  )
  func whatNobodyMayTakeIsPermittedToNobody(_ kind: HazardState.Kind) throws {
    let state = try HazardState.sample(kind)
    let shut = Set(
      HazardWorkflow.outlooks(in: state, context: DecisionContext.sample(Cast.everybody[0]))
        .filter { $0.obstacle != nil }.map(\.step)
    )
    #expect(!shut.isEmpty)
    for person in Cast.everybody {
      let context = DecisionContext.sample(person)
      let permitted = HazardWorkflow.permittedCommands(in: state, context: context)
      #expect(shut.isDisjoint(with: permitted))
    }
  }

  @Test("到期的时限落在停止它的那一步上 a running clock stands with the step that stops it")
  func aRunningClockStandsWithTheStepThatStopsIt() throws {
    let state = try HazardState.sample(.rectified)
    let context = DecisionContext.sample(Cast.everybody[0])
    let duties = HazardWorkflow.obligations(
      in: state,
      on: context.today,
      policy: context.policy,
      calendar: context.calendar
    )
    let answered = HazardWorkflow.outlooks(in: state, context: context)
    for duty in duties {
      guard case .clock(let clock) = duty.ground else { continue }
      let steps = context.policy.steps.filter { $0.stops.contains(clock.id) }.map(\.step)
      #expect(answered.filter { $0.duties.contains(duty) }.map(\.step) == steps.sortedByTable)
    }
    #expect(answered.contains { $0.step == .reinspect && !$0.duties.isEmpty })
  }

  @Test("办过整改的人列为不能复查的人 whoever rectified is named as excluded from re-inspecting")
  func theRectifierIsNamedAsExcluded() throws {
    let state = try HazardState.sample(.rectified)
    let context = DecisionContext.sample(Cast.everybody[0])
    let outlook = try #require(
      HazardWorkflow.outlooks(in: state, context: context).first { $0.step == .reinspect }
    )
    let excluded = outlook.excluded.filter { $0.party == .rectifier }.map(\.person)
    #expect(Set(excluded) == state.rectifiers)
    #expect(!excluded.isEmpty)
  }
}

extension [HazardStep] {
  /// The same steps in the order of the enumeration.
  fileprivate var sortedByTable: [HazardStep] { HazardStep.allCases.filter(contains) }
}
