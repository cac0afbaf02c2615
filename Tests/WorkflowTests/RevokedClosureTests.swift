import SafetyModel
import Testing
import Workflow

@Suite("撤销销号以后 After a revoked closure")
struct RevokedClosureTests {
  @Test("撤销销号以后：原期限不再有效，不算逾期，重新责令另定期限")
  func aRevokedClosureTakesTheTermAlong() throws {
    let open = try HazardState.sample(.closed).after([.revokeClosure])
    #expect(open.due == nil)
    #expect(open.missedTerm == nil)
    #expect(open.daysOverdue(on: date("2026-07-20")) == 0)
    let owed = HazardWorkflow.obligations(
      in: open,
      on: date("2026-07-20"),
      policy: .sample,
      calendar: .sample
    )
    #expect(!owed.contains { $0.ground == .term })
    #expect(
      !owed.contains { duty in
        if case .clock(let clock) = duty.ground {
          [.termEnded, .rectificationClaimed].contains(clock.starts)
        } else {
          false
        }
      }
    )
    #expect(refusal(of: .sample(.claimRectification), in: open) == .wrongState)
    #expect(refusal(of: .sample(.selfAssign), in: open) == .wrongState)
    #expect(refusal(of: .sample(.split), in: open) == .wrongState)
    guard case .issueOrder(var draft) = HazardCommand.sample(.issueOrder) else { return }
    draft.on = date("2026-03-18")
    draft.service.on = draft.on
    draft.due = date("2026-04-17")
    let again = try open.after([.issueOrder(draft)])
    #expect(again.kind == .assigned)
    #expect(again.due?.day == date("2026-04-17"))
    #expect(again.originalDue?.day == date("2026-04-17"))
    #expect(!again.isExtended)
  }

  @Test("期满以后才报整改的，只有一个复查时限")
  func oneClockOfReinspection() throws {
    guard case .claimRectification(var late) = HazardCommand.sample(.claimRectification) else {
      return
    }
    let ordered = try HazardState.sample(.assigned)
    let term = try #require(ordered.due?.day)
    func looks(claimed day: CivilDate) throws -> [Clock.Start] {
      late.on = day
      let context = DecisionContext.sample { $0.today = term.adding(days: 40) }
      let state = try ordered.after([.claimRectification(late)], context: context)
      return HazardWorkflow.obligations(
        in: state,
        on: term.adding(days: 5),
        policy: .sample,
        calendar: .sample
      )
      .compactMap { duty in
        guard case .clock(let clock) = duty.ground,
          [.termEnded, .rectificationClaimed].contains(clock.starts)
        else { return nil }
        return clock.starts
      }
    }
    #expect(try looks(claimed: term) == [.rectificationClaimed])
    #expect(try looks(claimed: term.adding(days: 3)) == [.termEnded])
  }
}
