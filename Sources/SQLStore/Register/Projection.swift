public import Ledger

/// Folds the events of one subject into what the register says about it.
///
/// The rows depend on the events of that subject alone; this is what makes a rebuilt register equal
/// to one that grew event by event.
public protocol Projection {
  /// Which rows it makes of the same events: another text whenever they become others.
  ///
  /// A register that another version made is made anew when a ledger is opened for writing.
  var version: String { get }

  /// The rows that stand for a subject after all of its events.
  ///
  /// - Parameters:
  ///   - subject: The id of the subject, which is also the id of every row returned.
  ///   - history: All of its events, oldest first; never empty.
  /// - Returns: At most one row of each table; none when the register does not show the subject.
  /// - Throws: `StoreFailure` for events that cannot be read.
  func rows(for subject: SubjectID, history: [StoredEvent]) throws(StoreFailure) -> [RegisterRow]
}

extension Projection {
  /// The first version.
  public var version: String { "1" }
}
