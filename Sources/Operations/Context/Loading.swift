public import Ledger
import SQLStore
public import SafetyModel
import Workflow
import Workspace

/// A thing as folded from its events, and where its stream stood.
struct Loaded<Value> {
  /// The thing.
  var value: Value
  /// The number of events in its stream.
  var version: Int
  /// The hashes of the events nobody has built on yet.
  var heads: [EventHash]
}

/// One event of a stream with what the envelope says about it.
public struct RecordedEvent {
  /// The accepted event.
  public let stored: StoredEvent
  /// What happened.
  public let event: DomainEvent
}

extension OperatingContext {
  /// All events of a thing on this side of the horizon, in the order all devices agree on.
  func history<Kind>(of id: PublicID<Kind>) throws(OperationFailure) -> [RecordedEvent] {
    let stored: [StoredEvent]
    do throws(StoreFailure) {
      stored = try workspace.database.history(of: SubjectID(id))
    } catch {
      throw .store(error)
    }
    var result: [RecordedEvent] = []
    for event in AgreedOrder(horizon?.seen(stored) ?? stored).events {
      result.append(try recorded(event))
    }
    return result
  }

  /// An accepted event with its particulars read.
  func recorded(_ stored: StoredEvent) throws(OperationFailure) -> RecordedEvent {
    do {
      return RecordedEvent(stored: stored, event: try decoded.event(in: stored))
    } catch {
      throw .unreadable(position: stored.position, detail: "\(error)")
    }
  }

  func loadSite(_ id: SiteID) throws(OperationFailure) -> Loaded<Site> {
    try load(id, noun: .site) { events in
      Site.replay(events.map(\.event).sites, id: id)
    }
  }

  func loadPerson(_ id: PersonID) throws(OperationFailure) -> Loaded<Person> {
    try load(id, noun: .person) { events in
      Person.replay(events.map(\.event).people, id: id)
    }
  }

  func loadOrganisation(_ id: OrganisationID) throws(OperationFailure) -> Loaded<Organisation> {
    try load(id, noun: .organisation) { events in
      Organisation.replay(events.map(\.event).organisations, id: id)
    }
  }

  func loadInspection(_ id: InspectionID) throws(OperationFailure) -> Loaded<Inspection> {
    try load(id, noun: .inspection) { events in
      Inspection.replay(events.visitEvents, id: id)
    }
  }

  func loadHazard(_ id: HazardID) throws(OperationFailure) -> Loaded<HazardState> {
    var loaded: Loaded<HazardState> = try load(
      id,
      noun: .hazard,
      fold: { $0.mergedHazard(id)?.state }
    )
    if let counted = loaded.value.majorCase, try loadCase(counted).value.isConfirmed {
      loaded.value.confirmedCase = counted
    }
    return loaded
  }

  func loadCase(_ id: CaseID) throws(OperationFailure) -> Loaded<CaseState> {
    try load(id, noun: .majorCase) { events in
      CaseState.replay(events.map(\.event).cases, id: id)
    }
  }

  private func load<Kind, Value>(
    _ id: PublicID<Kind>,
    noun: Noun,
    fold: ([RecordedEvent]) -> Value?
  ) throws(OperationFailure) -> Loaded<Value> {
    let history = try history(of: id)
    guard let value = fold(history) else {
      if horizon != nil, history.isEmpty { throw .notNow(.notThen(noun, id.text, on: today)) }
      throw .notFound(noun, id.text)
    }
    let heads = AgreedOrder(history.map(\.stored)).heads
    return Loaded(value: value, version: history.count, heads: heads)
  }

  /// The private value behind a reference; nothing when it was erased.
  public func value(of reference: PersonalReference) throws(OperationFailure) -> String? {
    guard let commitment = PersonalCommitment(reference) else { return nil }
    do throws(StoreFailure) {
      return try workspace.database.personalValue(for: commitment)
    } catch {
      throw .store(error)
    }
  }

  /// A new id that no thing of the workspace has yet; 40 random bits make a clash one in a trillion.
  func newID<Kind>(_ kind: PublicID<Kind>.Type) -> PublicID<Kind> {
    PublicID(random: SystemRandom.bits())
  }
}
