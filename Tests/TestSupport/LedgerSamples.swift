public import Ledger
import SafetyModel
import Testing

/// A subject's id from its text.
public func subject(_ text: String) throws -> SubjectID {
  try #require(SubjectID(text))
}

/// The event id number `number`: the same one every time.
public func sampleID(_ number: Int) throws -> UUIDv7 {
  let random = [UInt8](repeating: 0, count: 8) + [UInt8(number / 256), UInt8(number % 256)]
  return try #require(UUIDv7(milliseconds: 1_790_000_000_000, random: random))
}

/// The event number `number`: the same one every time.
///
/// - Parameters:
///   - number: From 1; chooses the id and stands in the body.
///   - subject: What it is about; `H-A` unless told.
///   - device: Where it was made.
///   - body: The particulars; an object with the number unless told.
/// - Returns: An event by a person known by a typed name.
/// - Throws: When `number` is out of range.
public func sampleEvent(
  _ number: Int,
  subject: SubjectID? = nil,
  device: String = "desk-1",
  body: CanonicalObject? = nil
) throws -> Envelope {
  Envelope(
    ledger: "L-SAMPLE",
    id: try sampleID(number),
    device: device,
    deviceSequence: 1,
    occurred: Instant(milliseconds: 1_789_999_999_000),
    actor: PersonID(random: 7),
    assurance: .typed,
    kind: "sample.happened",
    subject: try subject ?? .sample(),
    bases: [],
    body: body ?? ["number": .integer(Int64(number))]
  )
}

/// A personal value with a salt that is all `byte`.
public func samplePerson(_ value: String, _ byte: UInt8) throws -> PersonalRecord {
  let salt = [UInt8](repeating: byte, count: PersonalCommitment.saltLength)
  return try #require(PersonalRecord(value: value, salt: salt))
}

extension SubjectID {
  /// The subject `H-A`.
  public static func sample() throws -> SubjectID { try #require(SubjectID("H-A")) }
}

extension AppendBatch {
  /// A batch that was received at 1 790 000 000 000 ms.
  public static func sample(
    _ events: [Envelope],
    expecting versions: [SubjectID: Int] = [:]
  ) -> AppendBatch {
    AppendBatch(
      events: events,
      expectedVersions: versions,
      received: Instant(milliseconds: 1_790_000_000_000)
    )
  }
}

/// The root of a log as RFC 9162, section 2.1.1, defines it.
public func definedRoot(_ hashes: ArraySlice<LogHash>) -> LogHash {
  guard hashes.count > 1 else { return hashes.first ?? LogHash.empty }
  var split = 1
  while split * 2 < hashes.count { split *= 2 }
  return LogHash(
    left: definedRoot(hashes.prefix(split)),
    right: definedRoot(hashes.dropFirst(split))
  )
}
