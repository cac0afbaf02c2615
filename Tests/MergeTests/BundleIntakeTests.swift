import Ledger
import MergeSimulation
import SafetyModel
import Testing

@Suite("收下和等待 What is taken in and what waits")
struct BundleIntakeTests {
  private func intake(_ events: [TrueEvent], after last: [String: Int] = [:]) -> BundleIntake {
    BundleIntake(events.map(\.link), lastSequence: { last[$0] ?? 0 }, isRecorded: { _ in false })
  }

  @Test("缺了中间的，后面的等着，并说出缺哪几号")
  func aGapIsNamed() {
    let life = MergeLife(seed: 3)
    let own = life.events.filter { $0.link.device == "D-0" }
    let lacking = own.filter { !(2...3).contains($0.link.sequence) }
    let result = intake(lacking)
    #expect(result.ready.map { lacking[$0].link.sequence } == [1])
    #expect(result.gaps.contains(DeviceGap(device: "D-0", from: 2, to: 3)) == (own.count > 3))
    #expect(result.waiting.count == lacking.count - 1)
  }

  @Test("任何次序都收齐；收下的次序里，依据总在前面", arguments: 1...60)
  func everythingComesInAnyOrder(_ seed: Int) {
    let life = MergeLife(seed: UInt64(seed))
    var dice = Dice(seed: UInt64(seed))
    let shuffled = life.events.shuffled(using: &dice)
    let result = intake(shuffled)
    #expect(result.ready.count == life.events.count && result.gaps.isEmpty)
    var before: Set<Int> = []
    for index in result.ready {
      #expect(shuffled[index].seen.isSubset(of: before))
      before.insert(shuffled[index].number)
    }
  }

  /// Which events may come in follows from one sentence: all earlier ones of the device and all bases.
  @Test("随机缺几个：收下的正是依据齐全的那些", arguments: 1...60)
  func whatIsReadyIsWhatRestsOnWhatIsHere(_ seed: Int) {
    let life = MergeLife(seed: UInt64(seed))
    var dice = Dice(seed: UInt64(seed) &* 31)
    let here = life.events.filter { _ in dice.below(8) > 0 }
    let numbers = Set(here.map(\.number))
    let whole = here.filter { $0.seen.isSubset(of: numbers) }
    let result = intake(here)
    // A device that is missing nothing of what was seen may still miss one of its own.
    #expect(Set(result.ready.map { here[$0].number }) == Set(whole.map(\.number)))
    #expect(result.ready.count + result.waiting.count == here.count)
  }
}
