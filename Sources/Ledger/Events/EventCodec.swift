public import SafetyModel

/// Between what happened and how it is recorded.
public enum EventCodec {
  /// The particulars of an event as they stand in an envelope.
  ///
  /// - Throws: `EventCodecFailure.wrongBody` when a member has no canonical form.
  public static func body(of event: DomainEvent) throws(EventCodecFailure) -> CanonicalObject {
    let value: CanonicalValue
    do throws(CanonicalCodingFailure) {
      value = try CanonicalEncoder().encode(event.body)
    } catch {
      throw .wrongBody(kind: event.kind, error)
    }
    guard case .object(let object) = value else {
      throw .wrongBody(kind: event.kind, .mismatch(path: "", expected: "object"))
    }
    return object
  }

  /// What an envelope says happened.
  ///
  /// Nothing is dropped on the way: an envelope whose body has members this program does not know
  /// is refused.
  ///
  /// - Throws: `EventCodecFailure` for a kind, a subject or a body this program cannot read.
  public static func event(in envelope: Envelope) throws(EventCodecFailure) -> DomainEvent {
    try event(kind: envelope.kind, subject: envelope.subject, body: envelope.body)
  }

  /// What a kind, a subject and a body say happened.
  public static func event(
    kind: String,
    subject: SubjectID,
    body: CanonicalObject
  ) throws(EventCodecFailure) -> DomainEvent {
    let value = CanonicalValue.object(body)
    let result: DomainEvent?
    do {
      result = try DomainEvent(kind: kind, from: CanonicalDecoder.decoder(for: value))
    } catch {
      throw .wrongBody(kind: kind, CanonicalCodingFailure(error))
    }
    guard let result else { throw .unknownKind(kind) }
    guard try self.body(of: result) == body else { throw .wrongBody(kind: kind, .notReproducible) }
    guard result.accepts(subject) else { throw .wrongSubject(kind: kind, subject) }
    return result
  }
}

extension Envelope {
  /// Creates the envelope of an event; the store numbers it when it is appended.
  ///
  /// - Parameters:
  ///   - event: What happened.
  ///   - subject: The public id of what it happened to.
  ///   - ledger: The ledger the event is made for.
  ///   - id: The id of the event.
  ///   - device: The device on which it is made.
  ///   - occurred: When it happened as its author says.
  ///   - actor: The person who acts.
  ///   - behalf: The person the actor stands in for.
  ///   - assurance: How the actor is known.
  ///   - bases: The heads of the subject's stream the decision was made on.
  ///   - pack: The rule pack the decision was made under.
  /// - Throws: `EventCodecFailure.wrongSubject` for the id of another kind of thing,
  ///   `EventCodecFailure.wrongBody` when a member has no canonical form.
  public init(
    of event: DomainEvent,
    about subject: SubjectID,
    ledger: String,
    id: UUIDv7,
    device: String,
    occurred: Instant,
    actor: PersonID?,
    behalf: PersonID? = nil,
    assurance: Assurance,
    bases: [EventHash] = [],
    pack: ContentHash? = nil
  ) throws(EventCodecFailure) {
    guard event.accepts(subject) else { throw .wrongSubject(kind: event.kind, subject) }
    self.init(
      ledger: ledger,
      id: id,
      device: device,
      deviceSequence: 1,
      occurred: occurred,
      actor: actor,
      behalf: behalf,
      assurance: assurance,
      kind: event.kind,
      subject: subject,
      bases: bases,
      pack: pack,
      body: try EventCodec.body(of: event)
    )
  }
}

extension DomainEvent {
  /// Tells whether a subject is the id of the kind of thing this can happen to.
  func accepts(_ subject: SubjectID) -> Bool {
    func isID<Kind>(_ type: PublicID<Kind>.Type) -> Bool {
      type.init(subject.text)?.text == subject.text
    }
    return switch self {
    case .site: isID(SiteID.self)
    case .person: isID(PersonID.self)
    case .organisation: isID(OrganisationID.self)
    case .inspection: isID(InspectionID.self)
    case .hazard: isID(HazardID.self)
    case .majorCase: isID(CaseID.self)
    case .personalData: PersonalCommitment(hex: subject.text) != nil
    }
  }
}

/// Why an event cannot be recorded, or a record is not an event.
public enum EventCodecFailure: Error, Hashable, Sendable {
  /// A kind this program does not know.
  case unknownKind(String)
  /// Particulars of another form than the kind's.
  case wrongBody(kind: String, CanonicalCodingFailure)
  /// The id of another kind of thing.
  case wrongSubject(kind: String, SubjectID)
}
