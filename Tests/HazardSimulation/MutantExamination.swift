package import SafetyModel

/// The tables put to a changed policy, one step at a time.
///
/// What the shipped policy answers is asked once and kept.
package final class MutantExamination {
  /// Which table noticed.
  package enum Table: String, Sendable {
    case decisions = "the table of decisions"
    case particulars = "the table of particulars"
  }

  private struct Asked {
    var spot: TableWorld.Spot
    var question: TableWorld.Question
    var answer: String
  }

  private let world: TableWorld
  private var known: [String: [Asked]] = [:]

  package init(_ world: TableWorld) { self.world = world }

  /// The table in which a step fares otherwise under a policy than under the shipped one.
  package func notices(_ policy: Policy, at step: HazardStep) -> Table? {
    let changed = world.under(policy)
    for table in [Table.decisions, .particulars] {
      for asked in asked(step, policy.regime, in: table)
      where changed.answer(asked.question, at: asked.spot) != asked.answer {
        return table
      }
    }
    return nil
  }

  private func asked(_ step: HazardStep, _ regime: Regime, in table: Table) -> [Asked] {
    let key = "\(step) \(regime) \(table)"
    if let known = known[key] { return known }
    let particulars = ParticularsTable(world)
    let asked = world.spots.filter { $0.setting.regime == regime }.flatMap { spot -> [Asked] in
      let questions: [TableWorld.Question]
      switch table {
      case .decisions:
        let isWhole = TableSetting.all.contains { $0.name == spot.setting.name }
        questions = isWhole ? DecisionTable.questions(step, at: spot) : []
      case .particulars: questions = particulars.questions(step, at: spot)
      }
      return questions.map {
        Asked(spot: spot, question: $0, answer: world.answer($0, at: spot))
      }
    }
    known[key] = asked
    return asked
  }
}
