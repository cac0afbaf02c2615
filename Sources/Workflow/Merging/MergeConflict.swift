public import SafetyModel

/// An event of a hazard with its place among those of all devices.
public struct PlacedEvent: Hashable, Sendable {
  /// What happened.
  public var event: HazardEvent
  /// Where it stands, and what its author knew.
  public var place: StreamPlace
  /// By what it is named in a conflict: its hash.
  public var name: String

  /// Creates an event at a place.
  public init(event: HazardEvent, place: StreamPlace, name: String) {
    self.event = event
    self.place = place
    self.name = name
  }
}

/// Two or more events that were recorded without knowing of each other and do not go together.
public struct MergeConflict: Hashable, Sendable {
  /// What does not go together, and which reading stands.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// An ending did not know that there was still something to be done: the hazard stays open.
    case endingHeld = "ending_held"
    /// Two endings contradict each other: the hazard stays open.
    case endingsDiffer = "endings_differ"
    /// The hazard was ended twice in the same way: the first counts.
    case endedTwice = "ended_twice"
    /// A pass, a lifting or a consent did not know of something that speaks against it: it has no effect.
    case easingHeld = "easing_held"
    /// A lower grade was decided without knowing what speaks for a higher one: the higher stands.
    case higherGradeStands = "higher_grade_stands"
    /// Two terms were set: the earlier runs.
    case earlierTermRuns = "earlier_term_runs"
    /// The event comes to a stage in which its step is not permitted: it does not move the hazard.
    case outOfPlace = "out_of_place"
  }

  /// What does not go together.
  public var kind: Kind
  /// The event that is held back or does not count fully, as an index into the agreed order.
  public var event: Int
  /// What it did not know of or does not go with, as indices; empty when it merely comes too late.
  public var against: [Int]
  /// Whether somebody who knew all of it decided anew or took note.
  public var isSettled: Bool
}

/// A hazard as the events of all devices make it.
public struct MergedHazard: Hashable, Sendable {
  /// Where it stands, in the safe reading.
  public var state: HazardState
  /// What does not go together, in the agreed order.
  public var conflicts: [MergeConflict]

  /// Creates the result of a merge.
  public init(state: HazardState, conflicts: [MergeConflict]) {
    self.state = state
    self.conflicts = conflicts
  }

  /// The conflicts nobody has settled.
  public var openConflicts: [MergeConflict] { conflicts.filter { !$0.isSettled } }
}
