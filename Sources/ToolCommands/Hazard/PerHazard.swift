import Operations
import SafetyModel

/// What is typed once for all hazards, or for one of them: `2026-03-20`, `H-7K3M=2026-03-20`.
struct PerHazard {
  /// What holds for all.
  private(set) var common: String?
  /// What holds for one.
  private(set) var single: [HazardID: String] = [:]

  /// Reads what was typed.
  ///
  /// - Throws: `input(notAllowed)` for a hazard that is not among those of the command.
  init(
    _ texts: [String],
    key: String,
    of hazards: [HazardID],
    in context: OperatingContext
  ) throws(OperationFailure) {
    for text in texts {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, PerHazard.isID(parts[0]) else {
        common = text
        continue
      }
      let id = try context.hazard(named: parts[0])
      guard hazards.contains(id) else {
        throw .input([
          InputProblem(
            .notAllowed(key: key, value: parts[0], allowed: hazards.map(\.text))
          )
        ])
      }
      single[id] = parts[1]
    }
  }

  /// What holds for a hazard.
  subscript(_ hazard: HazardID) -> String? { single[hazard] ?? common }

  /// The files named for all hazards and for this one.
  static func files(
    _ texts: [String],
    of hazard: HazardID,
    among hazards: [HazardID],
    in context: OperatingContext
  ) throws(OperationFailure) -> [String] {
    var files: [String] = []
    for text in texts {
      let typed = try PerHazard([text], key: "--photo", of: hazards, in: context)
      if let file = typed[hazard] { files.append(file) }
    }
    return files
  }

  private static func isID(_ text: String) -> Bool {
    text.lowercased().hasPrefix("h-") && text.utf8.allSatisfy { $0 < 128 && $0 != 32 }
  }
}

extension OperatingContext {
  /// The hazards a user means, in the order typed, each once.
  func hazards(named texts: [String]) throws(OperationFailure) -> [HazardID] {
    var hazards: [HazardID] = []
    for text in texts {
      let id = try hazard(named: text)
      if !hazards.contains(id) { hazards.append(id) }
    }
    return hazards
  }
}
