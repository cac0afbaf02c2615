package import SafetyModel
import Workflow

/// What is owed on a day, in the words of the table of terms.
package struct OwedAct: Hashable, Comparable, Sendable {
  /// The clock, or `term`, or `reply`.
  package var what: String
  package var by: String
  package var due: CivilDate
  package var warn: CivilDate

  package static func < (left: OwedAct, right: OwedAct) -> Bool {
    (left.what, left.by, left.due, left.warn) < (right.what, right.by, right.due, right.warn)
  }
}

extension ReferenceHazard {
  /// Everything owed, sorted; nothing once it is no longer open.
  package func owed(on day: CivilDate, clocks: [ClockRow], calendar: PlainCalendar) -> [OwedAct] {
    guard isOpen else { return [] }
    var owed: [OwedAct] = []
    if stage == "assigned", let term = term(seenOn: day) {
      owed.append(OwedAct(what: "term", by: "unit", due: term, warn: term))
    }
    for transfer in transfers where transfer.reply == nil {
      if let due = transfer.answerDue {
        owed.append(OwedAct(what: "reply", by: "other_authority", due: due, warn: due))
      }
    }
    for row in clocks {
      guard let start = start(of: row, on: day, beside: clocks) else { continue }
      var end = calendar.end(of: row, from: start)
      if row.starts == .termEnded || row.starts == .rectificationClaimed {
        // A stay of the order stops the authority's clock, too.
        let working = row.unit == .workingDay ? calendar : nil
        func moved(_ last: CivilDate) -> CivilDate {
          withoutStays(last, from: start, seenOn: day, working: working)
        }
        let (first, other) = (end.due, calendar.after(workingDays: row.count, from: start))
        end.due = moved(first)
        // A stay that is over leaves a last day like any other: on a day people work.
        if end.due != first, row.rolls, working == nil, !isHeld {
          end.due = calendar.rolled(end.due)
        }
        let isDoubtful = row.unit == .dayUncertain && other != first
        end.warn = isDoubtful ? min(end.due, moved(other)) : end.due
      }
      owed.append(OwedAct(what: row.id, by: row.actor.rawValue, due: end.due, warn: end.warn))
    }
    return owed.sorted()
  }

  /// Whether the model counts a clock; those of listings, stops and penalties have tests of their own.
  static func isCounted(_ what: String) -> Bool {
    [
      "term", "reply", "serve-order", "default-term", "interim-measures", "extension-reply",
      "reinspect-after-claim", "reinspect-major-after-claim", "reinspect-ordered-after-claim",
      "reinspect-after-term", "case-opinion", "case-notice",
      "major-notice", "report-major", "referral-reply", "consequence",
    ].contains(what)
  }

