public import SafetyModel

/// One thing in a person's queue, derived from a state and never stored.
public struct WorkItem: Hashable, Sendable {
  /// On whose side a person stands towards a hazard.
  public enum Side: Hashable, Sendable {
    /// The authority, park or station that follows it.
    case finder
    /// The inspected unit.
    case unit
  }

  /// What is to be done.
  public enum Task: Hashable, Sendable {
    /// Something with a day.
    case duty(Obligation)
    /// A step that nothing dates.
    case step(MissingStep)
  }

  /// Where it stands in the queue.
  public enum Urgency: String, Hashable, Sendable, CaseIterable, Comparable {
    case overdue
    case today
    /// Until the Sunday of this week.
    case week
    case later
    /// Somebody else must act first.
    case waiting

    /// Orders from the most urgent on.
    public static func < (left: Urgency, right: Urgency) -> Bool { left.place < right.place }

    private var place: Int { Urgency.allCases.firstIndex(of: self) ?? 0 }
  }

  /// What is to be done.
  public var task: Task
  /// Where it stands in the queue.
  public var urgency: Urgency

  /// Creates an item.
  public init(task: Task, urgency: Urgency) {
    self.task = task
    self.urgency = urgency
  }

  /// The day from which to warn; absent where nothing dates it.
  public var day: CivilDate? {
    switch task {
    case .duty(let duty): duty.due.warningDay
    case .step: nil
    }
  }
}

extension WorkItem {
  /// What a hazard or case asks of one side on a day.
  ///
  /// Every duty of the side is an item of its own. Without one, the next step is one item: to be
  /// done when it is this side's turn, to be waited for when it is not; then the other side's
  /// nearest day is shown.
  ///
  /// - Parameters:
  ///   - duties: What is due, the earliest first.
  ///   - missing: The steps still missing, in order.
  ///   - side: Whose queue it is.
  ///   - isOwnCheck: Whether the unit found it itself and does everything.
  ///   - day: The day to look from.
  /// - Returns: The items; none when nothing is missing.
  public static func items(
    duties: [Obligation],
    missing: [MissingStep],
    for side: Side,
    isOwnCheck: Bool,
    on day: CivilDate
  ) -> [WorkItem] {
    let own = duties.filter { $0.actor.side == side }
    guard own.isEmpty else {
      return own.map { WorkItem(task: .duty($0), urgency: urgency(of: $0.due.warningDay, on: day)) }
    }
    guard let step = turn(missing) else { return [] }
    if step.side(isOwnCheck: isOwnCheck) == side {
      return [WorkItem(task: .step(step), urgency: .later)]
    }
    let task = duties.first.map { Task.duty($0) } ?? .step(step)
    return [WorkItem(task: task, urgency: .waiting)]
  }

  /// What listings ask of those who supervise: their own duties, and what they wait for.
  ///
  /// - Parameters:
  ///   - duties: What is due, the earliest first.
  ///   - levels: The levels whose listings somebody supervises.
  ///   - day: The day to look from.
  /// - Returns: The items; of other duties none.
  public static func supervising(
    _ duties: [Obligation],
    at levels: Set<OrganisationLevel>,
    on day: CivilDate
  ) -> [WorkItem] {
    duties.filter { $0.listingLevel.map(levels.contains) ?? false }.map { duty in
      let isOwn = duty.actor.side == .finder
      return WorkItem(
        task: .duty(duty),
        urgency: isOwn ? urgency(of: duty.due.warningDay, on: day) : .waiting
      )
    }
  }

  /// The step everybody waits for: an answer of another body first.
  private static func turn(_ missing: [MissingStep]) -> MissingStep? {
    missing.first { if case .reply = $0 { true } else { false } } ?? missing.first
  }

  private static func urgency(of due: CivilDate, on day: CivilDate) -> Urgency {
    if due < day { return .overdue }
    if due == day { return .today }
    return due <= day.adding(days: 7 - day.weekday) ? .week : .later
  }
}

extension Clock.Actor {
  /// The side that must act; another body is neither.
  fileprivate var side: WorkItem.Side? {
    switch self {
    case .authority, .town: .finder
    case .unit: .unit
    case .otherAuthority, .government: nil
    }
  }
}

extension Obligation {
  /// The level of the listing that asks for it; nothing for what no listing asks for.
  fileprivate var listingLevel: OrganisationLevel? {
    switch ground {
    case .listing(let level, _), .listingClock(let level, _): level
    case .term, .clock, .reply, .stopEnds, .sealEnds: nil
    }
  }
}

extension MissingStep {
  /// The side that takes the step; a unit that checks itself takes all but those of an authority.
  fileprivate func side(isOwnCheck: Bool) -> WorkItem.Side? {
    guard isOwnCheck else { return side }
    return switch self {
    case .determination, .order, .referral, .service, .unsealing, .delisting, .report(.government),
      .reply, .redetermination:
      side
    case .assignment, .reinspection, .closure, .interimMeasures, .responsible, .plan,
      .rectification, .acceptance, .resumption, .report, .members:
      .unit
    }
  }

  /// The side that takes the step; another body is neither.
  private var side: WorkItem.Side? {
    switch self {
    case .determination, .assignment, .order, .referral, .service, .reinspection, .unsealing,
      .delisting, .closure, .report(.government):
      .finder
    case .interimMeasures, .responsible, .plan, .rectification, .acceptance, .resumption, .report,
      .members:
      .unit
    case .reply, .redetermination: nil
    }
  }
}
