/// What must be kept of a log to add to it and to know its root: one hash for each full run.
///
/// The runs are those of the binary digits of the size, the longest first: a log of 13 events keeps
/// the hashes of runs of 8, 4 and 1. Adding an event and asking for the root cost O(log n).
public struct LogFrontier: Hashable, Sendable {
  /// The number of events.
  public private(set) var size: Int
  /// The hashes of the full runs, the longest first.
  public private(set) var runs: [LogHash]

  /// The frontier of an empty log.
  public init() {
    size = 0
    runs = []
  }

  /// Takes up a frontier that was kept.
  ///
  /// - Returns: Nothing when the number of runs is not that of the binary digits of the size.
  public init?(size: Int, runs: [LogHash]) {
    guard size >= 0, runs.count == size.nonzeroBitCount else { return nil }
    self.size = size
    self.runs = runs
  }

  /// Adds the hash of an event.
  ///
  /// - Parameters:
  ///   - leaf: The hash of the event.
  ///   - completed: Told of each run the event completes: the exponent of its length, the ordinal of
  ///     the run among those of its length, its hash.
  public mutating func append(
    _ leaf: LogHash,
    completed: (_ exponent: Int, _ ordinal: Int, _ hash: LogHash) -> Void = { _, _, _ in }
  ) {
    var hash = leaf
    var exponent = 0
    var rest = size
    while rest & 1 == 1, let left = runs.popLast() {
      hash = LogHash(left: left, right: hash)
      rest >>= 1
      exponent += 1
      completed(exponent, size >> exponent, hash)
    }
    runs.append(hash)
    size += 1
  }

  /// The root: the hash of the whole log.
  public var root: LogHash {
    guard var hash = runs.last else { return LogHash.empty }
    for left in runs.dropLast().reversed() { hash = LogHash(left: left, right: hash) }
    return hash
  }
}
