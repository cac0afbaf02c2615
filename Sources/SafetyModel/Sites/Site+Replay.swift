extension Site {
  /// The site after its events, or nothing when the first one does not register it.
  public static func replay(_ events: some Sequence<SiteEvent>, id: SiteID) -> Site? {
    var site: Site?
    for event in events {
      if case .registered(let body) = event {
        site = Site(id: id, registered: body)
      } else {
        site?.apply(event)
      }
    }
    return site
  }

  /// The site with its facts as they stood on a day: of each the latest value that describes that
  /// day or an earlier one.
  public func known(on day: CivilDate) -> Site {
    var site = self
    let described = (earlierFacts + facts.values).filter { $0.asOf <= day }
    site.facts = Dictionary(described.map { ($0.key, $0) }) { $1.asOf < $0.asOf ? $0 : $1 }
    return site
  }

  private init(id: SiteID, registered body: SiteRegistered) {
    self.init(
      id: id,
      kind: body.siteKind,
      name: body.name,
      creditCode: Site.creditCode(of: body),
      region: body.region,
      address: body.address,
      parent: body.parent,
      tenancy: body.tenancy,
      externalCode: body.externalCode
    )
  }

  private static func creditCode(of body: SiteRegistered) -> CreditCodeStatus {
    if body.fictitious { return .fictitious(body.fictitiousCreditCode) }
    guard let text = body.creditCode, let code = try? CreditCode(checking: text) else {
      return .absent
    }
    return .valid(code)
  }

  private mutating func apply(_ event: SiteEvent) {
    switch event {
    case .registered: break
    case .factRecorded(let body):
      if let replaced = facts[body.fact.key] { earlierFacts.append(replaced) }
      facts[body.fact.key] = body.fact
    case .factWithdrawn(let body): facts[body.key] = nil
    case .detailsCorrected(let body): correct(body)
    case .contactRecorded(let body):
      contacts.removeAll { $0.role == body.contact.role }
      contacts.append(body.contact)
    case .locationNamed(let body):
      if !locations.contains(body.location) { locations.append(body.location) }
    case .renamed(let body):
      formerNames.append(name)
      name = body.name
    case .closed(let body): status = .closed(reason: body.reason)
    case .merged(let body): status = .merged(into: body.into)
    }
  }

  private mutating func correct(_ body: SiteDetailsCorrected) {
    if let newRegion = body.region { region = newRegion }
    if let newAddress = body.address { address = newAddress }
    if let newParent = body.parent { parent = newParent }
    if let newTenancy = body.tenancy { tenancy = newTenancy }
    if let text = body.creditCode, let code = try? CreditCode(checking: text) {
      creditCode = .valid(code)
    }
  }
}
