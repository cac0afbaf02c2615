import SafetyModel
import YAMLSource

/// Reads values from YAML trees and collects every problem on the way.
///
/// A reading function returns nothing when the value is absent or wrong; what is wrong is reported
/// at once, so a caller may simply give up on the value and read on. References to other files can
/// only be judged when all files are read; they are noted and checked at the end.
struct RuleReader {
  /// The problems found so far, in reading order.
  private(set) var diagnostics: [RuleDiagnostic] = []

  /// References to things that may be defined in files not read yet.
  private(set) var references: [PendingReference] = []

  /// Conditions that can be checked only when facts and circumstances are known.
  private(set) var conditions: [PendingCondition] = []

  /// Measurements whose unit is compared with that of the fact.
  private(set) var measurements: [PendingMeasurement] = []

  /// Limits that are the value of a fact.
  private(set) var limits: [PendingLimit] = []

  mutating func report(_ diagnostic: RuleDiagnostic) { diagnostics.append(diagnostic) }

  mutating func report(_ kind: RuleDiagnostic.Kind, at location: RuleLocation) {
    diagnostics.append(RuleDiagnostic(kind, at: location))
  }

  mutating func report(_ kind: RuleDiagnostic.Kind, at node: YAMLNode) {
    report(kind, at: node.place)
  }

  mutating func note(_ reference: PendingReference) { references.append(reference) }

  mutating func note(_ condition: PendingCondition) { conditions.append(condition) }

  mutating func note(_ measurement: PendingMeasurement) { measurements.append(measurement) }

  mutating func note(_ limit: PendingLimit) { limits.append(limit) }
}

/// A name written in one place and defined in another.
struct PendingReference {
  /// What the name must be the name of.
  enum Target {
    case instrument
    case matter
    case circumstance
    case criteria
    /// An instrument that may have ended, because an edition of its time is meant.
    case edition
    case directFamily
    /// A fact that follows from others.
    case derivedFact
  }

  let target: Target
  let id: String
  let location: RuleLocation
}

/// A condition with what it takes to check it.
struct PendingCondition {
  /// The words a condition may use.
  enum Scope {
    /// Facts only.
    case facts
    /// Facts, `circumstance("…")` and `measured("…")`.
    case criteria
    /// Facts only, giving a value of a type instead of true or false.
    case value(FactDefinition.ValueType)
  }

  let condition: RuleCondition
  let scalar: YAMLScalar
  let scope: Scope
}

/// A measurement with the places to complain about.
struct PendingMeasurement {
  let fact: String
  let factLocation: RuleLocation
  let unit: String
  let unitLocation: RuleLocation
}

/// A fact whose value is a limit, with its place.
struct PendingLimit {
  let fact: String
  let unit: String
  let location: RuleLocation
}

extension YAMLNode {
  /// The place in the form rule values carry.
  var place: RuleLocation { RuleLocation(location) }

  /// The shape the source shows.
  var shape: RuleDiagnostic.Shape {
    switch content {
    case .scalar: .text
    case .sequence: .list
    case .mapping: .mapping
    }
  }
}

extension RuleLocation {
  /// Creates a place from that of a YAML value.
  init(_ location: SourceLocation) {
    self.init(file: location.file, line: location.line, column: location.column)
  }
}
