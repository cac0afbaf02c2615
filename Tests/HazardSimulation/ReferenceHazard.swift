package import SafetyModel
package import Workflow

/// A hazard as a diary: what was found, and every act that was accepted, in order.
///
/// The plain second reading of the rules. Nothing is remembered but the diary: every question is
/// answered by reading it again from the first line. Slow on purpose, and apart from the workflow:
/// of its module only the vocabulary of commands is used, none of its decisions.
package struct ReferenceHazard: Sendable {
  /// One accepted act.
  package struct Line: Sendable {
    var act: HazardCommand
    /// The day an answer is owed by, settled when something was sent to another body.
    var answerDue: CivilDate?
    /// The last day of a stop or a seal, settled when it was imposed or extended.
    var lastDay: CivilDate?
    /// The rest day the term had come to when the last stay ended, and the next working day.
    var rolled: (from: CivilDate, to: CivilDate)?
  }

  package let id: HazardID
  package let found: HazardRegistered
  package private(set) var diary: [Line] = []

  package init(id: HazardID, found: HazardRegistered, diary: [HazardCommand] = []) {
    self.id = id
    self.found = found
    self.diary = diary.map { Line(act: $0) }
  }

  /// Writes an accepted act down.
  package mutating func write(_ act: HazardCommand, clocks: [ClockRow], calendar: PlainCalendar) {
    var line = Line(act: act, answerDue: nil)
    if case .sendTransfer(let draft) = act,
      let row = clocks.first(where: { $0.starts == .referralSent && $0.actor == .otherAuthority })
    {
      line.answerDue = calendar.end(of: row, from: draft.on).due
    }
    line.lastDay = lastDay(act, clocks, calendar)
    diary.append(line)
    diary[diary.count - 1].rolled = rolled(by: act, clocks, calendar)
  }

  /// Where the term goes when no stay is left and its last day is a day of rest.
  private func rolled(
    by act: HazardCommand,
    _ clocks: [ClockRow],
    _ calendar: PlainCalendar
  ) -> (from: CivilDate, to: CivilDate)? {
    switch act {
    case .proceeding(.stayEnded), .proceeding(.appealDecided): break
    default: return nil
    }
    guard clocks.contains(where: { $0.starts == .orderServed && $0.rolls }),
      !isHeld, let moved = movedTerm(seenOn: act.day),
      calendar.isRestDay(moved), moved != runningTerm
    else { return nil }
    var day = moved
    while calendar.isRestDay(day) { day = PlainCalendar.tomorrow(day) }
    return (moved, day)
  }

  /// The day written in the paper, or the longest the rules admit.
  private func lastDay(
    _ act: HazardCommand,
    _ clocks: [ClockRow],
    _ calendar: PlainCalendar
  ) -> CivilDate? {
    func longest(_ limit: Clock.Start, _ start: CivilDate) -> CivilDate? {
      clocks.first { $0.starts == limit }.map { calendar.end(of: $0, from: start).due }
    }
    switch act {
    case .stopWork(.order(let draft)):
      return draft.order.until ?? longest(.stopOrdered, draft.order.on)
    case .stopWork(.seal(let draft)): return draft.order.until ?? longest(.sealed, draft.order.on)
    case .stopWork(.extendSeal(let draft)):
      let seal = standingSeals.first { $0.number == draft.number }
      return draft.until ?? seal.flatMap { longest(.sealExtended, $0.until) }
    default: return nil
    }
  }
}

// MARK: - Where it stands
extension ReferenceHazard {
  /// The stage by name: registered → assigned → rectified → reinspected → closed, and the exits.
  package var stage: String {
    var stage = "registered"
    var before = "registered"
    for (place, line) in diary.enumerated() {
      switch line.act {
      case .proceeding(.appealDecided(let body)):
        // A revoked order leaves nothing behind but a reminder, if there was one.
        guard body.outcome == .revoked, losesItsOrder(at: place) else { break }
        if stage == "assigned", !reminded(before: place) { stage = "registered" }
      case .issueOrder, .selfAssign: stage = "assigned"
      case .remind: if stage == "registered" { stage = "assigned" }
      case .claimRectification: stage = "rectified"
      case .reinspect(let look): stage = look.result == .passed ? "reinspected" : "assigned"
      case .close: stage = "closed"
      // Taken up again it starts anew: nothing was put to the unit since.
      case .revokeClosure: stage = "registered"
      case .withdraw:
        before = stage
        stage = "withdrawn"
      case .merge, .undoSplit:
        before = stage
        stage = "merged"
      case .reinstate, .unmerge: stage = before
      default: break
      }
    }
    return stage
  }

