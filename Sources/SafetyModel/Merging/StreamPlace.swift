/// Where an event of one thing stands among those of several devices, and what its author knew.
///
/// Devices are counted from 0 within the stream. Whoever knew the third event of a device knew its
/// first two; what an author knew is therefore one number for each device.
public struct StreamPlace: Hashable, Sendable {
  /// The device it was made on.
  public var device: Int
  /// Its number among the stream's events of that device, counted from 1.
  public var ordinal: Int
  /// For each device, how many of the stream's events its author knew, this one included.
  public var known: [Int]

  /// Creates a place.
  public init(device: Int, ordinal: Int, known: [Int]) {
    self.device = device
    self.ordinal = ordinal
    self.known = known
  }

  /// Whether the author knew the other event; every event knows itself.
  public func knows(_ other: StreamPlace) -> Bool {
    other.device < known.count && known[other.device] >= other.ordinal
  }

  /// Whether neither author knew of the other's event.
  public func isConcurrent(with other: StreamPlace) -> Bool {
    !knows(other) && !other.knows(self)
  }
}
