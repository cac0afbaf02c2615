public import Ledger
import SQLStore
import SafetyModel
import Workspace

/// What was written to or read from an export.
public struct LedgerExchange: Hashable, Sendable {
  /// The number of events.
  public var events: Int
  /// The number of personal values.
  public var personal: Int
  /// The number of evidence files.
  public var evidence: Int
  /// The number of rule packs.
  public var packs: Int
}

extension OperatingContext {
  /// The events of the ledger after a position, oldest first.
  public func events(
    after position: Int = 0,
    limit: Int
  ) throws(OperationFailure) -> [RecordedEvent] {
    let stored = try query { () throws(StoreFailure) in
      try workspace.database.events(after: position, limit: limit)
    }
    var events: [RecordedEvent] = []
    for event in stored { events.append(try recorded(event)) }
    return events
  }

  /// The size of the ledger and the hash of its last event.
  public func ledgerHead() throws(OperationFailure) -> LedgerHead {
    try query { () throws(StoreFailure) in try workspace.database.head }
  }

  /// Makes the register anew from the events.
  public func rebuildRegister() throws(OperationFailure) {
    try query { () throws(StoreFailure) in
      try workspace.database.rebuild(using: RegisterProjection())
    }
  }
}
