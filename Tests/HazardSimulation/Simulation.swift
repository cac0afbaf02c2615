package import SafetyModel

/// A history on which the workflow and the model disagree, as short as it could be made.
package struct Finding: Error, CustomStringConvertible, Sendable {
  package var seed: UInt64
  package var acts: [Act]
  package var disagreement: Disagreement

  /// Whether both are about the same, by the words.
  func isLike(_ other: Finding) -> Bool {
    disagreement.about == other.disagreement.about
      && disagreement.model == other.disagreement.model
  }

  package var description: String {
    let lines = acts.enumerated().map { "  \($0.offset + 1). \($0.element)" }
    return """
      seed \(seed): \(disagreement)
      \(acts.count) acts are enough:
      \(lines.joined(separator: "\n"))
      again: SEED=\(seed) make simulate COMMANDS=1
      """
  }
}

/// Random histories, each from its own seed, compared act by act with the reference model.
package struct Simulation: Sendable {
  /// The acts of one history.
  package static let length = 120

  let rules: RuleEditions
  let regime: Regime?

  /// Hazards of every regime, or of one.
  package init(rules: RuleEditions, only regime: Regime? = nil) {
    self.rules = rules
    self.regime = regime
  }

  /// Runs histories until so many commands were compared.
  ///
  /// - Parameters:
  ///   - commands: The least number of commands.
  ///   - seed: The seed of the first history; the next ones follow.
  ///   - findings: How many different disagreements end the run.
  /// - Returns: What was accepted and refused, and the histories the two disagree on, shortened.
  package func run(
    commands: Int,
    seed: UInt64,
    findings: Int = 1
  ) -> (tally: Tally, findings: [Finding]) {
    var tally = Tally()
    var found: [Finding] = []
    var next = seed
    while tally.commands < commands, found.count < findings {
      do throws(Finding) {
        tally.add(try live(seed: next))
      } catch {
        if !found.contains(where: { $0.isLike(error) }) { found.append(error) }
      }
      next += 1
    }
    return (tally, found)
  }

  /// Whether the two disagree anywhere in so many commands; nothing is shortened.
  package func disagrees(commands: Int, seed: UInt64) -> Bool {
    var count = 0
    var next = seed
    while count < commands {
      do throws(Finding) {
        count += try live(seed: next, shortening: false).commands
      } catch {
        return true
      }
      next += 1
    }
    return false
  }

  /// One history.
  package func live(seed: UInt64, shortening: Bool = true) throws(Finding) -> Tally {
    var maker = ActMaker(seed: seed, only: regime)
    var acts: [Act] = []
    do throws(Disagreement) {
      var history = try begin(&maker)
      for _ in 0..<Self.length {
        let act = maker.next(in: history)
        acts.append(act)
        try history.perform(act)
      }
      try history.compareCounts()
      return history.tally
    } catch {
      let finding = Finding(seed: seed, acts: acts, disagreement: error)
      throw shortening ? shortened(finding) : finding
    }
  }

  private func begin(_ maker: inout ActMaker) throws(Disagreement) -> History {
    var history = History(rules: rules, from: CivilDate(daysSinceEpoch: 20_458))
    try history.open(maker.opening(on: history.today))
    return history
  }

  /// Leaves out acts as long as the two still disagree.
  private func shortened(_ finding: Finding) -> Finding {
    var best = finding
    var size = max(1, best.acts.count / 2)
    while size > 0 {
      var start = 0
      while start < best.acts.count {
        var fewer = best.acts
        fewer.removeSubrange(start..<min(start + size, fewer.count))
        if let still = disagreement(of: fewer, seed: finding.seed) {
          best.acts = fewer
          best.disagreement = still
        } else {
          start += size
        }
      }
      size /= 2
    }
    return withFewerDays(best)
  }

  /// Makes what waits shorter, and one where there are two in a row.
  private func withFewerDays(_ finding: Finding) -> Finding {
    var best = finding
    var place = 0
    while place < best.acts.count {
      guard case .wait(let days) = best.acts[place] else {
        place += 1
        continue
      }
      var fewer = best.acts
      if place + 1 < fewer.count, case .wait(let more) = fewer[place + 1] {
        fewer[place] = .wait(days + more)
        fewer.remove(at: place + 1)
      } else {
        fewer[place] = .wait(days / 2)
      }
      if days > 0, let still = disagreement(of: fewer, seed: finding.seed) {
        best.acts = fewer
        best.disagreement = still
      } else {
        place += 1
      }
    }
    return best
  }

  private func disagreement(of acts: [Act], seed: UInt64) -> Disagreement? {
    var maker = ActMaker(seed: seed, only: regime)
    do throws(Disagreement) {
      var history = try begin(&maker)
      for act in acts { try history.perform(act) }
      try history.compareCounts()
      return nil
    } catch {
      return error
    }
  }
}