  /// The diary before a line and with it, as hazards of their own.
  private func upTo(_ place: Int) -> (before: ReferenceHazard, after: ReferenceHazard) {
    var before = self
    before.diary = Array(diary[..<place])
    var after = self
    after.diary = Array(diary[...place])
    return (before, after)
  }

  /// Whether the last order that ran was revoked here, and was what the hazard was put to the unit by.
  func losesItsOrder(at place: Int) -> Bool {
    let (before, after) = upTo(place)
    guard before.order != nil, after.order == nil else { return false }
    let last = diary[..<place].last {
      switch $0.act {
      case .issueOrder, .selfAssign: true
      default: false
      }
    }
    if case .issueOrder = last?.act { return true }
    return false
  }

  private func reminded(before place: Int) -> Bool {
    diary[..<place].contains { if case .remind = $0.act { true } else { false } }
  }

  package var isOpen: Bool { !["closed", "withdrawn", "merged"].contains(stage) }

  /// A proposal only raises the grade; a decision sets it.
  package var grade: LegalGrade {
    var grade = found.grade
    for line in diary {
      switch line.act {
      case .proposeDetermination(let body): grade = max(grade, body.verdict.grade)
      case .confirmDetermination(let body): grade = body.decision == .major ? .major : .general
      default: break
      }
    }
    return grade
  }

  /// Whoever decided that it is general while it was or might be major.
  var downgraders: Set<PersonID> {
    var grade = found.grade
    var people: Set<PersonID> = []
    for line in diary {
      switch line.act {
      case .proposeDetermination(let body): grade = max(grade, body.verdict.grade)
      case .confirmDetermination(let body):
        if body.decision == .general, grade > .general {
          people.formUnion([body.by] + (body.officers ?? []))
        }
        grade = body.decision == .major ? .major : .general
      default: break
      }
    }
    return people
  }

  /// The gravest it ever was.
  package var gravest: LegalGrade {
    var gravest = found.grade
    for line in diary {
      switch line.act {
      case .proposeDetermination(let body): gravest = max(gravest, body.verdict.grade)
      case .confirmDetermination(let body): if body.decision == .major { gravest = .major }
      default: break
      }
    }
    return gravest
  }

  /// The first day of the present time of being major or suspected.
  package var gradedSince: CivilDate? {
    var since = found.grade == .general ? nil : found.foundOn
    for line in diary {
      switch line.act {
      case .proposeDetermination(let body):
        if body.verdict.grade > .general, since == nil { since = body.on }
      case .confirmDetermination(let body): since = body.decision == .major ? since ?? body.on : nil
      default: break
      }
    }
    return since
  }

  var proposal: HazardVerdict? {
    var proposal = found.verdict
    for case .proposeDetermination(let body) in diary.map(\.act) { proposal = body.verdict }
    return proposal
  }

  var decisions: [DeterminationConfirmed] {
    diary.compactMap { if case .confirmDetermination(let body) = $0.act { body } else { nil } }
  }

  var orders: [OrderDraft] {
    diary.compactMap { if case .issueOrder(let draft) = $0.act { draft } else { nil } }
  }

  var claims: [RectificationClaimed] {
    diary.compactMap { if case .claimRectification(let body) = $0.act { body } else { nil } }
  }

  var looks: [ReinspectionDraft] {
    diary.compactMap { if case .reinspect(let draft) = $0.act { draft } else { nil } }
  }

  var plan: RectificationPlan? {
    diary.reversed().lazy.compactMap {
      if case .submitPlan(let body) = $0.act { body.plan } else { nil }
    }.first
  }

  /// Everybody who is said to have put it right; none of them judges it.
  package var rectifiers: Set<PersonID> { Set(claims.flatMap { [$0.by] + $0.rectifiers }) }

