import Ledger
import RuleLanguage
import SQLStore
import SafetyModel
import Workspace

/// What was written to a bundle.
public struct BundleExport: Hashable, Sendable {
  /// How many events of the log come before those in the bundle.
  public var after: Int
  /// The numbers of what it holds.
  public var contents: LedgerExchange
  /// The signed state of the log at its end; the next bundle begins there.
  public var checkpoint: String
}

extension OperatingContext {
  /// Writes the events after a state of the log, with all they refer to, to a folder.
  ///
  /// The bundle is signed with the key of this ledger; what was signed last is written beside it as
  /// `checkpoint`.
  ///
  /// - Parameters:
  ///   - folder: The folder; it must not hold a bundle yet.
  ///   - path: A file with a checkpoint of this log; nothing exports all.
  /// - Returns: What was written.
  /// - Throws: `bundle(.otherLog)` for a checkpoint of another log, `notSigned` without a key.
  public func exportBundle(
    to folder: String,
    since path: String?
  ) throws(OperationFailure) -> BundleExport {
    let note = "\(folder)/\(BundleFolder.note)"
    guard !Files.exists(note) else {
      throw .file(FileFailure(action: .write, path: note, reason: .alreadyThere))
    }
    let after = try path.map { path throws(OperationFailure) in try position(of: path) } ?? 0
    let state: KeptCheckpoint
    do throws(OperationWarning) {
      state = try sign()
    } catch {
      throw .notSigned(error)
    }
    var parts = BundleParts()
    try query { () throws(StoreFailure) in
      for event in try workspace.database.events(after: after, limit: Int(Int32.max)) {
        parts.add(event)
      }
      for record in try workspace.database.personalRecords() { parts.add(record) }
      for blob in try workspace.database.blobs() { parts.add(blob) }
    }
    let manifest = BundleManifest(
      ledger: workspace.database.ledger,
      device: workspace.device,
      after: after,
      size: state.size,
      root: state.frontier.root,
      files: parts.files.map {
        BundleManifest.File(name: $0.name, size: $0.bytes.count, hash: ContentHash(of: $0.bytes))
      }
    )
    let signed = try sign(manifest)
    do {
      try Files.makeFolder("\(folder)/evidence")
      for blob in parts.blobs {
        try workspace.evidence.copy(blob.hash.hex, to: "\(folder)/evidence/\(blob.hash.hex)")
      }
      try Files.makeFolder("\(folder)/packs")
      let packs = PackStore(folder: "\(folder)/packs")
      for hash in parts.packs where workspace.packs.holds(hash) {
        try packs.keep(try workspace.packs.files(of: hash), as: hash)
      }
      for file in parts.files {
        try Files.writeAtomically(file.bytes, to: "\(folder)/\(file.name)")
      }
      try Files.writeAtomically(Array(state.note.utf8), to: "\(folder)/checkpoint")
      // The signed text comes last: a folder without it is no bundle.
      try Files.writeAtomically(Array(signed.description.utf8), to: note)
    } catch let failure as EvidenceFailure {
      throw .evidence(failure)
    } catch let failure as FileFailure {
      throw .file(failure)
    } catch {
      throw .unreadable(position: 0, detail: "\(error)")
    }
    return BundleExport(after: after, contents: parts.contents, checkpoint: state.note)
  }

  private func sign(_ manifest: BundleManifest) throws(OperationFailure) -> SignedNote {
    let text = manifest.noteText
    do throws(KeyFailure) {
      guard let signature = try workspace.logKey.load().sign(text) else {
        throw .damaged(path: workspace.logKey.path)
      }
      return SignedNote(text: text, signatures: [signature])
    } catch {
      throw .notSigned(.notSigned(error))
    }
  }

  /// The size of this log a checkpoint names, whose root must be the log's own.
  private func position(of path: String) throws(OperationFailure) -> Int {
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try Files.read(path, limit: 1 << 20)
    } catch {
      throw .file(error)
    }
    guard let note = SignedNote(String(decoding: bytes, as: UTF8.self)),
      let state = Checkpoint(noteText: note.text)
    else { throw .bundle(.notACheckpoint(path: path)) }
    let size = try ledgerHead().size
    guard state.size <= size else { throw .bundle(.otherLog(path: path, size: state.size)) }
    let root = try query { () throws(StoreFailure) in
      try LogProof.hash(of: 0..<state.size, run: workspace.database.logRun(exponent:ordinal:))
    }
    guard root == state.root else { throw .bundle(.otherLog(path: path, size: state.size)) }
    return state.size
  }
}

/// The names in a bundle's folder.
enum BundleFolder {
  static let note = "bundle.note"
  static let events = "events.jsonl"
  static let personal = "personal.jsonl"
  static let evidence = "evidence.tsv"
}

/// What goes into a bundle: the events and what they name by hash.
private struct BundleParts {
  private var events: [UInt8] = []
  private var personal: [UInt8] = []
  private var named: Set<String> = []
  private var count = 0
  private var personalCount = 0
  private(set) var blobs: [BlobReference] = []
  private(set) var packs: Set<ContentHash> = []

  mutating func add(_ event: StoredEvent) {
    events += LedgerExport.line(for: event)
    named.formUnion(HashesInText.all(in: event.bytes))
    if let pack = event.envelope.pack { packs.insert(pack) }
    count += 1
  }

  mutating func add(_ record: PersonalRecord) {
    guard named.contains(record.commitment.hex), let line = try? LedgerExport.line(for: record)
    else { return }
    personal += line
    personalCount += 1
  }

  mutating func add(_ blob: BlobReference) {
    if named.contains(blob.hash.hex) { blobs.append(blob) }
  }

  var files: [(name: String, bytes: [UInt8])] {
    [
      (BundleFolder.events, events), (BundleFolder.personal, personal),
      (BundleFolder.evidence, Array(blobs.map(BlobLine.text).joined().utf8)),
    ]
  }

  var contents: LedgerExchange {
    LedgerExchange(
      events: count,
      personal: personalCount,
      evidence: blobs.count,
      packs: packs.count
    )
  }
}

/// The hashes an event names: of files, of private values, of rule packs.
enum HashesInText {
  /// Every run of exactly 64 lower-case hexadecimal digits.
  static func all(in bytes: [UInt8]) -> Set<String> {
    var found: Set<String> = []
    var start = 0
    for index in 0...bytes.count {
      let isDigit = index < bytes.count && isHexadecimal(bytes[index])
      if isDigit { continue }
      if index - start == 64 { found.insert(String(decoding: bytes[start..<index], as: UTF8.self)) }
      start = index + 1
    }
    return found
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }
}

/// A line of `evidence.tsv`: hash, size and name, parted by tabulators.
enum BlobLine {
  static func text(_ blob: BlobReference) -> String {
    "\(blob.hash.hex)\t\(blob.size)\t\(blob.name)\n"
  }

  static func blob(_ line: String) -> BlobReference? {
    let cells = line.split(separator: "\t", maxSplits: 2).map(String.init)
    guard cells.count == 3, let hash = ContentHash(hex: cells[0]), let size = Int(cells[1]) else {
      return nil
    }
    return BlobReference(name: cells[2], hash: hash, size: size)
  }
}
