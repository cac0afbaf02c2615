/// What a bundle of events says about itself: the text that is signed.
///
/// One line each: the kind of note, the ledger, the device, the part of its log, the root of the
/// whole log, and each file with its length and hash. Everything else in the bundle is named by
/// its own hash, so the signature covers it all.
public struct BundleManifest: Hashable, Sendable {
  /// A file of the bundle.
  public struct File: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// Its length in bytes.
    public var size: Int
    /// SHA-256 of its content.
    public var hash: ContentHash

    /// Creates an entry.
    public init(name: String, size: Int, hash: ContentHash) {
      self.name = name
      self.size = size
      self.hash = hash
    }
  }

  /// The id of the ledger.
  public var ledger: String
  /// The device it was made on.
  public var device: String
  /// How many events of that device's log come before those in the bundle.
  public var after: Int
  /// The number of events of the log when it was made.
  public var size: Int
  /// The root of the log when it was made.
  public var root: LogHash
  /// The files, by name.
  public private(set) var files: [File]

  /// Creates a manifest; the files are put in order.
  public init(
    ledger: String,
    device: String,
    after: Int,
    size: Int,
    root: LogHash,
    files: [File]
  ) {
    self.ledger = ledger
    self.device = device
    self.after = after
    self.size = size
    self.root = root
    self.files = files.sorted { $0.name < $1.name }
  }

  /// The text that is signed, its last line feed included.
  public var noteText: String {
    let head = [
      Self.title, "ledger \(ledger)", "device \(device)", "log \(after) \(size)",
      "root \(root.hex)",
    ]
    let rows = files.map { "file \($0.name) \($0.size) \($0.hash.hex)" }
    return (head + rows).map { $0 + "\n" }.joined()
  }

  /// Reads a text strictly: every line in its place, each number in its one spelling; nothing for any other text.
  public init?(noteText text: String) {
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    guard lines.count >= 6, lines[0] == Self.title, lines.count <= Self.limit,
      let ledger = Self.words(lines[1], "ledger", 1),
      let device = Self.words(lines[2], "device", 1),
      let log = Self.words(lines[3], "log", 2), let after = Int(log[0]), let size = Int(log[1]),
      let root = Self.words(lines[4], "root", 1).flatMap({ LogHash(hex: $0[0]) }),
      (0...size).contains(after), SubjectID(ledger[0]) != nil, SubjectID(device[0]) != nil
    else { return nil }
    var files: [File] = []
    for line in lines[5...].dropLast() {
      guard let words = Self.words(line, "file", 3), let size = Int(words[1]), size >= 0,
        let hash = ContentHash(hex: words[2]), Self.isName(words[0])
      else { return nil }
      files.append(File(name: words[0], size: size, hash: hash))
    }
    self.init(
      ledger: ledger[0],
      device: device[0],
      after: after,
      size: size,
      root: root,
      files: files
    )
    // One spelling only: what was read is written as it was.
    guard noteText == text, Set(files.map(\.name)).count == files.count else { return nil }
  }

  private static let title = "bihuan bundle v1"
  private static let limit = 64

  /// The words behind the first one of a line.
  private static func words(_ line: String, _ first: String, _ count: Int) -> [String]? {
    let words = line.unicodeScalars.split(separator: " ", omittingEmptySubsequences: false)
      .map(String.init)
    return words.count == count + 1 && words[0] == first ? Array(words.dropFirst()) : nil
  }

  /// Lower-case letters and dots, so that no name leads out of the folder.
  private static func isName(_ name: String) -> Bool {
    (1...64).contains(name.utf8.count) && !name.hasPrefix(".")
      && name.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2E }
  }
}
