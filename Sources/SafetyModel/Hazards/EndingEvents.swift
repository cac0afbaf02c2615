/// The hazard was closed (销号).
public struct HazardClosed: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "hazard.closed"
  /// Why.
  public var reason: ClosureReason
  /// Who closed it.
  public var by: PersonID
  /// Who put it right, when corrected on the spot.
  public var correctedBy: [PersonID]
  /// The day.
  public var on: CivilDate
  /// A note; the ground when it was not rectified.
  public var note: String?
  /// Photos and papers.
  public var evidence: [EvidenceReference]
  /// House rules that were waived.
  public var waivers: [Waiver]
  /// What was answered when the words of the note spoke against the closure and were confirmed.
  public var wordingConfirmed: String?

  /// Creates the body.
  public init(
    reason: ClosureReason,
    by: PersonID,
    correctedBy: [PersonID] = [],
    on: CivilDate,
    note: String? = nil,
    evidence: [EvidenceReference] = [],
    waivers: [Waiver] = [],
    wordingConfirmed: String? = nil
  ) {
    self.reason = reason
    self.by = by
    self.correctedBy = correctedBy
    self.on = on
    self.note = note
    self.evidence = evidence
    self.waivers = waivers
    self.wordingConfirmed = wordingConfirmed
  }

  enum CodingKeys: String, CodingKey {
    case reason
    case by
    case correctedBy = "corrected_by"
    case on
    case note
    case evidence
    case waivers
    case wordingConfirmed = "wording_confirmed"
  }
}

/// The closure was revoked (反销号); the hazard is open again.
public struct ClosureRevoked: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "hazard.closure-revoked"
  /// Why.
  public var reason: String
  /// The authority, when not by level.
  public var authority: String?
  /// Who revoked it.
  public var by: PersonID
  /// The day.
  public var on: CivilDate
  /// The signed paper.
  public var evidence: [EvidenceReference]

  /// Creates the body.
  public init(
    reason: String,
    authority: String? = nil,
    by: PersonID,
    on: CivilDate,
    evidence: [EvidenceReference] = []
  ) {
    self.reason = reason
    self.authority = authority
    self.by = by
    self.on = on
    self.evidence = evidence
  }
}

/// The hazard was withdrawn; it stays on record.
public struct HazardWithdrawn: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "hazard.withdrawn"
  /// Why.
  public var reason: WithdrawalReason
  /// The ground in words.
  public var text: String
  /// Who withdrew it.
  public var by: PersonID
  /// Who approved it; not the finder.
  public var approver: PersonID
  /// The day.
  public var on: CivilDate
  /// Papers.
  public var evidence: [EvidenceReference]

  /// Creates the body.
  public init(
    reason: WithdrawalReason,
    text: String,
    by: PersonID,
    approver: PersonID,
    on: CivilDate,
    evidence: [EvidenceReference] = []
  ) {
    self.reason = reason
    self.text = text
    self.by = by
    self.approver = approver
    self.on = on
    self.evidence = evidence
  }
}

/// A withdrawn hazard is open again.
public struct HazardReinstated: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "hazard.reinstated"
  /// Why.
  public var reason: String
  /// Who reinstated it.
  public var by: PersonID
  /// The day.
  public var on: CivilDate

  /// Creates the body.
  public init(reason: String, by: PersonID, on: CivilDate) {
    self.reason = reason
    self.by = by
    self.on = on
  }
}

/// The hazard turned out to be the same as another open one.
public struct HazardMerged: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "hazard.merged"
  /// The one that goes on.
  public var into: HazardID
  /// Why.
  public var reason: String
  /// Who merged it.
  public var by: PersonID
  /// Who agreed, where it is or may be major.
  public var approver: PersonID?
  /// The day.
  public var on: CivilDate
  /// The signed paper; absent where none was asked for.
  public var evidence: [EvidenceReference]?

  /// Creates the body.
  public init(
    into: HazardID,
    reason: String,
    by: PersonID,
    approver: PersonID? = nil,
    on: CivilDate,
    evidence: [EvidenceReference]? = nil
  ) {
    self.into = into
    self.reason = reason
    self.by = by
    self.approver = approver
    self.on = on
    self.evidence = evidence
  }
}

/// A merged hazard goes on by itself again.
public struct HazardUnmerged: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "hazard.unmerged"
  /// Why.
  public var reason: String
  /// Who.
  public var by: PersonID
  /// The day.
  public var on: CivilDate

  /// Creates the body.
  public init(reason: String, by: PersonID, on: CivilDate) {
    self.reason = reason
    self.by = by
    self.on = on
  }
}

/// The hazard became a member of a major case.
public struct JoinedCase: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "hazard.joined-case"
  /// The case.
  public var majorCase: CaseID
  /// Who added it.
  public var by: PersonID
  /// The day.
  public var on: CivilDate

  /// Creates the body.
  public init(majorCase: CaseID, by: PersonID, on: CivilDate) {
    self.majorCase = majorCase
    self.by = by
    self.on = on
  }

  enum CodingKeys: String, CodingKey {
    case majorCase = "major_case"
    case by
    case on
  }
}

/// What was done in a case for its members together.
public enum CaseWork: String, Hashable, Sendable, Codable, CaseIterable {
  /// People were kept safe.
  case measures
  /// It was studied, by experts or by the deciding body.
  case opinion
  /// The unit made both reports.
  case reports
}

/// The hazard is no longer counted in its case.
public struct LeftCase: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "hazard.left-case"
  /// The case.
  public var majorCase: CaseID
  /// Why.
  public var reason: String
  /// Who agreed; absent in records from before it was asked for.
  public var approver: PersonID?
  /// What the case had done for it; absent in records from before it was kept.
  public var done: [CaseWork]?
  /// Who.
  public var by: PersonID
  /// The day.
  public var on: CivilDate

  /// Creates the body.
  public init(
    majorCase: CaseID,
    reason: String,
    approver: PersonID? = nil,
    done: [CaseWork]? = nil,
    by: PersonID,
    on: CivilDate
  ) {
    self.majorCase = majorCase
    self.reason = reason
    self.approver = approver
    self.done = done
    self.by = by
    self.on = on
  }

  enum CodingKeys: String, CodingKey {
    case majorCase = "major_case"
    case reason
    case approver
    case done
    case by
    case on
  }
}
