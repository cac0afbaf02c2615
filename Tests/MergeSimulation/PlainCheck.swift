import SafetyModel
package import Workflow

/// Whether a merged hazard is safe, worked out from what people truly saw, pair by pair.
///
/// It knows nothing of devices, clocks, heads or the order of events.
package struct PlainCheck {
  package let events: [TrueEvent]

  package init(events: [TrueEvent]) { self.events = events }

  /// Where the merged hazard is less careful than somebody had reason to be.
  package func unsafe(_ hazard: MergedHazard, order: [TrueEvent]) -> [String] {
    let listed = Set(hazard.conflicts.map { order[$0.event].number })
    return unsafeEnding(hazard.state) + unsafeGrade(hazard.state) + unsafeTerm(hazard.state)
      + unsafeLifting(hazard.state) + dropped(hazard.state)
      + unlisted(hazard.state, listed: listed)
  }

  /// An ending counts only when whoever made it had seen everything that spoke against it.
  private func unsafeEnding(_ state: HazardState) -> [String] {
    guard !state.isOpen else { return [] }
    let stands = events.contains { ending in
      guard case .ending(let manner) = ending.meaning else { return false }
      return events.allSatisfy { other in
        switch other.meaning {
        case .danger: ending.seen.contains(other.number)
        case .ending(let otherManner):
          otherManner == manner || ending.seen.contains(other.number)
            || other.seen.contains(ending.number)
        default: true
        }
      }
    }
    return stands ? [] : ["ended though nobody who ended it had seen all dangers"]
  }

  private func unsafeGrade(_ state: HazardState) -> [String] {
    let required =
      events.filter { spoken in
        !events.contains { $0.meaning == .lowersGrade && $0.seen.contains(spoken.number) }
      }
      .compactMap(\.grade).max() ?? .general
    return state.grade < required
      ? ["grade \(state.grade), \(required) was never decided away"] : []
  }

  private func unsafeTerm(_ state: HazardState) -> [String] {
    let standing = events.filter { set in
      set.term != nil
        && !events.contains { $0.term != nil && $0.seen.contains(set.number) }
    }
    .compactMap(\.term).min()
    return state.terms.last?.day == standing
      ? [] : ["term \(state.terms.last.map { "\($0.day)" } ?? "none"), earliest \(standing as Any)"]
  }

  /// What was begun stands until somebody who meant it lifted it.
  private func unsafeLifting(_ state: HazardState) -> [String] {
    let standing = Set(
      state.standingMeasures.map(\.taken.text) + state.stopWork.standingStops.map(\.ordered.scope)
    )
    let lifted = Set(
      events.compactMap { event -> Int? in
        if case .lifts(let began) = event.meaning { began } else { nil }
      }
    )
    return events.filter(\.begins).filter {
      !lifted.contains($0.number) && !standing.contains("\($0.number)")
    }
    .map { "\($0.number) was lifted by nobody and does not stand" }
  }

  /// Every warning is on the record of the hazard.
  private func dropped(_ state: HazardState) -> [String] {
    func count(_ isOne: (HazardEvent) -> Bool) -> Int { events.count { isOne($0.event) } }
    let observed = count { if case .observed = $0 { true } else { false } }
    let orders = count { if case .orderIssued = $0 { true } else { false } }
    let failed = count {
      if case .reinspected(let body) = $0 { body.result != .passed } else { false }
    }
    let begun = events.count(where: \.begins)
    let same =
      observed == state.observations.count && orders == state.orders.count
      && failed == state.reinspections.count { $0.result != .passed }
      && begun == state.measures.count + state.stopWork.stops.count
    return same ? [] : ["a warning was dropped"]
  }

  /// An ending of an open hazard that nobody revoked is listed.
  private func unlisted(_ state: HazardState, listed: Set<Int>) -> [String] {
    guard state.isOpen else { return [] }
    return events.filter { event in
      guard case .ending = event.meaning, !listed.contains(event.number) else { return false }
      return !events.contains { $0.meaning == .danger && $0.seen.contains(event.number) }
    }
    .map { "ending \($0.number) has no effect and is not listed" }
  }
}
