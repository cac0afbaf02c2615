import Determination
import RuleLanguage
public import SafetyModel

extension OperatingContext {
  /// Records answers of a visit that is under way: all of them, or none.
  ///
  /// Photos and documents are copied in first and are on disk before the answers that name them.
  ///
  /// - Throws: `input` with every problem of every answer.
  @discardableResult
  public func recordAnswers(
    _ drafts: [AnswerDraft],
    in id: InspectionID
  ) throws(OperationFailure) -> [Answer] {
    let loaded = try loadInspection(id)
    guard loaded.value.status == .underWay else { throw .notNow(.inspectionNotUnderWay(id)) }
    try checkVisitor(of: loaded.value)
    let items = try items(of: loaded.value)
    let answers = try answers(from: drafts, to: items, of: loaded.value)
    var recording = Recording()
    recording.expect(loaded, of: id)
    recordLocations(of: answers, site: try loadSite(loaded.value.start.site), in: &recording)
    for answer in answers {
      recording.refer(to: answer.evidence)
      recording.record(.inspection(.answerRecorded(AnswerRecorded(answer: answer))), of: id)
    }
    try append(recording)
    return answers
  }

  /// Only inspectors of a visit and their colleagues record it, and not for a day before it began.
  func checkVisitor(of inspection: Inspection) throws(OperationFailure) {
    guard today >= inspection.start.day else {
      throw .input([InputProblem(.beforeTheVisit(today, began: inspection.start.day))])
    }
    guard let actor, !inspection.start.inspectors.contains(actor) else { return }
    let body = try loadPerson(actor).value.organisation
    guard body != nil, body == inspection.start.organisation else {
      throw .input([InputProblem(.notOfTheVisit(actor))])
    }
  }

  /// The items a visit may answer, by id: all of its lists.
  ///
  /// Also one that does not apply by what is known: the inspector may see what the file does not say.
  func items(
    of inspection: Inspection
  ) throws(OperationFailure) -> [String: ChecklistItem] {
    let pack = try rules(pinned: inspection.start)
    let site = try loadSite(inspection.start.site).value
    let facts = KnownFacts(of: site).deriving(pack.facts)
    let lists = inspection.start.checklists.compactMap { pack.checklist($0) }
    return Dictionary(
      lists.flatMap(\.items).map { ($0.id, $0.resolved(for: facts)) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Checks drafts to items of a visit and copies their files in.
  func answers(
    from drafts: [AnswerDraft],
    to items: [String: ChecklistItem],
    of inspection: Inspection
  ) throws(OperationFailure) -> [Answer] {
    let labels = Dictionary(
      try rules(pinned: inspection.start).circumstances.map { ($0.id, $0.label.zh) },
      uniquingKeysWith: { first, _ in first }
    )
    let check = AnswerCheck(items: items, labels: labels)
    let problems = drafts.flatMap { check.problems(in: $0) }
    guard problems.isEmpty else { throw .input(problems) }
    var answers: [Answer] = []
    for draft in drafts {
      guard let item = items[draft.item] else { continue }
      answers.append(try answer(from: draft, to: item))
    }
    return answers
  }

  private func answer(
    from draft: AnswerDraft,
    to item: ChecklistItem
  ) throws(OperationFailure) -> Answer {
    let isNonconforming = draft.answer == .nonconforming
    let found = try addEvidence(draft.photos, purpose: .found)
    let corrected = try addEvidence(draft.correctedPhotos, purpose: .corrected)
    try checkOtherPictures(corrected, than: found)
    return Answer(
      item: item.id,
      answer: draft.answer,
      circumstances: !isNonconforming
        ? [] : draft.circumstances.isEmpty ? item.circumstances : draft.circumstances,
      location: draft.location,
      note: draft.note,
      measurement: draft.measured.flatMap { value in
        item.measure.map { Measurement(fact: $0.fact, value: value, unit: $0.unit) }
      },
      fittedButFailed: draft.fittedButFailed,
      correctedOnTheSpot: !draft.correctedPhotos.isEmpty,
      evidence: found + corrected + (try addEvidence(draft.documents, purpose: .document)),
      reason: draft.reason
    )
  }

  /// New locations join the site's list on first use.
  func recordLocations(
    of answers: [Answer],
    site: Loaded<Site>,
    in recording: inout Recording
  ) {
    var known = Set(site.value.locations)
    for location in answers.compactMap(\.location) where known.insert(location).inserted {
      recording.record(
        .site(.locationNamed(LocationNamed(location: location))),
        of: site.value.id
      )
    }
  }
}

/// What can be wrong with one answer, before any file is touched.
struct AnswerCheck {
  let items: [String: ChecklistItem]
  /// What people call the circumstances, by id.
  var labels: [String: String] = [:]

  func problems(in draft: AnswerDraft) -> [InputProblem] {
    guard let item = items[draft.item] else {
      return [
        problem(
          .unknownItem(
            draft.item,
            checklist: Set(items.values.map(\.checklist)).sorted().joined(separator: "、"),
            nearest: nearestWord(to: draft.item, among: items.keys.sorted())
          ),
          draft
        )
      ]
    }
    return faults(in: draft, to: item).map { problem($0, draft) }
  }

  /// The circumstances of an item, each with its name before the id to be typed.
  private func offered(by item: ChecklistItem) -> [String] {
    item.circumstances.map { id in labels[id].map { "\($0)（\(id)）" } ?? id }
  }

  private func problem(_ fault: InputFault, _ draft: AnswerDraft) -> InputProblem {
    InputProblem(fault, at: draft.place)
  }

  private func faults(in draft: AnswerDraft, to item: ChecklistItem) -> [InputFault] {
    var faults: [InputFault] = []
    let unknown = draft.circumstances.filter { !item.circumstances.contains($0) }
    faults += unknown.map {
      .unknownCircumstance($0, item: item.id, allowed: offered(by: item))
    }
    switch draft.answer {
    case .nonconforming:
      if draft.circumstances.isEmpty, item.circumstances.count > 1 {
        faults.append(.circumstanceMissing(item: item.id, allowed: offered(by: item)))
      }
      if !draft.correctedPhotos.isEmpty, draft.photos.isEmpty {
        faults.append(.photoPairMissing(item: item.id))
      }
    case .notApplicable, .unableToCheck, .notChecked:
      if draft.reason == nil { faults.append(.reasonMissing(item: item.id)) }
    case .conforming:
      break
    }
    if draft.measured != nil, item.measure == nil {
      faults.append(.measurementNotAsked(item: item.id))
    }
    if let contradiction = contradiction(in: draft, to: item) { faults.append(contradiction) }
    return faults
  }

  /// A conforming answer whose measured value is outside the limits.
  private func contradiction(in draft: AnswerDraft, to item: ChecklistItem) -> InputFault? {
    guard draft.answer == .conforming, let value = draft.measured, let limit = item.measure else {
      return nil
    }
    guard !limit.allows(value) else { return nil }
    return .measurementContradicts(item: item.id, value: value, limit: limit)
  }
}
