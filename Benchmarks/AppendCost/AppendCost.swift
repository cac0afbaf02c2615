import Glibc
import Ledger
import Operations
import SQLStore
import SQLite
import SafetyModel
import Workspace

/// What a durable append costs with the Merkle tree, the register and the checkpoints, and without.
///
/// The events of an export are appended one at a time, each in a transaction of its own, in turn to
/// four ledgers: `plain` writes the same encoded event into the same table and nothing else,
/// `log` keeps the tree, `register` keeps the register as well, `signed` also signs a checkpoint
/// wherever the tool would. One line for each with the median in microseconds, and the ratio.
///
/// `fill` makes a workspace out of the events of an export, a thousand at a time, for ledgers too large to
/// be held in memory at once.
///
/// usage: AppendCost EXPORT RULES FOLDER [LIMIT] | AppendCost fill EXPORT RULES FOLDER
@main
struct AppendCost {
  static func main() throws {
    let words = CommandLine.arguments
    guard words.count >= 4 else {
      print("usage: AppendCost EXPORT RULES FOLDER [LIMIT] | AppendCost fill EXPORT RULES FOLDER")
      exit(64)
    }
    if words[1] == "fill" { return try fill(words[4], from: words[2], rules: words[3]) }
    let file = try Files.read(words[1] + "/events.jsonl", limit: 1 << 32)
    let limit = words.count > 4 ? Int(words[4]) ?? Int.max : Int.max
    let events = try LedgerExport.events(in: file).prefix(limit)
    let folder = words[3]
    try Files.makeFolder(folder)

    let plain = try PlainLedger(path: folder + "/plain.db")
    let log = try LedgerDatabase.create(
      at: folder + "/log.db",
      ledger: try plainLedgerID(events),
      instant: SystemClock.now(),
      options: LedgerDatabase.Options(turn: FileLockTurn(path: folder + "/log.lock"))
    )
    let register = try adopted("register", events, words)
    let signed = try adopted("signed", events, words)

    var times: [String: [Int]] = [:]
    for (index, event) in events.enumerated() {
      let batch = AppendBatch(
        events: [event.envelope],
        expectedVersions: [:],
        received: SystemClock.now(),
        numbering: .asGiven
      )
      let steps: [(name: String, body: () throws -> Void)] = [
        ("plain", { try plain.append(event.envelope, position: index + 1) }),
        ("log", { _ = try log.append(batch) }),
        ("register", { _ = try register.database.append(batch) }),
        (
          "signed",
          {
            _ = try signed.database.append(batch)
            if event.envelope.isSigned {
              _ = try OperatingContext(workspace: signed, now: SystemClock.now()).sign()
            }
          }
        ),
      ]
      for step in Self.order(of: steps, turn: index) {
        times[step.name, default: []].append(try microseconds(step.body))
      }
    }
    report(times, count: events.count)
  }

  /// One order after the other of all there are, so that no ledger always follows the same other one.
  private static func order<Step>(of steps: [Step], turn: Int) -> [Step] {
    var rest = steps
    var number = turn
    var order: [Step] = []
    while !rest.isEmpty {
      order.append(rest.remove(at: number % rest.count))
      number /= rest.count + 1
    }
    return order
  }

  private static func plainLedgerID(_ events: ArraySlice<SealedEvent>) throws -> String {
    guard let first = events.first else { throw Unusable(reason: "the export has no events") }
    return first.envelope.ledger
  }

