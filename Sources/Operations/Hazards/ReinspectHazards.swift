import Ledger
import SQLStore
public import SafetyModel
public import Workflow
import Workspace

/// What a re-inspection found.
public struct ReinspectionRequest: Hashable, Sendable {
  /// Who re-inspected.
  public var inspectors: [PersonID]
  /// The visit it was part of.
  public var inspection: InspectionID?
  /// Whether it passed.
  public var result: ReinspectionResult
  /// What was seen, in words.
  public var facts: String
  /// Photos, by path.
  public var photos: [String]
  /// Documents, by path.
  public var documents: [String]
  /// The new last day after a failed one.
  public var nextDue: CivilDate?
  /// What follows a failed one.
  public var consequence: ReinspectionConsequence?
  /// What is answered when the words speak against a pass.
  public var wordingConfirmed: String?

  /// Creates a request.
  public init(
    inspectors: [PersonID],
    inspection: InspectionID? = nil,
    result: ReinspectionResult,
    facts: String,
    photos: [String] = [],
    documents: [String] = [],
    nextDue: CivilDate? = nil,
    consequence: ReinspectionConsequence? = nil,
    wordingConfirmed: String? = nil
  ) {
    self.inspectors = inspectors
    self.inspection = inspection
    self.result = result
    self.facts = facts
    self.photos = photos
    self.documents = documents
    self.nextDue = nextDue
    self.consequence = consequence
    self.wordingConfirmed = wordingConfirmed
  }
}

/// What one look found about one hazard.
public struct HazardLook: Hashable, Sendable {
  /// The hazard.
  public var hazard: HazardID
  /// What was found.
  public var request: ReinspectionRequest

  /// Creates a look.
  public init(_ hazard: HazardID, _ request: ReinspectionRequest) {
    self.hazard = hazard
    self.request = request
  }
}

extension OperatingContext {
  /// Records a re-inspection (复查) of one hazard.
  @discardableResult
  public func reinspect(
    _ id: HazardID,
    _ request: ReinspectionRequest
  ) throws(OperationFailure) -> HazardState {
    let states = try reinspect([HazardLook(id, request)])
    guard let state = states.first else { throw .notFound(.hazard, id.text) }
    return state
  }

  /// Records what one visit found about several hazards: a result for each, all of them or none.
  ///
  /// A visit bound to the hazards is answered item by item and ends with the last result.
  @discardableResult
  public func reinspect(_ looks: [HazardLook]) throws(OperationFailure) -> [HazardState] {
    var recording = Recording()
    var states: [HazardState] = []
    var recorded: [RecordedLook] = []
    for look in looks {
      let request = look.request
      var id = request.inspection
      if id == nil { id = try visitUnderWay(for: look.hazard) }
      let visit = try id.map { id throws(OperationFailure) in try loadInspection(id) }
      let evidence =
        try addEvidence(request.photos, purpose: .corrected)
        + addEvidence(request.documents, purpose: .document)
      let inspectors =
        request.inspectors.isEmpty ? visit?.value.start.inspectors ?? [] : request.inspectors
      let state = try step(on: look.hazard, naming: inspectors, in: &recording) {
        (_, before) throws(OperationFailure) in
        if let visit { try check(visit.value, for: before) }
        return .reinspect(
          ReinspectionDraft(
            inspectors: inspectors,
            inspection: id,
            on: today,
            result: request.result,
            facts: request.facts,
            evidence: evidence,
            nextDue: request.nextDue,
            consequence: request.consequence,
            wordingConfirmed: request.wordingConfirmed
          )
        )
      }
      states.append(state)
      if let visit { recorded.append(RecordedLook(state: state, evidence: evidence, visit: visit)) }
    }
    try endBoundVisits(after: recorded, in: &recording)
    try append(recording)
    return states
  }

