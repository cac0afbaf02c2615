/// An organisation was put on the register.
public struct OrganisationRegistered: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "org.registered"
  public var name: String
  public var level: OrganisationLevel
  public var region: RegionCode?
  public var parent: OrganisationID?

  /// Creates the body.
  public init(
    name: String,
    level: OrganisationLevel,
    region: RegionCode?,
    parent: OrganisationID?
  ) {
    self.name = name
    self.level = level
    self.region = region
    self.parent = parent
  }
}

/// An organisation was given a mandate.
public struct MandateGranted: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "org.mandate-granted"
  public var mandate: Mandate
  /// The scan of the document, when there is one.
  public var paper: RegisterPaper?
  /// That it is dated before acts of the body.
  public var datedBack: DatedBack?

  /// Creates the body.
  public init(mandate: Mandate, paper: RegisterPaper? = nil, datedBack: DatedBack? = nil) {
    self.mandate = mandate
    self.paper = paper
    self.datedBack = datedBack
  }

  enum CodingKeys: String, CodingKey {
    case mandate
    case paper
    case datedBack = "dated_back"
  }
}

/// A mandate ended earlier than it said.
public struct MandateEnded: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "org.mandate-ended"
  public var mandate: String
  /// The last day it was valid.
  public var lastDay: CivilDate
  public var reason: String
  /// The paper behind it; absent in records from before it was asked for.
  public var paper: RegisterPaper?
  /// That it is dated before acts of the body.
  public var datedBack: DatedBack?

  /// Creates the body.
  public init(
    mandate: String,
    lastDay: CivilDate,
    reason: String,
    paper: RegisterPaper? = nil,
    datedBack: DatedBack? = nil
  ) {
    self.mandate = mandate
    self.lastDay = lastDay
    self.reason = reason
    self.paper = paper
    self.datedBack = datedBack
  }

  enum CodingKeys: String, CodingKey {
    case mandate
    case lastDay = "last_day"
    case reason
    case paper
    case datedBack = "dated_back"
  }
}

/// Anything that happens to an organisation.
public enum OrganisationEvent: Hashable, Sendable {
  case registered(OrganisationRegistered)
  case mandateGranted(MandateGranted)
  case mandateEnded(MandateEnded)
  case changed(OrganisationChanged)
}

extension OrganisationEvent {
  /// The kind of the event, as the envelope carries it.
  public var kind: String {
    switch self {
    case .registered: OrganisationRegistered.kind
    case .mandateGranted: MandateGranted.kind
    case .mandateEnded: MandateEnded.kind
    case .changed: OrganisationChanged.kind
    }
  }

  /// The particulars.
  public var body: any Codable & Hashable & Sendable {
    switch self {
    case .registered(let body): body
    case .mandateGranted(let body): body
    case .mandateEnded(let body): body
    case .changed(let body): body
    }
  }

  /// Reads the particulars of a kind; nothing when the kind is not one of these.
  ///
  /// - Throws: What the decoder throws for particulars of another form.
  public init?(kind: String, from decoder: any Decoder) throws {
    switch kind {
    case OrganisationRegistered.kind: self = .registered(try OrganisationRegistered(from: decoder))
    case MandateGranted.kind: self = .mandateGranted(try MandateGranted(from: decoder))
    case MandateEnded.kind: self = .mandateEnded(try MandateEnded(from: decoder))
    case OrganisationChanged.kind: self = .changed(try OrganisationChanged(from: decoder))
    default: return nil
    }
  }
}

extension Organisation {
  /// The papers behind its entries and the marks on them.
  fileprivate mutating func remember(_ event: OrganisationEvent) {
    let (paper, mark): (RegisterPaper?, DatedBack?) =
      switch event {
      case .registered: (nil, nil)
      case .mandateGranted(let body): (body.paper, body.datedBack)
      case .mandateEnded(let body): (body.paper, body.datedBack)
      case .changed(let body): (body.paper, body.datedBack)
      }
    if let paper { papers.append(paper) }
    if let mark { datedBack.append(mark) }
  }

  /// The organisation after its events.
  public static func replay(
    _ events: some Sequence<OrganisationEvent>,
    id: OrganisationID
  ) -> Organisation? {
    var organisation: Organisation?
    for event in events {
      switch event {
      case .registered(let body):
        organisation = Organisation(
          id: id,
          name: body.name,
          level: body.level,
          region: body.region,
          parent: body.parent
        )
      case .mandateGranted(let body):
        organisation?.mandates.removeAll { $0.id == body.mandate.id }
        organisation?.mandates.append(body.mandate)
      case .mandateEnded(let body):
        for index in organisation?.mandates.indices ?? 0..<0
        where organisation?.mandates[index].id == body.mandate {
          organisation?.mandates[index].valid.to = body.lastDay
        }
      case .changed(let body):
        organisation?.level = body.place.level
        organisation?.region = body.place.region
        organisation?.parent = body.place.parent
      }
      organisation?.remember(event)
    }
    return organisation
  }
}
