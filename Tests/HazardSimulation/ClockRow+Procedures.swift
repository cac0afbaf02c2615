import SafetyModel

/// Clocks that start with a procedure beside the hazard's own life.
extension ClockRow {
  /// The clocks of penalties and disputes.
  ///
  /// Source: Administrative Penalty Law (2021), article 60 to 67; Administrative Reconsideration Law (2023),
  /// art. 20; Administrative Litigation Law (2017), art. 45 and 46; Administrative Coercion Law (2011),
  /// art. 53 and 54.
  static let procedures = [
    ClockRow(
      "penalty-decision",
      .penaltyCaseOpened,
      .authority,
      90,
      .day,
      .verified,
      ends: [.penaltyDecided]
    ),
    ClockRow(
      "hearing-request",
      .penaltyNotified,
      .unit,
      5,
      .workingDay,
      .verified,
      ends: [.hearingRequested],
      lapses: true
    ),
    ClockRow(
      "hearing-notice",
      .hearingNotified,
      .authority,
      7,
      .workingDay,
      .verified,
      lapses: true
    ),
    ClockRow(
      "penalty-service",
      .penaltyDecided,
      .authority,
      7,
      .workingDay,
      .verified,
      ends: [.penaltyServed]
    ),
    ClockRow("fine-payment", .penaltyServed, .unit, 15, .day, .verified, ends: [.finePaid]),
    ClockRow("review-application", .appealPossible, .unit, 60, .day, .verified, lapses: true),
    ClockRow("lawsuit", .appealPossible, .unit, 6, .month, .verified, lapses: true),
    ClockRow("lawsuit-after-review", .reviewDecided, .unit, 15, .day, .verified, lapses: true),
    ClockRow(
      "performance-demand",
      .performanceUrged,
      .unit,
      10,
      .workingDay,
      .verified,
      lapses: true
    ),
    ClockRow(
      "court-application",
      .appealTimeOver,
      .authority,
      3,
      .month,
      .verified,
      ends: [.courtApplied]
    ),
  ]

  /// Source: Work Safety Law (2021), article 70, 78 and 112.
  static let onlyWorkSafety = [
    ClockRow(
      "power-cut-notice",
      .powerCutNotified,
      .authority,
      24,
      .hour,
      rolls: false,
      .verified,
      lapses: true
    ),
    ClockRow(
      "penalty-publication",
      .penaltyDecided,
      .authority,
      7,
      .workingDay,
      .verified,
      ends: [.penaltyPublished]
    ),
    ClockRow(
      "daily-fine",
      .correctionRefused,
      .authority,
      1,
      .day,
      rolls: false,
      .verified,
      lapses: true
    ),
  ]

  /// Source: Order 16 (2007), article 23; the others are house values, because places have their own.
  static let listing = [
    ClockRow(
      "delisting-review",
      .delistingApplied,
      .authority,
      10,
      .dayUncertain,
      .memoryHigh,
      ends: [.delisted, .resumptionDecided]
    ),
    ClockRow(
      "listing-publication",
      .listed,
      .authority,
      5,
      .workingDay,
      .practice,
      ends: [.listingPublished]
    ),
    ClockRow(
      "progress-report",
      .listed,
      .unit,
      1,
      .month,
      .practice,
      ends: [.progressReported, .delisted]
    ),
    ClockRow(
      "listing-extension",
      .listingExtensionRequested,
      .authority,
      10,
      .workingDay,
      .practice,
      ends: [.listingExtensionDecided]
    ),
    ClockRow(
      "delisting-publication",
      .delisted,
      .authority,
      5,
      .workingDay,
      .practice,
      ends: [.delistingPublished]
    ),
  ]
}
