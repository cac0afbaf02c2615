public import SafetyModel

/// What the order of a stream rests on: who made an event when, and on the ground of what.
public struct StreamLink: Hashable, Sendable {
  /// The hash of the event.
  public var hash: EventHash
  /// The device it was made on.
  public var device: String
  /// Its number among all events of the device.
  public var sequence: Int
  /// When its id was made by the clock of the device, in milliseconds.
  public var milliseconds: Int64
  /// The heads of the stream its author knew.
  public var bases: [EventHash]

  /// Creates a link.
  public init(
    hash: EventHash,
    device: String,
    sequence: Int,
    milliseconds: Int64,
    bases: [EventHash]
  ) {
    self.hash = hash
    self.device = device
    self.sequence = sequence
    self.milliseconds = milliseconds
    self.bases = bases
  }

  /// What an event with these bytes rests on.
  public init(_ envelope: Envelope, hash: EventHash) {
    self.init(
      hash: hash,
      device: envelope.device,
      sequence: envelope.deviceSequence,
      milliseconds: envelope.id.milliseconds,
      bases: envelope.bases
    )
  }
}

/// The one order of a stream's events on which all devices agree, whatever order they arrived in.
///
/// An event comes after everything its author knew: the earlier events of its device and the bases
/// it names. Between events of which neither knew the other decides a hybrid time (the clock of the
/// device, but never earlier than what was known, with a turn for those of the same millisecond),
/// then the name of the device, then the number there. A wrong clock changes the order of
/// concurrent events and nothing else.
public struct StreamOrder: Sendable {
  /// The indices of the events in the agreed order.
  public let indices: [Int]
  /// The place of each event, in the agreed order.
  public let places: [StreamPlace]
  /// Whether at least two events were made without knowing of each other.
  public let isForked: Bool
  /// The events nobody has built on, in order of their hashes: the bases of the next decision.
  public let heads: [EventHash]

  /// Works out the order of all events of one stream, each once.
  public init(_ links: [StreamLink]) {
    let graph = StreamGraph(links)
    let stamps = graph.stamps
    let order = links.indices.sorted { left, right in
      let (first, second) = (stamps[left], stamps[right])
      if first.time != second.time { return first.time < second.time }
      if first.turn != second.turn { return first.turn < second.turn }
      if links[left].device != links[right].device {
        return links[left].device < links[right].device
      }
      return links[left].sequence < links[right].sequence
    }
    indices = order
    let places = order.map { graph.places[$0] }
    self.places = places
    // In an order without forks everybody knew the event before his own.
    isForked = zip(places, places.dropFirst()).contains { !$1.knows($0) }
    let built = Set(graph.parents.joined())
    heads = links.indices.filter { !built.contains($0) }.map { links[$0].hash }.sorted()
  }
}

/// The events of a stream with those each rests on directly.
private struct StreamGraph {
  /// The hybrid time of an event.
  struct Stamp {
    var time: Int64
    var turn: Int
  }

  let parents: [[Int]]
  private(set) var stamps: [Stamp]
  private(set) var places: [StreamPlace]

  init(_ links: [StreamLink]) {
    let devices = Set(links.map(\.device)).sorted()
    var numbers: [String: Int] = [:]
    for (number, device) in devices.enumerated() { numbers[device] = number }
    var byDevice = [[Int]](repeating: [], count: devices.count)
    for index in links.indices { byDevice[numbers[links[index].device] ?? 0].append(index) }
    var parents = [[Int]](repeating: [], count: links.count)
    places = [StreamPlace](
      repeating: StreamPlace(device: 0, ordinal: 0, known: []),
      count: links.count
    )
    for (device, own) in byDevice.enumerated() {
      let inOrder = own.sorted { links[$0].sequence < links[$1].sequence }
      for (offset, index) in inOrder.enumerated() {
        var known = [Int](repeating: 0, count: devices.count)
        known[device] = offset + 1
        places[index] = StreamPlace(device: device, ordinal: offset + 1, known: known)
        if offset > 0 { parents[index].append(inOrder[offset - 1]) }
      }
    }
    let byHash = Dictionary(links.indices.map { (links[$0].hash, $0) }) { first, _ in first }
    for index in links.indices {
      for base in links[index].bases {
        if let parent = byHash[base], parent != index, !parents[index].contains(parent) {
          parents[index].append(parent)
        }
      }
    }
    self.parents = parents
    stamps = links.map { Stamp(time: $0.milliseconds, turn: 0) }
    settle()
  }

  /// Hands time and knowledge down from what was known; a circle, which only forgery can make, is left as it stands.
  private mutating func settle() {
    var waiting = parents.map(\.count)
    var children = [[Int]](repeating: [], count: parents.count)
    for (index, known) in parents.enumerated() {
      for parent in known { children[parent].append(index) }
    }
    var ready = parents.indices.filter { waiting[$0] == 0 }
    while let index = ready.popLast() {
      for parent in parents[index] {
        for device in places[index].known.indices {
          places[index].known[device] = max(
            places[index].known[device],
            places[parent].known[device]
          )
        }
        let before = stamps[parent]
        if before.time > stamps[index].time {
          stamps[index] = Stamp(time: before.time, turn: before.turn + 1)
        } else if before.time == stamps[index].time {
          stamps[index].turn = max(stamps[index].turn, before.turn + 1)
        }
      }
      for child in children[index] {
        waiting[child] -= 1
        if waiting[child] == 0 { ready.append(child) }
      }
    }
  }
}
