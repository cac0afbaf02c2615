import SafetyModel
import Workflow

/// A dispute over an order or a penalty, with the stays of execution.
struct ReferenceAppeal {
  var number: Int
  var lodged: AppealLodged
  var stays: [(from: CivilDate, until: CivilDate?)] = []
  var outcome: AppealOutcome?

  var isStayed: Bool { stays.last.map { $0.until == nil } ?? false }
}

/// What goes on around a hazard: recorded, not run.
extension ReferenceHazard {
  var appeals: [ReferenceAppeal] {
    var appeals: [ReferenceAppeal] = []
    for case .proceeding(let event) in diary.map(\.act) {
      switch event {
      case .appealLodged(let body):
        appeals.append(ReferenceAppeal(number: appeals.count + 1, lodged: body))
      case .stayOrdered(let body): appeals[body.number - 1].stays.append((body.on, nil))
      case .stayEnded(let body): appeals[body.number - 1].endStay(on: body.on)
      case .appealDecided(let body):
        appeals[body.number - 1].endStay(on: body.on)
        appeals[body.number - 1].outcome = body.outcome
      default: break
      }
    }
    return appeals
  }

  /// The numbers of the papers that were revoked.
  private var revoked: Set<String> {
    Set(appeals.filter { $0.outcome == .revoked }.map(\.lodged.against))
  }

  /// The order that runs: the last one that was not revoked on appeal.
  var order: OrderDraft? {
    let revoked = revoked
    return orders.last { !revoked.contains($0.number.text) }
  }

  /// Whether execution of an order is stayed on a day, so that the day does not count.
  func isStayed(_ day: CivilDate, seenOn today: CivilDate) -> Bool {
    let numbers = Set(orders.map(\.number.text))
    return appeals.contains { appeal in
      numbers.contains(appeal.lodged.against)
        && appeal.stays.contains { stay in
          stay.from <= day && (stay.until.map { day < $0 } ?? (day <= today))
        }
    }
  }

  /// Whether an order is stayed and the stay lasts; a stay of a penalty holds no term.
  var isHeld: Bool {
    let numbers = Set(orders.map(\.number.text))
    return appeals.contains { numbers.contains($0.lodged.against) && $0.isStayed }
  }

  // MARK: - Which rules an act would break
  func record(_ event: ProceedingEvent, _ asked: ReferenceQuestion, _ broken: inout BrokenRules) {
    know([event.body.by], asked, &broken)
    switch event {
    case .penaltyCaseFiled(let body):
      aside(asked, &broken)
      punishes(body.by, on: body.on, asked, &broken)
      broken.needText(body.authority)
    case .penaltyDecided(let body):
      aside(asked, &broken)
      punishes(body.by, on: body.on, asked, &broken)
      broken.refuse("penaltyKnown", if: penalties.contains(body.number.text))
      broken.needText(body.authority)
      let hasAmount = (body.amountFen ?? 0) > 0
      broken.refuse(
        "amountMissing",
        if: body.kinds.isEmpty || body.kinds.contains(.fine) != hasAmount
      )
    case .appealLodged(let body):
      broken.refuse("wrongState", if: !isOpenOrClosed)
      broken.needText(body.body)
      let papers = orders.map(\.number.text) + penalties
      broken.refuse("noSuchDocument", if: !papers.contains(body.against))
      broken.refuse("nothingToDispute", if: papers.isEmpty)
    case .stayOrdered(let body):
      aside(asked, &broken)
      guard let appeal = pending(body.number, &broken) else { return }
      broken.refuse("alreadyStayed", if: appeal.isStayed)
      broken.refuse("dayBeforeFound", if: body.on < appeal.lodged.on)
    case .stayEnded(let body):
      aside(asked, &broken)
      broken.needText(body.reason)
      let anyStayed = appeals.contains { $0.outcome == nil && $0.isStayed }
      broken.refuse("noAppealPending", if: !anyStayed)
      guard let appeal = pending(body.number, &broken) else { return }
      broken.refuse("notStayed", if: !appeal.isStayed)
      broken.refuse("dayBeforeFound", if: appeal.stays.last.map { body.on < $0.from } ?? false)
    case .appealDecided(let body):
      aside(asked, &broken)
      notOfTheUnit([body.by], asked, &broken)
      guard let appeal = pending(body.number, &broken) else { return }
      let first = appeal.stays.last?.from ?? appeal.lodged.on
      broken.refuse("dayBeforeFound", if: body.on < first)
    case .orderServed(let body): serve(body, asked, &broken)
    case .majorReported(let body):
      broken.refuse("wrongState", if: !isOpen)
      broken.refuse("notMajor", if: handledAs(asked) != .major)
      unitOnly(body.by, asked, &broken)
      broken.needText(body.body)
    case .assistanceGiven(let body):
      broken.refuse("wrongState", if: !isOpen)
      finderSideOnly(asked, &broken)
      broken.needText(body.helper)
      broken.needText(body.text)
    case .escalationTaken(let body):
      broken.refuse("wrongState", if: !isOpen)
      finderSideOnly(asked, &broken)
      broken.needText(body.authority)
    case .lookedBack(let body): lookBack(body, asked, &broken)
    // Days of proceedings have tests of their own.
    case .recorded: break
    }
  }

  private var penalties: [String] {
    diary.compactMap {
      if case .proceeding(.penaltyDecided(let body)) = $0.act { body.number.text } else { nil }
    }
  }

  private var isOpenOrClosed: Bool { isOpen || stage == "closed" }

