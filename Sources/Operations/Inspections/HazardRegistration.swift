import Determination
import Ledger
import RuleLanguage
import SQLStore
import SafetyModel
import Workflow
import Workspace

/// Turns the findings of a visit into hazards and, where the count is reached, into a major case.
struct HazardRegistration {
  let inspection: Inspection
  let evaluation: Evaluation
  let context: OperatingContext
  var recording = Recording()
  var outcome: FinishedInspection
  /// What this step registered, by fingerprint: a second answer that asserts the same is a sighting.
  private var registered: [HazardFingerprint: HazardID] = [:]
  /// Everything registered or seen again in this step, by circumstance.
  private var found: [(id: HazardID, circumstance: String)] = []

  init(inspection: Inspection, evaluation: Evaluation, context: OperatingContext) {
    self.inspection = inspection
    self.evaluation = evaluation
    self.context = context
    outcome = FinishedInspection(
      determinations: evaluation.determinations,
      hazards: [],
      closedOnTheSpot: [],
      observed: [],
      cases: [],
      extendedCases: []
    )
  }

  /// Registers a hazard for every circumstance of every nonconforming answer.
  mutating func register(_ answers: [Answer]) throws(OperationFailure) {
    for answer in answers where answer.answer == .nonconforming {
      guard let item = evaluation.item(answer.item) else { continue }
      for circumstance in answer.circumstances {
        try register(answer, circumstance: circumstance, item: item)
      }
    }
  }

  private mutating func register(
    _ answer: Answer,
    circumstance id: String,
    item: ChecklistItem
  ) throws(OperationFailure) {
    guard let circumstance = evaluation.pack.circumstance(id) else { return }
    let body = body(of: answer, circumstance: circumstance, item: item)
    recording.refer(to: answer.evidence)
    if let known = registered[body.fingerprint] {
      recording.record(.hazard(.observed(sighting(of: body))), of: known)
      return
    }
    let existing = try context.hazards(with: body.fingerprint)
    let decision = try context.decisionContext(
      regime: body.regime,
      people: inspection.start.inspectors,
      hazards: [],
      pack: evaluation.pack
    )
    let registration: HazardWorkflow.Registration
    do throws(RefusalReason) {
      registration = try HazardWorkflow.register(
        body,
        beside: existing.map(\.value),
        context: decision
      )
    } catch {
      throw .refused(
        Refusal(command: .observe, state: .registered, reason: error, permitted: []),
        hazard: nil
      )
    }
    switch registration {
    case .again(let known, let event):
      if let loaded = existing.first(where: { $0.value.id == known }) {
        recording.expect(loaded, of: known)
      }
      recording.record(.hazard(event), of: known)
      outcome.observed.append(known)
      found.append((known, id))
    case .new(let event):
      let new = context.newID(HazardID.self)
      recording.expectNew(new)
      recording.record(.hazard(event), of: new)
      outcome.hazards.append(new)
      registered[body.fingerprint] = new
      if try closeOnTheSpot(answer, event: event, id: new, decision: decision) { return }
      found.append((new, id))
    }
  }

  private func body(
    of answer: Answer,
    circumstance: Circumstance,
    item: ChecklistItem
  ) -> HazardRegistered {
    let verdict = evaluation.judge.verdict(
      on: circumstance.id,
      records: evaluation.determinations
    )
    let changes = evaluation.pack.localChanges(toItem: item.id).filter { change in
      switch change.target {
      case .circumstance(let other): other == circumstance.id
      case .item, .fact, .instrument, .clock, .step: true
      }
    }
    return HazardRegistered(
      site: inspection.start.site,
      inspection: inspection.id,
      checklist: item.checklist,
      item: item.id,
      circumstance: circumstance.id,
      title: circumstance.label,
      location: answer.location,
      note: answer.note,
      regime: circumstance.regime,
      matter: circumstance.matter,
      nature: inspection.start.nature,
      source: HazardSource(nature: inspection.start.nature, occasion: inspection.start.occasion),
      foundBy: inspection.start.inspectors,
      foundOn: inspection.start.day,
      grade: verdict.grade,
      verdict: verdict,
      evidence: answer.evidence,
      fittedButFailed: answer.fittedButFailed,
      parties: parties,
      itemGrade: item.grade,
      usualDays: item.rectify.days,
      basis: LegalBasis(
        norm: item.norm,
        power: item.power,
        liability: item.liability,
        confidence: item.confidence
      ),
      rectify: item.rectify.text,
      pack: inspection.start.pack,
      handling: circumstance.handling == .normal ? nil : circumstance.handling,
      localChanges: changes.isEmpty ? nil : changes
    )
  }

  private func sighting(of found: HazardRegistered) -> HazardObserved {
    HazardObserved(
      inspection: found.inspection,
      by: found.foundBy,
      on: found.foundOn,
      note: found.note,
      evidence: found.evidence
    )
  }

