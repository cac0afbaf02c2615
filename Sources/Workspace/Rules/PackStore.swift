import Glibc
public import Ledger
public import RuleLanguage

/// The exact rule files that inspections used, kept by the hash of their pack.
///
/// A changed rule folder never touches an old inspection: its pack stays here, one readable folder
/// per hash, written once.
public struct PackStore: Sendable {
  /// The folder they are kept in.
  public let folder: String

  /// Opens the packs of a folder.
  public init(folder: String) {
    self.folder = folder
  }

  /// Whether the files of a pack are kept.
  public func holds(_ hash: ContentHash) -> Bool { Files.isFolder(path(of: hash)) }

  /// Keeps the files of a pack; they are on disk before this returns.
  public func keep(_ files: [RuleSourceFile], as hash: ContentHash) throws(FileFailure) {
    guard !holds(hash) else { return }
    let temporary = "\(folder)/\(Files.temporaryName())"
    for file in files {
      let target = "\(temporary)/\(file.path)"
      try Files.makeFolder(Files.parent(of: target))
      try Files.writeAtomically(file.bytes, to: target)
    }
    guard rename(temporary, path(of: hash)) == 0 || holds(hash) else {
      throw Files.failure(.move, path(of: hash))
    }
    try Files.synchroniseFolder(of: path(of: hash))
  }

  /// The files of a pack.
  public func files(of hash: ContentHash) throws(FileFailure) -> [RuleSourceFile] {
    try RuleFolder.files(in: path(of: hash))
  }

  /// The hashes of all packs, sorted.
  public func hashes() throws(FileFailure) -> [ContentHash] {
    guard Files.isFolder(folder) else { return [] }
    return try Files.list(folder).sorted().compactMap { ContentHash(hex: $0) }
  }

  /// Copies every pack into a folder, each below its hash.
  ///
  /// - Returns: The number of packs.
  public func copyAll(to target: String) throws(FileFailure) -> Int {
    let hashes = try hashes()
    let copies = PackStore(folder: target)
    for hash in hashes { try copies.keep(try files(of: hash), as: hash) }
    return hashes.count
  }

  private func path(of hash: ContentHash) -> String { "\(folder)/\(hash.hex)" }
}
