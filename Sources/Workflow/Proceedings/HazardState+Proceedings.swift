public import SafetyModel

extension HazardState {
  /// A dispute and how far it has come.
  public struct Appeal: Hashable, Sendable {
    /// How it was lodged.
    public var lodged: AppealLodged
    /// The stays, each with the day it ended.
    public var stays: [(order: StayOrdered, until: CivilDate?)]
    /// How it was decided.
    public var decided: AppealDecided?

    /// Whether execution is stayed now.
    public var isStayed: Bool { stays.contains { $0.until == nil } }

    public static func == (left: Appeal, right: Appeal) -> Bool {
      left.lodged == right.lodged && left.decided == right.decided
        && left.stays.map(\.order) == right.stays.map(\.order)
        && left.stays.map(\.until) == right.stays.map(\.until)
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(lodged) }
  }

  /// The disputes, in order.
  public var appeals: [Appeal] {
    var appeals: [Appeal] = []
    func change(_ number: Int, _ change: (inout Appeal) -> Void) {
      for index in appeals.indices where appeals[index].lodged.number == number {
        change(&appeals[index])
      }
    }
    for event in proceedings {
      switch event {
      case .appealLodged(let body): appeals.append(Appeal(lodged: body, stays: []))
      case .stayOrdered(let body): change(body.number) { $0.stays.append((body, nil)) }
      case .stayEnded(let body): change(body.number) { $0.endStays(on: body.on) }
      case .appealDecided(let body):
        change(body.number) {
          $0.endStays(on: body.on)
          $0.decided = body
        }
      case .penaltyCaseFiled, .penaltyDecided, .orderServed, .majorReported, .assistanceGiven,
        .lookedBack, .escalationTaken, .recorded:
        break
      }
    }
    return appeals
  }

  /// The numbers of the documents that were revoked on appeal.
  public var revokedDocuments: Set<String> {
    Set(appeals.filter { $0.decided?.outcome == .revoked }.map(\.lodged.against))
  }

  /// The stays of its orders; a stay of a penalty pauses no term.
  public var pauses: [Pause] {
    let numbers = Set(orders.map(\.number.text))
    return appeals.filter { numbers.contains($0.lodged.against) }.flatMap { appeal in
      appeal.stays.map {
        Pause(from: $0.order.on, until: $0.until, document: $0.order.document.text)
      }
    }
  }

  /// Where ends that stays had moved to rest days rolled to, as settled when each stay ended.
  var rolledEnds: [RolledEnd] {
    proceedings.compactMap { event in
      switch event {
      case .stayEnded(let body): body.rolled
      case .appealDecided(let body): body.rolled
      default: nil
      }
    }
  }

  /// Whether a stay of an order lasts.
  public var isPaused: Bool { pauses.contains { $0.until == nil } }

  /// The running term with the days of stays left out; the same as `due` without one.
  ///
  /// An end that came to lie on a rest day is the working day it was settled to roll to.
  public func runningDue(on day: CivilDate) -> DueDay? {
    guard var due = due.map({ paused($0, on: day) }) else { return nil }
    let rolled = isPaused ? nil : rolledEnds.last { $0.from == due.day }
    if due.derivation.dueBeforePauses != nil, let rolled {
      due.day = rolled.to
      due.derivation.rolledFrom = rolled.from
    }
    return due
  }

  /// A last day with the days of stays left out, counted as calendar days.
  func paused(_ due: DueDay, on day: CivilDate) -> DueDay {
    paused(due, on: day) {
      $0.lowerBound.days(until: $0.upperBound)
    } adding: {
      $1.adding(days: $0)
    }
  }

  /// A last day with the days of stays left out.
  func paused(
    _ due: DueDay,
    on day: CivilDate,
    counting: (Range<CivilDate>) -> Int,
    adding: (Int, CivilDate) -> CivilDate
  ) -> DueDay {
    let pauses = pauses
    guard !pauses.isEmpty else { return due }
    func moved(_ end: CivilDate) -> CivilDate {
      PausedTerm.end(
        due: end,
        start: due.derivation.startDay,
        pauses: pauses,
        seenOn: day,
        counting: counting,
        adding: adding
      )
    }
    let end = moved(due.day)
    guard end != due.day else { return due }
    var later = due
    later.day = end
    later.derivation.otherReading = due.derivation.otherReading.map(moved)
    later.derivation.dueBeforePauses = due.day
    later.derivation.pauses = pauses.map {
      PausedSpan(from: $0.from, until: $0.until, document: $0.document)
    }
    return later
  }

  /// The penalties decided, in order.
  public var penalties: [PenaltyDecided] {
    proceedings.compactMap { if case .penaltyDecided(let body) = $0 { body } else { nil } }
  }

  /// What was recorded of proceedings run elsewhere, in order.
  public var recorded: [ProceedingRecorded] {
    proceedings.compactMap { if case .recorded(let body) = $0 { body } else { nil } }
  }

  /// The recipients the unit has reported its major hazard to.
  public var reportedTo: Set<ReportRecipient> {
    Set(
      proceedings.compactMap {
        if case .majorReported(let body) = $0 { body.recipient } else { nil }
      }
    )
  }

  /// The parties beside the unit the order names and has not been served on.
  public var unservedParties: [ResponsibleParty] {
    guard let order else { return [] }
    let served = proceedings.compactMap { event -> ResponsibleParty? in
      guard case .orderServed(let body) = event, body.order == order.number.text else { return nil }
      return body.party
    }
    return (order.parties ?? []).filter { !served.contains($0) }
  }

  /// The latest look at it after its closure, while the closure stands.
  public var lookBack: LookedBack? {
    proceedings.reversed().lazy.compactMap { event -> LookedBack? in
      if case .lookedBack(let body) = event { body } else { nil }
    }.first
  }
}

extension HazardState.Appeal {
  fileprivate mutating func endStays(on day: CivilDate) {
    for index in stays.indices where stays[index].until == nil { stays[index].until = day }
  }
}
