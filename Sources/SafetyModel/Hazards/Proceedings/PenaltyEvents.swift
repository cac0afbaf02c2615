/// A penalty case was opened (立案); recorded here, run elsewhere.
public struct PenaltyCaseFiled: ProceedingBody {
  /// The kind of this event.
  public static let kind = "hazard.penalty-case-filed"
  /// The step it records.
  public static let step = HazardStep.filePenaltyCase
  /// The number of the case.
  public var number: DocumentNumber
  /// The body that opened it.
  public var authority: String
  /// Who recorded it.
  public var by: PersonID
  /// The day.
  public var on: CivilDate
  /// Papers.
  public var evidence: [EvidenceReference]

  /// Creates the body.
  public init(
    number: DocumentNumber,
    authority: String,
    by: PersonID,
    on: CivilDate,
    evidence: [EvidenceReference] = []
  ) {
    self.number = number
    self.authority = authority
    self.by = by
    self.on = on
    self.evidence = evidence
  }
}

/// A penalty was decided (处罚决定); recorded here, run elsewhere.
public struct PenaltyDecided: ProceedingBody {
  /// The kind of this event.
  public static let kind = "hazard.penalty-decided"
  /// The step it records.
  public static let step = HazardStep.decidePenalty
  /// The number of the decision.
  public var number: DocumentNumber
  /// The number of the case, when one was opened before.
  public var caseNumber: String?
  /// The body that decided.
  public var authority: String
  /// What was decided.
  public var kinds: [PenaltyKind]
  /// The fine in fen.
  public var amountFen: Int64?
  /// The law it was decided under.
  public var statute: PenaltyStatute
  /// The article of that law, when it was named.
  public var article: Int?
  /// Who recorded it.
  public var by: PersonID
  /// The day.
  public var on: CivilDate
  /// Papers.
  public var evidence: [EvidenceReference]

  /// Creates the body.
  public init(
    number: DocumentNumber,
    caseNumber: String? = nil,
    authority: String,
    kinds: [PenaltyKind],
    amountFen: Int64? = nil,
    statute: PenaltyStatute,
    article: Int? = nil,
    by: PersonID,
    on: CivilDate,
    evidence: [EvidenceReference] = []
  ) {
    self.number = number
    self.caseNumber = caseNumber
    self.authority = authority
    self.kinds = kinds
    self.amountFen = amountFen
    self.statute = statute
    self.article = article
    self.by = by
    self.on = on
    self.evidence = evidence
  }

  enum CodingKeys: String, CodingKey {
    case number
    case caseNumber = "case_number"
    case authority
    case kinds
    case amountFen = "amount_fen"
    case statute
    case article
    case by
    case on
    case evidence
  }
}
