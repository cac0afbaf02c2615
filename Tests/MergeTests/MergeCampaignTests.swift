import Glibc
import MergeSimulation
import Testing
import Workflow

@Suite("合并：随机的设备、次序和重复 Merging random histories of devices")
struct MergeCampaignTests {
  private static func setting(_ name: String) -> UInt64? {
    getenv(name).flatMap { UInt64(String(cString: $0)) }
  }

  /// The campaign without optimisation; `make merge` lives many more.
  ///
  /// `COUNT` and `SEED` live more, or one again.
  @Test("随机的历史：各方收敛到同一状态，不安全的读法从不占上风")
  func everybodyAgreesAndNothingUnsafeWins() {
    let count = Int(Self.setting("COUNT") ?? 150)
    let result = MergeCampaign().run(count: count, seed: Self.setting("SEED") ?? 1)
    for failure in result.failures { Issue.record("\(failure)") }
    guard count >= 100 else { return }
    #expect(result.conflicts * 4 > result.lives)
    #expect(result.open < result.conflicts)
    #expect(result.kinds == Set(MergeConflict.Kind.allCases.map(\.rawValue)))
  }

  /// A check that could not disagree would prove nothing: the last event winning is found unsafe.
  @Test("若改为后写的算数，对照检查会发现")
  func theLastEventWinningIsFound() {
    let unsafe = (1...60).count { seed in
      let life = MergeLife(seed: UInt64(seed))
      let order = life.replicas[0].view.events
      guard let state = HazardState.replay(order.map(\.event), id: life.hazard) else {
        return false
      }
      let naive = MergedHazard(state: state, conflicts: [])
      return !PlainCheck(events: life.events).unsafe(naive, order: order).isEmpty
    }
    #expect(unsafe > 10)
  }

  @Test("同一种子总是同一段历史")
  func aSeedIsALife() {
    let (one, other) = (MergeLife(seed: 7), MergeLife(seed: 7))
    #expect(one.events.map(\.link) == other.events.map(\.link))
    #expect(one.events.map(\.link) != MergeLife(seed: 8).events.map(\.link))
  }
}
