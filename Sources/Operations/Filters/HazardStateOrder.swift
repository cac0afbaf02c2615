import SafetyModel
import Workflow

/// The words of the primary states in the order of a hazard's life.
enum HazardStateOrder {
  static let words = HazardState.Kind.allCases.map(\.rawValue)
}
