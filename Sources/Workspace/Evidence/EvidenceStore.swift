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
///
/// Whoever adds a file holds a shared lock from then on, as long as this value or a copy of it
/// lives: until the event that names the file is recorded, no sweep takes it for an orphan.
public struct EvidenceStore: Sendable {
  /// The largest file taken, in bytes.
  public static let sizeLimit = 50 << 20

  /// The folder they are kept in.
  public let folder: String

  private let hold: EvidenceHold

  /// Opens the evidence of a folder.
  public init(folder: String) {
    self.folder = folder
    hold = EvidenceHold(path: "\(folder).lock")
  }

  /// Copies a file in and names it by its content; copy and name are on disk before this returns.
  ///
  /// The file is read once, piece by piece: what is hashed is what is kept.
  public func add(
    _ path: String,
    purpose: EvidenceReference.Purpose
  ) throws(EvidenceFailure) -> EvidenceReference {
    let mediaType = try mediaType(of: path)
    do throws(FileFailure) {
      try hold.begin()
      try Files.makeFolder(folder)
      let part = temporaryPath
      let content = try Files.copy(path, to: part, limit: EvidenceStore.sizeLimit)
      try settle(part, as: content.hash.hex)
      return EvidenceReference(
        hash: content.hash.hex,
        name: Files.name(of: path),
        mediaType: mediaType,
        size: content.size,
        purpose: purpose
      )
    } catch {
      throw .file(error)
    }
  }

  /// Copies a file in whose hash is known, as an import does; refuses content that does not fit its hash.
  public func take(_ source: String, hash: String) throws(EvidenceFailure) {
    let content: Files.Content
    let part = temporaryPath
    do throws(FileFailure) {
      try hold.begin()
      if isKept(hash) {
        content = try Files.content(of: source)
      } else {
        try Files.makeFolder(folder)
        content = try Files.copy(source, to: part)
        if content.hash.hex == hash { return try settle(part, as: hash) }
        try Files.remove(part)
      }
    } catch {
      throw .file(error)
    }
    guard content.hash.hex == hash else { throw .altered(hash: hash) }
  }

  /// Copies a piece of evidence out to a new file, checked against its hash on the way.
  public func copy(_ hash: String, to target: String) throws(EvidenceFailure) {
    let content: Files.Content
    do {
      content = try Files.copy(path(of: hash), to: target)
    } catch {
      guard error.path == path(of: hash), error.reason == .missing else { throw .file(error) }
      throw .lost(hash: hash)
    }
    guard content.hash.hex == hash else {
      try? Files.remove(target)
      throw .altered(hash: hash)
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

  private func mediaType(of path: String) throws(EvidenceFailure) -> String {
    let head: [UInt8]
    do throws(FileFailure) {
      head = try Files.beginning(of: path, count: 512)
    } catch {
      throw .file(error)
    }
    guard !head.isEmpty else { throw .empty(path: path) }
    guard let mediaType = MediaType.sniff(head[...]) else { throw .unknownContent(path: path) }
    return mediaType
  }

  /// Gives a copied file its place, unless the same content stands there already.
  private func settle(_ part: String, as hash: String) throws(FileFailure) {
    do throws(FileFailure) {
      if isKept(hash) {
        // It may have been copied there a moment ago by a process that has not put it on disk yet.
        try Files.synchronise(path(of: hash))
        try Files.remove(part)
        return
      }
      try Files.makeFolder(Files.parent(of: path(of: hash)))
    } catch {
      try? Files.remove(part)
      throw error
    }
    try Files.move(part, to: path(of: hash))
  }

  private func isKept(_ hash: String) -> Bool {
    (try? Files.content(of: path(of: hash)))?.hash.hex == hash
  }

  private var temporaryPath: String { "\(folder)/\(Files.temporaryName())" }
}

/// The shared lock of those who add evidence.
private final class EvidenceHold: @unchecked Sendable {
  // Confined like the database connection: a workspace is used by the thread that opened it.
  private let path: String
  private var lock: FolderLock?

  init(path: String) {
    self.path = path
  }

  /// Takes the lock when it is not held yet; waits for a sweep under way.
  func begin() throws(FileFailure) {
    guard lock == nil else { return }
    guard let taken = try FolderLock.take(path, .shared, waitingUpTo: 10_000) else {
      throw FileFailure(action: .write, path: path, reason: .inUse)
    }
    lock = taken
  }
}
