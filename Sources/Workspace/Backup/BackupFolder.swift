public import Ledger

/// A folder that holds one backup, brought up to date by each run.
///
/// ```
/// manifest.json          written last: what a backup is, is decided by it alone
/// state-…/               database, rules, list of all files; one per run, the one named stays
/// evidence/ab/abcd…      by content, never written twice
/// packs/HASH/…           rules once used
/// ```
/// A run that is killed leaves the former backup whole: nothing it needs is touched before the new
/// manifest stands in the place of the old one.
public struct BackupFolder: Sendable {
  /// Where it is.
  public let path: String

  /// The name of the file that makes a folder a backup.
  public static let manifestName = "manifest.json"
  /// The list of all files, in the form `sha256sum -c` reads.
  public static let listName = "SHA256SUMS"

  private static let lockName = "backup.lock"
  private static let ownNames: Set<String> = [manifestName, lockName, "evidence", "packs"]

  /// Names a folder.
  public init(_ path: String) {
    self.path = path
  }

  /// A file as the list names it.
  public struct Entry: Hashable, Sendable {
    /// The path below the backup.
    public var path: String
    /// The hash of its content.
    public var hash: ContentHash

    /// Creates an entry.
    public init(path: String, hash: ContentHash) {
      self.path = path
      self.hash = hash
    }
  }

  /// The manifest; nothing when there is none.
  ///
  /// - Throws: `BackupFailure.notABackup` for a file that is none.
  public func manifest() throws(BackupFailure) -> BackupManifest? {
    let file = "\(path)/\(Self.manifestName)"
    guard Files.exists(file) else { return nil }
    let bytes = try onDisk { () throws(FileFailure) in try Files.read(file) }
    guard let manifest = try BackupManifest(bytes) else { throw .notABackup(path: path) }
    return manifest
  }

  /// The manifest of a finished backup.
  ///
  /// - Throws: `BackupFailure`; `unfinished` when a run was killed before it had written one.
  public func finishedManifest() throws(BackupFailure) -> BackupManifest {
    if let manifest = try manifest() { return manifest }
    throw Files.exists("\(path)/\(Self.lockName)")
      ? .unfinished(path: path) : .notABackup(path: path)
  }

  /// Makes the folder when it is missing and keeps other runs out while the lock lives.
  ///
  /// - Throws: `BackupFailure`; `occupied` for a folder with other things in it.
  public func begin() throws(BackupFailure) -> FolderLock {
    let lock = try onDisk { () throws(FileFailure) in
      // It will hold names and telephone numbers.
      try Files.makeFolder(path, isPrivate: true)
      for name in try Files.list(path)
      where !Self.ownNames.contains(name) && !Self.isState(name) && !name.hasPrefix(".part-") {
        throw FileFailure(action: .write, path: name, reason: .alreadyThere)
      }
      return try FolderLock.take("\(path)/\(Self.lockName)", .exclusive)
    }
    guard let lock else { throw .inUse(path: path) }
    return lock
  }

  /// Removes what runs that were killed left behind, and the state a newer one has replaced.
  public func clear(but state: String?) throws(BackupFailure) {
    try onDisk { () throws(FileFailure) in
      for name in try Files.list(path) where Self.isState(name) && name != state {
        try Files.removeFolder("\(path)/\(name)")
      }
      for folder in [path, "\(path)/evidence", "\(path)/packs"] where Files.isFolder(folder) {
        for name in try Files.list(folder) where name.hasPrefix(".part-") {
          try Files.remove("\(folder)/\(name)")
        }
      }
    }
  }

  /// The name of a state no run has used.
  public static func newState() -> String {
    "state-" + String(SystemRandom.bits() | 1 << 63, radix: 16)
  }

