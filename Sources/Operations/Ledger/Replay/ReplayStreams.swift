import Ledger
import SafetyModel

/// The events of every hazard, case and visit, for what several devices recorded without knowing of each other.
///
/// An act is judged by what its author knew: an ending made beside a new sighting was right when it was made, and
/// is held back by the merge.
struct ReplayStreams {
  private var streams: [SubjectID: [RecordedEvent]] = [:]

  /// Keeps an event.
  ///
  /// - Returns: All events of its subject in the agreed order, when several devices made them.
  mutating func take(_ recorded: RecordedEvent) -> [RecordedEvent]? {
    switch recorded.event {
    case .hazard, .majorCase, .inspection: break
    case .site, .person, .organisation, .personalData: return nil
    }
    let subject = recorded.stored.envelope.subject
    streams[subject, default: []].append(recorded)
    guard let stream = streams[subject], stream.isOfSeveralDevices else { return nil }
    return stream.ordered { _ in true }
  }

  /// The events of its subject an author knew, in the agreed order; nothing when there is but one device.
  func known(to recorded: RecordedEvent) -> [RecordedEvent]? {
    let envelope = recorded.stored.envelope
    guard let stream = streams[envelope.subject], let first = stream.first,
      first.stored.envelope.device != envelope.device || stream.isOfSeveralDevices
    else { return nil }
    let all = stream + [recorded]
    let order = AgreedOrder(all.map(\.stored))
    guard let own = order.events.firstIndex(where: { $0.position == recorded.stored.position })
    else { return nil }
    var positions: Set<Int> = []
    for (event, place) in zip(order.events, order.places) where order.places[own].knows(place) {
      positions.insert(event.position)
    }
    positions.remove(recorded.stored.position)
    return all.ordered { positions.contains($0.stored.position) }
  }
}

extension [RecordedEvent] {
  fileprivate var isOfSeveralDevices: Bool {
    let device = first?.stored.envelope.device
    return contains { $0.stored.envelope.device != device }
  }

  /// The chosen ones in the order all devices agree on.
  fileprivate func ordered(_ isChosen: (RecordedEvent) -> Bool) -> [RecordedEvent] {
    let byPosition = Dictionary(map { ($0.stored.position, $0) }) { first, _ in first }
    return AgreedOrder(map(\.stored)).events.compactMap { byPosition[$0.position] }
      .filter(isChosen)
  }
}
