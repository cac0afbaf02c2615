/// A run of events of a device that is not here yet, and without which others cannot be taken in.
public struct DeviceGap: Hashable, Sendable, Comparable {
  /// The device.
  public var device: String
  /// The first number that is missing.
  public var from: Int
  /// The last number that is missing.
  public var to: Int

  /// Creates a gap.
  public init(device: String, from: Int, to: Int) {
    self.device = device
    self.from = from
    self.to = to
  }

  /// Orders gaps by device and number.
  public static func < (left: DeviceGap, right: DeviceGap) -> Bool {
    (left.device, left.from, left.to) < (right.device, right.from, right.to)
  }
}

/// Which of the events brought from elsewhere may be recorded now.
///
/// An event is taken in when all earlier ones of its device and all it rests on are here, so that
/// what a ledger holds is at every moment something that could have been known. The others wait.
public struct BundleIntake: Sendable {
  /// The events that may be recorded, as indices, in an order in which they may be.
  public private(set) var ready: [Int] = []
  /// The events that must wait, as indices, by device and number.
  public private(set) var waiting: [Int] = []
  /// The numbers of devices that are waited for, in order.
  public private(set) var gaps: [DeviceGap] = []

  /// Sorts events that are not recorded yet; each once, no two with one number of a device.
  ///
  /// - Parameters:
  ///   - incoming: The events.
  ///   - lastSequence: Gives the highest number recorded from a device, 0 for none.
  ///   - isRecorded: Tells whether the ledger has an event with this hash.
  /// - Throws: What the closures throw.
  public init<Failure: Error>(
    _ incoming: [StreamLink],
    lastSequence: (_ device: String) throws(Failure) -> Int,
    isRecorded: (_ hash: EventHash) throws(Failure) -> Bool
  ) throws(Failure) {
    var queues: [String: [Int]] = [:]
    for index in incoming.indices { queues[incoming[index].device, default: []].append(index) }
    var last: [String: Int] = [:]
    for device in queues.keys {
      queues[device]?.sort { incoming[$0].sequence > incoming[$1].sequence }
      last[device] = try lastSequence(device)
    }
    let devices = queues.keys.sorted()
    var taken: Set<EventHash> = []
    var hasMoved = true
    while hasMoved {
      hasMoved = false
      for device in devices {
        while let next = queues[device]?.last,
          incoming[next].sequence == (last[device] ?? 0) + 1,
          try BundleIntake.rests(incoming[next], on: taken, isRecorded: isRecorded)
        {
          queues[device]?.removeLast()
          last[device] = incoming[next].sequence
          taken.insert(incoming[next].hash)
          ready.append(next)
          hasMoved = true
        }
      }
    }
    for device in devices {
      var expected = (last[device] ?? 0) + 1
      for index in (queues[device] ?? []).reversed() {
        let sequence = incoming[index].sequence
        if sequence > expected {
          gaps.append(DeviceGap(device: device, from: expected, to: sequence - 1))
        }
        expected = sequence + 1
        waiting.append(index)
      }
    }
  }

  private static func rests<Failure: Error>(
    _ event: StreamLink,
    on taken: Set<EventHash>,
    isRecorded: (_ hash: EventHash) throws(Failure) -> Bool
  ) throws(Failure) -> Bool {
    for base in event.bases where !taken.contains(base) {
      guard try isRecorded(base) else { return false }
    }
    return true
  }
}
