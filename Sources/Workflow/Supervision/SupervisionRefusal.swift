public import SafetyModel

/// Why something about a listing is refused.
public enum SupervisionRefusal: Hashable, Sendable {
  /// Only what was decided to be major is listed.
  case needsMajor(LegalGrade)
  /// It counts in a case, and the case is what is listed.
  case throughCase(CaseID)
  /// A unit keeps no list.
  case notALevel(OrganisationLevel)
  /// The level lists it already.
  case alreadyListed(OrganisationLevel, DocumentNumber)
  /// No listing of this level stands.
  case noSuchListing
  /// Reports are made every day at most.
  case rhythmUnfit(days: Int)
  /// A request to be taken off waits already.
  case alreadyRequested(on: CivilDate)
  /// The unit has not asked to be taken off.
  case notRequested
  /// The request was not reviewed, or not passed.
  case notReviewed
  /// Two reviewers are needed.
  case tooFewReviewers(named: Int)
  /// Whoever records a listing is of its level or above, or attaches the listing document.
  case listerBelowLevel(PersonID, level: OrganisationLevel?, listed: OrganisationLevel)
  /// The listing body is not on the register, and no document is attached.
  case bodyNotRegistered(String)
  /// At least two reviewers are of the level that lists.
  case reviewersBelowLevel(named: Int, listed: OrganisationLevel)
  /// The person who answers for the supervision does not review its end.
  case responsibleReviews(PersonID)
  /// Only the level that listed, or one above it, lifts the listing.
  case belowLevel(PersonID, level: OrganisationLevel?, listed: OrganisationLevel)
  /// What is listed closes only through delisting of every level.
  case stillListed([OrganisationLevel])
  /// The case was not determined again as no longer major.
  case caseNotPutRight
}