  /// The event that set a clock running, while nobody has answered it.
  private func start(
    of row: ClockRow,
    on day: CivilDate,
    beside clocks: [ClockRow]
  ) -> CivilDate? {
    let stage = self.stage
    switch row.id {
    case "serve-order":
      // Served once it is served, whatever becomes of the order.
      return stage == "registered" && found.nature == .administrativeInspection && orders.isEmpty
        ? takenUpOn : nil
    case "default-term":
      // Whoever reported it put right has answered the usual term; what follows has terms of its own.
      guard row.starts == .registered, !isReported else { return nil }
      return stage == "registered" || (stage == "assigned" && term(seenOn: day) == nil)
        ? takenUpOn : nil
    case "interim-measures":
      guard carriesPlan, measures.taken == 0, !caseDid(.measures) else { return nil }
      return grade == .suspectedMajor ? aloneSince : gradedSince
    case "extension-reply": return pendingRequest?.on
    case "reinspect-after-claim":
      // Who claims after the end finds the clock of the end running already.
      guard stage == "rectified", let claimed = claims.last?.on else { return nil }
      // A unit looks itself at what officers need not look at.
      if row.actor == .unit, order != nil || grade == .major { return nil }
      let late = term(seenOn: day).map { $0 < day && $0 < claimed } ?? false
      return late && clocks.contains { $0.starts == .termEnded } ? nil : claimed
    case "reinspect-major-after-claim":
      return stage == "rectified" && order == nil && grade == .major ? claims.last?.on : nil
    case "reinspect-ordered-after-claim":
      return stage == "rectified" && order != nil ? claims.last?.on : nil
    case "reinspect-after-term":
      guard let term = term(seenOn: day), term < day else { return nil }
      // After a look that set no later term something else is owed.
      if stage == "assigned" { return looks.last.map { term < $0.on } ?? false ? nil : term }
      return stage == "rectified" && claims.last.map { term < $0.on } ?? false ? term : nil
    case "consequence": return unansweredLook?.on
    case "report-major":
      if grade == .suspectedMajor, majorCase == nil, !caseDid(.reports) { return aloneSince }
      if grade == .suspectedMajor, majorCase != nil { return nil }
      return grade == .major && found.nature == .selfCheck && !owedReports.isEmpty
        ? gradedSince : nil
    case "case-opinion", "case-notice":
      return grade == .suspectedMajor && majorCase == nil && !caseDid(.opinion) ? aloneSince : nil
    case "referral-reply":
      return transfers.first { $0.reply == nil && $0.answerDue == nil }?.sent.on
    case "major-notice": return grade == .major ? decidedWithoutOrder : nil
    default: return nil
    }
  }

  /// The day it was found, or taken up again after a closure that did not hold.
  private var takenUpOn: CivilDate {
    diary.reversed().lazy.compactMap { line -> CivilDate? in
      if case .revokeClosure(let body) = line.act { body.on } else { nil }
    }
    .first ?? found.foundOn
  }

  /// The last time it left a case.
  private var departure: LeftCase? {
    diary.reversed().lazy.compactMap { line in
      if case .leaveCase(let body) = line.act { body } else { nil }
    }
    .first
  }

  /// Since when it is suspected and stands alone.
  private var aloneSince: CivilDate? {
    guard let since = gradedSince else { return nil }
    guard let left = departure?.on, left > since else { return since }
    return left
  }

  /// What the case did while it was as grave as now counts for it.
  func caseDid(_ work: CaseWork) -> Bool {
    guard majorCase == nil, let departure, let since = gradedSince else { return false }
    return since <= departure.on && (departure.done ?? []).contains(work)
  }

  /// The last look, when what was to follow it has not been recorded since.
  private var unansweredLook: ReinspectionDraft? {
    guard let look = looks.last, look.result != .passed, let follows = look.consequence else {
      return nil
    }
    // A closure settles what went before, even one that was taken back.
    for line in diary.reversed() {
      if case .reinspect = line.act { break }
      if case .revokeClosure = line.act { return nil }
    }
    let done = diary.contains { line in
      switch (follows, line.act) {
      case (.newTerm, _): true
      case (.penaltyProcedure, .proceeding(.penaltyCaseFiled(let body))): look.on <= body.on
      case (.penaltyProcedure, .proceeding(.penaltyDecided(let body))): look.on <= body.on
      case (.stopOrdered, .stopWork(.order(let draft))): look.on <= draft.order.on
      case (.referred, .sendTransfer(let draft)): look.on <= draft.on
      default: false
      }
    }
    return done ? nil : look
  }

  /// Whether it was reported as put right since it was last opened.
  private var isReported: Bool {
    for entry in diary.reversed() {
      if case .revokeClosure = entry.act { return false }
      if case .claimRectification = entry.act { return true }
    }
    return false
  }

  /// The day of the last decision, when it said major and nothing was ordered since.
  private var decidedWithoutOrder: CivilDate? {
    for entry in diary.reversed() {
      if case .issueOrder = entry.act { return nil }
      if case .confirmDetermination(let body) = entry.act {
        return body.decision == .major ? body.on : nil
      }
    }
    return nil
  }

  /// A suspected member of a case is kept safe by what the case carries.
  private var carriesPlan: Bool {
    grade == .major || (grade == .suspectedMajor && majorCase == nil)
  }
}
