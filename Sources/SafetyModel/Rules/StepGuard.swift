/// One row of who may take a step: a demand on people or power, with its own source.
public struct StepGuard: Hashable, Sendable {
  /// What is demanded.
  public enum Rule: Hashable, Sendable {
    /// At least so many different officers, and nobody else.
    case officers(count: Int)
    /// The body has a mandate for the matter that day.
    case mandate
    /// The body decides the grade: an officer with a mandate for the matter, or anybody recording
    /// the competent body's answer; `source` asks for a mandate of that kind.
    case entitlement(source: MandateSource?)
    /// An administrative inspection carries it.
    case inspection
    /// The body that ordered, or one above it with a mandate of its own, once it is ordered.
    case issuingBody
    /// No order binds the unit.
    case unordered
    /// It was not handed over to another body, or is taken by that body's people.
    case custody
    /// A person of the unit or of a responsible party.
    case ofUnit
    /// A personal login, or a paper with its signed scan.
    case assurance
    /// An organisation of at least a level.
    case level(atLeast: OrganisationLevel)
    /// A level above that of whoever closed it, or a named authority.
    case levelAboveCloser
    /// A collective study by so many, with a conclusion, unless the competent body answered.
    case collectiveStudy(count: Int)
    /// So many officers decide together, or a study by so many, or the competent body answered.
    case decidedTogether(count: Int)
    /// An officer or other staff of an authority; no grid worker, expert or person of a unit.
    case office
    /// Listing and delisting stay with the level that lists: its people, or its document on paper.
    case listingPower
    /// Both who hands over and who takes over belong to the body that keeps the hazard.
    case keepingBody
    /// What an authority found is settled by its own people, by whoever took it over, or by a body
    /// above it with a mandate of its own.
    case findingBody
    /// The body has a mandate for the matter that day; people of the unit itself need none.
    case mandateOrUnit
    /// What an authority was told of or has seen is not settled by people of the unit alone.
    case authorityOnceKnown
    /// A named authority's decision is attached.
    case authorityDocument
    /// What another body answers is recorded by its own people, or from its paper.
    case answeringBody
    /// A body without the matter does not settle what it has sent to another body.
    case matterOnceSent
    /// Fewer later terms were granted than so many; of a request for one.
    case extensionsBelow(count: Int)
    /// The later term asked for ends no more than so many days after the running one.
    case extensionDays(count: Int)
    /// A later term is asked for within so many days before the running one ends.
    case askedWithin(days: Int)
    /// A later term is asked for because of force majeure.
    case forceMajeure
    /// What nothing makes graver so many of the unit itself may decide to be general, together; the
    /// rest is for officers as under `entitlement`.
    case ownGrade(count: Int)
    /// An officer holds an enforcement card with a number.
    case card
    /// The site lies in the region of the body, where both are known.
    case region
    /// The visit it rests on was made by the body, or the body has taken the hazard over.
    case ownInspection
    /// The body that withdrew it, or one above it with a mandate of its own.
    case withdrawingBody
    /// Nobody of a party.
    case not(Party)
  }

  /// Somebody who already had a part in the hazard.
  public enum Party: String, Hashable, Sendable, CaseIterable {
    /// Whoever claimed or did the rectification.
    case rectifier
    /// Whoever found it.
    case finder
    /// The inspected side.
    case unit
    /// Whoever asked for the extension that waits.
    case requester
    /// Whoever takes the step itself; for approvers.
    case doer
    /// Whoever re-inspected it.
    case inspector
    /// Whoever closed it; of a case whoever ended or dismissed it, or found it no longer major.
    case closer
    /// Whoever decided that it is general although it was or might be major.
    case downgrader
    /// Whoever decided last that it is not major.
    case decider
    /// Whoever sent the question that is answered.
    case asker
  }

  /// Whom a row looks at.
  public enum Subject: String, Hashable, Sendable, CaseIterable {
    /// Everybody named as taking the step.
    case doers
    /// The person who gives the command.
    case recorder
    /// The person who approves.
    case approver
    /// Whoever passed it at the last re-inspection.
    case inspectors
  }

  /// What is demanded.
  public var rule: Rule
  /// Of whom.
  public var subject: Subject
  /// When.
  public var condition: StepCondition
  /// Whether it may be waived with a reason; only rules of the house may.
  public var isWaivable: Bool
  /// The source.
  public var citation: Citation

  /// Creates a row.
  public init(
    rule: Rule,
    subject: Subject = .doers,
    condition: StepCondition = .always,
    isWaivable: Bool = false,
    citation: Citation
  ) {
    self.rule = rule
    self.subject = subject
    self.condition = condition
    self.isWaivable = isWaivable
    self.citation = citation
  }

  /// The name under which a waivable row is waived.
  public var houseRule: HouseRule? {
    guard isWaivable, rule == .not(.finder) else { return nil }
    return .closerIsNotFinder
  }
}

extension StepGuard.Rule {
  /// The word of `require`; `forbid` names a party.
  public enum Demand: String, Hashable, Sendable, CaseIterable {
    case officers
    case mandate
    case entitlement
    case inspection
    case issuingBody = "issuing_body"
    case unordered
    case custody
    case ofUnit = "of_unit"
    case assurance
    case level
    case levelAboveCloser = "level_above_closer"
    case collectiveStudy = "collective_study"
    case decidedTogether = "decided_together"
    case office
    case listingPower = "listing_power"
    case keepingBody = "keeping_body"
    case findingBody = "finding_body"
    case mandateOrUnit = "mandate_or_unit"
    case authorityOnceKnown = "authority_once_known"
    case authorityDocument = "authority_document"
    case ownGrade = "own_grade"
    case extensionsBelow = "extensions_below"
    case extensionDays = "extension_days"
    case askedWithin = "asked_within"
    case forceMajeure = "force_majeure"
    case answeringBody = "answering_body"
    case matterOnceSent = "matter_once_sent"
    case card
    case region
    case ownInspection = "own_inspection"
    case withdrawingBody = "withdrawing_body"
  }

  /// The word of `require`, for what is required.
  public var demand: Demand? {
    switch self {
    case .officers: .officers
    case .mandate: .mandate
    case .entitlement: .entitlement
    case .inspection: .inspection
    case .issuingBody: .issuingBody
    case .unordered: .unordered
    case .custody: .custody
    case .ofUnit: .ofUnit
    case .assurance: .assurance
    case .level: .level
    case .levelAboveCloser: .levelAboveCloser
    case .collectiveStudy: .collectiveStudy
    case .decidedTogether: .decidedTogether
    case .office: .office
    case .listingPower: .listingPower
    case .keepingBody: .keepingBody
    case .findingBody: .findingBody
    case .mandateOrUnit: .mandateOrUnit
    case .authorityOnceKnown: .authorityOnceKnown
    case .authorityDocument: .authorityDocument
    case .ownGrade: .ownGrade
    case .extensionsBelow: .extensionsBelow
    case .extensionDays: .extensionDays
    case .askedWithin: .askedWithin
    case .forceMajeure: .forceMajeure
    case .answeringBody: .answeringBody
    case .matterOnceSent: .matterOnceSent
    case .card: .card
    case .region: .region
    case .ownInspection: .ownInspection
    case .withdrawingBody: .withdrawingBody
    case .not: nil
    }
  }
}
