public import RuleLanguage
public import SafetyModel

/// How an instrument stands on a day, and who rests on it.
public struct InstrumentStanding: Hashable, Sendable {
  /// Whether it is in force.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    case inForce = "in_force"
    case notYet = "not_yet"
    case ended
    /// No days are known.
    case unknown
  }

  /// The instrument.
  public var instrument: Instrument
  /// Whether it is in force.
  public var status: Status
  /// How many rules cite it.
  public var citations: Int

  /// Creates a standing.
  public init(instrument: Instrument, status: Status, citations: Int) {
    self.instrument = instrument
    self.status = status
    self.citations = citations
  }

  /// The first day of a change that lies in a span of days: it begins, or it no longer holds.
  public func change(in days: ClosedRange<CivilDate>) -> CivilDate? {
    let ended = instrument.inForce.to.map { $0.adding(days: 1) }
    return [instrument.inForce.from, ended].compactMap { $0 }.filter(days.contains).min()
  }
}

extension RulePack {
  /// Every instrument as it stands on a day, in the order of the pack.
  public func instrumentStandings(on day: CivilDate) -> [InstrumentStanding] {
    var counts: [String: Int] = [:]
    for item in Set(checklists.flatMap(\.items)) {
      for id in Set((item.norm + item.power + item.liability).map(\.instrument)) {
        counts[id, default: 0] += 1
      }
    }
    for set in criteria { counts[set.instrument, default: 0] += 1 }
    for clock in policies.flatMap(\.clocks) { counts[clock.citation.instrument, default: 0] += 1 }
    return instruments.map { instrument in
      InstrumentStanding(
        instrument: instrument,
        status: InstrumentStanding.Status(of: instrument.inForce, on: day),
        citations: counts[instrument.id] ?? 0
      )
    }
  }
}

extension InstrumentStanding.Status {
  /// Decides by the days in force, both included.
  public init(of interval: DayInterval, on day: CivilDate) {
    if let from = interval.from, day < from {
      self = .notYet
    } else if let to = interval.to, day > to {
      self = .ended
    } else {
      self = interval == DayInterval() ? .unknown : .inForce
    }
  }
}
