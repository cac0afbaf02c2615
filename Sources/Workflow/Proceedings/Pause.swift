public import SafetyModel

/// A span in which a clock stands still: from a day on, until the day it runs again.
///
/// The only ground is a stay of execution that was ordered; force majeure lengthens a term by an
/// extension and pauses nothing.
public struct Pause: Hashable, Sendable {
  /// The first day that does not count.
  public var from: CivilDate
  /// The first day that counts again; absent while it lasts.
  public var until: CivilDate?
  /// The document that orders the stay.
  public var document: String

  /// Creates a pause.
  public init(from: CivilDate, until: CivilDate?, document: String) {
    self.from = from
    self.until = until
    self.document = document
  }
}

/// The arithmetic of pauses.
public enum PausedTerm {
  /// The last day of a term when the days of pauses do not count.
  ///
  /// Days on which pauses overlap are left out once. A pause that lasts has left out every day up to
  /// the one the term is looked at on.
  ///
  /// - Parameters:
  ///   - due: The last day without pauses.
  ///   - start: The day the term started; not counted itself.
  ///   - pauses: The pauses, in any order.
  ///   - today: The day the term is looked at.
  ///   - counting: How many days that count lie in a half-open span; all of them by default.
  ///   - adding: The day so many counted days after a day; the calendar's by default.
  /// - Returns: The last day, never earlier than `due`.
  public static func end(
    due: CivilDate,
    start: CivilDate,
    pauses: [Pause],
    seenOn today: CivilDate,
    counting: (Range<CivilDate>) -> Int = { $0.lowerBound.days(until: $0.upperBound) },
    adding: (Int, CivilDate) -> CivilDate = { $1.adding(days: $0) }
  ) -> CivilDate {
    let spans = merged(pauses, seenOn: today)
    let first = start.adding(days: 1)
    var end = due
    while true {
      let counted = first..<max(first, end.adding(days: 1))
      let lost = spans.map { counting($0.clamped(to: counted)) }.reduce(0, +)
      let next = lost == 0 ? due : adding(lost, due)
      if next <= end { return end }
      end = next
    }
  }

  /// Pauses as spans that neither overlap nor touch, in order.
  public static func merged(_ pauses: [Pause], seenOn today: CivilDate) -> [Range<CivilDate>] {
    let spans = pauses.compactMap { pause -> Range<CivilDate>? in
      let until = pause.until ?? today.adding(days: 1)
      return pause.from < until ? pause.from..<until : nil
    }
    var merged: [Range<CivilDate>] = []
    for span in spans.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      guard let last = merged.last, span.lowerBound <= last.upperBound else {
        merged.append(span)
        continue
      }
      merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, span.upperBound)
    }
    return merged
  }
}
