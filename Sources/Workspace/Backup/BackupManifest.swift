public import Ledger
public import SafetyModel

/// What a backup says of itself; a folder without it is no backup.
public struct BackupManifest: Hashable, Sendable {
  /// The format written by this program.
  public static let version = 1

  /// The ledger.
  public var ledger: String
  /// The number of events.
  public var size: Int
  /// The root of the log over them.
  public var root: LogHash
  /// The latest signed state, as a whole note; nothing when nothing was signed.
  public var checkpoint: String?
  /// The public key the ledger is signed with.
  public var key: String?
  /// When the backup was made.
  public var made: Instant
  /// The folder with the database and what else changes, below the backup.
  public var state: String
  /// The hash of the list of all files.
  public var list: ContentHash
  /// The number of files in that list.
  public var files: Int
  /// Their sizes together, in bytes.
  public var bytes: Int
  /// The hashes of evidence the workspace no longer had.
  public var missing: [String]

  /// Creates a manifest.
  public init(
    ledger: String,
    size: Int,
    root: LogHash,
    checkpoint: String?,
    key: String?,
    made: Instant,
    state: String,
    list: ContentHash,
    files: Int,
    bytes: Int,
    missing: [String]
  ) {
    self.ledger = ledger
    self.size = size
    self.root = root
    self.checkpoint = checkpoint
    self.key = key
    self.made = made
    self.state = state
    self.list = list
    self.files = files
    self.bytes = bytes
    self.missing = missing
  }
}

extension BackupManifest {
  /// The manifest as one object for machines.
  public var canonical: CanonicalObject {
    var object: CanonicalObject = [
      "bihuan_backup": .integer(Int64(Self.version)), "ledger": .string(ledger),
      "size": .integer(Int64(size)), "root": .string(root.hex),
      "made": .integer(made.milliseconds), "state": .string(state), "list": .string(list.hex),
      "files": .integer(Int64(files)), "bytes": .integer(Int64(bytes)),
      "missing": .array(missing.map { .string($0) }),
    ]
    if let checkpoint { object["checkpoint"] = .string(checkpoint) }
    if let key { object["key"] = .string(key) }
    return object
  }

  /// Reads a manifest; nothing for what is none.
  ///
  /// - Throws: `BackupFailure.newerFormat` for a backup of a newer program.
  init?(_ bytes: [UInt8]) throws(BackupFailure) {
    let line = bytes.last == UInt8(ascii: "\n") ? Array(bytes.dropLast()) : bytes
    guard case .object(let object)? = try? CanonicalValue(canonicalBytes: line),
      let version = object.number("bihuan_backup")
    else { return nil }
    guard version <= Self.version else {
      throw .newerFormat(found: version, supported: Self.version)
    }
    guard let ledger = object.text("ledger"), let size = object.number("size"),
      let root = object.text("root").flatMap({ LogHash(hex: $0) }),
      case .integer(let made)? = object["made"], let state = object.text("state"),
      !state.contains("/"), state.hasPrefix("state-"),
      let list = object.text("list").flatMap({ ContentHash(hex: $0) }),
      let files = object.number("files"), let size64 = object.number("bytes"),
      case .array(let missing)? = object["missing"]
    else { return nil }
    self.init(
      ledger: ledger,
      size: size,
      root: root,
      checkpoint: object.text("checkpoint"),
      key: object.text("key"),
      made: Instant(milliseconds: made),
      state: state,
      list: list,
      files: files,
      bytes: size64,
      missing: missing.compactMap { if case .string(let hash) = $0 { hash } else { nil } }
    )
  }
}

extension CanonicalObject {
  fileprivate func text(_ key: String) -> String? {
    if case .string(let text)? = self[key] { text } else { nil }
  }

  fileprivate func number(_ key: String) -> Int? {
    if case .integer(let number)? = self[key] { Int(number) } else { nil }
  }
}
