public import Ledger
public import RuleLanguage
public import SafetyModel
public import Workflow
public import Workspace

/// Why an operation did not do what was asked; nothing has changed.
public enum OperationFailure: Error {
  /// There is no workspace at or above a folder.
  case noWorkspace(from: String)
  /// A workspace could not be made or opened.
  case workspace(WorkspaceFailure)
  /// No rule folder was found in any of these places.
  case noRules(searched: [String])
  /// The rule files have errors.
  case rules([RuleDiagnostic])
  /// The rules an inspection used are not kept in this workspace any more.
  case packLost(hash: String)
  /// A file could not be used.
  case file(FileFailure)
  /// A file was not taken as evidence.
  case evidence(EvidenceFailure)
  /// The ledger did not take or give something.
  case store(StoreFailure)
  /// An event cannot be read.
  case unreadable(position: Int, detail: String)
  /// The workflow refuses a step of a hazard.
  case refused(Refusal, hazard: HazardID?, insight: RefusalInsight = RefusalInsight())
  /// The workflow refuses a step of a major case; with the names of people and bodies, by id.
  case caseRefused(CaseRefusal, id: CaseID, names: [String: String] = [:])
  /// No thing answers to a text.
  case notFound(Noun, String)
  /// Several things answer to a text.
  case ambiguous(Noun, String, candidates: [Candidate])
  /// What was entered is not accepted.
  case input([InputProblem])
  /// The state of the thing does not allow it.
  case notNow(NotNow)
  /// The ledger could not be signed.
  case notSigned(OperationWarning)
  /// A bundle could not be made or taken in.
  case bundle(BundleFailure)
  /// A backup was not made or not restored.
  case backup(BackupFailure)
}

/// A kind of thing people name.
public enum Noun: Hashable, Sendable, CaseIterable {
  case site
  case person
  case organisation
  case inspection
  case hazard
  case majorCase
  case checklist
  case item
  case evidence
  case mandate
  case rule
  case rulePack
  case element
  case filter
  case personalValue
  case personalKey
}

/// One of several things that answer to a text.
public struct Candidate: Hashable, Sendable {
  /// The id.
  public var id: String
  /// The name.
  public var name: String

  /// Creates a candidate.
  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}

/// Why the state of an inspection or site does not allow a step.
public enum NotNow: Hashable, Sendable {
  /// The inspection is finished or abandoned.
  case inspectionNotUnderWay(InspectionID)
  /// The inspection is not finished.
  case inspectionNotFinished(InspectionID)
  /// Items were not answered and no reason was given for all of them.
  case unansweredWithoutReason(InspectionID, items: [String])
  /// The site is closed or merged.
  case siteNotActive(SiteID)
  /// The import needs an empty workspace.
  case ledgerNotEmpty(events: Int)
  /// Nobody is named as the acting person.
  case actorMissing
  /// A deputy is a colleague of the same body; both by name.
  case deputyOfAnotherBody(String, of: String)
  /// The person does not stand in for the other in the matter that day; both by name.
  case notTheDeputy(String?, of: String, matter: String?, on: CivilDate)
  /// The moment of an act lies in the future.
  case inTheFuture(Instant)
  /// The thing was not on the register yet on the day looked from.
  case notThen(Noun, String, on: CivilDate)
  /// No signed state of the ledger covers the thing yet.
  case nothingSigned(String)
  /// A state with a witness's signature cannot be kept.
  case cosignatureRefused(CosignatureFault)
  /// A public key is recorded on signed paper, or signed by an earlier key of the same person.
  case keyNeedsPaper
  /// The key is not recorded for the person who acts, or was revoked.
  case keyNotOfThePerson(key: String, person: String)
  /// Something about papers, cards, pictures or the register stands in the way.
  case act(ActObstacle)
  /// The private value was corrected or erased already, or is sealed and would be sealed again.
  case valueDecided(PersonalValueStanding, commitment: String)
}

/// One thing wrong with what was entered, with its place.
public struct InputProblem: Hashable, Sendable {
  /// Where it stands: a file, line and column, or nothing for an argument.
  public var location: RuleLocation?
  /// What is wrong.
  public var fault: InputFault

