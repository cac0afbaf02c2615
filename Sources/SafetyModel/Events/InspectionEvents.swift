/// A visit began; the rule content it uses is pinned here.
public struct InspectionStarted: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "inspection.started"
  public var site: SiteID
  /// The checklists in the order given, by id.
  public var checklists: [String]
  /// The applicable items in walking order.
  public var items: [String]
  /// The items whose condition could not be decided, with the facts that are unknown.
  public var undecidedItems: [UndecidedItem]
  /// The hash of the rule pack whose exact files are kept.
  public var pack: String
  /// The local layers applied to that pack, in order, by id; absent when none.
  public var layers: [String]?
  /// The items that would apply but a local layer hides; absent when none.
  public var hiddenItems: [String]?
  public var inspectors: [PersonID]
  /// The organisation the inspectors act for.
  public var organisation: OrganisationID?
  public var nature: VisitNature
  public var occasion: Occasion
  /// The day of the visit, which chooses the editions of the criteria.
  public var day: CivilDate
  public var administrative: AdministrativeRecord?
  /// The hazards a re-inspection is bound to.
  public var reinspectedHazards: [HazardID]

  /// Creates the body.
  public init(
    site: SiteID,
    checklists: [String],
    items: [String],
    undecidedItems: [UndecidedItem],
    pack: String,
    layers: [String]? = nil,
    hiddenItems: [String]? = nil,
    inspectors: [PersonID],
    organisation: OrganisationID?,
    nature: VisitNature,
    occasion: Occasion,
    day: CivilDate,
    administrative: AdministrativeRecord?,
    reinspectedHazards: [HazardID] = []
  ) {
    self.site = site
    self.checklists = checklists
    self.items = items
    self.undecidedItems = undecidedItems
    self.pack = pack
    self.layers = layers
    self.hiddenItems = hiddenItems
    self.inspectors = inspectors
    self.organisation = organisation
    self.nature = nature
    self.occasion = occasion
    self.day = day
    self.administrative = administrative
    self.reinspectedHazards = reinspectedHazards
  }

  enum CodingKeys: String, CodingKey {
    case site
    case checklists
    case items
    case undecidedItems = "undecided_items"
    case pack
    case layers
    case hiddenItems = "hidden_items"
    case inspectors
    case organisation
    case nature
    case occasion
    case day
    case administrative
    case reinspectedHazards = "reinspected_hazards"
  }
}

/// An item that may or may not apply, and the facts that would tell.
public struct UndecidedItem: Hashable, Sendable, Codable {
  /// The item.
  public var item: String
  /// The keys of the unknown facts.
  public var unknownFacts: [String]

  /// Creates an undecided item.
  public init(item: String, unknownFacts: [String]) {
    self.item = item
    self.unknownFacts = unknownFacts
  }

  enum CodingKeys: String, CodingKey {
    case item
    case unknownFacts = "unknown_facts"
  }
}

/// An answer was recorded; an earlier one to the same item and location stays in the history.
public struct AnswerRecorded: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "inspection.answer-recorded"
  public var answer: Answer

  /// Creates the body.
  public init(answer: Answer) { self.answer = answer }
}

/// Evidence was attached to the visit as a whole.
public struct InspectionEvidenceAttached: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "inspection.evidence-attached"
  public var evidence: EvidenceReference
  public var note: String?

  /// Creates the body.
  public init(evidence: EvidenceReference, note: String?) {
    self.evidence = evidence
    self.note = note
  }
}

/// The administrative record was completed or corrected.
public struct AdministrativeRecordChanged: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "inspection.administrative-record-changed"
  public var record: AdministrativeRecord
  public var reason: String

  /// Creates the body.
  public init(record: AdministrativeRecord, reason: String) {
    self.record = record
    self.reason = reason
  }
}

