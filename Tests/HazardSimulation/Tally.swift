import SafetyModel
import Workflow

/// How often each step was accepted and refused, and why.
package struct Tally: Sendable {
  package private(set) var accepted: [String: Int] = [:]
  package private(set) var refused: [String: [String: Int]] = [:]

  package init() {}

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
