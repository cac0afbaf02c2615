/// A finding became a hazard, which lives until it is closed.
public struct HazardRegistered: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "hazard.registered"
  /// The site.
  public var site: SiteID
  /// The inspection that found it.
  public var inspection: InspectionID?
  /// The checklist.
  public var checklist: String?
  /// The item.
  public var item: String?
  /// The circumstance that was asserted.
  public var circumstance: String
  /// The circumstance in words, as they read that day.
  public var title: BilingualText
  /// Where in the site.
  public var location: String?
  /// The finder's words.
  public var note: String?
  /// The leading regime.
  public var regime: Regime
  /// The matter, which decides whose mandate covers it.
  public var matter: String
  /// The legal nature of the visit.
  public var nature: VisitNature
  /// Where it came from.
  public var source: HazardSource
  /// Who found it.
  public var foundBy: [PersonID]
  /// The day it was found.
  public var foundOn: CivilDate
  /// The grade by the rules.
  public var grade: LegalGrade
  /// Why the rules gave that grade.
  public var verdict: HazardVerdict?
  /// Photos and documents.
  public var evidence: [EvidenceReference]
  /// The closed hazard it repeats (反弹).
  public var recurrenceOf: HazardID?
  /// Whether a device was fitted but failed: MEM Order 10, article 14.
  public var fittedButFailed: Bool
  /// Every responsible party.
  public var parties: [ResponsibleParty]
  /// The grade of the item.
  public var itemGrade: ItemGrade?
  /// The usual days to put it right; practice, not a term.
  public var usualDays: Int?
  /// The ground in three parts.
  public var basis: LegalBasis
  /// How it is usually put right.
  public var rectify: BilingualText?
  /// The hash of the rule pack.
  public var pack: String?
  /// How the locality wants it handled; absent = by its legal grade alone.
  public var handling: HandlingLevel?
  /// What local layers changed in its item and circumstance; absent when nothing.
  public var localChanges: [LocalChange]?
  /// The number in an upper system.
  public var officialNumber: String?
  /// The hazard it was split off from; found with it and counted as split, not as found again.
  public var splitFrom: HazardID?

  /// Creates the body.
  public init(
    site: SiteID,
    inspection: InspectionID? = nil,
    checklist: String? = nil,
    item: String? = nil,
    circumstance: String,
    title: BilingualText,
    location: String? = nil,
    note: String? = nil,
    regime: Regime,
    matter: String,
    nature: VisitNature,
    source: HazardSource,
    foundBy: [PersonID],
    foundOn: CivilDate,
    grade: LegalGrade,
    verdict: HazardVerdict? = nil,
    evidence: [EvidenceReference] = [],
    recurrenceOf: HazardID? = nil,
    fittedButFailed: Bool = false,
    parties: [ResponsibleParty] = [],
    itemGrade: ItemGrade? = nil,
    usualDays: Int? = nil,
    basis: LegalBasis,
    rectify: BilingualText? = nil,
    pack: String? = nil,
    handling: HandlingLevel? = nil,
    localChanges: [LocalChange]? = nil,
    officialNumber: String? = nil,
    splitFrom: HazardID? = nil
  ) {
    self.site = site
    self.inspection = inspection
    self.checklist = checklist
    self.item = item
    self.circumstance = circumstance
    self.title = title
    self.location = location
    self.note = note
    self.regime = regime
    self.matter = matter
    self.nature = nature
    self.source = source
    self.foundBy = foundBy
    self.foundOn = foundOn
    self.grade = grade
    self.verdict = verdict
    self.evidence = evidence
    self.recurrenceOf = recurrenceOf
    self.fittedButFailed = fittedButFailed
    self.parties = parties
    self.itemGrade = itemGrade
    self.usualDays = usualDays
    self.basis = basis
    self.rectify = rectify
    self.pack = pack
    self.handling = handling
    self.localChanges = localChanges
    self.officialNumber = officialNumber
    self.splitFrom = splitFrom
  }

  enum CodingKeys: String, CodingKey {
    case site
    case inspection
    case checklist
    case item
    case circumstance
    case title
    case location
    case note
    case regime
    case matter
    case nature
    case source
    case foundBy = "found_by"
    case foundOn = "found_on"
    case grade
    case verdict
    case evidence
    case recurrenceOf = "recurrence_of"
    case fittedButFailed = "fitted_but_failed"
    case parties
    case itemGrade = "item_grade"
    case usualDays = "usual_days"
    case basis
    case rectify
    case pack
    case handling
    case localChanges = "local_changes"
    case officialNumber = "official_number"
    case splitFrom = "split_from"
  }
}