  /// The unit itself, with owner and operator where it rents.
  private var parties: [ResponsibleParty] {
    let tenancy = evaluation.site.tenancy
    return [ResponsibleParty(role: .unit, site: evaluation.site.id, name: evaluation.site.name)]
      + [
        tenancy?.owner.map { ResponsibleParty(role: .owner, name: $0) },
        tenancy?.operator.map { ResponsibleParty(role: .operator, name: $0) },
      ].compactMap { $0 }
  }

  /// Closes a general hazard that the unit corrected in the visit, with its photo pair.
  ///
  /// While nobody knows whether it is major it stays open.
  private mutating func closeOnTheSpot(
    _ answer: Answer,
    event: HazardEvent,
    id: HazardID,
    decision: DecisionContext
  ) throws(OperationFailure) -> Bool {
    guard answer.correctedOnTheSpot, let state = HazardState.replay([event], id: id),
      state.grade == .general, state.gradePending == nil
    else { return false }
    let command = HazardCommand.close(
      HazardClosed(
        reason: .onTheSpot,
        by: decision.actor.id,
        on: inspection.start.day,
        note: answer.note,
        evidence: answer.evidence
      )
    )
    do throws(Refusal) {
      for event in try HazardWorkflow.decide(command, in: state, context: decision) {
        recording.record(.hazard(event), of: id)
      }
    } catch {
      throw .refused(error.named(in: evaluation.pack), hazard: id)
    }
    outcome.closedOnTheSpot.append(id)
    return true
  }

  /// Opens a case for every reached count, or adds the new members to the one that is open.
  mutating func openCases() throws(OperationFailure) {
    for record in evaluation.determinations {
      guard record.verdict == .major, record.by != CriteriaJudge.direct,
        let nearest = record.reached.first
      else { continue }
      try openCase(record, branch: nearest)
    }
  }

  private mutating func openCase(
    _ record: DeterminationRecord,
    branch: BranchFinding
  ) throws(OperationFailure) {
    let counted = Set(record.reached.flatMap(\.met))
    let elements = record.elements.filter { counted.contains($0.element) }
      .map { CountedElement(clause: $0.element, hazards: hazards(behind: $0)) }
    var members: [HazardID] = []
    for id in elements.flatMap(\.hazards) where !members.contains(id) { members.append(id) }
    let actor = try context.requireActor()
    if let open = try context.openCase(of: inspection.start.site, regime: record.regime) {
      try add(members, elements: elements, to: open, by: actor)
      return
    }
    let id = context.newID(CaseID.self)
    recording.expectNew(id)
    recording.record(
      .majorCase(
        .opened(
          CaseOpened(
            site: inspection.start.site,
            criteria: record.criteria,
            branch: branch.branch,
            atLeast: branch.required,
            regime: record.regime,
            matter: matter(of: members, record),
            confidence: branch.confidence,
            elements: elements,
            members: members,
            by: actor,
            on: inspection.start.day,
            pack: inspection.start.pack,
            nature: inspection.start.nature
          )
        )
      ),
      of: id
    )
    outcome.cases.append(id)
    for member in members { try join(member, id, by: actor) }
  }

  private mutating func add(
    _ members: [HazardID],
    elements: [CountedElement],
    to open: Loaded<CaseState>,
    by actor: PersonID
  ) throws(OperationFailure) {
    let new = members.filter { !open.value.members.contains($0) }
    guard !new.isEmpty else { return }
    recording.expect(open, of: open.value.id)
    for member in new {
      let clauses = elements.filter { $0.hazards.contains(member) }.map(\.clause)
      recording.record(
        .majorCase(
          .memberAdded(
            CaseMemberAdded(
              hazard: member,
              clauses: clauses,
              by: actor,
              on: inspection.start.day
            )
          )
        ),
        of: open.value.id
      )
      try join(member, open.value.id, by: actor)
    }
    outcome.extendedCases.append(open.value.id)
  }

  private mutating func join(
    _ member: HazardID,
    _ id: CaseID,
    by actor: PersonID
  ) throws(OperationFailure) {
    if evaluation.standing.contains(where: { $0.id == member && $0.majorCase != nil }) { return }
    if evaluation.standing.contains(where: { $0.id == member }) {
      recording.expect(try context.loadHazard(member), of: member)
    }
    recording.record(
      .hazard(.joinedCase(JoinedCase(majorCase: id, by: actor, on: inspection.start.day))),
      of: member
    )
  }

  private func hazards(behind element: ElementFinding) -> [HazardID] {
    var ids = found.filter { element.circumstances.contains($0.circumstance) }.map(\.id)
    for id in element.standingHazards where !ids.contains(id) { ids.append(id) }
    return ids
  }

  private func matter(of members: [HazardID], _ record: DeterminationRecord) -> String {
    let circumstance = found.first { members.contains($0.id) }?.circumstance
    return circumstance.flatMap { evaluation.pack.circumstance($0)?.matter }
      ?? record.regime.rawValue
  }
}

extension DeterminationRecord {
  /// The counting rules that are reached, the one with the smallest threshold first.
  fileprivate var reached: [BranchFinding] {
    branches.filter { $0.state == .met }
      .sorted { $0.required < $1.required }
  }
}
