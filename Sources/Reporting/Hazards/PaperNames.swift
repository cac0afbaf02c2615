import Operations
import RuleLanguage
import SafetyModel
import Workflow

/// What the policies call the papers of a hazard's life, by the number of the event.
struct PaperNames {
  private let names: [Int: BilingualText]

  /// Looks every act up in the policy that led the hazard when it was taken.
  init(_ trail: HazardTrail, of id: HazardID, rules: RulePack?) {
    var names: [Int: BilingualText] = [:]
    guard let rules else {
      self.names = names
      return
    }
    for (index, step) in trail.steps.enumerated() where step.event.mayMakePaper {
      let before = trail.steps[...index].map(\.event)
      guard let state = HazardState.replay(before, id: id),
        let paper = rules.policy(leading: state)?.paper(of: step.event, in: state)
      else { continue }
      names[step.position] = paper.name
    }
    self.names = names
  }

  /// The name of the paper of an event; what is said where no policy names it.
  func name(_ position: Int, else general: BilingualText) -> BilingualText {
    names[position] ?? general
  }

  /// The name of the paper of an event, if a policy names it.
  subscript(position: Int) -> BilingualText? { names[position] }
}

extension HazardEvent {
  /// Whether it is worth looking for the name of a paper.
  fileprivate var mayMakePaper: Bool {
    switch self {
    case .orderIssued, .stopWork, .supervision, .proceeding: true
    case .registered, .observed, .determinationProposed, .determinationConfirmed,
      .responsibleNamed, .handedOver, .reminderSent, .selfAssigned, .interimMeasureTaken,
      .interimMeasureLifted, .planSubmitted, .rectificationClaimed, .reinspected,
      .extensionRequested, .extensionDecided, .transferSent, .transferReceipted,
      .transferReplied, .closed, .closureRevoked, .withdrawn, .reinstated, .merged, .unmerged,
      .joinedCase, .leftCase, .split, .splitUndone, .conflictSettled:
      false
    }
  }
}
