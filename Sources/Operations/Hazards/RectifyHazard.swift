public import SafetyModel
public import Workflow

/// A rectification plan as somebody enters it.
public struct PlanRequest: Hashable, Sendable {
  /// The goals.
  public var goals: String?
  /// Methods and measures.
  public var measures: String?
  /// The body in charge.
  public var responsibleBody: String?
  /// The person in charge.
  public var responsible: String?
  /// The post of the person in charge.
  public var post: String?
  /// The funds in fen.
  public var fundsFen: Int64?
  /// Where the funds come from.
  public var fundsSource: String?
  /// The last day.
  public var deadline: CivilDate?
  /// The contingency plan.
  public var contingency: String?
  /// Scans, by path.
  public var documents: [String]

  /// Creates a plan.
  public init(
    goals: String? = nil,
    measures: String? = nil,
    responsibleBody: String? = nil,
    responsible: String? = nil,
    post: String? = nil,
    fundsFen: Int64? = nil,
    fundsSource: String? = nil,
    deadline: CivilDate? = nil,
    contingency: String? = nil,
    documents: [String] = []
  ) {
    self.goals = goals
    self.measures = measures
    self.responsibleBody = responsibleBody
    self.responsible = responsible
    self.post = post
    self.fundsFen = fundsFen
    self.fundsSource = fundsSource
    self.deadline = deadline
    self.contingency = contingency
    self.documents = documents
  }

  func plan(in recording: inout Recording) -> RectificationPlan {
    RectificationPlan(
      goals: goals,
      measures: measures,
      responsibleBody: responsibleBody,
      responsible: responsible.map {
        ResponsiblePerson(name: recording.commit($0), post: post)
      },
      fundsFen: fundsFen,
      fundsSource: fundsSource,
      deadline: deadline,
      contingency: contingency
    )
  }
}

extension OperatingContext {
  /// Records the unit's rectification plan (整改方案, 五落实).
  @discardableResult
  public func submitPlan(
    _ request: PlanRequest,
    for id: HazardID
  ) throws(OperationFailure) -> HazardState {
    let actor = try requireActor()
    let evidence = try addEvidence(request.documents, purpose: .document)
    return try perform(on: id) { (recording, _) throws(OperationFailure) in
      .submitPlan(
        PlanSubmitted(
          plan: request.plan(in: &recording),
          by: actor,
          on: today,
          evidence: evidence
        )
      )
    }
  }

  /// Records an interim measure (管控措施).
  @discardableResult
  public func takeMeasure(
    _ kind: InterimMeasureKind,
    text: String,
    photos: [String] = [],
    on id: HazardID
  ) throws(OperationFailure) -> HazardState {
    let actor = try requireActor()
    let evidence = try addEvidence(photos, purpose: .document)
    return try perform(on: id) { (_, _) throws(OperationFailure) in
      .takeInterimMeasure(
        InterimMeasureDraft(measure: kind, text: text, by: actor, on: today, evidence: evidence)
      )
    }
  }

  /// Ends an interim measure.
  @discardableResult
  public func liftMeasure(
    _ number: Int,
    reason: String,
    on id: HazardID
  ) throws(OperationFailure) -> HazardState {
    let actor = try requireActor()
    return try perform(on: id) { (_, _) throws(OperationFailure) in
      .liftInterimMeasure(
        InterimMeasureLifted(number: number, reason: reason, by: actor, on: today)
      )
    }
  }

  /// Records the unit's claim that the hazard is put right (整改).
  @discardableResult
  public func claimRectification(
    of id: HazardID,
    text: String,
    rectifiers: [PersonID] = [],
    contractors: [String] = [],
    photos: [String] = [],
    documents: [String] = []
  ) throws(OperationFailure) -> HazardState {
    let actor = try requireActor()
    let evidence =
      try addEvidence(photos, purpose: .corrected) + addEvidence(documents, purpose: .document)
    try adviseOnReuse(of: evidence, for: id)
    return try perform(on: id, naming: rectifiers) { (recording, state) throws(OperationFailure) in
      try checkOtherPictures(evidence, than: state.found.evidence)
      return .claimRectification(
        RectificationClaimed(
          by: actor,
          rectifiers: rectifiers,
          contractors: contractors.isEmpty ? nil : contractors.map { recording.commit($0) },
          on: today,
          text: text,
          evidence: evidence
        )
      )
    }
  }

  /// Asks for more time, before the term ends.
  @discardableResult
  public func requestExtension(
    of id: HazardID,
    to day: CivilDate,
    ground: ExtensionGround? = nil,
    reason: String
  ) throws(OperationFailure) -> HazardState {
    let actor = try requireActor()
    return try perform(on: id) { (_, _) throws(OperationFailure) in
      .requestExtension(
        ExtensionDraft(by: actor, on: today, to: day, ground: ground, reason: reason)
      )
    }
  }

  /// Decides a request for more time; the old day is kept.
  @discardableResult
  public func decideExtension(
    of id: HazardID,
    _ decision: ExtensionDecision,
    newDue: CivilDate?,
    reason: String
  ) throws(OperationFailure) -> HazardState {
    let actor = try requireActor()
    return try perform(on: id) { (_, _) throws(OperationFailure) in
      .decideExtension(
        ExtensionAnswer(
          decision: decision,
          by: actor,
          on: today,
          newDue: newDue,
          reason: reason
        )
      )
    }
  }
}
