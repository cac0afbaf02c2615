import Ledger
import RuleLanguage
import SQLStore
import SafetyModel
import Workspace

extension OperatingContext {
  /// Reads an export into this workspace, which must be empty; the ledger keeps its id.
  ///
  /// Every line, value and file is checked before the first is written.
  public func importLedger(from folder: String) throws(OperationFailure) -> LedgerExchange {
    let head = try ledgerHead()
    guard head.size == 0 else { throw .notNow(.ledgerNotEmpty(events: head.size)) }
    let export = try ExportFolder(folder)
    for (hash, files) in export.packs { try keep(files, as: hash) }
    for (hash, bytes) in export.evidence { try restore(bytes, hash: hash) }
    try query { () throws(StoreFailure) in
      if let ledger = export.events.first?.envelope.ledger {
        try workspace.database.adopt(ledger: ledger)
      }
      _ = try workspace.database.append(
        AppendBatch(
          events: [],
          expectedVersions: [:],
          received: now,
          personal: export.personal,
          blobs: export.blobs
        )
      )
      try workspace.database.importRawEvents(export.rawEvents)
    }
    return LedgerExchange(
      events: export.events.count,
      personal: export.personal.count,
      evidence: export.evidence.count,
      packs: export.packs.count
    )
  }

  private func keep(_ files: [RuleSourceFile], as hash: ContentHash) throws(OperationFailure) {
    do throws(FileFailure) {
      try workspace.packs.keep(files, as: hash)
    } catch {
      throw .file(error)
    }
  }

  private func restore(_ bytes: [UInt8], hash: String) throws(OperationFailure) {
    do throws(EvidenceFailure) {
      try workspace.evidence.restore(bytes, hash: hash)
    } catch {
      throw .evidence(error)
    }
  }
}

/// An export as read from its folder.
private struct ExportFolder {
  let events: [SealedEvent]
  let rawEvents: [RawEvent]
  let personal: [PersonalRecord]
  let blobs: [BlobReference]
  let evidence: [(hash: String, bytes: [UInt8])]
  let packs: [(hash: ContentHash, files: [RuleSourceFile])]

  init(_ folder: String) throws(OperationFailure) {
    do {
      let eventFile = try Files.read("\(folder)/events.jsonl", limit: 1 << 30)
      let personalFile = try Files.read("\(folder)/personal.jsonl", limit: 1 << 30)
      let received = try ExportFolder.lines(of: "\(folder)/received.txt")
      let blobLines = try ExportFolder.lines(of: "\(folder)/evidence.tsv")
      var evidence: [(hash: String, bytes: [UInt8])] = []
      for name in try Files.list("\(folder)/evidence") {
        evidence.append((name, try Files.read("\(folder)/evidence/\(name)")))
      }
      var packs: [(hash: ContentHash, files: [RuleSourceFile])] = []
      for name in try Files.list("\(folder)/packs") {
        guard let hash = ContentHash(hex: name) else { continue }
        let files = try RuleFolder.files(in: "\(folder)/packs/\(name)")
        guard RulePack.load(from: files).pack?.contentHash == hash.hex else {
          throw OperationFailure.packLost(hash: hash.hex)
        }
        packs.append((hash, files))
      }
      self.evidence = evidence
      self.packs = packs
      events = try LedgerExport.events(in: eventFile)
      try LedgerExport.checkBases(of: events)
      personal = try LedgerExport.personalRecords(in: personalFile)
      rawEvents = try ExportFolder.raw(events, received: received, folder: folder)
      blobs = try ExportFolder.blobs(blobLines, folder: folder)
      let held = Set(evidence.map(\.hash))
      if let lost = blobs.first(where: { !held.contains($0.hash.hex) }) {
        throw OperationFailure.evidence(.lost(hash: lost.hash.hex))
      }
    } catch let failure as FileFailure {
      throw .file(failure)
    } catch let failure as OperationFailure {
      throw failure
    } catch let failure as LedgerExportFailure {
      throw .input([
        InputProblem(.damagedExport(folder: folder, failure))
      ])
    } catch {
      throw .unreadable(position: 0, detail: "\(folder): \(error)")
    }
  }

  private static func raw(
    _ events: [SealedEvent],
    received: [String],
    folder: String
  ) throws(OperationFailure) -> [RawEvent] {
    let instants = received.compactMap { Int64($0) }
    guard instants.count == events.count else {
      throw .input([
        InputProblem(
          .ledgerLine(
            file: "\(folder)/received.txt",
            line: min(instants.count, events.count) + 1,
            detail: "\(instants.count) ≠ \(events.count)"
          )
        )
      ])
    }
    return zip(events, instants).enumerated().map { index, pair in
      RawEvent(
        position: index + 1,
        received: Instant(milliseconds: pair.1),
        bytes: pair.0.bytes
      )
    }
  }

  private static func blobs(
    _ lines: [String],
    folder: String
  ) throws(OperationFailure) -> [BlobReference] {
    var blobs: [BlobReference] = []
    for (index, line) in lines.enumerated() {
      let cells = line.split(separator: "\t", maxSplits: 2).map(String.init)
      guard cells.count == 3, let hash = ContentHash(hex: cells[0]), let size = Int(cells[1])
      else {
        throw .input([
          InputProblem(
            .ledgerLine(file: "\(folder)/evidence.tsv", line: index + 1, detail: line)
          )
        ])
      }
      blobs.append(BlobReference(name: cells[2], hash: hash, size: size))
    }
    return blobs
  }

  private static func lines(of path: String) throws(FileFailure) -> [String] {
    String(decoding: try Files.read(path), as: UTF8.self)
      .split(separator: "\n").map(String.init)
  }
}
