package import Ledger
package import SafetyModel

/// An event of a simulated history with what is truly known about it, kept apart from what the ledger says.
///
/// A class, because a life hands its events around far more often than it looks into them.
package final class TrueEvent: Sendable {
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
  package let number: Int
  package let link: StreamLink
  package let event: HazardEvent
  /// The numbers of all events its author had seen.
  package let seen: Set<Int>
  package let meaning: Meaning
  package let grade: LegalGrade?
  package let term: CivilDate?
  /// Whether it begins a measure or a stop.
  package let begins: Bool

  package init(
    number: Int,
    link: StreamLink,
    event: HazardEvent,
    seen: Set<Int>,
    meaning: Meaning,
    grade: LegalGrade?,
    term: CivilDate?,
    begins: Bool
  ) {
    self.number = number
    self.link = link
    self.event = event
    self.seen = seen
    self.meaning = meaning
    self.grade = grade
    self.term = term
    self.begins = begins
  }
}
