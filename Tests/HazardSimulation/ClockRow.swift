package import SafetyModel

/// One clock as the table of terms gives it, written down a second time, apart from the policy files.
package struct ClockRow: Hashable, Sendable {
  package var id: String
  package var starts: Clock.Start
  package var actor: Clock.Actor
  package var count: Int
  package var unit: Span.Unit
  package var rolls: Bool
  package var confidence: Confidence

  init(
    _ id: String,
    _ starts: Clock.Start,
    _ actor: Clock.Actor,
    _ count: Int,
    _ unit: Span.Unit,
    rolls: Bool = true,
    _ confidence: Confidence
  ) {
    self.id = id
    self.starts = starts
    self.actor = actor
    self.count = count
    self.unit = unit
    self.rolls = rolls
    self.confidence = confidence
  }
}

extension ClockRow {
  /// What a clock of a policy says, as a row.
  package init(_ clock: Clock) {
    self.init(
      clock.id,
      clock.starts,
      clock.actor,
      clock.length.count,
      clock.length.unit,
      rolls: clock.rollsForward,
      clock.citation.confidence
    )
  }

  /// The clocks of a regime.
  ///
  /// Source: Provisions on Penalties (Order 15 (2007)), art. 17; Fire Supervision and Inspection Rules,
  /// art. 19 to 21; Work Safety Law (2021), art. 65; what is marked practice has no source.
  package static func table(_ regime: Regime) -> [ClockRow] {
    switch regime {
    case .workSafety, .other: workSafety
    case .fire: fire
    case .selfCheck: selfCheck
    }
  }

  private static let workSafety = [
    ClockRow("default-term", .orderServed, .unit, 30, .day, .practice),
    ClockRow("interim-measures", .measuresRequired, .unit, 0, .day, rolls: false, .verified),
    ClockRow("extension-reply", .extensionRequested, .authority, 5, .dayUncertain, .memoryHigh),
    ClockRow(
      "reinspect-after-claim",
      .rectificationClaimed,
      .authority,
      10,
      .dayUncertain,
      .memoryHigh
    ),
    ClockRow("reinspect-after-term", .termEnded, .authority, 10, .dayUncertain, .memoryHigh),
    ClockRow("referral-reply", .referralSent, .otherAuthority, 10, .workingDay, .practice),
    ClockRow("stop-limit", .stopOrdered, .authority, 6, .month, rolls: false, .memoryMedium),
    ClockRow("seal-limit", .sealed, .authority, 30, .day, rolls: false, .verified),
    ClockRow("seal-extension", .sealExtended, .authority, 30, .day, rolls: false, .verified),
    ClockRow("resumption-review", .resumptionApplied, .authority, 10, .dayUncertain, .memoryHigh),
  ]

  private static let fire = [
    ClockRow("serve-order", .registered, .authority, 3, .workingDay, .secondhand),
    ClockRow("default-term", .orderServed, .unit, 30, .day, .practice),
    ClockRow(
      "reinspect-after-claim",
      .rectificationClaimed,
      .authority,
      3,
      .workingDay,
      .secondhand
    ),
    ClockRow("reinspect-after-term", .termEnded, .authority, 3, .workingDay, .secondhand),
    ClockRow("case-opinion", .caseSuspected, .authority, 7, .workingDay, .secondhand),
    ClockRow("case-notice", .caseSuspected, .authority, 10, .workingDay, .practice),
    ClockRow("major-notice", .determinedMajor, .authority, 3, .workingDay, .secondhand),
    ClockRow("interim-measures", .measuresRequired, .unit, 0, .day, rolls: false, .practice),
    ClockRow("extension-reply", .extensionRequested, .authority, 3, .workingDay, .practice),
    ClockRow("referral-reply", .referralSent, .otherAuthority, 10, .workingDay, .practice),
    ClockRow("seal-limit", .sealed, .authority, 30, .day, rolls: false, .memoryHigh),
    ClockRow("resumption-review", .resumptionApplied, .authority, 3, .workingDay, .practice),
  ]

  private static let selfCheck = [
    ClockRow("default-term", .registered, .unit, 15, .day, rolls: false, .practice),
    ClockRow("interim-measures", .measuresRequired, .unit, 0, .day, rolls: false, .memoryHigh),
    ClockRow("report-major", .caseSuspected, .unit, 3, .day, rolls: false, .practice),
    ClockRow(
      "reinspect-after-claim",
      .rectificationClaimed,
      .unit,
      3,
      .day,
      rolls: false,
      .practice
    ),
  ]
}
