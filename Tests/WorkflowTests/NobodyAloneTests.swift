import SafetyModel
import Testing
import Workflow

@Suite("一人走不到头 Nobody alone")
struct NobodyAloneTests {
  private static let decided = date("2026-03-16")
  private let paper = EvidenceReference(
    hash: "00",
    name: "a",
    mediaType: "application/pdf",
    size: 1,
    purpose: .document
  )
  private let context = DecisionContext.sample()

  private func downgrade(
    by: PersonID,
    with officers: [PersonID]? = nil,
    study: CollectiveRecord? = nil
  ) -> DeterminationConfirmed {
    DeterminationConfirmed(
      decision: .general,
      manner: .overriding,
      authority: "示例区应急管理局",
      reason: "核实不构成",
      collective: study,
      by: by,
      officers: officers,
      on: Self.decided,
      evidence: [paper]
    )
  }

  private func major() throws -> HazardState {
    let element = HazardVerdict(grade: .major, verdict: .undetermined, criteria: "c", element: "1")
    var found = HazardRegistered.sample(grade: .major)
    found.verdict = element
    return try HazardState.start(found)
  }

  @Test("一名执法人员不能把重大隐患定为一般；写两遍自己也不行")
  func oneOfficerDoesNotDowngrade() throws {
    let officer = Cast.second.id
    for officers in [nil, [officer]] {
      let body = downgrade(by: officer, with: officers)
      #expect(
        refusal(of: .confirmDetermination(body), in: try major(), context)
          == .tooFewOfficers(named: 1, of: 2)
      )
    }
  }

  @Test("两名执法人员一同认定，或者集体讨论，可以")
  func twoOfficersOrAStudyDo() throws {
    let officer = Cast.second.id
    let two = downgrade(by: officer, with: [Cast.third.id])
    #expect(refusal(of: .confirmDetermination(two), in: try major(), context) == nil)
    let study = CollectiveRecord(
      on: Self.decided,
      participants: [officer, Cast.third.id],
      minutes: "纪要",
      conclusion: "不构成",
      outcome: .general
    )
    let studied = downgrade(by: officer, study: study)
    #expect(refusal(of: .confirmDetermination(studied), in: try major(), context) == nil)
  }

  @Test("降级的人不了结、不当场销号、不撤销、不合并")
  func whoeverDowngradedDoesNotEndIt() throws {
    let officer = Cast.second.id
    let body = downgrade(by: officer, with: [Cast.third.id])
    let state = HazardState.evolve(try major(), .determinationConfirmed(body))
    #expect(state.grade == .general)
    #expect(state.downgraders == [officer, Cast.third.id])
    let gone = HazardClosed(
      reason: .movedOut,
      by: officer,
      on: Self.decided,
      note: "搬离",
      evidence: [paper]
    )
    #expect(refusal(of: .close(gone), in: state, context) == .hadAPart(officer, .downgrader))
    let withdrawn = HazardWithdrawn(
      reason: .falseAlarm,
      text: "误报",
      by: Cast.finder.id,
      approver: officer,
      on: Self.decided
    )
    #expect(
      refusal(of: .withdraw(withdrawn), in: state, context) == .approverNotIndependent(officer)
    )
  }

  @Test("拆出来的一条也记得曾被降级")
  func aPartRemembersTheDowngrade() throws {
    let officer = Cast.second.id
    let body = downgrade(by: officer, with: [Cast.third.id])
    let whole = HazardState.evolve(try major(), .determinationConfirmed(body))
    let split = HazardSplit(
      into: HazardID(random: 77),
      part: "二楼",
      location: "二楼",
      rest: "一楼",
      reason: "分开",
      by: Cast.finder.id,
      on: Self.decided
    )
    let part = HazardState.replay(HazardWorkflow.part(of: whole, split: split), id: split.into)
    #expect(part?.grade == .general)
    #expect(part?.downgraders.contains(officer) == true)
  }
}

@Suite("一人走完的路查得出 Paths for one person are found")
struct PathsForOneTests {
  /// A shipped policy without the rows a test takes away.
  private func policy(
    _ regime: Regime,
    without rule: StepGuard.Rule,
    on step: HazardStep
  ) -> Policy {
    var policy = Policy.shipped(regime)
    for index in policy.steps.indices where policy.steps[index].step == step {
      policy.steps[index].guards.removeAll { $0.rule == rule && $0.subject != .approver }
    }
    return policy
  }

  @Test("随附的规则没有这样的路", arguments: [Regime.workSafety, .fire, .selfCheck])
  func shippedPoliciesHaveNone(_ regime: Regime) {
    #expect(
      Policy.shipped(regime).problems.filter { if case .endedAlone = $0 { true } else { false } }
        == []
    )
  }

  @Test(
    "降级的人能了结的路查得出",
    arguments: [
      HazardStep.close, .closeOnTheSpot, .endOtherwise, .withdraw, .merge, .undoSplit,
    ]
  )
  func pathsAfterADowngradeAreFound(_ step: HazardStep) {
    let open = policy(.workSafety, without: .not(.downgrader), on: step)
    #expect(open.problems.contains(.endedAlone(step)))
  }

  @Test("一个人降级查得出；合并不写批准人查得出")
  func downgradesAndMergersAloneAreFound() {
    let alone = policy(.fire, without: .decidedTogether(count: 2), on: .confirmDetermination)
    #expect(alone.problems.contains(.endedAlone(.confirmDetermination)))
    var merger = Policy.shipped(.selfCheck)
    for index in merger.steps.indices where merger.steps[index].step == .merge {
      merger.steps[index].needs.removeAll { $0.field == .approver }
    }
    #expect(merger.problems.contains(.endedAlone(.merge)))
  }
}