  /// Puts a copy of a file there, or finds it there already; either way it has been read back.
  ///
  /// - Parameters:
  ///   - source: The file to copy.
  ///   - name: Where it belongs, below the backup.
  ///   - hash: The content it must have; absent = what it has.
  /// - Returns: What is kept now, and whether it had to be copied; nothing when neither the source
  ///   nor what is there has the content.
  /// - Throws: `BackupFailure`.
  public func keep(
    _ source: String,
    as name: String,
    hash: ContentHash? = nil
  ) throws(BackupFailure) -> (content: Files.Content, isNew: Bool)? {
    let target = "\(path)/\(name)"
    return try onDisk { () throws(FileFailure) in
      let wanted: ContentHash
      if let hash { wanted = hash } else { wanted = try Files.content(of: source).hash }
      if Files.exists(target) {
        let found = try Files.content(of: target, from: .disk)
        if found.hash == wanted { return (found, false) }
      }
      guard Files.exists(source) else { return nil }
      try Files.makeFolder(Files.parent(of: target))
      let part = "\(path)/\(Files.temporaryName())"
      let isPrivate = Workspace.isPrivate(name)
      guard try Files.copy(source, to: part, isPrivate: isPrivate).hash == wanted else {
        try Files.remove(part)
        return nil
      }
      try Files.move(part, to: target)
      return (try Files.content(of: target, from: .disk), true)
    }
  }

  /// Writes the list and then the manifest: from here on the new state is the backup.
  public func finish(_ manifest: BackupManifest, list: [Entry]) throws(BackupFailure) {
    try onDisk { () throws(FileFailure) in
      try Files.writeAtomically(
        Self.listBytes(list),
        to: "\(path)/\(manifest.state)/\(Self.listName)"
      )
      let bytes = (try? CanonicalValue.object(manifest.canonical).canonicalBytes()) ?? []
      try Files.writeAtomically(
        bytes + [UInt8(ascii: "\n")],
        to: "\(path)/\(Self.manifestName)"
      )
    }
  }

  /// The bytes of a list of files.
  public static func listBytes(_ list: [Entry]) -> [UInt8] {
    Array(list.map { "\($0.hash.hex)  \($0.path)\n" }.joined().utf8)
  }

  /// The list of all files of a backup.
  ///
  /// - Throws: `BackupFailure.damaged` when it is not the list the manifest names.
  public func list(of manifest: BackupManifest) throws(BackupFailure) -> [Entry] {
    let file = "\(path)/\(manifest.state)/\(Self.listName)"
    guard Files.exists(file) else { throw .damaged(path: file) }
    let bytes = try onDisk { () throws(FileFailure) in try Files.read(file, limit: 1 << 30) }
    guard ContentHash(of: bytes) == manifest.list else { throw .damaged(path: file) }
    var entries: [Entry] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard line.count > 66,
        let hash = ContentHash(hex: String(decoding: line.prefix(64), as: UTF8.self))
      else { throw .damaged(path: file) }
      let path = String(decoding: line.dropFirst(66), as: UTF8.self)
      guard !path.hasPrefix("/"), !path.split(separator: "/").contains("..") else {
        throw .damaged(path: file)
      }
      entries.append(Entry(path: path, hash: hash))
    }
    return entries
  }

  /// Reads every file of the list again.
  ///
  /// - Returns: The paths of files that are missing or are not what was written.
  public func damage(in list: [Entry]) throws(BackupFailure) -> [String] {
    var damaged: [String] = []
    for entry in list {
      let file = "\(path)/\(entry.path)"
      let content = Files.exists(file) ? try? Files.content(of: file, from: .disk) : nil
      if content?.hash != entry.hash { damaged.append(file) }
    }
    return damaged
  }

  private static func isState(_ name: String) -> Bool { name.hasPrefix("state-") }

  /// Runs file operations and gives their failures the type of this folder's.
  private func onDisk<Result>(
    _ body: () throws(FileFailure) -> Result
  ) throws(BackupFailure) -> Result {
    do throws(FileFailure) {
      return try body()
    } catch {
      throw error.reason == .alreadyThere && error.action == .write
        ? .occupied(path: path) : .file(error)
    }
  }
}
