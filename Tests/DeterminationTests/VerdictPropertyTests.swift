import Determination
import SafetyModel
import Testing

/// Properties over random sets with a direct element, five comprehensive ones and three counting rules.
@Suite("判定的性质 Properties of verdicts")
struct VerdictPropertyTests {
  /// Where an atom occurs twice (`x || !x`) evaluation in three values may leave a question open
  /// that every completion answers alike; it must never answer one that completions dispute.
  @Test("已定的结论，补齐任何未知都不推翻", arguments: UInt64(1)...40)
  func completionNeverContradictsADecidedVerdict(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let sample = RandomSample.draw(unknowns: 6, isReadOnce: false, using: &random)
    let verdict = try #require(sample.record(with: sample.known)).verdict
    guard verdict != .undetermined else { return }
    for values in sample.completions {
      #expect(sample.record(with: values)?.verdict == verdict, "\(sample)")
    }
  }

  /// Where every atom occurs once the verdict is exact: it is open if and only if completions differ.
  @Test("每个未知只出现一次时，待定当且仅当补齐的结果不同", arguments: UInt64(100)...140)
  func verdictEqualsBruteForce(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let sample = RandomSample.draw(
      unknowns: seed.isMultiple(of: 10) ? 8 : 6,
      isReadOnce: true,
      using: &random
    )
    let verdict = try #require(sample.record(with: sample.known)).verdict
    let completed = Set(sample.completions.compactMap { sample.record(with: $0)?.verdict })
    #expect(!completed.contains(.undetermined), "\(sample)")
    let expected = completed.count == 1 ? completed.first : .undetermined
    #expect(verdict == expected, "\(sample)")
  }

  @Test("补上一个未知的事实，已定的结论不变", arguments: UInt64(200)...240)
  func oneMoreFactNeverTurnsAVerdict(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var sample = RandomSample.draw(unknowns: 8, isReadOnce: false, using: &random)
    var verdict = try #require(sample.record(with: sample.known)).verdict
    for atom in sample.unknown.shuffled(using: &random) {
      sample.known[atom] = Bool.random(using: &random)
      let next = try #require(sample.record(with: sample.known)).verdict
      if verdict != .undetermined { #expect(next == verdict, "\(sample)") }
      verdict = next
    }
    #expect(verdict != .undetermined)
  }

  @Test("多断言一个综合要素，计数不降，重大不撤", arguments: UInt64(300)...340)
  func anotherElementNeverLowersTheCount(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var facts = CountingTests.kinds()
    for kind in facts.keys.sorted() { facts[kind] = Bool.random(using: &random) }
    facts["stopped"] = false
    var asserted: [Int] = []
    var before: DeterminationRecord?
    for clause in Array(0..<10).shuffled(using: &random) {
      asserted.append(clause)
      let open = (0..<10).filter { !asserted.contains($0) && Bool.random(using: &random) }
      let denied = (0..<10).filter { !asserted.contains($0) && !open.contains($0) }
      let record = try #require(
        CountingTests.set.record(
          facts: CountingTests.facts(facts),
          .sample(asserted.map { "c\($0)" }, denied: denied.map { "c\($0)" } + ["direct"])
        )
      )
      for (old, new) in zip(before?.branches ?? [], record.branches) {
        #expect(Set(old.met).isSubset(of: new.met))
      }
      if before?.verdict == .major { #expect(record.verdict == .major) }
      before = record
    }
    #expect(before?.verdict == .major)
  }
}
