import Ledger
import SafetyModel
import Workflow

/// The events of one thing in the order all devices agree on, with what each author knew.
struct AgreedOrder {
  /// The events in that order.
  let events: [StoredEvent]
  /// The place of each.
  let places: [StreamPlace]
  /// The hashes of the events nobody has built on: the bases of the next decision.
  let heads: [EventHash]

  /// Puts the events of one stream in order, whatever order they arrived in.
  init(_ stored: [StoredEvent]) {
    let device = stored.first?.envelope.device
    guard stored.contains(where: { $0.envelope.device != device }) else {
      events = stored
      places = stored.indices.map { StreamPlace(device: 0, ordinal: $0 + 1, known: [$0 + 1]) }
      heads = stored.last.map { [$0.hash] } ?? []
      return
    }
    let order = StreamOrder(stored.map { StreamLink($0.envelope, hash: $0.hash) })
    events = order.indices.map { stored[$0] }
    places = order.places
    heads = order.heads
  }
}

extension Sequence<RecordedEvent> {
  /// The hazard these events come to, in the agreed order, with what does not go together.
  func mergedHazard(_ id: HazardID) -> MergedHazard? {
    let order = AgreedOrder(map(\.stored))
    let events = Dictionary(map { ($0.stored.position, $0.event) }) { first, _ in first }
    var placed: [PlacedEvent] = []
    for (stored, place) in zip(order.events, order.places) {
      guard case .hazard(let event)? = events[stored.position] else { continue }
      placed.append(PlacedEvent(event: event, place: place, name: stored.hash.hex))
    }
    return HazardMerge.merge(placed, id: id)
  }
}
