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
  /// How many items, elements, clocks and local changes rest on it.
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
  /// Every instrument as it stands on a day, those of local layers after the national ones.
  public func instrumentStandings(on day: CivilDate) -> [InstrumentStanding] {
    clauseCoverage.map { coverage in
      let sets = criteria.filter { $0.instrument == coverage.instrument.id }.map(\.id)
      let rules = coverage.clauses.reduce(into: Set(sets)) { rules, clause in
        rules.formUnion(clause.items)
        rules.formUnion(clause.rules)
      }
      return InstrumentStanding(
        instrument: coverage.instrument,
        status: InstrumentStanding.Status(of: coverage.instrument.inForce, on: day),
        citations: rules.count
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
