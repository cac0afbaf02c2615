public import SafetyModel

/// Where a hazard stands, computed from its events and from nothing else.
///
/// The primary state is one of seven; everything else (grade, plan, interim measures, term,
/// extension, transfer) is an overlay with a life of its own. *Overdue* is computed, never stored.
public struct HazardState: Hashable, Sendable {
  /// The primary states; a hazard is in exactly one.
  public typealias Kind = HazardStage

  /// How a hazard was put to the unit (交办方式).
  public enum Assignment: Hashable, Sendable {
    case order(OrderIssued)
    case reminder(ReminderSent)
    case selfAssigned(SelfAssigned)
  }

  /// An interim measure and, when it ended, how.
  public struct Measure: Hashable, Sendable {
    /// How it was taken.
    public var taken: InterimMeasureTaken
    /// How it ended.
    public var lifted: InterimMeasureLifted?
  }

  /// Something sent to another body, and what came back.
  public struct Transfer: Hashable, Sendable {
    /// How it was sent.
    public var sent: TransferSent
    /// The receipt.
    public var receipt: TransferReceipted?
    /// The answer.
    public var reply: TransferReplied?
  }

  /// The id.
  public let id: HazardID
  /// What was found, as registered.
  public let found: HazardRegistered
  /// The primary state.
  public internal(set) var kind: Kind = .registered
  /// The state an exit is reversed to.
  public internal(set) var kindBeforeExit: Kind?
  /// The grade that applies now.
  public internal(set) var grade: LegalGrade
  /// The day from which it has been suspected major or major.
  public internal(set) var gradedSince: CivilDate?
  /// What the rules proposed last.
  public internal(set) var proposal: HazardVerdict?
  /// What an entitled person decided last.
  public internal(set) var decision: DeterminationConfirmed?
  /// Whoever decided that it is general although it was or might be major.
  public internal(set) var downgraders: Set<PersonID> = []
  /// The gravest it ever was.
  public internal(set) var gravest: LegalGrade
  /// How it was put to the unit; an order is not replaced by a reminder.
  public internal(set) var assignment: Assignment?
  /// Every order.
  public internal(set) var orders: [OrderIssued] = []
  /// Every reminder.
  public internal(set) var reminders: [ReminderSent] = []
  /// Every term it ever had, in order; the last one runs.
  public internal(set) var terms: [DueDay] = []
  /// The plan.
  public internal(set) var plan: PlanSubmitted?
  /// The interim measures, standing and lifted.
  public internal(set) var measures: [Measure] = []
  /// Every claim of rectification.
  public internal(set) var claims: [RectificationClaimed] = []
  /// Every re-inspection.
  public internal(set) var reinspections: [Reinspected] = []
  /// A request for a later term that is not yet answered.
  public internal(set) var pendingExtension: ExtensionRequested?
  /// The answers to requests.
  public internal(set) var extensions: [ExtensionDecided] = []
  /// What was sent to other bodies.
  public internal(set) var transfers: [Transfer] = []
  /// Later sightings while open.
  public internal(set) var observations: [HazardObserved] = []
  /// The listings (挂牌督办).
  public internal(set) var supervision = SupervisionState()
  /// Stops, seals and the way back to production.
  public internal(set) var stopWork = StopWorkState()
  /// The person of the unit who answers for it.
  public internal(set) var responsible: ResponsiblePerson?
  /// The person who follows it.
  public internal(set) var handler: PersonID?
  /// The case it is counted in.
  public internal(set) var majorCase: CaseID?
  /// How it left a case last.
  public internal(set) var leftCase: LeftCase?
  /// The case it counts in, once that was confirmed.
  ///
  /// No event of the hazard says so: whoever loads it with its case does.
  public var confirmedCase: CaseID?
  /// How it was closed; kept after a revocation as the last closure.
  public internal(set) var closure: HazardClosed?
  /// Every revoked closure.
  public internal(set) var revocations: [ClosureRevoked] = []
  /// How it was withdrawn.
  public internal(set) var withdrawal: HazardWithdrawn?
  /// The hazard it was merged into.
  public internal(set) var mergedInto: HazardID?
  /// What went on around it: penalties, appeals, reports, later looks, in order.
  public internal(set) var proceedings: [ProceedingEvent] = []
  /// The parts split off, without those merged back.
  public internal(set) var parts: [HazardSplit] = []
  /// The earliest term that was over, and the hazard not put right, when a later one was set.
  ///
  /// A later term moves what is due, never that it is late: it stays so until it is closed.
  public internal(set) var missedTerm: CivilDate?
  /// How many of the terms fell away, with a revoked order or with a closure that was revoked.
  var voidTerms = 0
  /// How many of the re-inspections a closure has settled, whether or not it was revoked.
  var settledLooks = 0
  /// The steps taken, in order.
  public internal(set) var steps: [HazardStep] = []
  /// The day of the latest event.
  public internal(set) var lastDay: CivilDate

