public import SafetyModel

/// Why the workflow refuses a command to a hazard; the history is unchanged.
public struct Refusal: Error, Hashable, Sendable {
  /// What was asked.
  public var command: HazardCommand.Kind
  /// Where the hazard stood.
  public var state: HazardState.Kind
  /// Why it is refused.
  public var reason: RefusalReason
  /// What the same person may do now instead.
  public var permitted: [HazardCommand.Kind]
  /// The source of the row of the policy that is not met; absent for what the shape of a life forbids.
  public var ground: Citation?
  /// The instrument of the source, when whoever asked looked it up.
  public var instrument: Instrument?

  /// Creates a refusal.
  public init(
    command: HazardCommand.Kind,
    state: HazardState.Kind,
    reason: RefusalReason,
    permitted: [HazardCommand.Kind],
    ground: Citation? = nil
  ) {
    self.command = command
    self.state = state
    self.reason = reason
    self.permitted = permitted
    self.ground = ground
  }
}

/// Why the workflow refuses a command to a major case; the history is unchanged.
public struct CaseRefusal: Error, Hashable, Sendable {
  /// What was asked.
  public var command: CaseCommand.Kind
  /// Where the case stood.
  public var state: CaseState.Kind
  /// Why it is refused.
  public var reason: RefusalReason
  /// What the same person may do now instead.
  public var permitted: [CaseCommand.Kind]
  /// The source of the row of the policy that is not met; absent for what the shape of a life forbids.
  public var ground: Citation?
  /// The instrument of the source, when whoever asked looked it up.
  public var instrument: Instrument?
}

/// A text a command must not leave empty.
public typealias RequiredText = StepField

/// The facts of a refusal; the sentences stand elsewhere.
public enum RefusalReason: Error, Hashable, Sendable {
  // MARK: State and time
  /// The command does not apply in this state.
  case wrongState
  /// The day is before the hazard was found or the case opened.
  case dayBeforeFound(day: CivilDate, found: CivilDate)
  /// The day has not come yet.
  case dayInFuture(day: CivilDate, today: CivilDate)
  /// The policy does not say who may take the step.
  case notGoverned(policy: String)
  /// A text is missing.
  case textMissing(RequiredText)

  // MARK: People
  /// A named person is not on the register.
  case unknownPerson(PersonID)
  /// The act belongs to officers (执法人员).
  case notAnOfficer(PersonID, Qualification)
  /// The enforcement card is not valid that day (Administrative Penalty Law (2021), art. 42).
  case cardNotValid(PersonID, card: String?, valid: DayInterval, on: CivilDate)
  /// An officer without a card on record signs nothing.
  case cardMissing(PersonID)
  /// Too few officers are named.
  case tooFewOfficers(named: Int, of: Int)
  /// The person belongs to no organisation.
  case noOrganisation(PersonID)
  /// Too few people of the unit decide together.
  case tooFewOfUnit(named: Int, of: Int)
  /// One order comes from one body.
  case officersOfDifferentBodies(OrganisationID, OrganisationID)
  /// The person does not belong to the unit or a responsible party.
  case notOfTheUnit(PersonID)
  /// What an authority found is re-inspected and closed by an authority, what a park found not by the tenant.
  case unitActsForFinder(PersonID)
  /// The rectifier cannot re-inspect his own work.
  case rectifierInspects(PersonID)
  /// The rectifier cannot close his own hazard.
  case rectifierCloses(PersonID)
  /// House rule: the finder does not close a major hazard; may be waived with a reason.
  case finderCloses(PersonID)
  /// Somebody else than the requester decides.
  case requesterDecides(PersonID)
  /// The approver of a withdrawal is neither the finder nor the one who withdraws.
  case approverNotIndependent(PersonID)
  /// The person may not decide the grade.
  case notEntitled(PersonID, matter: String)
  /// Revoking needs a level above the closer's, or a named authority.
  case levelTooLow(PersonID, level: OrganisationLevel?, needsAbove: OrganisationLevel?)
  /// Grid workers, experts and people of units hold no office that carries this act.
  case holdsNoOffice(PersonID, Qualification)
  /// It is handed on within the body that keeps it.
  case notOfTheKeepingBody(PersonID)
  /// What an authority found is settled by its own people, or by a body above it with the power.
  case notOfTheFindingBody(PersonID)
  /// What an authority answered has a number or a paper.
  case answerWithoutPaper
  /// An authority knows of it; people of the unit alone do not settle it.
  case knownToAuthority(PersonID)
  /// The level of the person's body is too low for this act.
  case levelBelow(PersonID, level: OrganisationLevel?, needs: OrganisationLevel)
  /// The person already had a part in it that this act excludes.
  case hadAPart(PersonID, StepGuard.Party)
  /// A typed name does not carry this act: personal or paper is needed.
  case assuranceTooLow(AssuranceLevel)
  /// On paper the signed scan is missing.
  case signedScanMissing

