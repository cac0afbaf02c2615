import Ledger
public import SafetyModel

/// Why a file was not taken as evidence.
public enum EvidenceFailure: Error, Hashable, Sendable {
  /// The file could not be read or copied.
  case file(FileFailure)
  /// The file is empty.
  case empty(path: String)
  /// The content is neither a picture, a video, a PDF, an office document nor text.
  case unknownContent(path: String)
  /// The kept file is not there any more.
  case lost(hash: String)
  /// The kept file no longer has the content its name says.
  case altered(hash: String)
}

/// The photos and documents of a workspace: copied in, named by their hash, written once.
public struct EvidenceStore: Sendable {
  /// The largest file taken, in bytes.
  public static let sizeLimit = 50 << 20

  /// The folder they are kept in.
  public let folder: String

  /// Opens the evidence of a folder.
  public init(folder: String) {
    self.folder = folder
  }

  /// Copies a file in and names it by its content; the copy is on disk before this returns.
  public func add(
    _ path: String,
    purpose: EvidenceReference.Purpose
  ) throws(EvidenceFailure) -> EvidenceReference {
    let bytes: [UInt8]
    do {
      bytes = try Files.read(path, limit: EvidenceStore.sizeLimit)
    } catch {
      throw .file(error)
    }
    guard !bytes.isEmpty else { throw .empty(path: path) }
    guard let mediaType = MediaType.sniff(bytes.prefix(512)) else {
      throw .unknownContent(path: path)
    }
    let hash = ContentHash(of: bytes).hex
    do {
      try keep(bytes, as: hash)
    } catch {
      throw .file(error)
    }
    return EvidenceReference(
      hash: hash,
      name: Files.name(of: path),
      mediaType: mediaType,
      size: bytes.count,
      purpose: purpose
    )
  }

  /// Keeps bytes whose hash is known, as an import does; refuses content that does not fit its hash.
  public func restore(_ bytes: [UInt8], hash: String) throws(EvidenceFailure) {
    guard ContentHash(of: bytes).hex == hash else { throw .altered(hash: hash) }
    do {
      try keep(bytes, as: hash)
    } catch {
      throw .file(error)
    }
  }

  /// The content of a piece of evidence, checked against its hash.
  public func bytes(of hash: String) throws(EvidenceFailure) -> [UInt8] {
    let bytes: [UInt8]
    do {
      bytes = try Files.read(path(of: hash), limit: EvidenceStore.sizeLimit)
    } catch {
      guard error.reason != .missing else { throw .lost(hash: hash) }
      throw .file(error)
    }
    guard ContentHash(of: bytes).hex == hash else { throw .altered(hash: hash) }
    return bytes
  }

  /// Where a piece of evidence is kept.
  public func path(of hash: String) -> String {
    "\(folder)/\(hash.prefix(2))/\(hash)"
  }

  private func keep(_ bytes: [UInt8], as hash: String) throws(FileFailure) {
    let target = path(of: hash)
    if let kept = try? Files.read(target, limit: EvidenceStore.sizeLimit),
      ContentHash(of: kept).hex == hash
    {
      return
    }
    try Files.makeFolder(Files.parent(of: target))
    try Files.writeAtomically(bytes, to: target)
  }
}
