import SafetyModel

/// Which body may act at all: its officers hold cards, the site is in its region, the visit was its own.
extension HazardDecision {
  /// The region of the body holds the site; a body or a site without a region refuses nothing.
  ///
  /// Source: Administrative Penalty Law (2021), art. 22: the organ of the place has jurisdiction.
  func checkRegion(_ person: ActingPerson) throws(RefusalReason) {
    guard let body = person.organisation, let region = person.region,
      let site = context.siteRegion, !site.isWithin(region)
    else { return }
    throw .outsideRegion(body, region: region, site: site)
  }

  /// The visit was made by the body, alone or with others, unless it has taken the hazard over.
  func checkOwnInspection(
    _ people: [ActingPerson],
    of command: HazardCommand
  ) throws(RefusalReason) {
    guard let visit = context.visit, visit.id == command.namedVisit else { return }
    let bodies = visit.inspectors.map { context.people[$0]?.organisation } + [visit.organisation]
    let visitors = Set(bodies.compactMap { $0 }).sorted()
    guard !visitors.isEmpty else { return }
    for person in people {
      guard let body = person.organisation, !visitors.contains(body),
        state.custody?.receiverOrganisation != body
      else { continue }
      throw .visitOfAnotherBody(body, visitors: visitors)
    }
  }

  /// What a body withdrew it brings back itself, or one of a higher level that has the matter itself.
  func checkWithdrawer(_ person: ActingPerson, on day: CivilDate) throws(RefusalReason) {
    guard let by = (state.withdrawal?.by).flatMap({ context.people[$0] }),
      let body = by.organisation, person.organisation != body
    else { return }
    guard let lower = by.level, let level = person.level, level > lower else {
      throw .notTheWithdrawingBody(person.id)
    }
    _ = try mandate(of: person, on: day)
  }
}

/// An officer without a card on record signs nothing an officer must sign.
///
/// Source: Work Safety Law (2021), art. 67: who inspects shows a valid enforcement card.
func checkCarded(_ person: ActingPerson) throws(RefusalReason) {
  guard person.qualification == .officer,
    person.card?.allSatisfy(\.isWhitespace) ?? true
  else { return }
  throw .cardMissing(person.id)
}
