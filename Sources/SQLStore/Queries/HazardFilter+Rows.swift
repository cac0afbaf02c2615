import SafetyModel

extension HazardFilter {
  /// Whether a row that is already at hand passes, by the rules the register applies.
  public func admits(_ listing: HazardListing) -> Bool {
    let hazard = listing.hazard
    return admits(hazard.legalGrade) && standing.admits(isOpen: hazard.isOpen)
      && isWithinRegion(listing.region) && site.admits(hazard.site)
      && inspection.admits(hazard.inspection) && majorCase.admits(hazard.majorCase)
      && (states.isEmpty || states.contains(hazard.state)) && regime.admits(hazard.regime)
      && isDue(hazard.dueDay) && circumstance.admits(hazard.circumstance)
      && hasWords(listing)
  }

  private func admits(_ legal: LegalGrade) -> Bool {
    switch grade {
    case .any: true
    case .major: legal == .major
    case .majorOrSuspected: legal > .general
    }
  }

  private func isWithinRegion(_ other: RegionCode?) -> Bool {
    guard let region else { return true }
    return other?.isWithin(region) ?? false
  }

  private func isDue(_ due: CivilDate?) -> Bool {
    if dueBefore == nil, dueAfter == nil { return true }
    guard let due else { return false }
    return dueBefore.map { due < $0 } ?? true && dueAfter.map { due > $0 } ?? true
  }

  private func hasWords(_ listing: HazardListing) -> Bool {
    let hazard = listing.hazard
    let columns = [
      SearchText.column(hazard.name, hazard.location, hazard.keywords),
      listing.siteName?.lowercased(),
    ].compactMap { $0 }
    return SearchText.folded(text ?? "").split(whereSeparator: \.isWhitespace).allSatisfy { word in
      columns.contains { $0.contains(word) }
    }
  }
}

extension Standing {
  fileprivate func admits(isOpen: Bool) -> Bool {
    switch self {
    case .open: isOpen
    case .ended: !isOpen
    case .any: true
    }
  }
}

extension Optional where Wrapped: Equatable {
  /// Whether a value passes where nothing asked for lets everything through.
  fileprivate func admits(_ value: Wrapped?) -> Bool { self == nil || self == value }
}
