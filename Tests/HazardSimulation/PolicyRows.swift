package import SafetyModel

/// What a policy says that no decision turns on: papers, clocks started and stopped, what follows
/// delay, the ladder, listings, and the source of every row.
///
/// Who may take a step and what it needs is left to the tables that try it.
package struct PolicyRows: Sendable {
  private let policy: Policy

  package init(_ policy: Policy) { self.policy = policy }

  /// A paragraph for each step, then the clocks, the ladder and the listings.
  package var text: String {
    let parts =
      policy.steps.map(step) + policy.caseSteps.map(caseStep)
      + [clocks, ladder, listings].filter { !$0.isEmpty }
    return "# \(policy.id): \(policy.title.zh) / \(policy.title.en)\n\n"
      + parts.joined(separator: "\n")
  }

  private func step(_ rule: StepRule) -> String {
    var lines = ["\(rule.step.rawValue)"]
    let grounds =
      rule.guards.map(\.citation) + rule.needs.map(\.citation) + rule.evidence.map(\.citation)
    for ground in Set(grounds.map(\.words)).sorted() { lines.append("  on \(ground)") }
    for paper in rule.documents { lines.append("  paper \(paper.line)") }
    if !rule.starts.isEmpty { lines.append("  starts \(rule.starts.joined(separator: " "))") }
    if !rule.stops.isEmpty { lines.append("  stops \(rule.stops.joined(separator: " "))") }
    if let missed = rule.missed { lines.append("  missed: \(missed.zh) / \(missed.en)") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The rows about cases are few and printed whole.
  private func caseStep(_ rule: CaseStepRule) -> String {
    var lines = ["case \(rule.step.rawValue)"]
    for row in rule.guards {
      lines.append("  \(row.line) — \(row.citation.words)")
    }
    for need in rule.needs {
      lines.append(
        "  needs \(need.field.rawValue)\(need.condition.words) — \(need.citation.words)"
      )
    }
    for need in rule.evidence {
      let purpose = need.purpose?.rawValue ?? "any"
      lines.append("  evidence \(purpose)\(need.condition.words) — \(need.citation.words)")
    }
    for paper in rule.documents { lines.append("  paper \(paper.line)") }
    if !rule.starts.isEmpty { lines.append("  starts \(rule.starts.joined(separator: " "))") }
    if !rule.stops.isEmpty { lines.append("  stops \(rule.stops.joined(separator: " "))") }
    if let missed = rule.missed { lines.append("  missed: \(missed.zh) / \(missed.en)") }
    return lines.joined(separator: "\n") + "\n"
  }

  private var clocks: String {
    policy.clocks.map { clock in
      "clock \(clock.id): \(clock.label.zh) / \(clock.label.en) — \(clock.citation.words)\n"
    }
    .joined()
  }

  private var ladder: String {
    policy.escalation.map { rung in
      let level = rung.level.map { ", \($0.rawValue)" } ?? ""
      return "after \(rung.afterDays) days: \(rung.kind.rawValue)\(level)\(rung.condition.words)"
        + " — \(rung.citation.words)\n"
    }
    .joined()
  }

  private var listings: String {
    guard let rules = policy.supervision else { return "" }
    return "listed by \(rules.levels.map(\.rawValue).joined(separator: " "))\n"
      + rules.documents.map { "paper \($0.line)\n" }.joined()
  }
}

extension StepGuard {
  /// The row in a few words.
  fileprivate var line: String {
    "\(rule) of \(subject.rawValue)\(condition.words)".replacing("SafetyModel.", with: "")
  }
}

extension Citation {
  fileprivate var words: String { "\(instrument) \(clause) \(confidence.rawValue)" }
}

extension StepDocument {
  fileprivate var line: String {
    "\(id): \(name.zh) / \(name.en)\(condition.words) — \(citation.words)"
  }
}

extension StepCondition {
  /// The condition in a few words, after a space; empty when it always holds.
  package var words: String {
    var parts: [String] = []
    if !grades.isEmpty { parts.append(grades.map(\.rawValue).joined(separator: "/")) }
    if !decisions.isEmpty { parts.append("to " + decisions.map(\.rawValue).joined(separator: "/")) }
    if !natures.isEmpty { parts.append(natures.map(\.rawValue).joined(separator: "/")) }
    if let ordered { parts.append(ordered ? "ordered" : "not ordered") }
    return parts.isEmpty ? "" : " when " + parts.joined(separator: ", ")
  }
}