  init(id: HazardID, found: HazardRegistered) {
    self.id = id
    self.found = found
    grade = found.grade
    gravest = found.grade
    gradedSince = found.grade > .general ? found.foundOn : nil
    proposal = found.verdict
    lastDay = found.foundOn
  }
}

extension HazardState {
  /// Whether it still counts as open.
  public var isOpen: Bool { kind.isOpen }

  /// The running term as it was set; absent for reminders, which set none, and after a revoked order or
  /// a revoked closure until a new one is set.
  ///
  /// What counts on a day is `runningDue`, which leaves out the days of a stay.
  public var due: DueDay? { terms.count > voidTerms ? terms.last : nil }

  /// The first term it had, kept when later ones replaced it; after a revoked closure the first since.
  public var originalDue: DueDay? { terms.dropFirst(voidTerms).first ?? terms.first }

  /// Whether the running term is later than the first one.
  public var isExtended: Bool {
    guard let due, let originalDue else { return false }
    return due.day > originalDue.day
  }

  /// How often a later term was granted.
  public var grantedExtensions: Int { extensions.count { $0.decision == .granted } }

  /// Days past the running term on a day; 0 when in time, without a term, or once it is reported as
  /// put right: then the clocks of the authority run.
  public func daysOverdue(on day: CivilDate) -> Int {
    guard kind == .assigned, let due = runningDue(on: day), due.day < day else { return 0 }
    return due.day.days(until: day)
  }

  /// What is unknown while its grade is pending (等级未定); nothing once it is known.
  ///
  /// The rules cannot tell whether it is major, nobody decided, and no case decides for it. It is
  /// handled like a general hazard but never called one.
  public var gradePending: [String]? {
    guard grade == .general, decision == nil, majorCase == nil, let proposal,
      proposal.verdict == .undetermined
    else { return nil }
    return proposal.missing
  }

  /// The interim measures in force.
  public var standingMeasures: [Measure] { measures.filter { $0.lifted == nil } }

  /// The transfer by which another body has taken the hazard over; absent while it is with us.
  public var custody: TransferSent? {
    transfers.last { transfer in
      transfer.sent.transferKind == .transfer && transfer.receipt != nil
        && transfer.reply?.outcome != .returned
    }?.sent
  }

  /// The body that has taken the hazard over; absent while it is with us.
  public var custodian: String? { custody?.receiver }

  /// The transfers and referrals that wait for an answer.
  public var unansweredTransfers: [Transfer] { transfers.filter { $0.reply == nil } }

  /// Everybody who claimed or did the rectification.
  public var rectifiers: Set<PersonID> {
    Set(claims.flatMap { [$0.by] + $0.rectifiers })
  }

  /// The re-inspection that was passed, while it stands.
  public var passedReinspection: Reinspected? {
    guard let last = reinspections.last, last.result == .passed else { return nil }
    return last
  }

  /// Whether an authority found it, was told of it or has seen it.
  ///
  /// Of those who looked, people on the register who are not of a unit count.
  func isKnownToAuthority(_ people: [PersonID: ActingPerson]) -> Bool {
    switch found.nature {
    case .administrativeInspection, .patrol, .guidance: return true
    case .selfCheck, .parkDuty: break
    }
    let isReported = proceedings.contains { event in
      if case .majorReported(let body) = event { body.recipient == .regulator } else { false }
    }
    let lookers = observations.flatMap(\.by).compactMap { people[$0] }
    return isReported || !transfers.isEmpty
      || lookers.contains { $0.qualification != .unitStaff }
  }

  /// The order it is under, if any; one that was revoked on appeal binds nobody.
  public var order: OrderIssued? {
    let revoked = revokedDocuments
    return orders.last { !revoked.contains($0.number.text) }
  }
}
