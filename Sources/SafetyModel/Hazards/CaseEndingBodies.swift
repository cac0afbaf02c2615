/// The case was reported to the body that decides.
public struct CaseReferred: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "case.referred"
  /// The number of the referral, from 1.
  public var number: Int
  /// The receiving body.
  public var receiver: String
  /// The number of the paper.
  public var paper: DocumentNumber?
  /// Why.
  public var reason: String
  /// Who sent it.
  public var by: PersonID
  /// The day.
  public var on: CivilDate
  /// By when an answer is due.
  public var replyDue: DueDay?

  /// Creates the body.
  public init(
    number: Int,
    receiver: String,
    paper: DocumentNumber? = nil,
    reason: String,
    by: PersonID,
    on: CivilDate,
    replyDue: DueDay? = nil
  ) {
    self.number = number
    self.receiver = receiver
    self.paper = paper
    self.reason = reason
    self.by = by
    self.on = on
    self.replyDue = replyDue
  }

  enum CodingKeys: String, CodingKey {
    case number
    case receiver
    case paper
    case reason
    case by
    case on
    case replyDue = "reply_due"
  }
}

/// The deciding body answered.
public struct CaseReplied: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "case.replied"
  /// The number of the referral.
  public var number: Int
  /// The answer.
  public var outcome: ReplyOutcome
  /// The answer in words.
  public var text: String
  /// The number of the paper it came by.
  public var paper: DocumentNumber?
  /// Who recorded it.
  public var by: PersonID
  /// The day.
  public var on: CivilDate
  /// The answer.
  public var evidence: [EvidenceReference]

  /// Creates the body.
  public init(
    number: Int,
    outcome: ReplyOutcome,
    text: String,
    paper: DocumentNumber? = nil,
    by: PersonID,
    on: CivilDate,
    evidence: [EvidenceReference] = []
  ) {
    self.number = number
    self.outcome = outcome
    self.text = text
    self.paper = paper
    self.by = by
    self.on = on
    self.evidence = evidence
  }
}

/// What a re-determination found.
public enum RedeterminationResult: String, Hashable, Sendable, Codable, CaseIterable {
  case stillMajor = "still_major"
  case noLongerMajor = "no_longer_major"
}

/// The deciding body determined again whether the case is major.
public struct CaseRedetermined: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "case.redetermined"
  /// The result.
  public var result: RedeterminationResult
  /// The body.
  public var authority: String
  /// Its reason.
  public var reason: String
  /// The collective study.
  public var collective: CollectiveRecord?
  /// Who decided or recorded it.
  public var by: PersonID
  /// The day.
  public var on: CivilDate
  /// The signed paper.
  public var evidence: [EvidenceReference]

  /// Creates the body.
  public init(
    result: RedeterminationResult,
    authority: String,
    reason: String,
    collective: CollectiveRecord? = nil,
    by: PersonID,
    on: CivilDate,
    evidence: [EvidenceReference] = []
  ) {
    self.result = result
    self.authority = authority
    self.reason = reason
    self.collective = collective
    self.by = by
    self.on = on
    self.evidence = evidence
  }
}

/// The case is over (销案).
public struct CaseEnded: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "case.ended"
  /// A note.
  public var note: String?
  /// The officers who end it; absent in records from before two were asked for.
  public var officers: [PersonID]?
  /// Who recorded it.
  public var by: PersonID
  /// The day.
  public var on: CivilDate
  /// The signed paper.
  public var evidence: [EvidenceReference]

  /// Creates the body.
  public init(
    note: String? = nil,
    officers: [PersonID]? = nil,
    by: PersonID,
    on: CivilDate,
    evidence: [EvidenceReference] = []
  ) {
    self.note = note
    self.officers = officers
    self.by = by
    self.on = on
    self.evidence = evidence
  }
}
