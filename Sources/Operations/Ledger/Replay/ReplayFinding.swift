public import Ledger
public import SafetyModel
public import Workflow

/// An event that stands in the ledger although the tool would not have recorded it there.
public struct ReplayFinding: Hashable, Sendable {
  /// The place in the log, counted from 1.
  public var position: Int
  /// What the event is about.
  public var subject: SubjectID
  /// The kind of the event.
  public var kind: String
  /// Why it would not have been recorded.
  public var ground: ReplayGround

  /// Creates a finding.
  public init(position: Int, subject: SubjectID, kind: String, ground: ReplayGround) {
    self.position = position
    self.subject = subject
    self.kind = kind
    self.ground = ground
  }
}

/// Why an event would not have been recorded.
public enum ReplayGround: Hashable, Sendable {
  /// The workflow says so.
  case workflow(EventObjection)
  /// The visit could not have been begun or ended so.
  case visit(InputProblem)
  /// The visit is not in a state that admits it.
  case visitState(Inspection.Status)
  /// The one who records it is not of the visit.
  case notOfTheVisit(PersonID)
  /// The first event of a thing is not the one things begin with, or stands twice.
  case notTheBeginning
  /// It belongs to a visit's end, and no visit ends with it.
  case outsideVisit
  /// The particulars of a part are not those of the hazard it was split off from.
  case notThePart
  /// The case does not count the hazard, or the hazard does not name the case.
  case caseDisagrees(CaseID)
  /// Nobody acts, and this cannot be recorded by nobody.
  case nobodyActs
  /// The one who acts did not stand in for the person named that day.
  case notTheDeputy(PersonID)
  /// The rules give another grade for what was found.
  case gradeDiffers(recorded: LegalGrade, judged: LegalGrade)
  /// The rules give another verdict for the answers of the visit.
  case verdictDiffers(criteria: String)
  /// The visit says other items were not looked at than those without an answer.
  case unansweredDiffer
  /// The visit found something for which no hazard was registered.
  case findingLost(item: String, circumstance: String)
  /// The visit has no answer that asserts it.
  case notFound(circumstance: String)
  /// What was decided about a private value was not approved as it must be.
  case notApproved(InputFault)
  /// It names no rules although every earlier act does.
  case rulesNotNamed
}

/// What could not be judged, and why; it is neither right nor wrong.
public struct ReplayGap: Hashable, Sendable {
  /// Why something could not be judged.
  public enum Reason: Hashable, Sendable {
    /// The rules it names are not kept, or are not what they were.
    case packMissing(hash: String)
    /// It was recorded before acts named their rules, and the rules its hazard was found under
    /// do not admit it.
    case rulesNotRecorded
  }

  /// Why.
  public var reason: Reason
  /// The positions of the events.
  public var positions: [Int]

  /// Creates a gap.
  public init(reason: Reason, positions: [Int]) {
    self.reason = reason
    self.positions = positions
  }
}

/// What replaying a history under its rules came to.
public struct ReplayResult: Hashable, Sendable {
  /// The number of events of hazards, cases and visits that were judged.
  public var judged = 0
  /// The events the tool would not have recorded, in the order of the log.
  public var findings: [ReplayFinding] = []
  /// What could not be judged.
  public var gaps: [ReplayGap] = []
}