  private static func fill(_ folder: String, from export: String, rules: String) throws {
    let descriptor = open(export + "/events.jsonl", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Unusable(reason: "no events.jsonl in \(export)") }
    defer { close(descriptor) }
    let workspace = try Workspace.create(
      in: folder,
      rules: rules,
      now: SystemClock.now(),
      projection: RegisterProjection()
    )
    var lines = InputLines(descriptor: descriptor, limit: 1 << 24)
    var waiting: [Envelope] = []
    var count = 0
    func write() throws {
      guard let first = waiting.first else { return }
      if count == 0 { try workspace.database.adopt(ledger: first.ledger) }
      let batch = AppendBatch(
        events: waiting,
        expectedVersions: [:],
        received: SystemClock.now(),
        numbering: .asGiven
      )
      count += try workspace.database.append(batch).count
      waiting = []
    }
    while let line = try lines.next() {
      guard case .bytes(let bytes) = line else { throw Unusable(reason: "a line is too long") }
      waiting.append(try Envelope(canonicalBytes: bytes))
      if waiting.count == 1000 { try write() }
    }
    try write()
    print("\(count) events")
  }

  private static func adopted(
    _ name: String,
    _ events: ArraySlice<SealedEvent>,
    _ words: [String]
  ) throws -> Workspace {
    let workspace = try Workspace.create(
      in: words[3] + "/" + name,
      rules: words[2],
      now: SystemClock.now(),
      projection: RegisterProjection()
    )
    try workspace.database.adopt(ledger: try plainLedgerID(events))
    return workspace
  }

  private static func microseconds(_ body: () throws -> Void) throws -> Int {
    let clock = ContinuousClock()
    let taken = try clock.measure(body)
    return Int(taken.components.seconds) * 1_000_000
      + Int(taken.components.attoseconds / 1_000_000_000_000)
  }

  private static func report(_ times: [String: [Int]], count: Int) {
    func median(_ name: String) -> Int { (times[name] ?? [0]).sorted()[count / 2] }
    func mean(_ name: String) -> Double { Double((times[name] ?? []).reduce(0, +)) / Double(count) }
    for name in ["plain", "log", "register", "signed"] {
      let ratio = Double(median(name)) / Double(median("plain"))
      let whole = mean(name) / mean("plain")
      print("\(name)\t\(count)\t\(median(name))\t\(rounded(ratio))\t\(rounded(whole))")
    }
  }

  private static func rounded(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}

/// Why nothing could be measured.
struct Unusable: Error {
  /// In a few words.
  let reason: String
}

extension Envelope {
  /// Whether the tool signs the log after such an event.
  fileprivate var isSigned: Bool {
    ["hazard.closed", "hazard.order-issued", "hazard.determination-confirmed"].contains(kind)
      || kind.hasPrefix("case.")
  }
}

/// The table of events alone, as the ledger has it, in a file of its own.
private final class PlainLedger {
  private let connection: Connection
  private let turn: FileLockTurn

  init(path: String) throws {
    // The statement that makes the table is taken from a ledger, so that both write the same rows.
    _ = try LedgerDatabase.create(
      at: path + ".form",
      ledger: "form",
      instant: Instant(milliseconds: 0)
    )
    let form = try Connection(path: path + ".form", mode: .readOnly)
    let statement = try form.firstRow("SELECT sql FROM sqlite_master WHERE name = 'event'") {
      $0.text(0)
    }
    connection = try Connection(path: path, mode: .create)
    try connection.execute(statement ?? "")
    turn = FileLockTurn(path: path + ".lock")
  }

  func append(_ envelope: Envelope, position: Int) throws {
    let event = try SealedEvent(envelope)
    try turn.take {
      try connection.transaction(.immediate) {
        try connection.execute(
          """
          INSERT INTO event (ledger, position, id, subject, version, kind, occurred, received,
            actor, device, device_sequence, bytes, hash)
          VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
          [
            .int(position), .text(envelope.id.description), .text(envelope.subject.text),
            .int(position), .text(envelope.kind), .integer(envelope.occurred.milliseconds),
            .integer(SystemClock.now().milliseconds), .text(envelope.actor?.text),
            .text(envelope.device), .int(envelope.deviceSequence), .blob(event.bytes),
            .text(event.hash.hex),
          ]
        )
      }
    }
  }
}
