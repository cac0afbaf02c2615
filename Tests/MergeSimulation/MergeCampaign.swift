import Workflow

/// Many lives, one after the other, each named by its seed.
package struct MergeCampaign {
  /// What a campaign came to.
  package struct Result: Sendable {
    package var lives = 0
    package var events = 0
    package var conflicts = 0
    package var open = 0
    package var kinds: Set<String> = []
    package var failures: [String] = []
  }

  package init() {}

  /// Lives a number of lives.
  ///
  /// - Parameters:
  ///   - count: How many.
  ///   - seed: The seed of the first; the next ones follow.
  /// - Returns: What was seen; a failure names the seed that lives it again.
  package func run(count: Int, seed: UInt64) -> Result {
    var result = Result()
    for offset in 0..<UInt64(count) where result.failures.count < 5 {
      let life = MergeLife(seed: seed &+ offset)
      result.lives += 1
      result.events += life.events.count
      let conflicts = life.replicas[0].view.hazard?.conflicts ?? []
      if !conflicts.isEmpty { result.conflicts += 1 }
      if conflicts.contains(where: { !$0.isSettled }) { result.open += 1 }
      result.kinds.formUnion(conflicts.map(\.kind.rawValue))
      for finding in life.findings() {
        result.failures.append("SEED=\(life.seed) COUNT=1: \(finding)")
      }
    }
    return result
  }
}
