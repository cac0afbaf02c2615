package import Ledger
package import SafetyModel

/// An event of a simulated history with what is truly known about it, kept apart from what the ledger says.
package struct TrueEvent: Sendable {
  /// What it means in the words of the simulation.
  package enum Meaning: Hashable, Sendable {
    case ending(String)
    case danger
    case pass
    case lowersGrade
    case lifts(Int)
    case nothing
  }

  /// Its number in the history, which is also its text in measures and stops.
  package var number: Int
  package var link: StreamLink
  package var event: HazardEvent
  /// The numbers of all events its author had seen.
  package var seen: Set<Int>
  package var meaning: Meaning
  package var grade: LegalGrade?
  package var term: CivilDate?
  /// Whether it begins a measure or a stop.
  package var begins: Bool
}