  /// The one visit under way that is bound to a hazard; nothing when there are several or none.
  private func visitUnderWay(for hazard: HazardID) throws(OperationFailure) -> InspectionID? {
    let site = try loadHazard(hazard).value.found.site
    let rows = try query { () throws(StoreFailure) in
      try workspace.database.inspections(of: SubjectID(site), page: .all)
    }
    var bound: [InspectionID] = []
    for row in rows where row.inspection.state == Inspection.Status.underWay.rawValue {
      guard let id = InspectionID(row.inspection.id.text) else { continue }
      if try loadInspection(id).value.start.reinspectedHazards.contains(hazard) { bound.append(id) }
    }
    return bound.count == 1 ? bound[0] : nil
  }

  private func check(_ visit: Inspection, for hazard: HazardState) throws(OperationFailure) {
    guard hazard.mayBeReinspected(in: visit) else {
      throw try refusal(of: .reinspect, on: hazard, .notBoundToVisit(visit.id))
    }
    guard visit.status == .underWay || visit.start.reinspectedHazards.isEmpty else {
      throw try refusal(of: .reinspect, on: hazard, .visitIsOver(visit.id))
    }
  }
}

/// A result with the visit it belongs to.
struct RecordedLook {
  var state: HazardState
  var evidence: [EvidenceReference]
  var visit: Loaded<Inspection>
}

extension OperatingContext {
  /// Answers the items of visits bound to hazards and ends those in which every hazard has its result.
  private func endBoundVisits(
    after looks: [RecordedLook],
    in recording: inout Recording
  ) throws(OperationFailure) {
    var ended: Set<InspectionID> = []
    for look in looks where ended.insert(look.visit.value.id).inserted {
      let visit = look.visit.value
      let mine = looks.filter { $0.visit.value.id == visit.id }
      guard !visit.start.reinspectedHazards.isEmpty else { continue }
      recording.expect(look.visit, of: visit.id)
      for answer in mine.compactMap(\.answer).withPassesLast {
        recording.record(.inspection(.answerRecorded(AnswerRecorded(answer: answer))), of: visit.id)
      }
      guard try isSettled(visit, with: mine.map(\.state)) else { continue }
      recording.record(.inspection(.finished(InspectionFinished(bound: mine))), of: visit.id)
    }
  }

  /// Whether every hazard the visit is bound to has a result, and nothing else was to be looked at.
  private func isSettled(
    _ visit: Inspection,
    with states: [HazardState]
  ) throws(OperationFailure) -> Bool {
    var items: Set<String> = []
    for id in visit.start.reinspectedHazards {
      let known = states.first { $0.id == id }
      let state = if let known { known } else { try loadHazard(id).value }
      guard state.reinspections.contains(where: { $0.inspection == visit.id }) else { return false }
      if let item = state.found.item { items.insert(item) }
    }
    return items.isSuperset(of: visit.start.items)
  }
}

extension RecordedLook {
  /// The answer to the item by which the hazard was found.
  fileprivate var answer: Answer? {
    guard let item = state.found.item, let look = state.reinspections.last else { return nil }
    let isRight = look.result == .passed
    return Answer(
      item: item,
      answer: isRight ? .conforming : .nonconforming,
      circumstances: isRight ? [] : [state.found.circumstance],
      location: state.found.location,
      note: look.facts,
      evidence: evidence
    )
  }
}

extension [Answer] {
  /// One item found wrong in one place and right in another stays wrong.
  fileprivate var withPassesLast: [Answer] {
    let wrong = filter { $0.answer == .nonconforming }
    return wrong
      + filter { answer in
        answer.answer != .nonconforming && !wrong.contains { $0.item == answer.item }
      }
  }
}

extension InspectionFinished {
  /// The end of a visit that looked at nothing but hazards on record; it registers none.
  fileprivate init(bound looks: [RecordedLook]) {
    self.init(
      notChecked: [],
      notCheckedReason: nil,
      determinations: [],
      hazards: [],
      observedHazards: looks.filter { $0.state.passedReinspection == nil }.map(\.state.id),
      unitSignature: nil
    )
  }
}
