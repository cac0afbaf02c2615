import Ledger
import SafetyModel
import Workspace

/// A bundle as read from its folder: signed by a known key, every file as it was signed.
struct ReceivedBundle {
  let note: SignedNote
  let manifest: BundleManifest
  /// The files that stand in the manifest, by name.
  let files: [String: [UInt8]]
  let events: [SealedEvent]
  let personal: [PersonalRecord]
  let blobs: [BlobReference]

  /// Reads a bundle; nothing of it is used before its signature and every hash have been checked.
  init(_ folder: String, trusting keys: [NoteVerifier]) throws(OperationFailure) {
    note = try ReceivedBundle.note(in: folder)
    guard let manifest = BundleManifest(noteText: note.text) else {
      throw .bundle(.notABundle(path: folder))
    }
    self.manifest = manifest
    try ReceivedBundle.check(note, keys, folder)
    var files: [String: [UInt8]] = [:]
    for file in manifest.files {
      let path = "\(folder)/\(file.name)"
      let bytes: [UInt8]
      do throws(FileFailure) {
        bytes = try Files.read(path, limit: 1 << 30)
      } catch {
        throw .file(error)
      }
      guard bytes.count == file.size, ContentHash(of: bytes) == file.hash else {
        throw .bundle(.fileAltered(path: path))
      }
      files[file.name] = bytes
    }
    self.files = files
    do throws(LedgerExportFailure) {
      events = try LedgerExport.events(in: files[BundleFolder.events] ?? [])
      personal = try LedgerExport.personalRecords(in: files[BundleFolder.personal] ?? [])
    } catch {
      throw .input([InputProblem(.damagedExport(folder: folder, error))])
    }
    var blobs: [BlobReference] = []
    let lines = String(decoding: files[BundleFolder.evidence] ?? [], as: UTF8.self)
    for line in lines.split(separator: "\n") {
      guard let blob = BlobLine.blob(String(line)) else {
        throw .bundle(.fileAltered(path: "\(folder)/\(BundleFolder.evidence)"))
      }
      blobs.append(blob)
    }
    self.blobs = blobs
    for event in events {
      guard event.envelope.ledger == manifest.ledger,
        (try? EventCodec.event(in: event.envelope)) != nil
      else { throw .bundle(.notTheLedgersEvent(id: event.envelope.id)) }
    }
  }

  /// The name under which it waits.
  var name: String { ContentHash(of: Array(note.text.utf8)).hex }

  private static func note(in folder: String) throws(OperationFailure) -> SignedNote {
    let path = "\(folder)/\(BundleFolder.note)"
    guard Files.exists(path) else { throw .bundle(.notABundle(path: folder)) }
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try Files.read(path, limit: 1 << 16)
    } catch {
      throw .file(error)
    }
    guard let text = String(validating: bytes, as: UTF8.self), let note = SignedNote(text) else {
      throw .bundle(.notABundle(path: folder))
    }
    return note
  }

  private static func check(
    _ note: SignedNote,
    _ keys: [NoteVerifier],
    _ folder: String
  ) throws(OperationFailure) {
    var isSigned = false
    for key in keys where key.kind == .log {
      switch key.check(note) {
      case .right: isSigned = true
      case .wrong: throw .bundle(.wrongSignature(path: folder))
      case nil: continue
      }
    }
    guard isSigned else {
      throw .bundle(.foreignSignature(path: folder, keys: note.signatures.map(\.name)))
    }
  }
}
