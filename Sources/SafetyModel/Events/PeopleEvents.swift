/// A person was put on the register.
public struct PersonRegistered: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "person.registered"
  public var name: PersonalReference
  public var organisation: OrganisationID?
  public var site: SiteID?
  public var qualification: Qualification
  public var cardNumber: String?
  /// The days on which the card is valid.
  public var cardValid: DayInterval?
  /// The post held.
  public var post: String?
  /// The paper behind it; absent where the number of the card is all there is.
  public var paper: RegisterPaper?

  /// Creates the body.
  public init(
    name: PersonalReference,
    organisation: OrganisationID?,
    site: SiteID?,
    qualification: Qualification,
    cardNumber: String?,
    cardValid: DayInterval? = nil,
    post: String? = nil,
    paper: RegisterPaper? = nil
  ) {
    self.name = name
    self.organisation = organisation
    self.site = site
    self.qualification = qualification
    self.cardNumber = cardNumber
    self.cardValid = cardValid
    self.post = post
    self.paper = paper
  }

  enum CodingKeys: String, CodingKey {
    case name
    case organisation
    case site
    case qualification
    case cardNumber = "card_number"
    case cardValid = "card_valid"
    case post
    case paper
  }
}

/// A person's organisation, qualification or card changed.
public struct PersonChanged: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "person.changed"
  /// The name, where it was recorded wrong; the wrong one is corrected as a private value beside.
  public var name: PersonalReference?
  public var organisation: OrganisationID?
  public var qualification: Qualification?
  public var cardNumber: String?
  public var cardValid: DayInterval?
  public var post: String?
  public var reason: String
  /// The paper behind it; absent in records from before it was asked for.
  public var paper: RegisterPaper?
  /// That it is dated before acts that name the person.
  public var datedBack: DatedBack?

  /// Creates the body.
  public init(
    name: PersonalReference? = nil,
    organisation: OrganisationID?,
    qualification: Qualification?,
    cardNumber: String?,
    cardValid: DayInterval? = nil,
    post: String? = nil,
    reason: String,
    paper: RegisterPaper? = nil
  ) {
    self.name = name
    self.organisation = organisation
    self.qualification = qualification
    self.cardNumber = cardNumber
    self.cardValid = cardValid
    self.post = post
    self.reason = reason
    self.paper = paper
  }

  enum CodingKeys: String, CodingKey {
    case name
    case organisation
    case qualification
    case cardNumber = "card_number"
    case cardValid = "card_valid"
    case post
    case reason
    case paper
    case datedBack = "dated_back"
  }
}

/// A colleague was named to stand in for a person.
public struct DeputyNamed: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "person.deputy-named"
  public var deputy: Deputy

  /// Creates the body.
  public init(deputy: Deputy) { self.deputy = deputy }
}

/// A colleague stops standing in for a person earlier than was said.
public struct DeputyEnded: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "person.deputy-ended"
  public var deputy: PersonID
  /// The last day of standing in.
  public var lastDay: CivilDate
  public var reason: String

  /// Creates the body.
  public init(deputy: PersonID, lastDay: CivilDate, reason: String) {
    self.deputy = deputy
    self.lastDay = lastDay
    self.reason = reason
  }

  enum CodingKeys: String, CodingKey {
    case deputy
    case lastDay = "last_day"
    case reason
  }
}

/// Anything that happens to a person's record.
public enum PersonEvent: Hashable, Sendable {
  case registered(PersonRegistered)
  case changed(PersonChanged)
  case deputyNamed(DeputyNamed)
  case deputyEnded(DeputyEnded)
  case keyRegistered(PersonKeyRegistered)
  case keyRevoked(PersonKeyRevoked)
}

extension PersonEvent {
  /// The kind of the event, as the envelope carries it.
  public var kind: String {
    switch self {
    case .registered: PersonRegistered.kind
    case .changed: PersonChanged.kind
    case .deputyNamed: DeputyNamed.kind
    case .deputyEnded: DeputyEnded.kind
    case .keyRegistered: PersonKeyRegistered.kind
    case .keyRevoked: PersonKeyRevoked.kind
    }
  }

  /// The particulars.
  public var body: any Codable & Hashable & Sendable {
    switch self {
    case .registered(let body): body
    case .changed(let body): body
    case .deputyNamed(let body): body
    case .deputyEnded(let body): body
    case .keyRegistered(let body): body
    case .keyRevoked(let body): body
    }
  }

  /// Reads the particulars of a kind; nothing when the kind is not one of these.
  ///
  /// - Throws: What the decoder throws for particulars of another form.
  public init?(kind: String, from decoder: any Decoder) throws {
    switch kind {
    case PersonRegistered.kind: self = .registered(try PersonRegistered(from: decoder))
    case PersonChanged.kind: self = .changed(try PersonChanged(from: decoder))
    case DeputyNamed.kind: self = .deputyNamed(try DeputyNamed(from: decoder))
    case DeputyEnded.kind: self = .deputyEnded(try DeputyEnded(from: decoder))
    case PersonKeyRegistered.kind: self = .keyRegistered(try PersonKeyRegistered(from: decoder))
    case PersonKeyRevoked.kind: self = .keyRevoked(try PersonKeyRevoked(from: decoder))
    default: return nil
    }
  }
}

extension Person {
  /// The person after its events.
  public static func replay(_ events: some Sequence<PersonEvent>, id: PersonID) -> Person? {
    var person: Person?
    for event in events {
      switch event {
      case .registered(let body):
        person = Person(
          id: id,
          name: body.name,
          organisation: body.organisation,
          site: body.site,
          qualification: body.qualification,
          cardNumber: body.cardNumber,
          cardValid: body.cardValid,
          post: body.post
        )
        person?.remember(body.paper, nil)
      case .changed(let body):
        if let name = body.name { person?.name = name }
        if let organisation = body.organisation { person?.organisation = organisation }
        if let qualification = body.qualification { person?.qualification = qualification }
        if let card = body.cardNumber { person?.cardNumber = card }
        if let valid = body.cardValid { person?.cardValid = valid }
        if let post = body.post { person?.post = post }
        person?.remember(body.paper, body.datedBack)
      case .deputyNamed(let body): person?.deputies.append(body.deputy)
      case .deputyEnded(let body): person?.end(body)
      case .keyRegistered(let body): person?.keys.append(PersonKey(body.key))
      case .keyRevoked(let body): person?.revoke(body)
      }
    }
    return person
  }
}

extension Person {
  fileprivate mutating func remember(_ paper: RegisterPaper?, _ mark: DatedBack?) {
    if let paper { papers.append(paper) }
    if let mark { datedBack.append(mark) }
  }

  fileprivate mutating func revoke(_ body: PersonKeyRevoked) {
    for index in keys.indices where keys[index].text == body.key {
      keys[index].revoked = body.reason
    }
  }

  /// What has not yet begun by the last day never begins.
  fileprivate mutating func end(_ body: DeputyEnded) {
    for index in deputies.indices where deputies[index].person == body.deputy {
      let until = deputies[index].valid.to
      deputies[index].valid.to = min(until ?? body.lastDay, body.lastDay)
    }
  }
}
