/// The queue in which the writers of all processes wait for their turn.
///
/// Without a queue writes are safe but unfair, and WAL checkpoints may meet a writer. Everything
/// that writes, checkpoints included, runs inside a turn.
public protocol WriteTurn {
  /// Waits for the turn, runs a closure and gives the turn back, also when the closure throws.
  ///
  /// - Parameter body: What to do while no other writer is at work.
  /// - Returns: What `body` returns.
  /// - Throws: What `body` throws, or the queue's own failure.
  func take<Result>(_ body: () throws -> Result) throws -> Result
}

/// No queue: SQLite's lock alone keeps the writers apart.
public struct UnqueuedTurn: WriteTurn, Sendable {
  /// Creates the absence of a queue.
  public init() {}

  /// Runs the closure at once.
  public func take<Result>(_ body: () throws -> Result) throws -> Result { try body() }
}
