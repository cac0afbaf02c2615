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
  /// What ends it beside the steps of a hazard.
  package var ends: [Clock.Start]
  /// Whether it simply runs out.
  package var lapses: Bool
  /// For which hazards it runs.
  package var condition: StepCondition

  init(
    _ id: String,
    _ starts: Clock.Start,
    _ actor: Clock.Actor,
    _ count: Int,
    _ unit: Span.Unit,
    rolls: Bool = true,
    _ confidence: Confidence,
    ends: [Clock.Start] = [],
    lapses: Bool = false,
    when condition: StepCondition = .always
  ) {
    self.id = id
    self.starts = starts
    self.actor = actor
    self.count = count
    self.unit = unit
    self.rolls = rolls
    self.confidence = confidence
    self.ends = ends
    self.lapses = lapses
    self.condition = condition
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
      clock.citation.confidence,
      ends: clock.ends,
      lapses: clock.lapses,
      when: clock.condition
    )
  }

  /// The clocks of a regime.
  ///
  /// Source: Provisions on Penalties (Order 15 (2007)), art. 17; Fire Supervision and Inspection Rules,
  /// art. 16 to 25; Work Safety Law (2021), art. 65, 70, 78, 112; Order 16 (2007), art. 14 and 23; what
  /// is marked practice has no source.
  package static func table(_ regime: Regime) -> [ClockRow] {
    switch regime {
    case .workSafety: workSafety + procedures + onlyWorkSafety
    case .fire: fire + procedures
    case .selfCheck: selfCheck
    case .other: listing
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
    ClockRow(
      "consequence",
      .reinspectionFailed,
      .authority,
      7,
      .workingDay,
      .practice,
      ends: [.penaltyCaseOpened, .stopOrdered, .referralSent]
    ),
    ClockRow("referral-reply", .referralSent, .otherAuthority, 10, .workingDay, .practice),
    ClockRow("stop-limit", .stopOrdered, .authority, 6, .month, rolls: false, .memoryMedium),
    ClockRow("seal-limit", .sealed, .authority, 30, .day, rolls: false, .verified),
    ClockRow("seal-extension", .sealExtended, .authority, 30, .day, rolls: false, .verified),
    ClockRow("resumption-review", .resumptionApplied, .authority, 10, .dayUncertain, .memoryHigh),
    ClockRow(
      "report",
      .reportReceived,
      .authority,
      10,
      .workingDay,
      .practice,
      ends: [.reportVerified]
    ),
    ClockRow(
      "report-reply",
      .reportReceived,
      .authority,
      15,
      .workingDay,
      .practice,
      ends: [.reporterAnswered]
    ),
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
    ClockRow(
      "consequence",
      .reinspectionFailed,
      .authority,
      7,
      .workingDay,
      .practice,
      ends: [.penaltyCaseOpened, .stopOrdered, .referralSent]
    ),
    ClockRow("referral-reply", .referralSent, .otherAuthority, 10, .workingDay, .practice),
    ClockRow("stop-limit", .stopOrdered, .authority, 6, .month, rolls: false, .practice),
    ClockRow("seal-limit", .sealed, .authority, 30, .day, rolls: false, .memoryHigh),
    ClockRow("resumption-review", .resumptionApplied, .authority, 3, .workingDay, .practice),
    ClockRow("case-opinion-with-panel", .panelConvened, .authority, 17, .workingDay, .secondhand),
    ClockRow(
      "unseal-check",
      .unsealApplied,
      .authority,
      3,
      .workingDay,
      .memoryMedium,
      ends: [.unsealChecked]
    ),
    ClockRow(
      "unseal-decision",
      .unsealChecked,
      .authority,
      3,
      .workingDay,
      .memoryMedium,
      ends: [.unsealed]
    ),
    ClockRow(
      "resumption-decision",
      .resumptionChecked,
      .authority,
      3,
      .workingDay,
      .memoryMedium,
      ends: [.resumptionDecided]
    ),
    ClockRow(
      "urgent-report",
      .urgentReportReceived,
      .authority,
      24,
      .hour,
      rolls: false,
      .memoryHigh,
      ends: [.reportVerified]
    ),
    ClockRow(
      "report",
      .reportReceived,
      .authority,
      3,
      .workingDay,
      .memoryHigh,
      ends: [.reportVerified]
    ),
  ]

  private static let selfCheck = [
    ClockRow("default-term", .registered, .unit, 15, .day, rolls: false, .practice),
    ClockRow("interim-measures", .measuresRequired, .unit, 0, .day, rolls: false, .memoryHigh),
    ClockRow(
      "report-major",
      .majorFound,
      .unit,
      3,
      .day,
      rolls: false,
      .practice,
      ends: [.majorReported]
    ),
    ClockRow(
      "reinspect-after-claim",
      .rectificationClaimed,
      .unit,
      3,
      .day,
      rolls: false,
      .practice,
      when: StepCondition(grades: [.general, .suspectedMajor], ordered: false)
    ),
    ClockRow(
      "reinspect-major-after-claim",
      .rectificationClaimed,
      .authority,
      10,
      .workingDay,
      .practice,
      when: StepCondition(grades: [.major], ordered: false)
    ),
    ClockRow(
      "reinspect-ordered-after-claim",
      .rectificationClaimed,
      .authority,
      10,
      .workingDay,
      .practice,
      when: StepCondition(ordered: true)
    ),
    ClockRow(
      "quarter-statistics",
      .quarterEnded,
      .unit,
      15,
      .day,
      rolls: false,
      .memoryHigh,
      ends: [.statisticsReported]
    ),
    ClockRow(
      "year-statistics",
      .yearEnded,
      .unit,
      31,
      .day,
      rolls: false,
      .memoryHigh,
      ends: [.statisticsReported]
    ),
  ]
}