  /// Every term it ever had, with the day it was counted from.
  private var termsWithStart: [(last: CivilDate, from: CivilDate)] {
    var terms: [(last: CivilDate, from: CivilDate)] = []
    var asked: ExtensionDraft?
    for line in diary {
      switch line.act {
      case .issueOrder(let draft): terms.append((draft.due, draft.service.on))
      case .selfAssign(let body):
        if let due = body.due { terms.append((due.day, due.derivation.startDay)) }
      case .reinspect(let look):
        if look.result != .passed, let next = look.nextDue { terms.append((next, look.on)) }
      case .requestExtension(let request): asked = request
      case .decideExtension(let answer):
        if answer.decision == .granted, let asked {
          terms.append((answer.newDue ?? asked.to, asked.on))
        }
      default: break
      }
    }
    return terms
  }

  /// Every term it ever had.
  package var terms: [CivilDate] { termsWithStart.map(\.last) }

  /// The last day of the term that runs, counted day by day without the days of stays.
  ///
  /// A revoked order takes the terms it had with it, and so does a closure that was taken back.
  func term(seenOn today: CivilDate) -> CivilDate? {
    guard let moved = movedTerm(seenOn: today) else { return nil }
    if moved == runningTerm || isHeld { return moved }
    return diary.compactMap(\.rolled).last { $0.from == moved }?.to ?? moved
  }

  private func movedTerm(seenOn today: CivilDate) -> CivilDate? {
    standingTerm.map { withoutStays($0.last, from: $0.from, seenOn: today) }
  }

  /// The term that runs, whether or not it is stayed.
  var runningTerm: CivilDate? { standingTerm?.last }

  private var standingTerm: (last: CivilDate, from: CivilDate)? {
    var void = 0
    for (place, line) in diary.enumerated() {
      switch line.act {
      case .revokeClosure: void = upTo(place).before.terms.count
      case .proceeding(.appealDecided(let body)):
        guard body.outcome == .revoked, losesItsOrder(at: place) else { continue }
        void = upTo(place).before.terms.count
      default: break
      }
    }
    let terms = termsWithStart
    return terms.count > void ? terms.last : nil
  }

  /// A last day when the days of stays do not count.
  func withoutStays(
    _ last: CivilDate,
    from start: CivilDate,
    seenOn today: CivilDate,
    working calendar: PlainCalendar? = nil
  ) -> CivilDate {
    guard !appeals.isEmpty, start < last else { return last }
    func counts(_ day: CivilDate) -> Bool { !(calendar?.isRestDay(day) ?? false) }
    var left = 0
    var day = start
    while day < last {
      day = PlainCalendar.tomorrow(day)
      if counts(day) { left += 1 }
    }
    day = start
    while left > 0 {
      day = PlainCalendar.tomorrow(day)
      if counts(day), !isStayed(day, seenOn: today) { left -= 1 }
    }
    return day
  }

  package func daysOverdue(on day: CivilDate) -> Int {
    // Who has reported it put right has kept the term, or missed it; now others are to look.
    guard stage == "assigned", let term = term(seenOn: day) else { return 0 }
    var days = 0
    var reached = term
    while reached < day {
      reached = PlainCalendar.tomorrow(reached)
      days += 1
    }
    return days
  }

  /// The request for more time that waits; a re-inspection settles it too.
  package var pendingRequest: ExtensionDraft? {
    var pending: ExtensionDraft?
    for line in diary {
      switch line.act {
      case .requestExtension(let draft): pending = draft
      case .decideExtension, .reinspect, .revokeClosure: pending = nil
      default: break
      }
    }
    return pending
  }

  /// The numbers of the interim measures that stand, and how many there ever were.
  package var measures: (standing: [Int], taken: Int) {
    var standing: [Int] = []
    var taken = 0
    for line in diary {
      switch line.act {
      case .takeInterimMeasure:
        taken += 1
        standing.append(taken)
      case .liftInterimMeasure(let body): standing.removeAll { $0 == body.number }
      default: break
      }
    }
    return (standing, taken)
  }

  package var majorCase: CaseID? {
    var joined: CaseID?
    for line in diary {
      switch line.act {
      case .joinCase(let body): joined = body.majorCase
      case .leaveCase: joined = nil
      default: break
      }
    }
    return joined
  }
}