  /// Penalties and stays go on when it is closed; the unit keeps no record of them.
  private func aside(_ asked: ReferenceQuestion, _ broken: inout BrokenRules) {
    broken.refuse("wrongState", if: !isOpenOrClosed)
    finderSideOnly(asked, &broken)
  }

  /// An officer of a body with power over the matter.
  private func punishes(
    _ id: PersonID,
    on day: CivilDate,
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    guard let person = asked.people[id] else { return }
    officer(person, on: day, &broken)
    power(person, on: day, &broken)
    atHome([person], asked, &broken)
  }

  private func pending(_ number: Int, _ broken: inout BrokenRules) -> ReferenceAppeal? {
    let appeal = appeals.first { $0.number == number && $0.outcome == nil }
    broken.refuse("noAppealPending", if: appeal == nil)
    return appeal
  }

  private func serve(
    _ body: OrderServed,
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    broken.refuse("wrongState", if: !isOpen)
    finderSideOnly(asked, &broken)
    broken.refuse("noOrder", if: order == nil)
    let known = orders.last { $0.number.text == body.order }
    broken.refuse("noSuchDocument", if: known == nil)
    guard let known else { return }
    served(body.service, known.on, asked, &broken)
  }

  func served(
    _ service: ServiceRecord,
    _ day: CivilDate,
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    broken.refuse("servedBeforeOrder", if: service.on < day)
    broken.refuse("dayInFuture", if: asked.today < service.on)
    broken.refuse("witnessMissing", if: service.manner == .refused && service.witness == nil)
  }

  /// Nobody looks back at his own work; two officers where it was ordered or is major.
  private func lookBack(
    _ body: LookedBack,
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    broken.refuse("wrongState", if: stage != "closed")
    finderSideOnly(asked, &broken)
    know(body.inspectors, asked, &broken)
    broken.needText(body.facts)
    broken.refuse("rectifierInspects", if: !rectifiers.isDisjoint(with: body.inspectors))
    notOfTheUnit(body.inspectors, asked, &broken)
    if isForOfficers(asked) {
      twoOfficers(body.inspectors, on: body.on, asked, &broken)
    } else {
      broken.refuse("tooFewOfficers", if: body.inspectors.isEmpty)
    }
    if body.result == .held { agree(body.facts, nil, &broken) }
  }
}

extension ReferenceAppeal {
  fileprivate mutating func endStay(on day: CivilDate) {
    for place in stays.indices where stays[place].until == nil { stays[place].until = day }
  }
}

// MARK: - Splitting
extension ReferenceHazard {
  func split(_ body: HazardSplit, _ asked: ReferenceQuestion, _ broken: inout BrokenRules) {
    broken.refuse("wrongState", if: stage != "registered" && stage != "assigned")
    // After a closure that was taken back it is ordered anew first.
    broken.refuse("wrongState", if: stage == "registered" && order != nil)
    released(&broken)
    finderSideOnly(asked, &broken)
    know([body.by], asked, &broken)
    ofFindingBody([body.by], on: body.on, asked, &broken)
    for text in [body.part, body.rest, body.location, body.reason] { broken.needText(text) }
    broken.refuse("mergeIntoItself", if: body.into == id)
    broken.refuse("sameLocation", if: body.location == found.location)
    broken.refuse("extensionPending", if: pendingRequest != nil)
  }

  /// The part: found as the whole was and as grave as the whole is now, with the decision that made it
  /// so, the order or other assignment, and the term that runs.
  func part(_ body: HazardSplit) -> ReferenceHazard {
    var found = found
    found.location = body.location
    found.note = body.part
    found.splitFrom = id
    found.recurrenceOf = nil
    // What was decided to be general stays known as once graver.
    found.grade = grade == .general ? gravest : grade
    found.verdict = proposal
    var acts: [HazardCommand] = []
    if let decided = decisions.last, decided.decision.grade == grade {
      acts.append(.confirmDetermination(decided))
    }
    switch assignment {
    case .issueOrder(var draft):
      draft.due = runningTerm ?? draft.due
      acts.append(.issueOrder(draft))
    case .selfAssign(var body):
      body.due = runningTerm.map { .chosen($0, start: .registered, startDay: body.on) }
      acts.append(.selfAssign(body))
    case .some(let act): acts.append(act)
    case nil: break
    }
    return ReferenceHazard(id: body.into, found: found, diary: acts)
  }

  /// How it is put to the unit.
  private var assignment: HazardCommand? {
    var assignment: HazardCommand?
    for (place, line) in diary.enumerated() {
      switch line.act {
      case .issueOrder, .selfAssign: assignment = line.act
      case .remind: assignment = assignment ?? line.act
      case .revokeClosure: assignment = nil
      case .proceeding(.appealDecided(let body)):
        guard body.outcome == .revoked, losesItsOrder(at: place) else { continue }
        assignment = diary[..<place].map(\.act).last {
          if case .remind = $0 { true } else { false }
        }
      default: break
      }
    }
    return assignment
  }

  /// Only back into the hazard it was split off from.
  func undoSplit(_ body: HazardMerged, _ asked: ReferenceQuestion, _ broken: inout BrokenRules) {
    broken.refuse("wrongState", if: stage != "registered" && stage != "assigned")
    broken.refuse("wrongState", if: found.splitFrom == nil)
    broken.refuse("notAPart", if: found.splitFrom != body.into)
    putTogether(body, asked, &broken)
  }
}
