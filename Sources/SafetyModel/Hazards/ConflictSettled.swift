/// Somebody took note of a conflict between events that were recorded without knowing of each other.
///
/// The reading that was kept stands: nothing that was held back takes effect by it. What is to be
/// different is decided by the ordinary steps.
public struct ConflictSettled: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "hazard.conflict-settled"
  /// The hash of the event that was held back.
  public var event: String
  /// Why nothing more needs to be done, or what was done.
  public var reason: String
  /// Who settled it.
  public var by: PersonID
  /// The day.
  public var on: CivilDate

  /// Creates the body.
  public init(event: String, reason: String, by: PersonID, on: CivilDate) {
    self.event = event
    self.reason = reason
    self.by = by
    self.on = on
  }
}
