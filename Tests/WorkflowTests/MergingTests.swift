import SafetyModel
import Testing
import Workflow

@Suite("合并 Merging two records of one hazard")
struct MergingTests {
  @Test(
    "只并入同一情形、同一部位的一条；部位的空格不算不同",
    arguments: [
      ("一楼", "一楼", true), ("一楼", "一 楼 ", true), (nil, " ", true), ("一楼", "二楼", false),
      ("一楼", nil, false),
    ] as [(String?, String?, Bool)]
  )
  func mergesOnlyTheSameThingInTheSamePlace(own: String?, other: String?, fits: Bool) throws {
    func found(_ location: String?, _ circumstance: String? = nil) -> HazardRegistered {
      var found = HazardRegistered.sample()
      found.location = location
      if let circumstance { found.circumstance = circumstance }
      return found
    }
    func answer(_ target: HazardRegistered) throws -> RefusalReason? {
      let context = DecisionContext.sample {
        $0.mergeTarget = HazardState.replay([.registered(target)], id: Cast.otherHazard)
      }
      return refusal(of: .sample(.merge), in: try HazardState.start(found(own)), context)
    }
    #expect(try answer(found(other)) == (fits ? nil : .mergeTargetUnlike(Cast.otherHazard)))
    #expect(try answer(found(own, "loose-wiring")) == .mergeTargetUnlike(Cast.otherHazard))
  }

  @Test("已责令的合并另有人批准：执法人员，不是办理人，也不是发现人")
  func orderedIsMergedByTwo() throws {
    let ordered = try HazardState.start().after([.issueOrder])
    func answer(_ approver: PersonID?) -> RefusalReason? {
      guard case .merge(var body) = HazardCommand.sample(.merge) else { return nil }
      body.into = Cast.otherHazard
      body.approver = approver
      let target = DecisionContext.sample {
        $0.mergeTarget = HazardState.mergeTarget.flatMap { target in
          ordered.order.map { HazardState.evolve(target, .orderIssued($0)) }
        }
      }
      return refusal(of: .merge(body), in: ordered, target)
    }
    #expect(answer(Cast.second.id) == nil)
    #expect(answer(nil) == .tooFewOfficers(named: 0, of: 1))
    #expect(answer(Cast.finder.id) == .approverNotIndependent(Cast.finder.id))
  }
}
