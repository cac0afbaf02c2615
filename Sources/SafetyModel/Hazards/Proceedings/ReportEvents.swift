/// An order was served on one more of the responsible parties.
public struct OrderServed: ProceedingBody {
  /// The kind of this event.
  public static let kind = "hazard.order-served"
  /// The step it records.
  public static let step = HazardStep.serveOrder
  /// The number of the order.
  public var order: String
  /// The party.
  public var party: ResponsibleParty
  /// The number of its own notice; absent for a copy of the order.
  public var copy: DocumentNumber?
  /// How it was served.
  public var service: ServiceRecord
  /// Who recorded it.
  public var by: PersonID
  /// The day.
  public var on: CivilDate
  /// Papers.
  public var evidence: [EvidenceReference]

  /// Creates the body.
  public init(
    order: String,
    party: ResponsibleParty,
    copy: DocumentNumber? = nil,
    service: ServiceRecord,
    by: PersonID,
    on: CivilDate,
    evidence: [EvidenceReference] = []
  ) {
    self.order = order
    self.party = party
    self.copy = copy
    self.service = service
    self.by = by
    self.on = on
    self.evidence = evidence
  }
}

/// The unit reported its major hazard (双报告): one report for each recipient.
///
/// Source: Work Safety Law (2021), art. 41.
public struct MajorReported: ProceedingBody {
  /// The kind of this event.
  public static let kind = "hazard.major-reported"
  /// The step it records.
  public static let step = HazardStep.reportMajor
  /// To whom.
  public var recipient: ReportRecipient
  /// The recipient by name.
  public var body: String
  /// The receipt: number, name, or how it was made known.
  public var receipt: String?
  /// Who recorded it.
  public var by: PersonID
  /// The day.
  public var on: CivilDate
  /// Papers.
  public var evidence: [EvidenceReference]

  /// Creates the body.
  public init(
    recipient: ReportRecipient,
    body: String,
    receipt: String? = nil,
    by: PersonID,
    on: CivilDate,
    evidence: [EvidenceReference] = []
  ) {
    self.recipient = recipient
    self.body = body
    self.receipt = receipt
    self.by = by
    self.on = on
    self.evidence = evidence
  }
}