/// The visit ended: answers are evaluated, graded, and hazards registered in the same append.
public struct InspectionFinished: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "inspection.finished"
  /// The items that were not looked at.
  public var notChecked: [String]
  /// The one reason for all of them.
  public var notCheckedReason: String?
  /// What each criteria set says.
  public var determinations: [DeterminationRecord]
  /// The hazards registered.
  public var hazards: [HazardID]
  /// Open hazards that were seen again.
  public var observedHazards: [HazardID]
  /// The person of the unit who signed, or refused to.
  public var unitSignature: UnitSignature?

  /// Creates the body.
  public init(
    notChecked: [String],
    notCheckedReason: String?,
    determinations: [DeterminationRecord],
    hazards: [HazardID],
    observedHazards: [HazardID],
    unitSignature: UnitSignature?
  ) {
    self.notChecked = notChecked
    self.notCheckedReason = notCheckedReason
    self.determinations = determinations
    self.hazards = hazards
    self.observedHazards = observedHazards
    self.unitSignature = unitSignature
  }

  enum CodingKeys: String, CodingKey {
    case notChecked = "not_checked"
    case notCheckedReason = "not_checked_reason"
    case determinations
    case hazards
    case observedHazards = "observed_hazards"
    case unitSignature = "unit_signature"
  }
}

/// How the unit's person on the spot received a paper.
///
/// Source: Work Safety Law (2021), art. 68.
public struct UnitSignature: Hashable, Sendable, Codable {
  /// Who signed or refused.
  public var name: PersonalReference
  /// Whether the signature was refused, with the witness or reason.
  public var refusal: String?

  /// Creates a signature.
  public init(name: PersonalReference, refusal: String?) {
    self.name = name
    self.refusal = refusal
  }
}

/// An answer of a finished visit was corrected; the first one stays in the history.
public struct InspectionAmended: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "inspection.amended"
  public var answer: Answer
  public var reason: String
  /// What each criteria set says with the correction.
  public var determinations: [DeterminationRecord]
  /// The hazards registered by the correction.
  public var hazards: [HazardID]

  /// Creates the body.
  public init(
    answer: Answer,
    reason: String,
    determinations: [DeterminationRecord],
    hazards: [HazardID]
  ) {
    self.answer = answer
    self.reason = reason
    self.determinations = determinations
    self.hazards = hazards
  }
}

/// A visit that was begun was given up; nothing was evaluated.
public struct InspectionAbandoned: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "inspection.abandoned"
  public var reason: String

  /// Creates the body.
  public init(reason: String) { self.reason = reason }
}

/// Anything that happens to an inspection.
public enum InspectionEvent: Hashable, Sendable {
  case started(InspectionStarted)
  case answerRecorded(AnswerRecorded)
  case evidenceAttached(InspectionEvidenceAttached)
  case administrativeRecordChanged(AdministrativeRecordChanged)
  case finished(InspectionFinished)
  case amended(InspectionAmended)
  case reassessed(InspectionReassessed)
  case abandoned(InspectionAbandoned)
}

extension InspectionEvent {
  /// The kind of the event, as the envelope carries it.
  public var kind: String {
    switch self {
    case .started: InspectionStarted.kind
    case .answerRecorded: AnswerRecorded.kind
    case .evidenceAttached: InspectionEvidenceAttached.kind
    case .administrativeRecordChanged: AdministrativeRecordChanged.kind
    case .finished: InspectionFinished.kind
    case .amended: InspectionAmended.kind
    case .reassessed: InspectionReassessed.kind
    case .abandoned: InspectionAbandoned.kind
    }
  }

  /// The particulars.
  public var body: any Codable & Hashable & Sendable {
    switch self {
    case .started(let body): body
    case .answerRecorded(let body): body
    case .evidenceAttached(let body): body
    case .administrativeRecordChanged(let body): body
    case .finished(let body): body
    case .amended(let body): body
    case .reassessed(let body): body
    case .abandoned(let body): body
    }
  }

  /// Reads the particulars of a kind; nothing when the kind is not one of these.
  ///
  /// - Throws: What the decoder throws for particulars of another form.
  public init?(kind: String, from decoder: any Decoder) throws {
    switch kind {
    case InspectionStarted.kind: self = .started(try InspectionStarted(from: decoder))
    case AnswerRecorded.kind: self = .answerRecorded(try AnswerRecorded(from: decoder))
    case InspectionEvidenceAttached.kind:
      self = .evidenceAttached(try InspectionEvidenceAttached(from: decoder))
    case AdministrativeRecordChanged.kind:
      self = .administrativeRecordChanged(try AdministrativeRecordChanged(from: decoder))
    case InspectionFinished.kind: self = .finished(try InspectionFinished(from: decoder))
    case InspectionAmended.kind: self = .amended(try InspectionAmended(from: decoder))
    case InspectionReassessed.kind: self = .reassessed(try InspectionReassessed(from: decoder))
    case InspectionAbandoned.kind: self = .abandoned(try InspectionAbandoned(from: decoder))
    default: return nil
    }
  }
}
