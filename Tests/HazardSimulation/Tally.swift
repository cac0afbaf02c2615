import SafetyModel
import Workflow

/// How often each step was accepted and refused, and why.
package struct Tally: Sendable {
  package private(set) var accepted: [String: Int] = [:]
  package private(set) var refused: [String: [String: Int]] = [:]

  /// How often the policies changed, and the days that went by.
  package private(set) var changes = 0
  package private(set) var days = 0
  /// How often the clock jumped a month or more at once.
  package private(set) var jumps = 0

  package init() {}

  mutating func countChange() { changes += 1 }

  mutating func countWait(_ days: Int) {
    self.days += days
    if days >= 30 { jumps += 1 }
  }

  mutating func count(_ step: String, accepted isAccepted: Bool, _ reason: String = "") {
    if isAccepted {
      accepted[step, default: 0] += 1
    } else {
      refused[step, default: [:]][reason, default: 0] += 1
    }
  }

  package mutating func add(_ other: Tally) {
    accepted.merge(other.accepted, uniquingKeysWith: +)
    refused.merge(other.refused) { $0.merging($1, uniquingKeysWith: +) }
    changes += other.changes
    days += other.days
    jumps += other.jumps
  }

  /// The commands counted.
  package var commands: Int {
    accepted.values.reduce(0, +) + refused.values.reduce(0) { $0 + $1.values.reduce(0, +) }
  }
}

extension Tally {
  /// The steps a run never accepted or never refused; a long run has none.
  package var unseen: [String] {
    Self.steps.flatMap { step in
      (accepted[step] == nil ? ["\(step) accepted"] : [])
        + (refused[step] == nil ? ["\(step) refused"] : [])
    }
  }

  /// Every step of a hazard's and a case's life.
  package static let steps =
    ["find"] + HazardStep.simulated.map(\.rawValue)
    + CaseCommand.Kind.simulated.map { "case.\($0.rawValue)" }
}
