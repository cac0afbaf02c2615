import Determination
import Ledger
import RuleLanguage
import SQLStore
public import SafetyModel
public import Workflow

/// Something reported, handed over, read about or told by the unit: registered without a visit.
public struct RegistrationRequest: Hashable, Sendable {
  /// The site.
  public var site: SiteID
  /// What is said to be wrong: a circumstance of the rules.
  public var circumstance: String
  /// Where on the site.
  public var location: String?
  /// What was said.
  public var note: String?
  /// Where it came from.
  public var source: HazardSource
  /// The day it came in.
  public var received: CivilDate
  /// Whether it is about blocked exits or switched-off facilities, which are checked within hours.
  public var isUrgent: Bool
  /// Who reported it and how to reach them; absent when anonymous.
  public var reporter: String?
  /// The number it has where it came from.
  public var number: String?
  /// Photos, by path.
  public var photos: [String]
  /// Papers, by path.
  public var documents: [String]

  /// Creates a request.
  public init(
    site: SiteID,
    circumstance: String,
    location: String? = nil,
    note: String? = nil,
    source: HazardSource,
    received: CivilDate,
    isUrgent: Bool = false,
    reporter: String? = nil,
    number: String? = nil,
    photos: [String] = [],
    documents: [String] = []
  ) {
    self.site = site
    self.circumstance = circumstance
    self.location = location
    self.note = note
    self.source = source
    self.received = received
    self.isUrgent = isUrgent
    self.reporter = reporter
    self.number = number
    self.photos = photos
    self.documents = documents
  }
}

extension OperatingContext {
  /// Registers a hazard nobody has seen on a visit yet, and the receipt of what told of it.
  ///
  /// An open hazard of the same site, place and circumstance is seen again instead. The rules judge it
  /// by the facts of the site; the receipt sets the clocks of reports running, which the check ends.
  ///
  /// - Parameter request: What is reported.
  /// - Returns: The hazard, and whether it is new.
  /// - Throws: `input(notAllowed)` for an unknown circumstance, with those it may be; `refused` for a day to come.
  public func register(
    _ request: RegistrationRequest
  ) throws(OperationFailure) -> (hazard: HazardState, isNew: Bool) {
    let actor = try requireActor()
    var places = try placeRules()
    let pack = try places.pack(at: request.site, in: self)
    guard let circumstance = pack.circumstance(meant: request.circumstance) else {
      throw .input([
        InputProblem(
          .notAllowed(
            key: "--circumstance",
            value: request.circumstance,
            allowed: pack.circumstances(near: request.circumstance)
              .map { "\($0.label.zh)（\($0.id)）" }
          )
        )
      ])
    }
    let site = try loadSite(request.site).value
    let evidence =
      try addEvidence(request.photos, purpose: .found)
      + addEvidence(request.documents, purpose: .document)
    var body = found(circumstance, request, on: site, by: actor, evidence: evidence)
    var recording = Recording()
    body.pack = pack.contentHash
    recording.pack = try pin(pack)
    recording.refer(to: evidence)
    let existing = try hazards(with: body.fingerprint)
    let new = newID(HazardID.self)
    body.verdict = HazardVerdict(
      onReported: circumstance.id,
      as: new,
      at: site,
      beside: try openHazards(of: site.id),
      under: pack,
      day: today
    )
    body.grade = body.verdict?.grade ?? .general
    let decision = try decisionContext(
      regime: body.regime,
      people: [actor],
      hazards: existing.map(\.value),
      pack: pack
    )
    let id: HazardID
    let first: HazardEvent
    do throws(RefusalReason) {
      switch try HazardWorkflow.register(body, beside: existing.map(\.value), context: decision) {
      case .again(let known, let event): (id, first) = (known, event)
      case .new(let event): (id, first) = (new, event)
      }
    } catch {
      throw .refused(
        Refusal(command: .observe, state: .registered, reason: error, permitted: []),
        hazard: nil
      )
    }
    let known = existing.first { $0.value.id == id }
    if let known { recording.expect(known, of: id) } else { recording.expectNew(id) }
    recording.record(.hazard(first), of: id)
    let before =
      known.map { HazardState.evolve($0.value, first) } ?? HazardState.replay([first], id: id)
    guard var state = before else { throw .notFound(.hazard, id.text) }
    let policy = decision.policy
    if let receipt = receipt(of: request, by: actor, under: policy, in: &recording) {
      let event = HazardEvent.proceeding(.recorded(receipt))
      recording.record(.hazard(event), of: id)
      state = HazardState.evolve(state, event)
    }
    try append(recording)
    return (state, known == nil)
  }

  private func found(
    _ circumstance: Circumstance,
    _ request: RegistrationRequest,
    on site: Site,
    by actor: PersonID,
    evidence: [EvidenceReference]
  ) -> HazardRegistered {
    HazardRegistered(
      site: site.id,
      circumstance: circumstance.id,
      title: circumstance.label,
      location: request.location,
      note: request.note,
      regime: circumstance.regime,
      matter: circumstance.matter,
      nature: .patrol,
      source: request.source,
      foundBy: [actor],
      foundOn: today,
      grade: .general,
      evidence: evidence,
      parties: [ResponsibleParty(role: .unit, site: site.id, name: site.name)],
      basis: LegalBasis(confidence: .unknown),
      handling: circumstance.handling == .normal ? nil : circumstance.handling
    )
  }

  /// The receipt of a report; what came in otherwise sets no clock of reports running.
  ///
  /// Where the policy knows no check within hours an urgent report is checked as any other.
  private func receipt(
    of request: RegistrationRequest,
    by actor: PersonID,
    under policy: Policy,
    in recording: inout Recording
  ) -> ProceedingRecorded? {
    guard request.source == .report else { return nil }
    let hurries = policy.clocks.contains { $0.starts == .urgentReportReceived }
    return ProceedingRecorded(
      matter: request.isUrgent && hurries ? .urgentReportReceived : .reportReceived,
      happened: request.received,
      number: request.number,
      text: request.note,
      reporter: request.reporter.map { recording.commit($0) },
      by: actor,
      on: today
    )
  }
}

extension HazardVerdict {
  /// What the rules say of something reported together with what stands open on the site.
  init(
    onReported circumstance: String,
    as id: HazardID,
    at site: Site,
    beside open: [HazardState],
    under pack: RulePack,
    day: CivilDate
  ) {
    let reported = Assertions.StandingHazard(
      id: id,
      circumstance: circumstance,
      fittedButFailed: false
    )
    let standing = open.map {
      Assertions.StandingHazard(
        id: $0.id,
        circumstance: $0.found.circumstance,
        fittedButFailed: $0.found.fittedButFailed
      )
    }
    let judge = CriteriaJudge(
      criteria: pack.criteria,
      circumstances: pack.circumstances,
      factDefinitions: pack.facts,
      facts: KnownFacts(of: site),
      assertions: Assertions(items: [], answers: [], standing: [reported] + standing)
    )
    self = judge.verdict(on: circumstance, records: judge.determinations(on: day))
  }
}

extension HazardRegistered {
  /// Whether it came in without a visit: a report, the press, another body, the unit's own word.
  var isReported: Bool {
    switch source {
    case .report, .media, .transfer, .selfCheck: inspection == nil && nature == .patrol
    case .parkDuty, .patrol, .guidance, .inspection, .importedData: false
    }
  }
}
