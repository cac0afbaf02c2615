import SafetyModel
import Testing
import Workflow

@Suite("拆分与合并 Splitting and merging")
struct SplitTests {
  private static let split = HazardSplit(
    into: Cast.otherHazard,
    part: "北侧",
    location: "二楼北侧",
    rest: "南侧",
    reason: "两处期限不同",
    by: Cast.third.id,
    on: date("2026-03-13")
  )

  private func part(of whole: HazardState) throws -> HazardState {
    try #require(
      HazardState.replay(HazardWorkflow.part(of: whole, split: Self.split), id: Cast.otherHazard)
    )
  }

  @Test("分出的一条沿用发现、文书和现行期限，另有部位，写明来处")
  func thePartKeepsOrderAndTerm() throws {
    let whole = try HazardState.sample(.assigned)
    let part = try part(of: whole)
    #expect(part.kind == .assigned)
    #expect(part.order?.number == whole.order?.number)
    #expect(part.due?.day == whole.due?.day)
    #expect(part.found.foundOn == whole.found.foundOn)
    #expect(part.found.splitFrom == whole.id)
    #expect(part.found.fingerprint != whole.found.fingerprint)
    #expect(try whole.after([.split(Self.split)]).parts.map(\.into) == [Cast.otherHazard])
  }

  @Test("部位相同、已报整改、已销号的不能拆")
  func whatCannotBeSplit() throws {
    var same = Self.split
    same.location = "二楼喷漆房"
    #expect(
      refusal(of: .split(same), in: try .sample(.assigned)) == .sameLocation("二楼喷漆房")
    )
    for kind in [HazardStage.rectified, .reinspected, .closed] {
      #expect(refusal(of: .split(Self.split), in: try .sample(kind)) == .wrongState)
    }
  }

  @Test("取消拆分：并回原隐患，未销号的总数先加一再减一；再取消合并又是两条")
  func undoingCountsOnce() throws {
    let whole = try HazardState.sample(.assigned)
    let split = try whole.after([.split(Self.split)])
    let part = try part(of: whole)
    func open(_ states: HazardState...) -> Int { states.count { $0.isOpen } }
    #expect(open(split, part) == 2)
    let undo = HazardMerged(
      into: whole.id,
      reason: "一起整改",
      by: Cast.third.id,
      on: date("2026-03-14")
    )
    let context = DecisionContext.sample { $0.mergeTarget = split }
    let back = try part.after([.undoSplit(undo)], context: context)
    let undone = SplitUndone(
      part: part.id,
      reason: "一起整改",
      by: Cast.third.id,
      on: date("2026-03-14")
    )
    let rest = HazardState.evolve(split, .splitUndone(undone))
    #expect(back.kind == .merged)
    #expect(back.mergedInto == whole.id)
    #expect(rest.parts.isEmpty)
    #expect(open(rest, back) == 1)
    let again = try back.after([
      .unmerge(HazardUnmerged(reason: "仍是两处", by: Cast.third.id, on: date("2026-03-15")))
    ])
    #expect(again.kind == .assigned)
    #expect(open(rest, again) == 2)
  }

  @Test("不是分出的、不是从它分出的，不能用取消拆分；原隐患销号以后也不能")
  func onlyAPartGoesBack() throws {
    let whole = try HazardState.sample(.assigned)
    let undo = HazardMerged(
      into: whole.id,
      reason: "一起整改",
      by: Cast.third.id,
      on: date("2026-03-14")
    )
    #expect(refusal(of: .undoSplit(undo), in: whole) == .wrongState)
    let part = try part(of: whole)
    var other = undo
    other.into = HazardID(random: 77)
    #expect(refusal(of: .undoSplit(other), in: part) == .notAPart(other.into))
    let closed = DecisionContext.sample { $0.mergeTarget = try? HazardState.sample(.closed) }
    #expect(refusal(of: .undoSplit(undo), in: part, closed) == .mergeTargetUnfit(whole.id))
  }
}
