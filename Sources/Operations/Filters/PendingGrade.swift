public import SQLStore
import SafetyModel
import Workflow

extension HazardListing {
  /// The word for a grade that is not known yet, in filters and for machines.
  public static let pendingGrade = "undetermined"

  /// Whether the rules cannot tell its grade and nobody decided: never to be called general.
  public var isGradePending: Bool {
    hazard.legalGrade == .general
      && MissingStepWords.steps(hazard.missingSteps).contains(.determination)
  }

  /// The word for the grade: `general`, `suspected_major`, `major` or `undetermined`.
  public var gradeWord: String {
    isGradePending ? HazardListing.pendingGrade : hazard.legalGrade.rawValue
  }
}
