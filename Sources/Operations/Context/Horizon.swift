import Ledger
public import SafetyModel

/// How far a look into the past sees.
public struct Horizon: Hashable, Sendable {
  /// Which time of an event counts.
  public enum Sight: Hashable, Sendable {
    /// When it happened, as its author says; late entries count.
    case happened
    /// When the ledger took it; late entries do not count.
    case recorded
  }

  /// The last moment seen.
  public var instant: Instant
  /// Which time of an event counts.
  public var sight: Sight

  /// Creates a horizon at the end of a day, China Standard Time.
  public init(endOf day: CivilDate, _ sight: Sight) {
    instant = Instant(milliseconds: Instant(day: day.adding(days: 1)).milliseconds - 1)
    self.sight = sight
  }

  /// The events of a thing this side of the horizon.
  ///
  /// Places, people and bodies are often put on the register after what is recorded of them. By what
  /// happened, the first event of a place is always seen, so that it has a name; people and bodies
  /// are seen whole, because their cards, mandates and deputies carry their own days.
  func seen(_ history: [StoredEvent]) -> [StoredEvent] {
    guard sight == .happened, let first = history.first else { return history.filter(shows) }
    let kind = first.envelope.kind
    if kind.hasPrefix("person.") || kind.hasPrefix("org.") { return history }
    let seen = history.filter(shows)
    return kind.hasPrefix("site.") && !shows(first) ? [first] + seen : seen
  }

  /// Whether an event lies on this side.
  private func shows(_ event: StoredEvent) -> Bool {
    switch sight {
    case .happened: event.envelope.occurred <= instant
    case .recorded: event.received <= instant
    }
  }
}

extension OperatingContext {
  /// The same context looking from the end of a day, at what stood then.
  ///
  /// Every list and every state is folded anew from the events this side of the horizon; the
  /// present and days to come see everything and only count from that day.
  ///
  /// - Throws: Nothing but what a wrong moment throws.
  public func looking(
    from day: CivilDate,
    _ sight: Horizon.Sight = .happened
  ) throws(OperationFailure) -> OperatingContext {
    let isPast = day < now.day
    return try OperatingContext(
      workspace: workspace,
      now: isPast ? now : max(now, Instant(day: day, hour: 12)),
      occurred: Instant(day: day, hour: 12),
      actor: actor,
      behalf: behalf,
      assurance: assurance,
      personalKey: personalKey,
      signedScan: signedScan,
      rulesFolder: rulesFolder,
      loaded: loaded,
      decoded: decoded,
      horizon: isPast ? Horizon(endOf: day, sight) : nil
    )
  }
}
