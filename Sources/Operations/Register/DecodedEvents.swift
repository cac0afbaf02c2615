import Ledger
import SafetyModel

/// The particulars of the events read last: what a decision has read, the register need not read again.
public final class DecodedEvents {
  private static let limit = 4096

  private var events: [Int: (hash: EventHash, event: DomainEvent)] = [:]

  /// Begins with nothing.
  public init() {}

  /// What an event says.
  ///
  /// - Throws: `EventCodecFailure` for one that cannot be read.
  func event(in stored: StoredEvent) throws(EventCodecFailure) -> DomainEvent {
    // A place is taken by another event when a write was undone.
    if let known = events[stored.position], known.hash == stored.hash { return known.event }
    let event = try EventCodec.event(in: stored.envelope)
    if events.count >= Self.limit { events = [:] }
    events[stored.position] = (stored.hash, event)
    return event
  }
}
