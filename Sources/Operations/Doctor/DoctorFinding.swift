public import Ledger
public import SafetyModel
public import Workflow
public import Workspace

/// How much a finding of the doctor matters.
public enum DoctorLevel: String, Hashable, Sendable, CaseIterable {
  /// As it should be.
  case good
  /// Works, but something should be done.
  case warn
  /// Records are in danger, or work is not possible.
  case bad
}

/// One thing the doctor looked at, with what was found.
public enum DoctorFinding: Hashable, Sendable {
  /// The version of SQLite; `isRaceFixed` = 3.51.3 or newer.
  case engine(version: String, isRaceFixed: Bool)
  /// A setting on which the safety of a write rests, as read back.
  case setting(name: String, value: String, isRight: Bool)
  /// The format of the database.
  case format(found: Int, present: Int)
  /// The database cannot be used.
  case database(StoreFailure)
  /// The number of events.
  case events(Int)
  /// What a look through the whole file found.
  case file(problems: Int)
  /// The file system the workspace is on.
  case fileSystem(kind: String?, FileSystemFitness)
  /// The free space for this account, in bytes.
  case space(bytes: Int)
  /// The number of files that can still be made.
  case freeFiles(Int)
  /// The clock against the last event.
  case clock(now: Instant, last: Instant?)
  /// Something wrong with the working-day calendar.
  case calendar([CalendarProblem])
  /// The rules of the workspace.
  case rules(isUsable: Bool)
  /// Who may read and write the database.
  case permissions(path: String, mode: Int, isWritable: Bool)
  /// A file that should be its owner's alone and is open to others.
  case secret(path: String, mode: Int, wanted: Int, isKey: Bool)
  /// The key of the signatures.
  case key(KeyState)
  /// The queue of the writers.
  case queue(isFree: Bool)
  /// Evidence that events name.
  case evidence(files: Int, missing: Int)
  /// A restore was never finished there.
  case unfinishedRestore
  /// A font with Chinese characters.
  case font(String?)
  /// A program that prints pages.
  case printer(String?)
  /// The clocks of the world's time zones.
  case zones(isThere: Bool)
  /// The encoding of the terminal.
  case encoding(String?)

  /// What can be said of the key of the signatures.
  public enum KeyState: Hashable, Sendable {
    /// It is there and safe.
    case usable
    /// Nothing was signed yet; the first signature makes it.
    case notYetNeeded
    /// Something was signed, and the key is gone.
    case lost
    /// It cannot be used.
    case unusable(KeyFailure)
  }

  /// Whether a file system keeps what it is given, and keeps writers apart.
  public enum FileSystemFitness: Hashable, Sendable {
    /// A local disk.
    case local
    /// In memory: gone when the machine is switched off.
    case volatile
    /// Without permissions, so that the key cannot be protected.
    case withoutPermissions
    /// On another machine: locks and fsync cannot be relied on.
    case network
    /// Not known here.
    case unknown
  }
}

extension DoctorFinding {
  /// The least free space in bytes with which one can go on: below it the next photos do not fit.
  static let leastSpace = 64 << 20
  /// The free space below which a warning is due.
  static let comfortableSpace = 1 << 30

  /// How much it matters.
  public var level: DoctorLevel {
    switch self {
    case .engine, .events, .zones(isThere: true), .font(.some), .printer(.some): .good
    case .setting(_, _, let isRight): isRight ? .good : .bad
    case .format(let found, let present): found == present ? .good : found < present ? .warn : .bad
    case .database: .bad
    case .file(let problems): problems == 0 ? .good : .bad
    case .fileSystem(_, let fitness):
      switch fitness {
      case .local: .good
      case .network: .bad
      case .volatile, .withoutPermissions, .unknown: .warn
      }
    case .space(let bytes):
      bytes < Self.leastSpace ? .bad : bytes < Self.comfortableSpace ? .warn : .good
    case .freeFiles(let number): number < 1000 ? .bad : number < 20_000 ? .warn : .good
    case .clock(let now, let last): last.map { $0 > now } ?? false ? .bad : .good
    case .calendar(let problems): problems.isEmpty ? .good : .warn
    case .rules(let isUsable): isUsable ? .good : .bad
    case .permissions(_, let mode, let isWritable):
      !isWritable || mode & 0o002 != 0 ? .bad : mode & 0o004 != 0 ? .warn : .good
    case .secret(_, _, _, let isKey): isKey ? .bad : .warn
    case .key(let state):
      switch state {
      case .usable, .notYetNeeded: .good
      case .lost, .unusable: .bad
      }
    case .queue(let isFree): isFree ? .good : .warn
    case .evidence(_, let missing): missing == 0 ? .good : .bad
    case .unfinishedRestore, .zones(isThere: false), .font(nil), .printer(nil): .warn
    case .encoding(let name): name == nil ? .good : .warn
    }
  }

  /// The word machines know it by.
  public var name: String {
    switch self {
    case .engine: "sqlite_version"
    case .setting(let name, _, _): name
    case .format: "format"
    case .database: "database"
    case .events: "events"
    case .file: "integrity"
    case .fileSystem: "file_system"
    case .space: "free_space"
    case .freeFiles: "free_files"
    case .clock: "clock"
    case .calendar: "calendar"
    case .rules: "rules"
    case .permissions(let path, _, _): "permissions_\(Files.name(of: path))"
    case .secret(let path, _, _, _): "permissions_\(Files.name(of: path))"
    case .key: "key"
    case .queue: "write_queue"
    case .evidence: "evidence"
    case .unfinishedRestore: "unfinished_restore"
    case .font: "font"
    case .printer: "printer"
    case .zones: "time_zones"
    case .encoding: "encoding"
    }
  }
}
