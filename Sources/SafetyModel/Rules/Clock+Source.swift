extension Clock.Start {
  /// Where an event of clocks comes from in this program.
  public enum Source: Hashable, Sendable {
    /// A step of a hazard's life.
    case step(HazardStep)
    /// A record of what is run elsewhere.
    case record(RecordedMatter)
    /// A day or a state that follows from others: the end of a term, a grade, the time to appeal.
    case derived
    /// It belongs to no hazard: quarters and years, for which the unit reports statistics.
    case noHazard
  }

  /// Where the event comes from; the one list against which clocks of policies are checked.
  public var source: Source {
    switch self {
    case .orderServed: .step(.issueOrder)
    case .rectificationClaimed: .step(.claimRectification)
    case .extensionRequested: .step(.requestExtension)
    case .referralSent: .step(.sendTransfer)
    case .determinedMajor: .step(.confirmDetermination)
    case .stopOrdered: .step(.orderStop)
    case .resumptionApplied: .step(.applyResumption)
    case .resumptionDecided: .step(.decideResumption)
    case .sealed: .step(.seal)
    case .sealExtended: .step(.extendSeal)
    case .unsealed: .step(.liftSeal)
    case .listed: .step(.list)
    case .listingPublished: .step(.publishListing)
    case .progressReported: .step(.reportListing)
    case .delistingApplied: .step(.applyDelisting)
    case .delisted: .step(.delist)
    case .penaltyCaseOpened: .step(.filePenaltyCase)
    case .penaltyDecided: .step(.decidePenalty)
    case .reviewDecided: .step(.decideAppeal)
    case .majorReported: .step(.reportMajor)
    case .statisticsReported, .quarterEnded, .yearEnded: .noHazard
    case .registered, .termEnded, .measuresRequired, .reinspectionFailed, .majorFound,
      .caseSuspected, .appealPossible,
      .appealTimeOver:
      .derived
    case .unsealApplied: .record(.unsealApplied)
    case .powerCutNotified: .record(.powerCutNotified)
    case .listingExtensionRequested: .record(.listingExtensionRequested)
    case .reportReceived: .record(.reportReceived)
    case .penaltyNotified: .record(.penaltyNotified)
    case .hearingRequested: .record(.hearingRequested)
    case .performanceUrged: .record(.performanceUrged)
    case .correctionRefused: .record(.correctionRefused)
    case .panelConvened: .record(.panelConvened)
    case .resumptionChecked: .record(.resumptionChecked)
    case .unsealChecked: .record(.unsealChecked)
    case .urgentReportReceived: .record(.urgentReportReceived)
    case .reportVerified: .record(.reportVerified)
    case .reporterAnswered: .record(.reporterAnswered)
    case .hearingNotified: .record(.hearingNotified)
    case .penaltyServed: .record(.penaltyServed)
    case .penaltyPublished: .record(.penaltyPublished)
    case .finePaid: .record(.finePaid)
    case .courtApplied: .record(.courtApplied)
    case .listingFiled: .record(.listingFiled)
    case .listingExtensionDecided: .record(.listingExtensionDecided)
    case .delistingPublished: .record(.delistingPublished)
    }
  }
}

extension Clock {
  /// Whether it runs for the unit as a whole and for no hazard, such as the quarterly statistics.
  public var isOfNoHazard: Bool { starts.source == .noHazard }
}
