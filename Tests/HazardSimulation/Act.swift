package import SafetyModel
package import Workflow

/// One thing that happens in a simulated history, with every particular settled.
///
/// Because nothing is left open, a history can be repeated with acts left out.
package enum Act: Sendable {
  /// Days go by.
  case wait(Int)
  /// The clocks of every policy change; running dates must not.
  case changeClocks(Int)
  /// Something is found; a new hazard or one more sighting.
  case find(HazardRegistered, as: HazardID)
  /// Somebody does something about a hazard.
  case hazard(HazardID, HazardCommand, by: PersonID, AssuranceLevel)
  /// Somebody does something about the case.
  case majorCase(CaseCommand, by: PersonID, AssuranceLevel)

  /// Whether it is a command, as the runs are counted.
  package var isCommand: Bool {
    switch self {
    case .wait, .changeClocks: false
    case .find, .hazard, .majorCase: true
    }
  }
}

extension Act: CustomStringConvertible {
  package var description: String {
    switch self {
    case .wait(let days): "wait \(days) days"
    case .changeClocks(let edition): "clocks of edition \(edition)"
    case .find(let found, let id):
      "find \(id): \(found.circumstance) at \(found.site) \(found.nature) \(found.regime) "
        + "\(found.grade) on \(found.foundOn) by \(found.foundBy)"
    case .hazard(let id, let command, let by, let assurance):
      "\(id) \(command.kind) by \(by) (\(assurance)): \(command)"
    case .majorCase(let command, let by, let assurance):
      "case \(command.kind) by \(by) (\(assurance)): \(command)"
    }
  }
}