/// The same hazard was seen again while open.
public struct HazardObserved: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "hazard.observed"
  /// The inspection.
  public var inspection: InspectionID?
  /// Who saw it.
  public var by: [PersonID]
  /// The day.
  public var on: CivilDate
  /// What was seen.
  public var note: String?
  /// Photos.
  public var evidence: [EvidenceReference]

  /// Creates the body.
  public init(
    inspection: InspectionID? = nil,
    by: [PersonID],
    on: CivilDate,
    note: String? = nil,
    evidence: [EvidenceReference] = []
  ) {
    self.inspection = inspection
    self.by = by
    self.on = on
    self.note = note
    self.evidence = evidence
  }
}

/// The rules proposed a grade again; a proposal never lowers a grade.
public struct DeterminationProposed: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "hazard.determination-proposed"
  /// The grade and why.
  public var verdict: HazardVerdict
  /// The inspection whose answers led to it.
  public var inspection: InspectionID?
  /// The day.
  public var on: CivilDate
  /// The hash of the rule pack.
  public var pack: String?

  /// Creates the body.
  public init(
    verdict: HazardVerdict,
    inspection: InspectionID? = nil,
    on: CivilDate,
    pack: String? = nil
  ) {
    self.verdict = verdict
    self.inspection = inspection
    self.on = on
    self.pack = pack
  }
}

/// An entitled person decided the grade.
public struct DeterminationConfirmed: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "hazard.determination-confirmed"
  /// The decision.
  public var decision: DeterminationDecision
  /// How it stands to the proposal.
  public var manner: DeterminationManner
  /// The criteria document.
  public var criteria: String?
  /// The clause.
  public var clause: String?
  /// The body that decides.
  public var authority: String
  /// Why.
  public var reason: String?
  /// The collective study, where the law asks for one.
  public var collective: CollectiveRecord?
  /// Who decided or recorded the decision.
  public var by: PersonID
  /// The officers who decided along with that person; absent where one decides.
  public var officers: [PersonID]?
  /// The day.
  public var on: CivilDate
  /// The signed paper.
  public var evidence: [EvidenceReference]

  /// Creates the body.
  public init(
    decision: DeterminationDecision,
    manner: DeterminationManner,
    criteria: String? = nil,
    clause: String? = nil,
    authority: String,
    reason: String? = nil,
    collective: CollectiveRecord? = nil,
    by: PersonID,
    officers: [PersonID]? = nil,
    on: CivilDate,
    evidence: [EvidenceReference] = []
  ) {
    self.decision = decision
    self.manner = manner
    self.criteria = criteria
    self.clause = clause
    self.authority = authority
    self.reason = reason
    self.collective = collective
    self.by = by
    self.officers = officers
    self.on = on
    self.evidence = evidence
  }

  /// Everybody who decided, or recorded the decision.
  public var deciders: [PersonID] { [by] + (officers ?? []).filter { $0 != by } }
}

/// The person who answers for putting it right was named.
public struct ResponsibleNamed: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "hazard.responsible-named"
  /// The person.
  public var responsible: ResponsiblePerson
  /// Who named him.
  public var by: PersonID
  /// The day.
  public var on: CivilDate

  /// Creates the body.
  public init(responsible: ResponsiblePerson, by: PersonID, on: CivilDate) {
    self.responsible = responsible
    self.by = by
    self.on = on
  }
}

/// Another person follows the hazard from now on.
public struct HazardHandedOver: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "hazard.handed-over"
  /// Who followed it.
  public var from: PersonID?
  /// Who follows it.
  public var to: PersonID
  /// Why.
  public var reason: String
  /// Who handed it over.
  public var by: PersonID
  /// The day.
  public var on: CivilDate

  /// Creates the body.
  public init(from: PersonID? = nil, to: PersonID, reason: String, by: PersonID, on: CivilDate) {
    self.from = from
    self.to = to
    self.reason = reason
    self.by = by
    self.on = on
  }
}
