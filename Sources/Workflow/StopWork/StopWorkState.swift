public import SafetyModel

/// Orders to stop, seals, and the way back to production.
public struct StopWorkState: Hashable, Sendable {
  /// An order to withdraw people or to stop, and how it ended.
  public struct Stop: Hashable, Sendable {
    /// How it was ordered.
    public var ordered: StopOrdered
    /// How its body revoked it.
    public var revoked: StopRevoked?
    /// The consent that ended it.
    public var consent: ResumptionDecided?

    /// Whether neither consent nor revocation ended it; a term that ran out does not.
    public var stands: Bool { revoked == nil && consent == nil }

    /// Whether its term is over on a day while it stands; its days still count as overdue.
    public func isExpired(on day: CivilDate) -> Bool { stands && ordered.until.day < day }
  }

  /// A seal and how it ended.
  public struct Seal: Hashable, Sendable {
    /// How it was imposed.
    public var imposed: SealImposed
    /// How it was extended.
    public var extended: SealExtended?
    /// How it was lifted.
    public var lifted: SealLifted?

    /// Whether it was not lifted yet.
    public var stands: Bool { lifted == nil }

    /// The last day it may stand.
    public var until: DueDay { extended?.until ?? imposed.until }
  }

  /// Every order, in order.
  public internal(set) var stops: [Stop] = []
  /// Every seal, in order.
  public internal(set) var seals: [Seal] = []
  /// Every report of the unit's own acceptance.
  public internal(set) var acceptances: [AcceptanceReported] = []
  /// The acceptance that still counts: passed, and nothing failed since.
  public internal(set) var standingAcceptance: AcceptanceReported?
  /// Every request to resume.
  public internal(set) var requests: [ResumptionRequested] = []
  /// The request that waits for a decision.
  public internal(set) var pendingRequest: ResumptionRequested?
  /// Every decision about resuming.
  public internal(set) var decisions: [ResumptionDecided] = []

  /// Creates the state before anything was stopped.
  public init() {}

  /// The orders that stand.
  public var standingStops: [Stop] { stops.filter(\.stands) }

  /// The seals that stand.
  public var standingSeals: [Seal] { seals.filter(\.stands) }

  /// What is still in force, as it stands in the way of an end.
  var inForce: RefusalReason? {
    if !standingStops.isEmpty {
      return .stopWork(.stopStanding(standingStops.map(\.ordered.paper)))
    }
    guard !standingSeals.isEmpty else { return nil }
    return .stopWork(.sealStanding(standingSeals.map(\.imposed.paper)))
  }

  /// Whether a step about stops, seals and resuming has anything to be about.
  func admits(_ step: HazardStep) -> Bool {
    switch step {
    case .revokeStop: !standingStops.isEmpty
    case .extendSeal, .liftSeal: !standingSeals.isEmpty
    case .applyResumption: !standingStops.isEmpty && pendingRequest == nil
    case .decideResumption: pendingRequest != nil
    default: true
    }
  }

  mutating func apply(_ event: StopWorkEvent) {
    switch event {
    case .ordered(let body): stops.append(Stop(ordered: body))
    case .revoked(let body): changeStop(body.number) { $0.revoked = body }
    case .sealed(let body): seals.append(Seal(imposed: body))
    case .sealExtended(let body): changeSeal(body.number) { $0.extended = body }
    case .sealLifted(let body): changeSeal(body.number) { $0.lifted = body }
    case .accepted(let body):
      acceptances.append(body)
      standingAcceptance = body.conclusion == .passed ? body : nil
    case .requested(let body):
      requests.append(body)
      pendingRequest = body
    case .decided(let body):
      decisions.append(body)
      pendingRequest = nil
      if body.decision == .consented {
        for number in body.lifts { changeStop(number) { $0.consent = body } }
      }
    }
  }

  /// A hazard that is not put right after all must be accepted and asked about anew.
  mutating func forgetAcceptance() {
    standingAcceptance = nil
    pendingRequest = nil
  }

  private mutating func changeStop(_ number: Int, _ change: (inout Stop) -> Void) {
    for index in stops.indices where stops[index].ordered.number == number {
      change(&stops[index])
    }
  }

  private mutating func changeSeal(_ number: Int, _ change: (inout Seal) -> Void) {
    for index in seals.indices where seals[index].imposed.number == number {
      change(&seals[index])
    }
  }
}
