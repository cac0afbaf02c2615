public import SafetyModel

/// One accepted event: the bytes that were hashed, and what the store added beside them.
public struct StoredEvent: Hashable, Sendable {
  /// The place in the log, counted from 1.
  public let position: Int

  /// When the store accepted the event.
  ///
  /// Never less than that of the event before it, whatever the clock did.
  public let received: Instant

  /// The canonical bytes, exactly as they were first made.
  public let bytes: [UInt8]

  /// The leaf hash of `bytes`.
  public let hash: EventHash

  /// What the bytes say.
  public let envelope: Envelope

  /// Creates the record of a sealed event at a place in the log.
  public init(position: Int, received: Instant, sealed: SealedEvent) {
    self.position = position
    self.received = received
    bytes = sealed.bytes
    hash = sealed.hash
    envelope = sealed.envelope
  }

  /// Reads a row of a store back and checks it strictly.
  ///
  /// - Parameters:
  ///   - position: The place in the log, counted from 1.
  ///   - received: When the store accepted the event.
  ///   - bytes: The bytes as they were stored.
  /// - Throws: `StoreFailure.newerFormat` for an envelope version from the future,
  ///   `StoreFailure.corrupt` for bytes that are not an event.
  public init(position: Int, received: Instant, bytes: [UInt8]) throws(StoreFailure) {
    self.position = position
    self.received = received
    self.bytes = bytes
    hash = EventHash(ofEvent: bytes)
    do throws(EnvelopeFailure) {
      envelope = try Envelope(canonicalBytes: bytes)
    } catch .newerVersion(let found) {
      throw .newerFormat(found: found, supported: Envelope.version)
    } catch {
      throw .corrupt(detail: "event \(position): \(error)")
    }
  }
}
