/// The particulars of something that goes on around a hazard.
public protocol ProceedingBody: Codable, Hashable, Sendable {
  /// The kind of the event as it stands in the ledger.
  static var kind: String { get }
  /// The step it records.
  static var step: HazardStep { get }
  /// Who recorded it.
  var by: PersonID { get set }
  /// The day.
  var on: CivilDate { get set }
  /// Papers.
  var evidence: [EvidenceReference] { get set }
}

/// What goes on around a hazard beside its own life: penalties, appeals, service, reports, help, later looks.
///
/// None of it moves the hazard to another stage, but for an order that is revoked.
public enum ProceedingEvent: Hashable, Sendable {
  /// A penalty case was opened (立案); recorded here, run elsewhere.
  case penaltyCaseFiled(PenaltyCaseFiled)
  /// A penalty was decided (处罚决定); recorded here, run elsewhere.
  case penaltyDecided(PenaltyDecided)
  /// A review or a lawsuit was lodged against a document; alone it stays no clock.
  case appealLodged(AppealLodged)
  /// Execution was stayed (停止执行): the clocks of the order pause from this day.
  case stayOrdered(StayOrdered)
  /// A stay ended before the appeal was decided: the clocks run again from this day.
  case stayEnded(StayEnded)
  /// A review or a lawsuit was decided; a stay ends with it.
  case appealDecided(AppealDecided)
  /// An order was served on one more of the responsible parties.
  case orderServed(OrderServed)
  /// The unit reported its major hazard (双报告): one report for each recipient.
  case majorReported(MajorReported)
  /// Help for a unit that cannot cope (帮扶): an offer, or a visit.
  case assistanceGiven(AssistanceGiven)
  /// A closed hazard was looked at again (回头看).
  case lookedBack(LookedBack)
  /// A rung of the ladder was taken: 提醒, 通报, 督办, 约谈, 立案, 移送.
  case escalationTaken(EscalationTaken)
  /// Something of a proceeding that is run elsewhere was recorded with its day.
  case recorded(ProceedingRecorded)
}

extension ProceedingEvent {
  /// The particulars.
  public var body: any ProceedingBody {
    switch self {
    case .penaltyCaseFiled(let body): body
    case .penaltyDecided(let body): body
    case .appealLodged(let body): body
    case .stayOrdered(let body): body
    case .stayEnded(let body): body
    case .appealDecided(let body): body
    case .orderServed(let body): body
    case .majorReported(let body): body
    case .assistanceGiven(let body): body
    case .lookedBack(let body): body
    case .escalationTaken(let body): body
    case .recorded(let body): body
    }
  }

  /// The kind as it stands in the ledger.
  public var kind: String { type(of: body).kind }

  /// The step it records.
  public var step: HazardStep { type(of: body).step }

  /// Reads the particulars of a kind, or nothing when the kind is not known.
  public init?(kind: String, from decoder: any Decoder) throws {
    switch kind {
    case PenaltyCaseFiled.kind: self = .penaltyCaseFiled(try PenaltyCaseFiled(from: decoder))
    case PenaltyDecided.kind: self = .penaltyDecided(try PenaltyDecided(from: decoder))
    case AppealLodged.kind: self = .appealLodged(try AppealLodged(from: decoder))
    case StayOrdered.kind: self = .stayOrdered(try StayOrdered(from: decoder))
    case StayEnded.kind: self = .stayEnded(try StayEnded(from: decoder))
    case AppealDecided.kind: self = .appealDecided(try AppealDecided(from: decoder))
    case OrderServed.kind: self = .orderServed(try OrderServed(from: decoder))
    case MajorReported.kind: self = .majorReported(try MajorReported(from: decoder))
    case AssistanceGiven.kind: self = .assistanceGiven(try AssistanceGiven(from: decoder))
    case LookedBack.kind: self = .lookedBack(try LookedBack(from: decoder))
    case EscalationTaken.kind: self = .escalationTaken(try EscalationTaken(from: decoder))
    case ProceedingRecorded.kind: self = .recorded(try ProceedingRecorded(from: decoder))
    default: return nil
    }
  }

  /// Every kind.
  public static let kinds: [String] = [
    PenaltyCaseFiled.kind,
    PenaltyDecided.kind,
    AppealLodged.kind,
    StayOrdered.kind,
    StayEnded.kind,
    AppealDecided.kind,
    OrderServed.kind,
    MajorReported.kind,
    AssistanceGiven.kind,
    LookedBack.kind,
    EscalationTaken.kind,
    ProceedingRecorded.kind,
  ]
}
