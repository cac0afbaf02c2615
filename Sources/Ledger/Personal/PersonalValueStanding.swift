import SafetyModel

/// What the events say became of a private value.
public enum PersonalValueStanding: Hashable, Sendable {
  /// Nothing was decided about it.
  case held
  /// It is kept, and not shown or passed on.
  case sealed
  /// Another value stands in its place.
  case corrected(PersonalCommitment)
  /// It was removed for good.
  case erased
}

extension PersonalValueStanding {
  /// Reads the events about one commitment.
  ///
  /// The order does not matter for what must stay hidden: erasure outweighs sealing, sealing outweighs
  /// correction, so that devices that exchange events agree. Of several corrections the last counts.
  ///
  /// - Parameter events: The kinds and particulars, in the order all devices agree on.
  public init(_ events: some Sequence<Envelope>) {
    var standing = PersonalValueStanding.held
    for event in events {
      switch (event.kind, standing) {
      case (PersonalDataErased.kind, _), (_, .erased): standing = .erased
      case (PersonalDataSealed.kind, _), (_, .sealed): standing = .sealed
      case (PersonalDataCorrected.kind, _):
        if case .string(let hex)? = event.body["replacement"],
          let replacement = PersonalCommitment(hex: hex)
        {
          standing = .corrected(replacement)
        }
      default: break
      }
    }
    self = standing
  }

  /// Whether the value must be gone from the store.
  public var isRemoved: Bool {
    switch self {
    case .corrected, .erased: true
    case .held, .sealed: false
    }
  }
}

extension Envelope {
  /// The private value the event is about; nothing for events of other things.
  public var personalValue: PersonalCommitment? {
    switch kind {
    case PersonalDataCorrected.kind, PersonalDataSealed.kind, PersonalDataErased.kind:
      PersonalCommitment(hex: subject.text)
    default: nil
    }
  }

  /// The private value that has to go with the event.
  public var removedValue: PersonalCommitment? {
    kind == PersonalDataSealed.kind ? nil : personalValue
  }
}

extension EventStore {
  /// What the events say became of a private value.
  public func standing(
    of commitment: PersonalCommitment
  ) throws(StoreFailure) -> PersonalValueStanding {
    let history = try history(of: SubjectID(commitment))
    guard !history.isEmpty else { return .held }
    let order = StreamOrder(history.map { StreamLink($0.envelope, hash: $0.hash) })
    return PersonalValueStanding(order.indices.map { history[$0].envelope })
  }

  /// The value behind a commitment as it may be shown: the corrected one where there is one.
  ///
  /// - Returns: Nothing when the value is not known, sealed or erased.
  public func personalValue(
    for commitment: PersonalCommitment
  ) throws(StoreFailure) -> String? {
    var seen: Set<PersonalCommitment> = []
    var current = commitment
    while seen.insert(current).inserted {
      switch try standing(of: current) {
      case .held: return try personalRecord(for: current)?.value
      case .corrected(let replacement): current = replacement
      case .sealed, .erased: return nil
      }
    }
    return nil
  }
}
