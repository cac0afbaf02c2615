import Ledger

/// The streams read last, so that a write does not read again what its decision rests on.
///
/// Whoever uses one asks the log first whether the same event still stands in the last place.
final class StreamMemory {
  private static let limit = 8

  private var streams: [SubjectID: [StoredEvent]] = [:]

  /// The events of a subject as they were read or written last.
  func stream(of subject: SubjectID) -> [StoredEvent]? { streams[subject] }

  /// Keeps a stream; the others go when there are many.
  func keep(_ stream: [StoredEvent], of subject: SubjectID) {
    if streams.count >= Self.limit, streams[subject] == nil { streams = [:] }
    streams[subject] = stream
  }
}
