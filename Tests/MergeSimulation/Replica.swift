package import Ledger
import SafetyModel
package import Workflow

/// What one workspace holds: the events in the order they arrived, and those that wait.
package struct Replica: Sendable {
  package let device: String
  /// What its clock is off by, in milliseconds.
  package var skew: Int64
  package private(set) var log: [TrueEvent] = []
  private var held: Set<EventHash> = []
  private var last: [String: Int] = [:]
  private var waiting: [TrueEvent] = []

  package init(device: String, skew: Int64) {
    self.device = device
    self.skew = skew
  }

  package var lastSequence: Int { last[device] ?? 0 }

  /// Takes in what came from elsewhere, in any order and as often as it comes.
  package mutating func take(_ incoming: [TrueEvent]) {
    var fresh: [TrueEvent] = []
    var seen = held
    for event in waiting + incoming where seen.insert(event.link.hash).inserted {
      fresh.append(event)
    }
    let intake = BundleIntake(
      fresh.map(\.link),
      lastSequence: { last[$0] ?? 0 },
      isRecorded: { held.contains($0) }
    )
    for index in intake.ready { record(fresh[index]) }
    waiting = intake.waiting.map { fresh[$0] }
  }

  package var isWaiting: Bool { !waiting.isEmpty }

  package mutating func record(_ event: TrueEvent) {
    log.append(event)
    held.insert(event.link.hash)
    last[event.link.device] = event.link.sequence
  }

  /// The agreed order and the merged hazard as this workspace sees them.
  package var view: View { View(log) }

  /// What a list of events comes to, whatever order it is in.
  package struct View {
    /// The events in the agreed order.
    package let events: [TrueEvent]
    package let heads: [EventHash]
    package let hazard: MergedHazard?

    package init(_ log: [TrueEvent]) {
      let order = StreamOrder(log.map(\.link))
      events = order.indices.map { log[$0] }
      heads = order.heads
      let placed = zip(events, order.places).map {
        PlacedEvent(event: $0.event, place: $1, name: $0.link.hash.hex)
      }
      hazard = HazardMerge.merge(placed, id: ActMaking.hazard)
    }
  }
}
