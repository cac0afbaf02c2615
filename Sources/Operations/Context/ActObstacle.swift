public import SafetyModel

/// Why an act is refused that the workflow of one hazard cannot judge by itself.
public enum ActObstacle: Hashable, Sendable {
  /// A card, a qualification or a mandate is entered or changed by a paper.
  case registerPaperMissing
  /// One number of one body is one paper.
  case numberUsed(String, by: String, on: CivilDate)
  /// The same picture cannot show what was found and that it is put right.
  case samePicture(String)
  /// An inspection is approved before it is made.
  case approvedAfterVisit(approved: CivilDate, visit: CivilDate)
  /// Less than two inspectors hold a card that is valid that day; the others by name.
  case cardsUnfit([String], on: CivilDate)
  /// An inspection in which nothing was looked at is abandoned, not finished.
  case nothingLookedAt(InspectionID)
  /// A body would stand above itself.
  case cycle(String)
  /// Nothing would change.
  case nothingChanged
}

/// Something to think about before the next step; what was asked is recorded.
public enum ActAdvice: Hashable, Sendable {
  /// An entry about somebody is dated before acts that name him.
  case datedBack(String, DatedBack)
  /// Nobody wrote down for which region a body acts.
  case noRegion(String)
  /// An officer who comes along holds no valid card.
  case cardUnfit(String)
  /// A file already showed that something else was put right.
  case proofReused(String, for: String)
  /// A legal basis is on no list of instruments.
  case unknownBasis(String)
  /// Something about a penalty.
  case penalty(PenaltyDoubt)
}

/// What speaks against a penalty as it was recorded.
public enum PenaltyDoubt: Hashable, Sendable {
  /// The unit was not told before the decision.
  case notNotified
  /// The time to ask for a hearing still runs.
  case hearingRuns(until: CivilDate)
  /// No case was opened before.
  case noCase
  /// More than the article admits.
  case aboveCeiling(article: Int, fen: Int64)
  /// The unit found it itself.
  case selfFound
}
