import SafetyModel

extension HazardState {
  /// A penalty case that was opened and has no decision yet.
  var openPenaltyCase: PenaltyCaseFiled? {
    let decided = Set(penalties.compactMap(\.caseNumber))
    return proceedings.lazy.compactMap { event -> PenaltyCaseFiled? in
      guard case .penaltyCaseFiled(let body) = event, !decided.contains(body.number.text) else {
        return nil
      }
      return body
    }.first
  }

  /// The reports a unit still owes of a major hazard it found itself.
  ///
  /// Source: Work Safety Law (2021), art. 41.
  var unreported: [ReportRecipient] {
    guard owesReports else { return [] }
    return ReportRecipient.ofUnit.filter { !reportedTo.contains($0) }
  }

  /// Whether the trade union, where a locality asks for it, is still to be told.
  var owesUnion: Bool { owesReports && !reportedTo.contains(.union) }

  private var owesReports: Bool { found.nature == .selfCheck && grade == .major }

  /// The last day of a clock, with the days of stays left out where the clock is one that stays pause.
  ///
  /// A stay pauses the unit's term and the authority's re-inspection, and nothing else: measures that
  /// keep people safe, answers and reports are due all the same.
  func paused(
    _ clock: Clock,
    from start: CivilDate,
    on day: CivilDate,
    by calendar: WorkingCalendar
  ) -> DueDay {
    let due = calendar.due(clock, from: start)
    switch clock.starts {
    case .termEnded, .rectificationClaimed: break
    default: return due
    }
    guard clock.length.unit == .workingDay else {
      var moved = paused(due, on: day)
      guard clock.rollsForward, !isPaused, moved.day != due.day else { return moved }
      let rolled = calendar.rolledForward(moved.day).day
      if rolled != moved.day { moved.derivation.rolledFrom = moved.day }
      moved.day = rolled
      return moved
    }
    return paused(due, on: day) { span in
      (0..<span.lowerBound.days(until: span.upperBound)).count {
        calendar.isWorkingDay(span.lowerBound.adding(days: $0))
      }
    } adding: {
      calendar.day(after: $0, from: $1).day
    }
  }
}
