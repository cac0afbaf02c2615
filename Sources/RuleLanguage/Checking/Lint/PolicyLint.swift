import SafetyModel
import YAMLSource

/// Judges whether the steps of each policy can be walked, and not by one person alone.
struct PolicyLint {
  private(set) var diagnostics: [RuleDiagnostic] = []

  init(contents: RulePackContents) {
    for policy in contents.policies.values {
      guard let node = contents.policies.source(of: policy.id) else { continue }
      for problem in policy.problems {
        diagnostics.append(
          RuleDiagnostic(.finding(.policy(problem)), at: PolicyLint.place(of: problem, in: node))
        )
      }
    }
  }

  /// The line the problem is about: the step, the clock, or the list that lacks something.
  private static func place(of problem: PolicyProblem, in node: YAMLNode) -> RuleLocation {
    switch problem {
    case .notGoverned, .openToAll: node["steps"]?.place ?? node.place
    case .nobodyMay(let step, _), .endedAlone(let step), .unknownClock(_, let step):
      member(step.rawValue, named: "step", of: node["steps"]) ?? node.place
    case .casesNotGoverned, .casesOpenToAll: node["case_steps"]?.place ?? node.place
    case .nobodyMayOnCase(let step), .caseGradedByAnybody(let step), .caseEndedAlone(let step),
      .unknownClockOfCase(_, let step):
      member(step.rawValue, named: "step", of: node["case_steps"]) ?? node.place
    case .waitsForGrade(let step):
      member(step.rawValue, named: "step", of: node["steps"]) ?? node.place
    case .gradedByAnybody:
      member("confirm_determination", named: "step", of: node["steps"]) ?? node.place
    case .clockNotStarted(let id, _), .clockNotEnded(let id), .clockNotKeepable(let id),
      .clockOfNoHazard(let id, _):
      member(id, named: "id", of: node["clocks"]) ?? node.place
    }
  }

  private static func member(
    _ id: String,
    named key: String,
    of list: YAMLNode?
  ) -> RuleLocation? {
    list?.members?.first { $0[key]?.text == id }?[key]?.place
  }
}
