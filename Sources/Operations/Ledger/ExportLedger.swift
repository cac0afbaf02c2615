import Ledger
import SQLStore
import SafetyModel
import Workspace

extension OperatingContext {
  /// Writes the whole ledger to a folder: events.jsonl, received.txt, personal.jsonl, evidence and packs.
  ///
  /// The event lines are the very bytes that were hashed. All is of one moment, whatever is written
  /// meanwhile; memory does not grow with the number of events. `events.jsonl` gets its name last: a
  /// folder without it is no export.
  ///
  /// - Parameter folder: The folder; it is made where it is missing.
  /// - Returns: What was written.
  /// - Throws: `evidence` for a file that is lost or altered, `file`, `store`.
  public func exportLedger(to folder: String) throws(OperationFailure) -> LedgerExchange {
    do {
      return try workspace.database.snapshot { try writeLedger(to: folder) }
    } catch let failure as FileFailure {
      throw .file(failure)
    } catch let failure as EvidenceFailure {
      throw .evidence(failure)
    } catch let failure as StoreFailure {
      throw .store(failure)
    } catch {
      throw .unreadable(position: 0, detail: "\(error)")
    }
  }

  private func writeLedger(to folder: String) throws -> LedgerExchange {
    let database = workspace.database
    try Files.makeFolder("\(folder)/evidence")
    try Files.makeFolder("\(folder)/packs")
    let blobs = try database.blobs()
    for blob in blobs {
      try workspace.evidence.copy(blob.hash.hex, to: "\(folder)/evidence/\(blob.hash.hex)")
    }
    let packs = try workspace.packs.copyAll(to: "\(folder)/packs")
    try Files.writeAtomically(
      Array(blobs.map(BlobLine.text).joined().utf8),
      to: "\(folder)/evidence.tsv"
    )
    let personal = try database.personalRecords()
    let values = try FileOutput("\(folder)/personal.jsonl")
    for record in personal { try values.write(LedgerExport.line(for: record)) }
    try values.finish()
    let events = try FileOutput("\(folder)/events.jsonl")
    let received = try FileOutput("\(folder)/received.txt")
    var count = 0
    try database.forEachRawEvent { event in
      try events.write(LedgerExport.line(for: event.bytes))
      try received.write("\(event.received.milliseconds)\n".utf8)
      count += 1
    }
    try received.finish()
    try events.finish()
    return LedgerExchange(
      events: count,
      personal: personal.count,
      evidence: blobs.count,
      packs: packs
    )
  }
}
