public import Ledger
import RuleLanguage
public import SQLStore
public import SafetyModel

/// A folder with one ledger, its evidence, the rules in use and the rules once used.
public final class Workspace {
  /// The folder.
  public let folder: String
  /// The ledger and the register.
  public let database: LedgerDatabase
  /// The name of this device in the events it makes.
  public let device: String

  private init(folder: String, database: LedgerDatabase, device: String) {
    self.folder = folder
    self.database = database
    self.device = device
    evidence = EvidenceStore(folder: "\(folder)/evidence")
  }

  /// The photos and documents.
  public let evidence: EvidenceStore

  /// The rules once used.
  public var packs: PackStore { PackStore(folder: "\(folder)/packs") }

  /// The key the ledger is signed with.
  public var logKey: LogKeyFile {
    LogKeyFile(path: "\(folder)/ledger.key", name: Checkpoint.origin(ofLedger: database.ledger))
  }

  /// The keys of other workspaces whose bundles are accepted.
  public var trustedKeys: TrustedKeys { TrustedKeys(path: "\(folder)/trusted.keys") }

  /// The states witnesses have cosigned, the latest of each, with their public keys.
  public var witnesses: WitnessFolder { WitnessFolder(path: "\(folder)/witnesses") }

  /// Bundles with events that wait for others, each in a folder named by its hash.
  public var waitingFolder: String { "\(folder)/waiting" }

  /// The folder of the private keys of people who act here, one file each.
  public var keysFolder: String { "\(folder)/keys" }

  /// Whether only its owner may read a file of a workspace or a backup: keys, names, numbers.
  public static func isPrivate(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    return parts.contains("waiting") || parts.contains("keys")
      || ["ledger.key", "trusted.keys", databaseName].contains(Files.name(of: path))
  }

  /// The folder of the rules in use.
  public var rulesFolder: String { "\(folder)/rules" }

  /// The name of the database file, by which a workspace is recognised.
  public static let databaseName = "bihuan.db"

  /// Makes a workspace in a folder and copies rules into it.
  ///
  /// The database is made last: a folder without one is not yet a workspace, and making it can be
  /// tried again.
  ///
  /// - Throws: `WorkspaceFailure`.
  public static func create(
    in folder: String,
    rules: String,
    now: Instant,
    projection: any Projection
  ) throws(WorkspaceFailure) -> Workspace {
    let path = "\(folder)/\(databaseName)"
    guard !Files.exists(path) else { throw .alreadyThere(path: path) }
    let device = newDevice()
    do throws(FileFailure) {
      for name in ["evidence", "packs", "rules"] { try Files.makeFolder("\(folder)/\(name)") }
      for file in try RuleFolder.files(in: rules) {
        let target = "\(folder)/rules/\(file.path)"
        try Files.makeFolder(Files.parent(of: target))
        try Files.writeAtomically(file.bytes, to: target)
      }
      try Files.writeAtomically(Array((device + "\n").utf8), to: "\(folder)/device")
      // Names and telephone numbers are in it: SQLite gives what it makes beside it the same mode.
      try Files.writeNew([], to: path, isPrivate: true)
    } catch {
      throw .file(error)
    }
    do throws(StoreFailure) {
      let database = try LedgerDatabase.create(
        at: path,
        ledger: "L-" + hexadecimal(SystemRandom.bytes(8)),
        instant: now,
        options: options(for: folder, projection: projection)
      )
      return Workspace(folder: folder, database: database, device: device)
    } catch {
      throw .store(error)
    }
  }

  /// Opens a workspace; for writing, a register another version of the program made is made anew.
  ///
  /// - Parameters:
  ///   - folder: Where it is.
  ///   - access: What may be done with it.
  ///   - now: The present.
  ///   - projection: Makes the rows of the register.
  ///   - isKeepingRegister: Whether an older register is left as it is.
  /// - Returns: The workspace.
  /// - Throws: `WorkspaceFailure`.
  public static func open(
    _ folder: String,
    access: LedgerDatabase.Access,
    now: Instant,
    projection: any Projection,
    isKeepingRegister: Bool = false
  ) throws(WorkspaceFailure) -> Workspace {
    let path = "\(folder)/\(databaseName)"
    guard Files.exists(path) else { throw .notAWorkspace(path: folder) }
    let device: String
    do throws(FileFailure) {
      device = String(decoding: try Files.read("\(folder)/device", limit: 256), as: UTF8.self)
    } catch {
      throw .file(error)
    }
    do throws(StoreFailure) {
      let database = try LedgerDatabase.open(
        at: path,
        access: access,
        instant: now,
        options: options(for: folder, projection: projection)
      )
      if access == .write, !isKeepingRegister { try database.bringRegisterUp() }
      return Workspace(
        folder: folder,
        database: database,
        device: String(device.prefix { $0 != "\n" })
      )
    } catch {
      throw .store(error)
    }
  }

  /// The nearest workspace at a folder or above it.
  public static func nearest(from folder: String) -> String? {
    var candidate = folder
    while true {
      if Files.exists("\(candidate)/\(databaseName)") { return candidate }
      let above = Files.parent(of: candidate)
      guard above != candidate, above != "." else { return nil }
      candidate = above
    }
  }

  private static func options(
    for folder: String,
    projection: any Projection
  ) -> LedgerDatabase.Options {
    LedgerDatabase.Options(
      projection: projection,
      turn: FileLockTurn(path: "\(folder)/write.lock")
    )
  }

  /// A name for a device that no other has.
  static func newDevice() -> String { "D-" + hexadecimal(SystemRandom.bytes(6)) }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}

/// Why a workspace could not be made or opened.
public enum WorkspaceFailure: Error, Hashable, Sendable {
  /// The folder holds a workspace already.
  case alreadyThere(path: String)
  /// The folder holds no workspace.
  case notAWorkspace(path: String)
  /// A file of it could not be used.
  case file(FileFailure)
  /// Its ledger could not be used.
  case store(StoreFailure)
}
