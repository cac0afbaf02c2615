/// Help for a unit that cannot cope (帮扶): an offer, or a visit.
public struct AssistanceGiven: ProceedingBody {
  /// The kind of this event.
  public static let kind = "hazard.assistance-given"
  /// The step it records.
  public static let step = HazardStep.assist
  /// Offer or visit.
  public var form: AssistanceForm
  /// Who helps.
  public var helper: String
  /// With what.
  public var text: String
  /// Who recorded it.
  public var by: PersonID
  /// The day.
  public var on: CivilDate
  /// Papers.
  public var evidence: [EvidenceReference]

  /// Creates the body.
  public init(
    form: AssistanceForm,
    helper: String,
    text: String,
    by: PersonID,
    on: CivilDate,
    evidence: [EvidenceReference] = []
  ) {
    self.form = form
    self.helper = helper
    self.text = text
    self.by = by
    self.on = on
    self.evidence = evidence
  }
}

/// A closed hazard was looked at again (回头看).
public struct LookedBack: ProceedingBody {
  /// The kind of this event.
  public static let kind = "hazard.looked-back"
  /// The step it records.
  public static let step = HazardStep.lookBack
  /// Who looked.
  public var inspectors: [PersonID]
  /// The visit.
  public var inspection: InspectionID?
  /// What was found.
  public var result: LookBackResult
  /// What was seen.
  public var facts: String
  /// Who recorded it.
  public var by: PersonID
  /// The day.
  public var on: CivilDate
  /// Papers.
  public var evidence: [EvidenceReference]

  /// Creates the body.
  public init(
    inspectors: [PersonID],
    inspection: InspectionID? = nil,
    result: LookBackResult,
    facts: String,
    by: PersonID,
    on: CivilDate,
    evidence: [EvidenceReference] = []
  ) {
    self.inspectors = inspectors
    self.inspection = inspection
    self.result = result
    self.facts = facts
    self.by = by
    self.on = on
    self.evidence = evidence
  }
}

/// A rung of the ladder was taken: 提醒, 通报, 督办, 约谈, 立案, 移送.
public struct EscalationTaken: ProceedingBody {
  /// The kind of this event.
  public static let kind = "hazard.escalation-taken"
  /// The step it records.
  public static let step = HazardStep.escalate
  /// The rung.
  public var rung: EscalationRung.Kind
  /// The body that took it.
  public var authority: String
  /// The document.
  public var document: DocumentNumber?
  /// What was said.
  public var text: String?
  /// Who recorded it.
  public var by: PersonID
  /// The day.
  public var on: CivilDate
  /// Papers.
  public var evidence: [EvidenceReference]

  /// Creates the body.
  public init(
    rung: EscalationRung.Kind,
    authority: String,
    document: DocumentNumber? = nil,
    text: String? = nil,
    by: PersonID,
    on: CivilDate,
    evidence: [EvidenceReference] = []
  ) {
    self.rung = rung
    self.authority = authority
    self.document = document
    self.text = text
    self.by = by
    self.on = on
    self.evidence = evidence
  }
}
