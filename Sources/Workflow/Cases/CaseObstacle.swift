public import SafetyModel

/// Why a step of a major case is refused, where a hazard has no such reason.
public enum CaseObstacle: Hashable, Sendable {
  /// No member is open any more, so nothing is left to confirm as major.
  case nothingOpen
  /// An answer about the grade came without a number and without a paper.
  case replyWithoutPaper
  /// A plan comes before the work, not after it.
  case planTooLate
  /// Whoever found it no longer major does not end it.
  case releaserEnds(PersonID)
  /// Whoever ended or dismissed it does not take that back.
  case enderReopens(PersonID)
  /// A case without members is dismissed.
  case lastMember(HazardID)
  /// The case does not count this hazard.
  case notAMember(HazardID)
  /// Hazards behind what was confirmed are open still.
  case hazardsStand([StandingHazard])
  /// A member of a confirmed case stays, unless a fact it rests on was wrong.
  case staysOnceConfirmed(HazardID)
  /// Whoever found the hazard does not establish that it was wrong.
  case finderEstablishes(PersonID)
  /// The approver is not of the body that confirmed the case.
  case approverOfAnotherBody(PersonID)
  /// The notice was served already.
  case noticeServed(DocumentNumber)
}
