import Glibc

/// What a sweep of the evidence found.
public struct EvidenceSweep: Hashable, Sendable {
  /// A file no event names.
  public struct Orphan: Hashable, Sendable {
    /// The path.
    public var path: String
    /// The size in bytes.
    public var size: Int
  }

  /// The files no event names, in order of their paths.
  public var orphans: [Orphan]
  /// The number of files that stay.
  public var kept: Int
}

extension EvidenceStore {
  /// Finds the files no event names and removes them.
  ///
  /// Whoever adds a file holds a lock until the event is recorded, and a sweep waits until nobody
  /// does; only then are the recorded events asked. So a file that is named, or is about to be,
  /// always stays.
  ///
  /// - Parameters:
  ///   - isTrial: Whether the files are only listed.
  ///   - limit: The longest wait for those who add, in milliseconds.
  ///   - referenced: The hashes the recorded events name; asked after the lock is taken.
  /// - Returns: What was found.
  /// - Throws: `FileFailure`, `inUse` when somebody is adding evidence; or what `referenced` throws.
  public func sweep(
    isTrial: Bool,
    waitingUpTo limit: Int = 2000,
    referenced: () throws -> Set<String>
  ) throws -> EvidenceSweep {
    let lockPath = "\(folder).lock"
    guard let lock = try FolderLock.take(lockPath, .exclusive, waitingUpTo: limit) else {
      throw FileFailure(action: .remove, path: folder, reason: .inUse)
    }
    defer { withExtendedLifetime(lock) {} }
    let named = try referenced()
    var sweep = EvidenceSweep(orphans: [], kept: 0)
    for file in try Files.files(below: folder) {
      let isNamed = named.contains(Files.name(of: file)) && Files.name(of: file).utf8.count == 64
      guard !isNamed, EvidenceStore.isOurs(file) else {
        sweep.kept += 1
        continue
      }
      let path = "\(folder)/\(file)"
      var status = stat()
      stat(path, &status)
      if !isTrial { try Files.remove(path) }
      sweep.orphans.append(EvidenceSweep.Orphan(path: path, size: Int(status.st_size)))
    }
    return sweep
  }

  /// Whether a file below the folder is one this program wrote: a hash in its place, or on its way there.
  private static func isOurs(_ file: String) -> Bool {
    let name = Files.name(of: file)
    if name.contains(".part-") { return true }
    return file == "\(name.prefix(2))/\(name)" && name.utf8.count == 64
      && name.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
