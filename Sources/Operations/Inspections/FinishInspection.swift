import Determination
import Ledger
import RuleLanguage
import SQLStore
public import SafetyModel
import Workflow
import Workspace

/// What a visit is finished with.
public struct FinishRequest: Hashable, Sendable {
  /// Why the items without an answer were not looked at; one reason for all.
  public var notCheckedReason: String?
  /// Who of the unit signed.
  public var unitSigner: String?
  /// Why the signature was refused, with the witness.
  public var refusal: String?

  /// Creates a request.
  public init(
    notCheckedReason: String? = nil,
    unitSigner: String? = nil,
    refusal: String? = nil
  ) {
    self.notCheckedReason = notCheckedReason
    self.unitSigner = unitSigner
    self.refusal = refusal
  }
}

/// What came out of a visit.
public struct FinishedInspection {
  /// What each criteria set says.
  public var determinations: [DeterminationRecord]
  /// The hazards registered, in order of the findings.
  public var hazards: [HazardID]
  /// Those of them that were corrected on the spot and are closed.
  public var closedOnTheSpot: [HazardID]
  /// Open hazards that were seen again.
  public var observed: [HazardID]
  /// The major cases opened.
  public var cases: [CaseID]
  /// Cases that were open already and got new members.
  public var extendedCases: [CaseID]
}

extension OperatingContext {
  /// Ends a visit: evaluates, grades and registers hazards in one step.
  ///
  /// What was not looked at becomes not checked with the one reason; nothing is ticked for anybody.
  ///
  /// - Throws: `notNow(.unansweredWithoutReason)` when items are open and no reason is given,
  ///   `input` when a nonconforming answer lacks its evidence.
  public func finishInspection(
    _ id: InspectionID,
    _ request: FinishRequest
  ) throws(OperationFailure) -> FinishedInspection {
    let loaded = try loadInspection(id)
    guard loaded.value.status == .underWay else { throw .notNow(.inspectionNotUnderWay(id)) }
    let inspection = loaded.value
    try checkVisitor(of: inspection)
    let evaluation = try Evaluation(of: inspection, in: self)
    let open = evaluation.unanswered
    guard open.isEmpty || request.notCheckedReason != nil else {
      throw .notNow(.unansweredWithoutReason(id, items: open))
    }
    if inspection.start.nature == .administrativeInspection, inspection.answers.isEmpty,
      inspection.start.reinspectedHazards.isEmpty
    {
      throw .notNow(.act(.nothingLookedAt(id)))
    }
    let problems = evaluation.missingEvidence(in: inspection.answers)
    guard problems.isEmpty else { throw .input(problems) }
    var registration = HazardRegistration(
      inspection: inspection,
      evaluation: evaluation,
      context: self
    )
    registration.recording.expect(loaded, of: id)
    registration.recording.pack = ContentHash(hex: inspection.start.pack)
    try registration.register(inspection.answers)
    try registration.openCases()
    let signature = request.unitSigner.map { name in
      UnitSignature(name: registration.recording.commit(name), refusal: request.refusal)
    }
    registration.recording.record(
      .inspection(
        .finished(
          InspectionFinished(
            notChecked: open,
            notCheckedReason: request.notCheckedReason,
            determinations: evaluation.determinations,
            hazards: registration.outcome.hazards,
            observedHazards: registration.outcome.observed,
            unitSignature: signature
          )
        )
      ),
      of: id
    )
    try append(registration.recording)
    return registration.outcome
  }
}
