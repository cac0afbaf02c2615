import Determination
import Ledger
public import SafetyModel
import Workspace

extension OperatingContext {
  /// Attaches a file to a visit as a whole.
  public func attachEvidence(
    _ path: String,
    note: String?,
    to id: InspectionID
  ) throws(OperationFailure) -> EvidenceReference {
    let loaded = try loadInspection(id)
    guard loaded.value.status == .underWay else { throw .notNow(.inspectionNotUnderWay(id)) }
    let evidence = try addEvidence(path, purpose: .document)
    var recording = Recording()
    recording.expect(loaded, of: id)
    recording.refer(to: [evidence])
    recording.record(
      .inspection(
        .evidenceAttached(InspectionEvidenceAttached(evidence: evidence, note: note))
      ),
      of: id
    )
    try append(recording)
    return evidence
  }

  /// Completes or corrects the administrative record, also after the finish.
  public func changeAdministrativeRecord(
    of id: InspectionID,
    reason: String,
    _ change: (inout AdministrativeRecord) -> Void
  ) throws(OperationFailure) {
    let loaded = try loadInspection(id)
    guard loaded.value.status != .abandoned else { throw .notNow(.inspectionNotUnderWay(id)) }
    guard var record = loaded.value.administrative else {
      throw .input([InputProblem(.approvalMissing)])
    }
    change(&record)
    try checkApproval(record, ofVisitOn: loaded.value.start.day)
    var recording = Recording()
    recording.expect(loaded, of: id)
    recording.record(
      .inspection(
        .administrativeRecordChanged(AdministrativeRecordChanged(record: record, reason: reason))
      ),
      of: id
    )
    try append(recording)
  }

  /// Gives up a visit that is under way; nothing is evaluated.
  public func abandonInspection(
    _ id: InspectionID,
    reason: String
  ) throws(OperationFailure) {
    let loaded = try loadInspection(id)
    guard loaded.value.status == .underWay else { throw .notNow(.inspectionNotUnderWay(id)) }
    var recording = Recording()
    recording.expect(loaded, of: id)
    recording.record(.inspection(.abandoned(InspectionAbandoned(reason: reason))), of: id)
    try append(recording)
  }

  /// Corrects an answer of a finished visit; the first one stays in the history.
  ///
  /// A correction that finds something registers its hazards. One that takes a finding back leaves
  /// its hazard standing: withdrawing that is a decision of its own.
  public func amendInspection(
    _ id: InspectionID,
    _ draft: AnswerDraft,
    reason: String
  ) throws(OperationFailure) -> FinishedInspection {
    let loaded = try loadInspection(id)
    guard loaded.value.status == .finished else { throw .notNow(.inspectionNotFinished(id)) }
    try checkVisitor(of: loaded.value)
    let items = try items(of: loaded.value)
    guard let answer = try answers(from: [draft], to: items, of: loaded.value).first else {
      throw .notFound(.item, draft.item)
    }
    var amended = loaded.value
    amended.record(answer)
    let evaluation = try Evaluation(of: amended, in: self)
    let problems = evaluation.missingEvidence(in: [answer])
    guard problems.isEmpty else { throw .input(problems) }
    var registration = HazardRegistration(
      inspection: amended,
      evaluation: evaluation,
      context: self
    )
    registration.recording.expect(loaded, of: id)
    registration.recording.pack = ContentHash(hex: amended.start.pack)
    try registration.register([answer])
    try registration.openCases()
    registration.recording.refer(to: answer.evidence)
    registration.recording.record(
      .inspection(
        .amended(
          InspectionAmended(
            answer: answer,
            reason: reason,
            determinations: evaluation.determinations,
            hazards: registration.outcome.hazards
          )
        )
      ),
      of: id
    )
    try append(registration.recording)
    return registration.outcome
  }
}
