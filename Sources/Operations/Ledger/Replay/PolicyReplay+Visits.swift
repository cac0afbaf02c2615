import Determination
import Ledger
import RuleLanguage
import SafetyModel
import Workflow

/// How visits are begun, answered, ended and corrected.
extension PolicyReplay {
  mutating func judge(
    _ event: InspectionEvent,
    _ recorded: RecordedEvent,
    _ visit: VisitEnd?
  ) {
    let envelope = recorded.stored.envelope
    guard let id = InspectionID(envelope.subject.text) else { return }
    guard let state = world.inspection(id, knownTo: recorded) else {
      guard case .started(let body) = event else { return object(.notTheBeginning, to: recorded) }
      return judge(starting: body, recorded)
    }
    switch event {
    case .started: object(.notTheBeginning, to: recorded)
    case .answerRecorded(let body):
      admit(recorded, state, when: .underWay)
      judge(body.answer, in: state, recorded)
    case .evidenceAttached, .abandoned: admit(recorded, state, when: .underWay)
    case .administrativeRecordChanged:
      if state.status == .abandoned { object(.visitState(state.status), to: recorded) }
    case .finished(let body):
      admit(recorded, state, when: .underWay)
      let isBound = !state.start.reinspectedHazards.isEmpty && body.determinations.isEmpty
      guard !isBound, let visit else { return }
      judge(ending: visit, says: body.determinations, recorded, unanswered: body.notChecked)
    case .amended(let body):
      admit(recorded, state, when: .finished)
      guard let visit else { return }
      judge(ending: visit, says: body.determinations, recorded, unanswered: nil)
    case .reassessed: admit(recorded, state, when: .finished)
    }
  }

  private mutating func admit(
    _ recorded: RecordedEvent,
    _ state: Inspection,
    when status: Inspection.Status
  ) {
    if state.status != status { return object(.visitState(state.status), to: recorded) }
  }

  private mutating func judge(starting body: InspectionStarted, _ recorded: RecordedEvent) {
    let day = recorded.stored.envelope.occurred.day
    let people = body.inspectors.compactMap { world.people[$0] }
    if let stranger = body.inspectors.first(where: { world.people[$0] == nil }) {
      object(.workflow(.refused(.unknownPerson(stranger))), to: recorded)
    }
    if body.day > day {
      object(.workflow(.refused(.dayInFuture(day: body.day, today: day))), to: recorded)
    }
    let problems = VisitCheck(
      nature: body.nature,
      people: people,
      organisation: body.organisation,
      mandates: body.organisation.flatMap { world.organisations[$0]?.mandates } ?? [],
      administrative: body.administrative,
      today: day
    ).problems
    for problem in problems { object(.visit(problem), to: recorded) }
    if rules(of: body) == nil { leave(.packMissing(hash: body.pack), recorded) }
  }

  private mutating func judge(_ answer: Answer, in state: Inspection, _ recorded: RecordedEvent) {
    guard let pack = rules(of: state.start) else { return }
    let isListed = state.start.checklists.contains { list in
      pack.checklist(list)?.items.contains { $0.id == answer.item } ?? false
    }
    if !isListed { object(.notFound(circumstance: answer.item), to: recorded) }
    let envelope = recorded.stored.envelope
    guard let actor = envelope.actor, !state.start.inspectors.contains(actor),
      state.start.reinspectedHazards.isEmpty
    else { return }
    let body = world.people[actor]?.organisation
    if body == nil || body != state.start.organisation {
      object(.notOfTheVisit(actor), to: recorded)
    }
  }

  private mutating func judge(
    ending visit: VisitEnd,
    says determinations: [DeterminationRecord],
    _ recorded: RecordedEvent,
    unanswered: [String]?
  ) {
    guard let pack = rules(of: visit.inspection.start) else {
      return leave(.packMissing(hash: visit.inspection.start.pack), recorded)
    }
    guard let evaluation = visit.evaluation(under: pack, world: visit.before) else { return }
    let judged = Dictionary(
      evaluation.determinations.map { ($0.criteria, $0.verdict) },
      uniquingKeysWith: { first, _ in first }
    )
    let said = Dictionary(
      determinations.map { ($0.criteria, $0.verdict) },
      uniquingKeysWith: { first, _ in first }
    )
    for criteria in Set(judged.keys).union(said.keys).sorted()
    where judged[criteria] != said[criteria] {
      object(.verdictDiffers(criteria: criteria), to: recorded)
    }
    if let unanswered, unanswered != evaluation.unanswered {
      object(.unansweredDiffer, to: recorded)
    }
    for ground in visit.lostFindings(evaluation, world: world) { object(ground, to: recorded) }
  }
}
