public import Ledger
import SQLite
public import SafetyModel

/// A whole ledger from elsewhere, handed over piece by piece so that its size does not matter.
public struct IncomingLedger {
  /// The next personal value; nothing after the last.
  public var nextPersonal: () throws -> PersonalRecord?
  /// The next event with the moment of its acceptance, in the order of the log; nothing after the last.
  public var nextEvent: () throws -> (envelope: Envelope, received: Instant)?
  /// The files the events name.
  public var blobs: [BlobReference]
  /// Puts the files and rules in their place, when everything else was found right.
  public var putFiles: () throws -> Void

  /// Creates a ledger from its parts.
  public init(
    nextPersonal: @escaping () throws -> PersonalRecord?,
    nextEvent: @escaping () throws -> (envelope: Envelope, received: Instant)?,
    blobs: [BlobReference],
    putFiles: @escaping () throws -> Void
  ) {
    self.nextPersonal = nextPersonal
    self.nextEvent = nextEvent
    self.blobs = blobs
    self.putFiles = putFiles
  }
}

extension LedgerDatabase {
  /// Takes a whole ledger into an empty one, with its id, its numbers and instants of acceptance.
  ///
  /// One transaction over all of it: an import that is refused, killed or cut off leaves the ledger as
  /// empty as it was. Memory does not grow with the number of events.
  ///
  /// - Parameter incoming: The ledger; its closures see the events taken in so far.
  /// - Returns: The numbers of events and of personal values.
  /// - Throws: `StoreFailure`, or what the closures throw.
  public func takeIn(
    _ incoming: IncomingLedger
  ) throws -> (events: Int, personal: Int) {
    var name: String?
    do {
      // One great transaction: pages that go out and come back many times would be written each time.
      _ = try connection.firstRow("PRAGMA cache_size = -65536") { $0.int(0) }
      defer { _ = try? connection.firstRow("PRAGMA cache_size = -2000") { $0.int(0) } }
      let taken = try writePassingOn {
        var (events, personal) = (0, 0)
        while let record = try incoming.nextPersonal() {
          try insert([record])
          personal += 1
        }
        while let next = try incoming.nextEvent() {
          if events == 0 {
            try take(over: next.envelope.ledger)
            name = next.envelope.ledger
          }
          let batch = AppendBatch(
            events: [next.envelope],
            expectedVersions: [:],
            received: next.received,
            numbering: .asGiven
          )
          let sealed = try checked(batch)
          _ = try insert(sealed, received: next.received)
          try removeValues(after: sealed)
          events += 1
        }
        try insert(incoming.blobs)
        if let projection = options.projection { try makeRegister(using: projection) }
        try advanceLog()
        try incoming.putFiles()
        return (events, personal)
      }
      if let name { ledger = name }
      return taken
    } catch let failure as SQLiteFailure {
      throw StoreFailure(failure)
    }
  }
}
