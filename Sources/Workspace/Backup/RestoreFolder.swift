public import Ledger

/// A folder in which a workspace is made out of a backup.
public struct RestoreFolder: Sendable {
  /// Where it is.
  public let path: String

  /// Shows that a restore was begun there; it goes when the workspace is whole.
  public static let markName = "restore.unfinished"

  /// Names a folder.
  public init(path: String) {
    self.path = path
  }

  /// Makes the folder, or takes up a restore that was killed there.
  ///
  /// - Throws: `BackupFailure`; `occupied` for a folder with other things in it.
  public func begin() throws(BackupFailure) -> FolderLock {
    let mark = "\(path)/\(Self.markName)"
    do throws(FileFailure) {
      try Files.makeFolder(path)
      let names = try Files.list(path)
      guard names.isEmpty || names.contains(Self.markName) else {
        throw FileFailure(action: .create, path: path, reason: .alreadyThere)
      }
      guard let lock = try FolderLock.take(mark, .exclusive) else {
        throw FileFailure(action: .create, path: path, reason: .inUse)
      }
      return lock
    } catch {
      switch error.reason {
      case .alreadyThere: throw .occupied(path: path)
      case .inUse: throw .inUse(path: path)
      default: throw .file(error)
      }
    }
  }

  /// Copies a file in, unless a former try has.
  ///
  /// - Throws: `BackupFailure`; `damaged` when the source has another content.
  public func keep(
    _ source: String,
    as name: String,
    hash: ContentHash
  ) throws(BackupFailure) {
    let target = "\(path)/\(name)"
    do throws(FileFailure) {
      if let there = try? Files.content(of: target), there.hash == hash { return }
      try Files.makeFolder(Files.parent(of: target))
      let part = "\(path)/\(Files.temporaryName())"
      let isPrivate = Workspace.isPrivate(name)
      guard try Files.copy(source, to: part, isPrivate: isPrivate).hash == hash else {
        try Files.remove(part)
        throw FileFailure(action: .read, path: source, reason: .missing)
      }
      try Files.move(part, to: target)
    } catch {
      throw error.reason == .missing ? .damaged(path: source) : .file(error)
    }
  }

  /// Makes the folder a workspace: the device, the folders, and last the database.
  ///
  /// - Returns: The new name of the device.
  public func finish(
    database: String,
    hash: ContentHash?
  ) throws(BackupFailure) -> String {
    let device = Workspace.newDevice()
    do throws(FileFailure) {
      for name in ["evidence", "packs", "rules"] { try Files.makeFolder("\(path)/\(name)") }
      try Files.writeAtomically(Array((device + "\n").utf8), to: "\(path)/device")
      for name in try Files.list(path) where name.hasPrefix(".part-") {
        try Files.remove("\(path)/\(name)")
      }
    } catch {
      throw .file(error)
    }
    guard let hash else { throw .damaged(path: database) }
    try keep(database, as: Workspace.databaseName, hash: hash)
    do throws(FileFailure) {
      try Files.remove("\(path)/\(Self.markName)")
    } catch {
      throw .file(error)
    }
    return device
  }
}
