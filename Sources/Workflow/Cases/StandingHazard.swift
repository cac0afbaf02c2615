public import SafetyModel

/// An open hazard for which a case is not over.
public struct StandingHazard: Hashable, Sendable {
  /// What ties it to the case.
  public enum Tie: Hashable, Sendable {
    /// It counts in the case.
    case member
    /// It left the case and was neither withdrawn nor put right.
    case left
    /// It shows a confirmed clause without counting in the case.
    case sameClause
    /// The same visit found it, it may be major, and nobody ordered it put right.
    case undecided
  }

  /// The hazard.
  public var hazard: HazardID
  /// The clauses it shows.
  public var clauses: [String]
  /// What ties it to the case.
  public var tie: Tie

  /// Creates the value.
  public init(hazard: HazardID, clauses: [String], tie: Tie) {
    self.hazard = hazard
    self.clauses = clauses
    self.tie = tie
  }
}

extension CaseDecision {
  /// Nothing that was confirmed as major stands any more, in the case or beside it.
  func checkSettled() throws(RefusalReason) {
    let standing = standingHazards
    guard standing.isEmpty else { throw .majorCase(.hazardsStand(standing)) }
  }

  private var standingHazards: [StandingHazard] {
    let counted = state.members.filter(openMembers.contains).compactMap { hazard in
      standing(hazard, in: state.elements, as: .member)
    }
    let outside = context.siteHazards.filter { $0.isOpen && !state.members.contains($0.id) }
    return counted + outside.compactMap(standing)
  }

  private func standing(_ hazard: HazardState) -> StandingHazard? {
    if let left = standing(hazard.id, in: state.left, as: .left) { return left }
    guard hazard.found.regime == state.opened.regime else { return nil }
    if let clause = hazard.proposal?.element, hazard.grade > .general,
      hazard.proposal?.criteria == state.opened.criteria,
      state.confirmation?.clauses.contains(clause) ?? false
    {
      return StandingHazard(hazard: hazard.id, clauses: [clause], tie: .sameClause)
    }
    let isUndecided =
      hazard.grade == .suspectedMajor && hazard.orders.isEmpty
      && hazard.found.inspection.map(visits.contains) ?? false
    guard isUndecided else { return nil }
    return StandingHazard(
      hazard: hazard.id,
      clauses: [hazard.proposal?.element].compactMap { $0 },
      tie: .undecided
    )
  }

  private func standing(
    _ hazard: HazardID,
    in elements: [CountedElement],
    as tie: StandingHazard.Tie
  ) -> StandingHazard? {
    let clauses = elements.filter { $0.hazards.contains(hazard) }.map(\.clause)
    return clauses.isEmpty ? nil : StandingHazard(hazard: hazard, clauses: clauses, tie: tie)
  }

  /// The visits that found the hazards of the case.
  private var visits: Set<InspectionID> {
    let counted = Set(state.opened.members + state.members)
    return Set(
      context.siteHazards.filter { counted.contains($0.id) }.compactMap(\.found.inspection)
    )
  }
}