  // MARK: Power
  /// Only an administrative inspection carries orders.
  case visitCarriesNoOrder(VisitNature)
  /// Nothing is known of the inspection an order names.
  case visitUnknown(InspectionID)
  /// The site lies outside the region of the body.
  case outsideRegion(OrganisationID, region: RegionCode, site: RegionCode)
  /// The visit was made by others, and the body has not taken the hazard over.
  case visitOfAnotherBody(OrganisationID, visitors: [OrganisationID])
  /// Only the body that withdrew it, or one above it, brings it back.
  case notTheWithdrawingBody(PersonID)
  /// The body has no mandate for the matter.
  case noMandate(OrganisationID, matter: String, on: CivilDate)
  /// A mandate expressly leaves the matter out.
  case matterExcluded(OrganisationID, matter: String, mandate: String)
  /// The mandate for the matter is not valid that day.
  case mandateNotValid(OrganisationID, matter: String, mandate: String, valid: DayInterval)
  /// An entrusted body must name the body in whose name it acts.
  case principalNotNamed(OrganisationID, mandate: String)
  /// Only the body that ordered, or one above it with the mandate, ends what it ordered.
  case notTheIssuingBody(OrganisationID?, issuer: OrganisationID)
  /// The body has sent it to another and has no power over the matter itself.
  case sentToAnotherBody(PersonID, receiver: String)
  /// Another body has taken the hazard over.
  case withAnotherBody(String)

  // MARK: Orders and terms
  /// One paper orders what one visit to one site found or saw again.
  case notOfTheVisit(InspectionID)
  /// It is already under an order.
  case alreadyOrdered(DocumentNumber)
  /// What was ordered ends by a re-inspection.
  case underOrder(DocumentNumber)
  /// The term does not end after the day of the order.
  case dueNotAfterOrder(due: CivilDate, on: CivilDate)
  /// An order at once is due the same day.
  case immediateDueLater(due: CivilDate, on: CivilDate)
  /// The paper was served before it was made.
  case servedBeforeOrder(served: CivilDate, on: CivilDate)
  /// A refused signature needs a witness.
  case witnessMissing
  /// There is no term to extend.
  case noTerm
  /// The term is over; an extension is asked for before it ends.
  case termOver(due: CivilDate, on: CivilDate)
  /// The term still runs and nothing was claimed.
  case termStillRunning(due: CivilDate)
  /// A request already waits for an answer.
  case extensionPending(to: CivilDate)
  /// No request waits for an answer.
  case noExtensionPending
  /// The request goes beyond a limit the policy sets to later terms.
  case extensionLimit(ExtensionFault)
  /// The new term is not later than the old one.
  case newTermNotLater(old: CivilDate, new: CivilDate)

  // MARK: Re-inspection and closing
  /// A re-inspection cannot be passed before the unit has claimed rectification.
  case notClaimed
  /// A failed re-inspection needs a new term.
  case nextTermMissing
  /// A failed re-inspection needs a consequence.
  case consequenceMissing
  /// Nobody has decided yet whether it is major.
  case gradeUndecided
  /// The rules cannot tell whether it is major for want of facts, and nobody decided.
  case gradePending(missing: [String])
  /// The plan lacks elements.
  case planIncomplete([PlanElement])
  /// The last day of the plan is before it was handed in, or after the term.
  case planTerm(CivilDate, before: CivilDate? = nil, after: CivilDate? = nil)
  /// What is said to be put right of an ordered or major hazard is shown by a photo or a document.
  case proofMissing
  /// A party the order names was neither served nor struck off.
  case partyUnserved(PartyRole)
  /// The unit owes a report of the major hazard it found itself.
  case reportOwed(ReportRecipient)
  /// More time was granted than asked for.
  case laterThanAsked(asked: CivilDate, granted: CivilDate)
  /// There is no order and no penalty that could be disputed.
  case nothingToDispute
  /// No interim measure was taken.
  case interimMeasureMissing
  /// The last interim measure of an open major hazard stays until the re-inspection is passed.
  case lastInterimMeasure
  /// There is no such interim measure in force.
  case noSuchMeasure(Int)
  /// Only a general hazard is closed on the spot.
  case notGeneral(LegalGrade)
  /// On the spot means during the visit that found it.
  case notInTheVisit(found: CivilDate, on: CivilDate)
  /// One of the two photos is missing.
  case photoMissing(EvidenceReference.Purpose)
  /// The unit must name who corrected it, so that the closer is another.
  case rectifierNotNamed
  /// An ending without rectification needs a ground and evidence.
  case groundMissing

