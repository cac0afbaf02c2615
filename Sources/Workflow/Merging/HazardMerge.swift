public import SafetyModel

/// Folds the events of several devices into one state, in which the unsafe reading never wins.
///
/// The events come in the one order all devices agree on, so every device comes to the same state.
/// What ends or eases a hazard counts only when its author knew everything that speaks against it;
/// otherwise the event stays on record without effect and a conflict is listed until somebody who
/// knows both decides.
public enum HazardMerge {
  /// The state after all events and what does not go together in them.
  ///
  /// - Parameters:
  ///   - events: All events of the hazard in the agreed order.
  ///   - id: The hazard.
  /// - Returns: The merged hazard; nothing when the first event does not register it.
  public static func merge(_ events: [PlacedEvent], id: HazardID) -> MergedHazard? {
    guard let first = events.first, case .registered = first.event else { return nil }
    var isForked = false
    for (before, after) in zip(events, events.dropFirst()) where !after.place.knows(before.place) {
      isForked = true
      break
    }
    guard isForked else {
      return HazardState.replay(events.lazy.map(\.event), id: id)
        .map { MergedHazard(state: $0, conflicts: []) }
    }
    guard let state = HazardState.replay(CollectionOfOne(first.event), id: id) else { return nil }
    var folding = MergeFolding(events: events, state: state)
    for index in events.indices.dropFirst() { folding.take(index) }
    folding.settle()
    return MergedHazard(state: folding.state, conflicts: folding.conflicts)
  }
}

/// One walk over the events of a hazard that several devices wrote.
private struct MergeFolding {
  let events: [PlacedEvent]
  var state: HazardState
  var conflicts: [MergeConflict] = []
  /// The events that took effect.
  private var effective: Set<Int> = [0]
  /// The terms nobody who knew them has replaced.
  private var terms: [(index: Int, due: DueDay)] = []
  private var numbers = SeriesNumbers()

  init(events: [PlacedEvent], state: HazardState) {
    self.events = events
    self.state = state
  }

  mutating func take(_ index: Int) {
    let event = events[index].event
    switch event.bearing {
    case .ends: takeEnding(index)
    case .eases: takeEasing(index)
    case .warns, .notes: takeOther(index)
    }
  }

  private mutating func takeEnding(_ index: Int) {
    let event = events[index].event
    let rivals = concurrent(with: index)
    let endings = rivals.filter { events[$0].event.bearing == .ends }
    let others = endings.filter { !events[$0].event.endsLike(event) }
    let warnings = rivals.filter { events[$0].event.bearing == .warns }
    if !warnings.isEmpty {
      list(.endingHeld, index, warnings)
    } else if !others.isEmpty {
      list(.endingsDiffer, index, others)
    } else if let first = endings.first(where: effective.contains), !state.isOpen {
      list(.endedTwice, index, [first])
    } else if isInPlace(event) {
      apply(index)
    } else {
      list(.outOfPlace, index, [])
    }
  }

  private mutating func takeEasing(_ index: Int) {
    let event = events[index].event
    let rivals = concurrent(with: index).filter { rival in
      guard case .determinationConfirmed(let body) = event else {
        return events[rival].event.bearing == .warns
      }
      return (events[rival].event.spokenGrade ?? .general) > body.decision.grade
    }
    if !rivals.isEmpty {
      if case .determinationConfirmed = event {
        list(.higherGradeStands, index, rivals)
      } else {
        list(.easingHeld, index, rivals)
      }
    } else if isInPlace(event) || state.kind == .reinspected && event.step == .reinspect {
      // Two who passed the same re-inspection agree.
      apply(index)
    } else {
      list(.outOfPlace, index, [])
    }
  }

  /// What warns is always taken in and opens what was ended; what merely notes moves nothing where
  /// its step is not permitted.
  private mutating func takeOther(_ index: Int) {
    let event = events[index].event
    let before = state.kind
    let isInPlace = isInPlace(event)
    apply(index)
    guard !isInPlace else { return }
    if event.bearing == .notes { state.kind = before }
    guard !before.isOpen else { return }
    list(.outOfPlace, index, [])
    if event.bearing == .warns, !state.isOpen {
      state.kind = state.assignment == nil ? .registered : .assigned
    }
  }

  private func isInPlace(_ event: HazardEvent) -> Bool {
    event.step.map { $0.from.contains(state.kind) } ?? true
  }

  private mutating func apply(_ index: Int) {
    let place = events[index].place
    let event = numbers.numbered(events[index].event, at: index) {
      place.knows(events[$0].place)
    }
    state = HazardState.evolve(state, event)
    effective.insert(index)
    if let due = event.term { setTerm(due, by: index) }
  }

  /// Of the terms nobody has replaced the one that ends first runs.
  private mutating func setTerm(_ due: DueDay, by index: Int) {
    let place = events[index].place
    terms.removeAll { place.knows(events[$0.index].place) }
    for other in terms where other.due.day != due.day {
      let isLater = due.day > other.due.day
      list(.earlierTermRuns, isLater ? index : other.index, [isLater ? other.index : index])
    }
    terms.append((index, due))
    let first = terms.dropFirst().reduce(terms[0]) { $1.due.day < $0.due.day ? $1 : $0 }
    if state.terms.last != first.due { state.terms.append(first.due) }
  }

  private mutating func list(_ kind: MergeConflict.Kind, _ index: Int, _ against: [Int]) {
    if let known = conflicts.firstIndex(where: { $0.kind == kind && $0.event == index }) {
      conflicts[known].against = Set(conflicts[known].against + against).sorted()
    } else {
      conflicts.append(
        MergeConflict(kind: kind, event: index, against: against, isSettled: false)
      )
    }
  }

  private func concurrent(with index: Int) -> [Int] {
    let place = events[index].place
    return events.indices.filter { events[$0].place.isConcurrent(with: place) }
  }

  /// Marks the conflicts about which somebody who knew all of it decided anew or took note.
  mutating func settle() {
    conflicts.sort { $0.event < $1.event }
    for number in conflicts.indices {
      let conflict = conflicts[number]
      conflicts[number].isSettled = events.indices.contains { later in
        later != conflict.event && knows(later, all: conflict.against)
          && settles(later, conflict)
      }
    }
  }

  private func knows(_ index: Int, all others: [Int]) -> Bool {
    others.allSatisfy { events[index].place.knows(events[$0].place) }
  }

  private func settles(_ index: Int, _ conflict: MergeConflict) -> Bool {
    let event = events[index].event
    let knowsIt = events[index].place.knows(events[conflict.event].place)
    if case .conflictSettled(let body) = event {
      return knowsIt && body.event == events[conflict.event].name
    }
    guard effective.contains(index), conflict.kind != .outOfPlace || knowsIt else { return false }
    switch conflict.kind {
    case .endingHeld, .endingsDiffer:
      if case .reinspected = event { return knowsIt }
      return event.bearing == .ends
    case .easingHeld, .outOfPlace:
      return knowsIt && (event.bearing == .ends || event.step == events[conflict.event].event.step)
    case .higherGradeStands:
      if case .determinationConfirmed = event { return knowsIt }
      return false
    case .earlierTermRuns: return knowsIt && event.term != nil
    case .endedTwice: return false
    }
  }
}