  /// Creates a problem.
  public init(_ fault: InputFault, at location: RuleLocation? = nil) {
    self.location = location
    self.fault = fault
  }
}

/// What can be wrong with an entered value; facts only, the sentence is made elsewhere.
public enum InputFault: Hashable, Sendable {
  /// The file is not well formed, in the words of its reader's diagnostic.
  case diagnostic(RuleDiagnostic)
  case missing(key: String)
  case wrongType(key: String, expected: String, found: String)
  case notAllowed(key: String, value: String, allowed: [String])
  case badDay(key: String, value: String)
  case badNumber(key: String, value: String)
  case badRegion(String)
  case badCreditCode(String, CreditCode.Fault)
  case duplicateCreditCode(String, site: SiteID)
  case unknownFact(String, nearest: String?)
  /// The fact follows from others and is not entered.
  case derivedFact(String)
  case unitMismatch(fact: String, expected: String, found: String)
  case unknownItem(String, checklist: String, nearest: String?)
  case unknownCircumstance(String, item: String, allowed: [String])
  /// The item has several circumstances; which one was found must be said.
  case circumstanceMissing(item: String, allowed: [String])
  case evidenceMissing(item: String, kind: EvidenceKind)
  case reasonMissing(item: String)
  /// The item asks for no measurement.
  case measurementNotAsked(item: String)
  /// The answer says conforming, the measured value does not.
  case measurementContradicts(item: String, value: ExactDecimal, limit: MeasuredLimit)
  /// Corrected on the spot needs a picture before and one after.
  case photoPairMissing(item: String)
  case parentIsItself(String)
  case parentNotFound(String)
  case tooFewInspectors(needed: Int, found: Int)
  case samePersonTwice(PersonID)
  case notAnOfficer(PersonID, Qualification)
  /// An administrative inspection needs a mandate of the inspectors' organisation on the day.
  case noMandate(organisation: OrganisationID?, day: CivilDate)
  case approvalMissing
  /// A decision about a private value needs two different people who approve.
  case tooFewApprovers(found: Int)
  /// The person may not approve: unknown, of no organisation, or the one the value is about.
  case notAnApprover(PersonID)
  case emptyText(key: String)
  /// A filter is not understood.
  case badFilter(FilterFault)
  /// The name of a saved filter is empty, too long or holds an equals sign.
  case badFilterName(String, longest: Int)
  case unknownMatter(String, allowed: [String])
  /// Only the inspectors of a visit and their colleagues record what it found.
  case notOfTheVisit(PersonID)
  /// What a visit found cannot be recorded for a moment before it began.
  case beforeTheVisit(CivilDate, began: CivilDate)
  /// People of the inspected unit inspect in its own checks only.
  case unitStaffInspects(PersonID, VisitNature)
  /// A line of an exported ledger is damaged.
  case damagedExport(folder: String, LedgerExportFailure)
  /// A make-up day (调休上班) is a Saturday or Sunday.
  case makeUpDayOnWeekday(CivilDate)
  /// The calendar has the notice of this year.
  case yearAlreadyPublished(Int)
  /// The body that is to have signed a listing is below the level that lists.
  case bodyBelowLevel(String, OrganisationLevel, listed: OrganisationLevel)
  case endsBeforeItBegins(from: CivilDate, to: CivilDate)
  case ledgerLine(file: String, line: Int, detail: String)
  /// A criteria set has no such clause.
  case unknownClause(String, criteria: String, nearest: String?)
  /// A clause was named that only stands for those below it.
  case clauseHasSubclauses(String, [String])
  /// Clauses were stated to stand in two ways.
  case clausesInTwoLists([String], first: String, second: String)
  case unknownExclusion(String, criteria: String, allowed: [String])
  /// Under these criteria what is corrected at once counts all the same.
  case correctedAtOnceCounts(criteria: String)
  /// A place of none of the named kinds is of no named kind.
  case otherPlaceBesideKinds(key: String, kinds: [String])
  /// Criteria do not judge inspections of a day; another set may.
  case criteriaNotInForce(
    String,
    day: CivilDate,
    from: CivilDate?,
    to: CivilDate?,
    instead: String?
  )
}
