extension Clock.Start: Codable {}

/// How a date was found: start event, start day, length, calendar, source.
public struct Derivation: Hashable, Sendable, Codable {
  /// What set the term running.
  public var start: Clock.Start
  /// The day it started; not counted itself.
  ///
  /// Source: Civil Procedure Law (2023), art. 85.
  public var startDay: CivilDate
  /// The length; absent when a person chose the day.
  public var length: Span?
  /// The rest day the end would have fallen on.
  public var rolledFrom: CivilDate?
  /// The end under the other reading when the source says plain 日.
  public var otherReading: CivilDate?
  /// The version of the calendar; absent when none was needed.
  public var calendarVersion: String?
  /// Whether every year the count ran through has a published notice.
  public var calendarStatus: CalendarStatus
  /// The source; absent when a person chose the day.
  public var citation: Citation?
  /// The spans in which the term stood still; absent when it never did.
  public var pauses: [PausedSpan]?
  /// The last day without those spans.
  public var dueBeforePauses: CivilDate?

  /// Creates the record.
  public init(
    start: Clock.Start,
    startDay: CivilDate,
    length: Span? = nil,
    rolledFrom: CivilDate? = nil,
    otherReading: CivilDate? = nil,
    calendarVersion: String? = nil,
    calendarStatus: CalendarStatus = .notNeeded,
    citation: Citation? = nil
  ) {
    self.start = start
    self.startDay = startDay
    self.length = length
    self.rolledFrom = rolledFrom
    self.otherReading = otherReading
    self.calendarVersion = calendarVersion
    self.calendarStatus = calendarStatus
    self.citation = citation
  }

  /// The event it runs from, as people know it.
  ///
  /// A day chosen after a re-inspection that was not passed stands in ledgers as counted from the end
  /// of a term; what set it was the re-inspection, whose day is written down.
  public var startEvent: Clock.Start {
    length == nil && start == .termEnded ? .reinspectionFailed : start
  }

  enum CodingKeys: String, CodingKey {
    case start
    case startDay = "start_day"
    case length
    case rolledFrom = "rolled_from"
    case otherReading = "other_reading"
    case calendarVersion = "calendar_version"
    case calendarStatus = "calendar_status"
    case citation
    case pauses
    case dueBeforePauses = "due_before_pauses"
  }
}

/// A span in which a term stood still because a document stayed it.
public struct PausedSpan: Hashable, Sendable, Codable {
  /// The first day that does not count.
  public var from: CivilDate
  /// The first day that counts again; absent while it lasts.
  public var until: CivilDate?
  /// The number of the document.
  public var document: String

  /// Creates the record.
  public init(from: CivilDate, until: CivilDate?, document: String) {
    self.from = from
    self.until = until
    self.document = document
  }
}

/// How firm the calendar under a date is.
public enum CalendarStatus: String, Hashable, Sendable, Codable, CaseIterable {
  /// No calendar was needed.
  case notNeeded = "not_needed"
  /// Every year touched has its yearly notice.
  case published
  /// A year touched has no notice yet; the date may change when it appears.
  case provisional
}

/// The last day for something, with its derivation.
public struct DueDay: Hashable, Sendable, Codable {
  /// The last day on which it is in time.
  public var day: CivilDate
  /// How it was found.
  public var derivation: Derivation

  /// Creates the record.
  public init(day: CivilDate, derivation: Derivation) {
    self.day = day
    self.derivation = derivation
  }
}

extension DueDay {
  /// The day from which to warn: the earlier reading where the source leaves two.
  public var warningDay: CivilDate { min(day, derivation.otherReading ?? day) }

  /// A day somebody chose, such as the term of an order.
  public static func chosen(
    _ day: CivilDate,
    start: Clock.Start,
    startDay: CivilDate
  ) -> DueDay {
    DueDay(day: day, derivation: Derivation(start: start, startDay: startDay))
  }
}
