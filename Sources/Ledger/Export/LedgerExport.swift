/// The plain files a ledger is exported to, line by line.
///
/// `events.jsonl` holds the bytes of every event, unparsed, in the order of the log, each ended by a
/// line feed; canonical bytes contain none. `personal.jsonl` holds one canonical object per
/// personal value that is still there: `commitment`, `salt`, `value`.
public enum LedgerExport {
  /// The line of an event: its bytes as they were hashed, and a line feed.
  public static func line(for event: StoredEvent) -> [UInt8] { line(for: event.bytes) }

  /// The line of an event whose bytes are handed on unread.
  public static func line(for bytes: [UInt8]) -> [UInt8] { bytes + [lineFeed] }

  /// The line of a personal value.
  ///
  /// - Throws: `LedgerExportFailure` when the value is too large for a line.
  public static func line(for record: PersonalRecord) throws(LedgerExportFailure) -> [UInt8] {
    let object: CanonicalObject = [
      "commitment": .string(record.commitment.hex),
      "salt": .string(Hexadecimal.text(of: record.salt)),
      "value": .string(record.value),
    ]
    do throws(CanonicalSyntaxError) {
      return try CanonicalValue.object(object).canonicalBytes() + [lineFeed]
    } catch {
      throw .personal(record.commitment, error)
    }
  }

  /// Reads all of `events.jsonl`.
  ///
  /// - Parameter file: The bytes of the whole file; an empty file holds no events.
  /// - Returns: The events in order, with the bytes they were read from.
  /// - Throws: `LedgerExportFailure` naming the first line that is not an event.
  public static func events(in file: [UInt8]) throws(LedgerExportFailure) -> [SealedEvent] {
    try lines(of: file) { line, number throws(LedgerExportFailure) in
      try event(line: line, number: number)
    }
  }

  /// Reads all of `personal.jsonl`.
  ///
  /// - Parameter file: The bytes of the whole file; an empty file holds no values.
  /// - Returns: The records in the order of the file.
  /// - Throws: `LedgerExportFailure` naming the first line that is not a record, or whose value
  ///   does not belong to its commitment.
  public static func personalRecords(
    in file: [UInt8]
  ) throws(LedgerExportFailure) -> [PersonalRecord] {
    try lines(of: file) { line, number throws(LedgerExportFailure) in
      try personalRecord(line: line, number: number)
    }
  }

  /// Reads one line of `events.jsonl`, its line feed left out.
  public static func event(
    line: [UInt8],
    number: Int
  ) throws(LedgerExportFailure) -> SealedEvent {
    do throws(EnvelopeFailure) {
      // Reading is strict, so encoding what was read gives the bytes of the line again.
      return try SealedEvent(Envelope(canonicalBytes: line))
    } catch {
      throw .event(line: number, error)
    }
  }

  /// Reads one line of `personal.jsonl`, its line feed left out.
  public static func personalRecord(
    line: [UInt8],
    number: Int
  ) throws(LedgerExportFailure) -> PersonalRecord {
    let value: CanonicalValue
    do throws(CanonicalSyntaxError) {
      value = try CanonicalValue(canonicalBytes: line)
    } catch {
      throw .syntax(line: number, error)
    }
    guard case .object(let object) = value, object.count == 3,
      case .string(let commitmentText) = object["commitment"],
      case .string(let saltText) = object["salt"],
      case .string(let text) = object["value"],
      let commitment = PersonalCommitment(hex: commitmentText),
      let salt = Hexadecimal.bytes(of: saltText)
    else { throw .notPersonalRecord(line: number) }
    guard let record = PersonalRecord(commitment: commitment, salt: salt, value: text) else {
      throw .commitmentMismatch(line: number, commitment)
    }
    return record
  }

  private static let lineFeed = UInt8(ascii: "\n")

  /// Splits a file into lines, each ended by a line feed, and reads every one.
  private static func lines<Record>(
    of file: [UInt8],
    read: (_ line: [UInt8], _ number: Int) throws(LedgerExportFailure) -> Record
  ) throws(LedgerExportFailure) -> [Record] {
    var records: [Record] = []
    var start = 0
    while start < file.count {
      guard let end = file[start...].firstIndex(of: lineFeed) else {
        throw .unfinishedLine(records.count + 1)
      }
      records.append(try read(Array(file[start..<end]), records.count + 1))
      start = end + 1
    }
    return records
  }
}

/// Why a line of an exported file cannot be read; lines are counted from 1.
public enum LedgerExportFailure: Error, Hashable, Sendable {
  /// The line is not an event.
  case event(line: Int, EnvelopeFailure)
  /// The line is not canonical JSON.
  case syntax(line: Int, CanonicalSyntaxError)
  /// The line is JSON, but not a personal value.
  case notPersonalRecord(line: Int)
  /// The value and the salt do not give the commitment.
  case commitmentMismatch(line: Int, PersonalCommitment)
  /// The file ends inside a line: it was cut off.
  case unfinishedLine(Int)
  /// An event names one it rests on that does not stand before it, or is of another thing.
  case baseMissing(line: Int, EventHash)
  /// A personal value is too large for a line.
  case personal(PersonalCommitment, CanonicalSyntaxError)

  /// The line the failure names.
  public var line: Int? {
    switch self {
    case .event(let line, _), .syntax(let line, _), .notPersonalRecord(let line),
      .commitmentMismatch(let line, _), .unfinishedLine(let line), .baseMissing(let line, _):
      line
    case .personal: nil
    }
  }
}
