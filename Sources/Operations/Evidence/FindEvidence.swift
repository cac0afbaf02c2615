public import Ledger
import SQLStore
public import SafetyModel
import Workspace

/// A piece of evidence and the event that brought it.
public struct EvidenceListing: Hashable, Sendable {
  /// The piece.
  public var reference: EvidenceReference
  /// The place of the event in the ledger.
  public var position: Int
  /// When it was brought, as its author says.
  public var occurred: Instant
}

extension OperatingContext {
  /// The evidence of a visit, in order of first mention.
  public func evidence(of id: InspectionID) throws(OperationFailure) -> [EvidenceListing] {
    _ = try loadInspection(id)
    return listings(in: try history(of: id))
  }

  /// The evidence of a hazard, in order of first mention.
  public func evidence(of id: HazardID) throws(OperationFailure) -> [EvidenceListing] {
    _ = try loadHazard(id)
    return listings(in: try history(of: id))
  }

  /// The one kept file whose hash begins with a text.
  ///
  /// - Throws: `notFound`, or `ambiguous` with the candidates.
  public func evidenceFile(beginning text: String) throws(OperationFailure) -> BlobReference {
    let prefix = text.lowercased()
    let blobs = try query { () throws(StoreFailure) in try workspace.database.blobs() }
    var files: [ContentHash: BlobReference] = [:]
    for blob in blobs where blob.hash.hex.hasPrefix(prefix) && !prefix.isEmpty {
      files[blob.hash] = blob
    }
    guard let file = files.values.first else { throw .notFound(.evidence, text) }
    guard files.count == 1 else {
      let candidates = files.values.sorted { $0.hash < $1.hash }.map {
        Candidate(id: String($0.hash.hex.prefix(max(12, prefix.count + 4))), name: $0.name)
      }
      throw .ambiguous(.evidence, text, candidates: candidates)
    }
    return file
  }

  /// The content of a kept file, checked against its hash.
  public func content(of file: BlobReference) throws(OperationFailure) -> [UInt8] {
    do throws(EvidenceFailure) {
      return try workspace.evidence.bytes(of: file.hash.hex)
    } catch {
      throw .evidence(error)
    }
  }

  /// Where a kept file stands; its content has been checked against its hash.
  public func path(of file: BlobReference) throws(OperationFailure) -> String {
    _ = try content(of: file)
    return workspace.evidence.path(of: file.hash.hex)
  }

  /// Writes a copy of a kept file; a file that is there already is left as it is.
  ///
  /// - Returns: The path of the copy; below a folder the file gets the name it came with.
  public func exportEvidence(
    _ file: BlobReference,
    to path: String
  ) throws(OperationFailure) -> String {
    let bytes = try content(of: file)
    let target = Files.isFolder(path) ? "\(path)/\(Files.name(of: file.name))" : path
    guard !Files.exists(target) else {
      throw .file(FileFailure(action: .write, path: target, reason: .alreadyThere))
    }
    do throws(FileFailure) {
      try Files.writeAtomically(bytes, to: target)
    } catch {
      throw .file(error)
    }
    return target
  }

  private func listings(in history: [RecordedEvent]) -> [EvidenceListing] {
    var seen: Set<EvidenceReference> = []
    return history.flatMap { recorded in
      recorded.evidence.filter { seen.insert($0).inserted }.map {
        EvidenceListing(
          reference: $0,
          position: recorded.stored.position,
          occurred: recorded.stored.envelope.occurred
        )
      }
    }
  }
}

extension RecordedEvent {
  /// The evidence the event brings, wherever it stands in its particulars.
  var evidence: [EvidenceReference] {
    var found: [EvidenceReference] = []
    func visit(_ value: CanonicalValue) {
      switch value {
      case .array(let values): values.forEach(visit)
      case .object(let object):
        if let reference = EvidenceReference(object) { found.append(reference) }
        for member in object.members { visit(member.value) }
      case .string, .integer, .bool, .null: break
      }
    }
    visit(.object(stored.envelope.body))
    return found
  }
}

extension EvidenceReference {
  /// Reads an object of the shape every event writes evidence in; nothing for any other.
  fileprivate init?(_ object: CanonicalObject) {
    guard case .string(let hash) = object["hash"],
      case .string(let name) = object["name"],
      case .string(let mediaType) = object["media_type"],
      case .integer(let size) = object["size"],
      case .string(let word) = object["purpose"],
      let purpose = Purpose(rawValue: word)
    else { return nil }
    self.init(hash: hash, name: name, mediaType: mediaType, size: Int(size), purpose: purpose)
  }
}
