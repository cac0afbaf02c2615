import Ledger
import SQLStore
import SafetyModel
import Testing
import TranscriptSupport

@testable import Operations

/// Events written into a database of their own, with fixed ids, devices and moments.
final class SampleLedger {
  let database: LedgerDatabase
  private let scratch: ScratchFolder
  private var written = 0
  private(set) var names: [PersonID: String] = [:]
  private(set) var values: [PersonalReference: String] = [:]

  init() throws {
    scratch = try ScratchFolder()
    database = try LedgerDatabase.create(
      at: scratch.file("sample.db"),
      ledger: "L-0000000000000001",
      instant: Instant(day: Cast.found),
      options: LedgerDatabase.Options(projection: RegisterProjection())
    )
  }

  /// Names a person for the views.
  func know(_ id: PersonID, as name: String) { names[id] = name }

  /// Keeps a private value and gives what stands in events instead.
  func commit(_ value: String) throws -> PersonalReference {
    let record = try #require(
      PersonalRecord(value: value, salt: Array(repeating: UInt8(values.count + 1), count: 16))
    )
    values[record.commitment.reference] = value
    _ = try database.append(
      AppendBatch(
        events: [],
        expectedVersions: [:],
        received: Instant(day: Cast.found),
        personal: [record]
      )
    )
    return record.commitment.reference
  }

  /// Writes one event, a minute after the one before on the same day.
  func write<Kind>(
    _ event: DomainEvent,
    of id: PublicID<Kind>,
    on day: CivilDate,
    by actor: PersonID?,
    assurance: Assurance = .typed
  ) throws {
    written += 1
    let moment = Instant(day: day, hour: 9, minute: written)
    let uuid = try #require(
      UUIDv7(milliseconds: moment.milliseconds, random: Array(repeating: UInt8(written), count: 10))
    )
    let envelope = try Envelope(
      of: event,
      about: SubjectID(id),
      ledger: database.ledger,
      id: uuid,
      device: "D-000000000001",
      occurred: moment,
      actor: actor,
      assurance: assurance
    )
    _ = try database.append(
      AppendBatch(
        events: [envelope],
        expectedVersions: [:],
        received: Instant(day: day, hour: 10, minute: written)
      )
    )
  }

  /// The events of a thing as views carry them.
  func history<Kind>(of id: PublicID<Kind>) throws -> [RecordedEvent] {
    try database.history(of: SubjectID(id)).map { stored in
      RecordedEvent(stored: stored, event: try EventCodec.event(in: stored.envelope))
    }
  }
}
