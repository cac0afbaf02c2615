import Determination
public import Ledger
import RuleLanguage
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

  /// Writes the whole ledger to a folder: events.jsonl, received.txt, personal.jsonl, evidence and packs.
  ///
  /// The event lines are the very bytes that were hashed.
  public func exportLedger(to folder: String) throws(OperationFailure) -> LedgerExchange {
    var events: [UInt8] = []
    var received = ""
    var count = 0
    var position = 0
    while true {
      let batch = try query { () throws(StoreFailure) in
        try workspace.database.events(after: position, limit: 1000)
      }
      guard let last = batch.last else { break }
      for event in batch {
        events += LedgerExport.line(for: event)
        received += "\(event.received.milliseconds)\n"
      }
      count += batch.count
      position = last.position
    }
    let personal = try query { () throws(StoreFailure) in
      try workspace.database.personalRecords()
    }
    var personalLines: [UInt8] = []
    for record in personal {
      do throws(LedgerExportFailure) {
        personalLines += try LedgerExport.line(for: record)
      } catch {
        throw .unreadable(position: 0, detail: "\(error)")
      }
    }
    let blobs = try query { () throws(StoreFailure) in try workspace.database.blobs() }
    var evidence: [(hash: String, bytes: [UInt8])] = []
    do throws(EvidenceFailure) {
      for blob in blobs {
        evidence.append((blob.hash.hex, try workspace.evidence.bytes(of: blob.hash.hex)))
      }
    } catch {
      throw .evidence(error)
    }
    do throws(FileFailure) {
      try Files.makeFolder("\(folder)/evidence")
      try Files.makeFolder("\(folder)/packs")
      for item in evidence {
        try Files.writeAtomically(item.bytes, to: "\(folder)/evidence/\(item.hash)")
      }
      let packs = try workspace.packs.copyAll(to: "\(folder)/packs")
      try Files.writeAtomically(personalLines, to: "\(folder)/personal.jsonl")
      try Files.writeAtomically(blobLines(blobs), to: "\(folder)/evidence.tsv")
      try Files.writeAtomically(Array(received.utf8), to: "\(folder)/received.txt")
      try Files.writeAtomically(events, to: "\(folder)/events.jsonl")
      return LedgerExchange(
        events: count,
        personal: personal.count,
        evidence: evidence.count,
        packs: packs
      )
    } catch {
      throw .file(error)
    }
  }

  private func blobLines(_ blobs: [BlobReference]) -> [UInt8] {
    Array(blobs.map { "\($0.hash.hex)\t\($0.size)\t\($0.name)\n" }.joined().utf8)
  }
}
