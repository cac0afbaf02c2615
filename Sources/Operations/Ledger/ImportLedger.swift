import Ledger
import RuleLanguage
import SQLStore
import SafetyModel
import Workspace

extension OperatingContext {
  /// Reads an export into this workspace, which must be empty; the ledger keeps its id.
  ///
  /// Every line, value, file and rule is checked; the ledger is there when all of it is right, and not
  /// at all otherwise. Memory does not grow with the number of events.
  ///
  /// - Parameter folder: The export.
  /// - Returns: What was read.
  /// - Throws: `notNow(.ledgerNotEmpty)`, `input` naming file and line, `evidence`, `packLost`.
  public func importLedger(from folder: String) throws(OperationFailure) -> LedgerExchange {
    let head = try ledgerHead()
    guard head.size == 0 else { throw .notNow(.ledgerNotEmpty(events: head.size)) }
    do {
      let export = try ExportFolder(folder)
      let packs = try export.packs()
      let blobs = try export.blobs()
      let database = workspace.database
      let taken = try database.takeIn(
        IncomingLedger(
          nextPersonal: { try export.nextPersonal() },
          nextEvent: { try export.nextEvent(isRecorded: database.isRecorded) },
          blobs: blobs,
          putFiles: {
            for blob in blobs {
              let path = "\(folder)/evidence/\(blob.hash.hex)"
              try workspace.evidence.take(path, hash: blob.hash.hex)
            }
            for pack in packs { try workspace.packs.keep(export.files(of: pack), as: pack) }
          }
        )
      )
      return LedgerExchange(
        events: taken.events,
        personal: taken.personal,
        evidence: blobs.count,
        packs: packs.count
      )
    } catch let failure as FileFailure {
      throw .file(failure)
    } catch let failure as EvidenceFailure {
      throw .evidence(failure)
    } catch let failure as StoreFailure {
      throw .store(failure)
    } catch let failure as OperationFailure {
      throw failure
    } catch let failure as LedgerExportFailure {
      throw .input([InputProblem(.damagedExport(folder: folder, failure))])
    } catch {
      throw .unreadable(position: 0, detail: "\(folder): \(error)")
    }
  }
}

/// An export as it stands in its folder, read line by line.
private final class ExportFolder {
  private let folder: String
  private let events: FileLines
  private let received: FileLines
  private let personal: FileLines
  private var ledger: String?

  /// The longest line taken: an event of the greatest size, and then some.
  private static let lineLimit = 2 << 20

  init(_ folder: String) throws {
    self.folder = folder
    events = try FileLines("\(folder)/events.jsonl", limit: Self.lineLimit)
    received = try FileLines("\(folder)/received.txt", limit: 64)
    personal = try FileLines("\(folder)/personal.jsonl", limit: Self.lineLimit)
  }

  func nextPersonal() throws -> PersonalRecord? {
    guard let line = try next(of: personal) else { return nil }
    return try LedgerExport.personalRecord(line: line, number: personal.number)
  }

  /// The next event, which must rest on events of the same thing that are there already.
  func nextEvent(
    isRecorded: (EventHash, SubjectID) throws -> Bool
  ) throws -> (envelope: Envelope, received: Instant)? {
    let line = try next(of: events)
    let moment = try received.next()
    guard let line else {
      if moment == nil { return nil }
      throw wrong(received, "\(events.number) ≠ \(received.number)")
    }
    guard let moment, let instant = Int64(String(decoding: moment, as: UTF8.self)) else {
      throw wrong(received, "\(events.number) ≠ \(received.number)")
    }
    let envelope = try LedgerExport.event(line: line, number: events.number).envelope
    for base in envelope.bases where try !isRecorded(base, envelope.subject) {
      throw LedgerExportFailure.baseMissing(line: events.number, base)
    }
    guard envelope.ledger == ledger ?? envelope.ledger else {
      throw wrong(events, "\(envelope.ledger) ≠ \(ledger ?? "")")
    }
    ledger = envelope.ledger
    return (envelope, Instant(milliseconds: instant))
  }

  func blobs() throws -> [BlobReference] {
    let lines = try FileLines("\(folder)/evidence.tsv", limit: 1 << 16)
    var blobs: [BlobReference] = []
    while let line = try lines.next() {
      let text = String(decoding: line, as: UTF8.self)
      guard let blob = BlobLine.blob(text) else { throw wrong(lines, text) }
      guard Files.exists("\(folder)/evidence/\(blob.hash.hex)") else {
        throw EvidenceFailure.lost(hash: blob.hash.hex)
      }
      blobs.append(blob)
    }
    return blobs
  }

  /// The rule packs, each of which must be what its name says.
  func packs() throws -> [ContentHash] {
    var packs: [ContentHash] = []
    for name in try Files.list("\(folder)/packs") {
      guard let hash = ContentHash(hex: name) else { continue }
      guard RulePack.load(from: try files(of: hash)).pack?.contentHash == hash.hex else {
        throw OperationFailure.packLost(hash: hash.hex)
      }
      packs.append(hash)
    }
    return packs
  }

  func files(of pack: ContentHash) throws -> [RuleSourceFile] {
    try RuleFolder.files(in: "\(folder)/packs/\(pack.hex)")
  }

  private func next(of file: FileLines) throws -> [UInt8]? {
    let line = try file.next()
    // A line without its end was cut off, even if what is there can be read.
    guard line == nil || !file.endedInsideLine else {
      throw LedgerExportFailure.unfinishedLine(file.number)
    }
    return line
  }

  private func wrong(_ file: FileLines, _ detail: String) -> OperationFailure {
    .input([InputProblem(.ledgerLine(file: file.path, line: max(1, file.number), detail: detail))])
  }
}
