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
  }

  package let id: HazardID
  package let found: HazardRegistered
  package private(set) var diary: [Line] = []

  package init(id: HazardID, found: HazardRegistered) {
    self.id = id
    self.found = found
  }

  /// Writes an accepted act down.
  package mutating func write(_ act: HazardCommand, clocks: [ClockRow], calendar: PlainCalendar) {
    var line = Line(act: act, answerDue: nil)
    if case .sendTransfer(let draft) = act,
      let row = clocks.first(where: { $0.starts == .referralSent && $0.actor == .otherAuthority })
    {
      line.answerDue = calendar.end(of: row, from: draft.on).due
    }
    diary.append(line)
  }
}

// MARK: - Where it stands
extension ReferenceHazard {
  /// The stage by name: registered → assigned → rectified → reinspected → closed, and the exits.
  package var stage: String {
    var stage = "registered"
    var before = "registered"
    var wasAssigned = false
    for line in diary {
      switch line.act {
      case .issueOrder, .selfAssign:
        stage = "assigned"
        wasAssigned = true
      case .remind:
        if stage == "registered" { stage = "assigned" }
        wasAssigned = true
      case .claimRectification: stage = "rectified"
      case .reinspect(let look): stage = look.result == .passed ? "reinspected" : "assigned"
      case .close: stage = "closed"
      case .revokeClosure: stage = wasAssigned ? "assigned" : "registered"
      case .withdraw:
        before = stage
        stage = "withdrawn"
      case .merge:
        before = stage
        stage = "merged"
      case .reinstate, .unmerge: stage = before
      default: break
      }
    }
    return stage
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

  /// Every term it ever had; the last one runs.
  package var terms: [CivilDate] {
    var terms: [CivilDate] = []
    var asked: CivilDate?
    for line in diary {
      switch line.act {
      case .issueOrder(let draft): terms.append(draft.due)
      case .selfAssign(let body): if let due = body.due { terms.append(due.day) }
      case .reinspect(let look):
        if look.result != .passed, let next = look.nextDue { terms.append(next) }
      case .requestExtension(let request): asked = request.to
      case .decideExtension(let answer):
        if answer.decision == .granted, let day = answer.newDue ?? asked { terms.append(day) }
      default: break
      }
    }
    return terms
  }

  package func daysOverdue(on day: CivilDate) -> Int {
    guard isOpen, let term = terms.last else { return 0 }
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
      case .decideExtension, .reinspect: pending = nil
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
