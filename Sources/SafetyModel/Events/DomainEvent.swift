/// Anything the ledger records, by the kind of thing it happened to.
public enum DomainEvent: Hashable, Sendable {
  case site(SiteEvent)
  case person(PersonEvent)
  case organisation(OrganisationEvent)
  case inspection(InspectionEvent)
  case hazard(HazardEvent)
  case majorCase(CaseEvent)
  case personalData(PersonalDataEvent)
}

extension DomainEvent {
  /// The kind of the event, as the envelope carries it.
  public var kind: String {
    switch self {
    case .site(let event): event.kind
    case .person(let event): event.kind
    case .organisation(let event): event.kind
    case .inspection(let event): event.kind
    case .hazard(let event): event.kind
    case .majorCase(let event): event.kind
    case .personalData(let event): event.kind
    }
  }

  /// The particulars.
  public var body: any Codable & Hashable & Sendable {
    switch self {
    case .site(let event): event.body
    case .person(let event): event.body
    case .organisation(let event): event.body
    case .inspection(let event): event.body
    case .hazard(let event): event.body
    case .majorCase(let event): event.body
    case .personalData(let event): event.body
    }
  }

  /// Reads the particulars of a kind; nothing when the kind is not known.
  ///
  /// - Throws: What the decoder throws for particulars of another form.
  public init?(kind: String, from decoder: any Decoder) throws {
    if let event = try SiteEvent(kind: kind, from: decoder) {
      self = .site(event)
    } else if let event = try PersonEvent(kind: kind, from: decoder) {
      self = .person(event)
    } else if let event = try OrganisationEvent(kind: kind, from: decoder) {
      self = .organisation(event)
    } else if let event = try InspectionEvent(kind: kind, from: decoder) {
      self = .inspection(event)
    } else if let event = try HazardEvent(kind: kind, from: decoder) {
      self = .hazard(event)
    } else if let event = try CaseEvent(kind: kind, from: decoder) {
      self = .majorCase(event)
    } else if let event = try PersonalDataEvent(kind: kind, from: decoder) {
      self = .personalData(event)
    } else {
      return nil
    }
  }
}
