public import Ledger
import SQLStore
public import SafetyModel
public import Workspace

/// One person at work in one workspace: everything the operations are handed.
///
/// What a user can do is a method of this type, one file each, in the folder of its noun.
public struct OperatingContext {
  /// The ledger, evidence and rules.
  public let workspace: Workspace
  /// The present, which the store stamps.
  public let now: Instant
  /// When the act happened as its author says; never later than `now`.
  public let occurred: Instant
  /// Who acts; a claim unless the assurance says more.
  public let actor: PersonID?
  /// The person the actor stands in for.
  public let behalf: PersonID?
  /// How the actor is known.
  public let assurance: Assurance
  /// The actor's own key; every event is signed with it.
  public let personalKey: NoteSigner?
  /// The signed paper behind an act whose assurance is paper.
  public let signedScan: EvidenceReference?
  /// Where a rule folder given on the command line stands; absent = the workspace's own.
  public let rulesFolder: String?
  /// The rules read so far.
  let loaded: LoadedRules
  /// The events read so far.
  let decoded: DecodedEvents
  /// How far it sees when it looks into the past; absent = everything there is.
  public let horizon: Horizon?
  /// Told of what went wrong beside an act that was recorded.
  let warn: (OperationWarning) -> Void

  /// Creates a context.
  ///
  /// - Throws: `notNow(.inTheFuture)` when the act is dated after the present.
  public init(
    workspace: Workspace,
    now: Instant,
    occurred: Instant? = nil,
    actor: PersonID? = nil,
    behalf: PersonID? = nil,
    assurance: Assurance = .typed,
    personalKey: NoteSigner? = nil,
    signedScan: EvidenceReference? = nil,
    rulesFolder: String? = nil,
    loaded: LoadedRules = LoadedRules(),
    decoded: DecodedEvents = DecodedEvents(),
    horizon: Horizon? = nil,
    warn: @escaping (OperationWarning) -> Void = { _ in }
  ) throws(OperationFailure) {
    let moment = occurred ?? now
    guard moment <= now else { throw .notNow(.inTheFuture(moment)) }
    self.workspace = workspace
    self.now = now
    self.occurred = moment
    self.actor = actor
    self.behalf = behalf
    self.assurance = assurance
    self.personalKey = personalKey
    self.signedScan = signedScan
    self.rulesFolder = rulesFolder
    self.loaded = loaded
    self.decoded = decoded
    self.horizon = horizon
    self.warn = warn
  }

  /// The day of the act, China Standard Time.
  public var today: CivilDate { occurred.day }

  /// The same context in which a person acts, by a signed paper or by the person's own key.
  ///
  /// - Throws: `evidence` when the scan cannot be taken, `notNow(.keyNotOfThePerson)` or `notSigned`
  ///   for a key named that cannot be used, `notNow(.notTheDeputy)` when the person does
  ///   not stand in for the absent colleague that day.
  public func acting(
    as person: PersonID?,
    onBehalfOf absent: PersonID? = nil,
    signedScan path: String? = nil,
    signing: PersonalSigning = .never
  ) throws(OperationFailure) -> OperatingContext {
    if let absent { try checkDeputy(person, of: absent, matter: nil) }
    let scan: EvidenceReference?
    if let path { scan = try addEvidence(path, purpose: .document) } else { scan = nil }
    let key = try personalKey(of: person, signing)
    return try OperatingContext(
      workspace: workspace,
      now: now,
      occurred: occurred,
      actor: person,
      behalf: absent,
      assurance: scan.map { .paper(scan: ContentHash(hex: $0.hash)) }
        ?? (key == nil ? .typed : .personal),
      personalKey: key,
      signedScan: scan,
      rulesFolder: rulesFolder,
      loaded: loaded,
      decoded: decoded,
      horizon: horizon,
      warn: warn
    )
  }

  /// The acting person.
  ///
  /// - Throws: `notNow(.actorMissing)` when nobody is named.
  func requireActor() throws(OperationFailure) -> PersonID {
    guard let actor else { throw .notNow(.actorMissing) }
    return actor
  }
}
