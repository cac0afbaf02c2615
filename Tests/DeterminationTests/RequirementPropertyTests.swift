import Determination
import SafetyModel
import Testing

/// Requirements of every form, nested, with clauses in several branches and under `not`.
@Suite("要求的性质 Properties of requirements")
struct RequirementPropertyTests {
  @Test("十二个以内的未知，结论等于逐一补齐的结果", arguments: UInt64(1)...60)
  func verdictEqualsBruteForce(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let sample = RandomRequirements.draw(
      met: Int.random(in: 0...3, using: &random),
      unknown: Int(seed % 13),
      using: &random
    )
    #expect(sample.record().verdict == BruteForce(sample.set).verdict(sample.stated), "\(sample)")
  }

  @Test("最少的整改组合等于逐一试出来的", arguments: UInt64(100)...160)
  func correctionsEqualBruteForce(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let sample = RandomRequirements.draw(met: 6, unknown: 3, using: &random)
    let record = sample.record()
    let found = record.minimalCorrections ?? ClauseSets()
    #expect(found.unlisted == 0)
    #expect(Set(found.sets).count == found.sets.count)
    let expected =
      record.verdict == .major ? BruteForce(sample.set).corrections(sample.stated) : []
    #expect(Set(found.sets) == expected, "\(sample)")
  }

  @Test("最少的待确认组合等于逐一试出来的", arguments: UInt64(200)...260)
  func neededEqualsBruteForce(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let sample = RandomRequirements.draw(met: 2, unknown: 6, using: &random)
    let record = sample.record()
    let found = record.needed ?? ClauseSets()
    let expected =
      record.verdict == .undetermined ? BruteForce(sample.set).needed(sample.stated) : []
    #expect(Set(found.sets) == expected, "\(sample)")
  }

  @Test("补上一个未知，已定的结论不变", arguments: UInt64(300)...360)
  func replacingAnUnknownNeverContradicts(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let sample = RandomRequirements.draw(met: 2, unknown: 8, using: &random)
    let verdict = sample.record().verdict
    guard verdict != .undetermined else { return }
    for clause in sample.stated.unknown {
      var confirmed = sample.stated
      confirmed.unknown.removeAll { $0 == clause }
      #expect(sample.record(confirmed).verdict == verdict, "\(clause) not met: \(sample)")
      confirmed.met.append(clause)
      #expect(sample.record(confirmed).verdict == verdict, "\(clause) met: \(sample)")
    }
  }

  @Test("没有否定的要求：多成立一项，结论不降", arguments: UInt64(400)...440)
  func anotherMetClauseNeverLowersTheVerdict(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let sample = RandomRequirements.draw(met: 0, unknown: 10, isMonotone: true, using: &random)
    var stated = sample.stated
    stated.unknown = Array(stated.unknown.prefix(4))
    let order: [Verdict] = [.notMajor, .undetermined, .major]
    var before = 0
    for clause in sample.stated.unknown.dropFirst(4) {
      stated.met.append(clause)
      let now = order.firstIndex(of: sample.record(stated).verdict) ?? 0
      #expect(now >= before, "\(clause): \(sample)")
      before = now
    }
  }

  @Test("计数规则的下限是能使它成立的最少条款数", arguments: UInt64(500)...540)
  func thresholdIsTheFewestThatMeet(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let sample = RandomRequirements.draw(met: 0, unknown: 0, using: &random)
    for (branch, finding) in zip(sample.set.branches, sample.record().branches) {
      var alone = sample.set
      alone.branches = [branch]
      for index in alone.elements.indices { alone.elements[index].notCountedWith = [] }
      let clauses = branch.elements
      let force = BruteForce(alone)
      let fewest = (0..<(1 << clauses.count)).compactMap { mask -> Int? in
        let met = clauses.enumerated().filter { mask >> $0.offset & 1 == 1 }.map(\.element)
        let kinds = branch.places.first.map { Set([$0]) } ?? []
        let stated = StatedClauses(kinds: kinds, met: met, rest: .notMet)
        return force.verdict(stated) == .major ? met.count : nil
      }.min()
      #expect(finding.required == fewest ?? clauses.count + 1, "\(sample)")
    }
  }
}