  /// The words speak against the pass or the closure; it must be said that it is meant.
  case wordingContradicts(word: String)
  /// The visit is bound to other hazards, or is none of this site.
  case notBoundToVisit(InspectionID)
  /// The hazard belongs to another site than the visit.
  case ofAnotherSite(SiteID)
  /// The visit is over.
  case visitIsOver(InspectionID)
  /// The re-inspection rests on no visit, or on one it cannot rest on.
  case unfitVisit(VisitFault)
  // MARK: Overlays
  /// Something about a listing.
  case supervision(SupervisionRefusal)
  /// Something about a stop, a seal or resuming.
  case stopWork(StopWorkRefusal)
  /// Something about a collective study or an expert panel.
  case study(StudyFault)
  /// Something only a major case knows.
  case majorCase(CaseObstacle)

  // MARK: Around the hazard
  /// There is no order in force.
  case noOrder
  /// It is not a major hazard.
  case notMajor(LegalGrade)
  /// No order and no penalty of this hazard has that number.
  case noSuchDocument(String)
  /// No appeal waits for its decision, or not this one.
  case noAppealPending
  /// Execution is stayed already.
  case alreadyStayed(Int)
  /// Execution is not stayed.
  case notStayed(Int)
  /// A penalty names what was decided; a fine, and only a fine, has an amount.
  case amountMissing
  /// A penalty with that number is recorded already; one number, one penalty.
  case penaltyKnown(DocumentNumber)
  /// A part split off is in another place than the rest.
  case sameLocation(String)
  /// It was not split off from that hazard.
  case notAPart(HazardID)

  // MARK: Determination
  /// The same clause was already decided.
  case alreadyDecided(DeterminationDecision)
  /// A decision against the proposal must say so.
  case overrideNotDeclared(proposed: LegalGrade)
  /// A decision said to override follows the proposal.
  case nothingOverridden(proposed: LegalGrade)
  /// A major decision names its criterion and clause.
  case criterionMissing
  /// A major fire hazard needs a collective study (Fire Supervision and Inspection Rules, art. 21).
  case collectiveStudyMissing

  // MARK: Transfers, merging, cases
  /// A transfer of this kind waits for its answer.
  case transferPending(number: Int)
  /// There is no such transfer, or it was already answered.
  case noSuchTransfer(Int)
  /// Nothing merges into itself.
  case mergeIntoItself
  /// The target is not known, not open, of another site or less grave.
  case mergeTargetUnfit(HazardID)
  /// The target is of another regime, of another circumstance or in another place.
  case mergeTargetUnlike(HazardID)
  /// The order and its term would be gone: the target is under no order of that body as early.
  case orderWouldLapse(DocumentNumber, due: CivilDate?)
  /// It belongs to a case already.
  case alreadyInCase(CaseID)
  /// It counts in a case and the hazard it is to be merged into does not.
  case countedInCase(CaseID)
  /// It belongs to no such case.
  case notInCase(CaseID)
  /// The case is over, or of another site, or not known.
  case caseNotOpen(CaseID)
  /// The case counts this hazard already.
  case alreadyMember(HazardID)
  /// The reason for a grade says that it was put right since.
  case putRightSince(word: String)
  /// As many clauses still stand as the branch asks for.
  case clausesStillStand(clauses: [String], atLeast: Int)
  /// The re-determination found it still major.
  case stillMajor
}
