/// What a policy says of one step of a life: who may take it, and what it takes.
///
/// From which stage to which a step leads is code (`HazardStep.from`, `CaseStep.from`, `leadsTo`);
/// everything a law or a house rule decides stands here, row by row, each with its source.
public struct StepRow<Step: Hashable & Sendable>: Hashable, Sendable {
  /// The step.
  public var step: Step
  /// Who may take it; every row must hold.
  public var guards: [StepGuard]
  /// The texts and records without which it is not taken.
  public var needs: [StepNeed]
  /// The evidence without which it is not taken.
  public var evidence: [EvidenceNeed]
  /// The papers that belong to it.
  public var documents: [StepDocument]
  /// The ids of the clocks it starts.
  public var starts: [String]
  /// The ids of the clocks it stops.
  public var stops: [String]
  /// What follows when it is not taken in time.
  public var missed: BilingualText?
  /// Where it stands.
  public var location: RuleLocation

  /// Creates a rule.
  public init(
    step: Step,
    guards: [StepGuard] = [],
    needs: [StepNeed] = [],
    evidence: [EvidenceNeed] = [],
    documents: [StepDocument] = [],
    starts: [String] = [],
    stops: [String] = [],
    missed: BilingualText? = nil,
    location: RuleLocation
  ) {
    self.step = step
    self.guards = guards
    self.needs = needs
    self.evidence = evidence
    self.documents = documents
    self.starts = starts
    self.stops = stops
    self.missed = missed
    self.location = location
  }
}

/// What a policy says of one step of a hazard's life.
public typealias StepRule = StepRow<HazardStep>

/// What a policy says of one step of a major case's life.
public typealias CaseStepRule = StepRow<CaseStep>

/// When a row of a step applies; every part that is written down must hold.
public struct StepCondition: Hashable, Sendable {
  /// The grades; empty = all.
  public var grades: [LegalGrade]
  /// What a determination decides; empty = all.
  public var decisions: [DeterminationDecision]
  /// The natures of the visit that found it; empty = all.
  public var natures: [VisitNature]
  /// Whether it is under an order.
  public var ordered: Bool?

  /// Creates a condition.
  public init(
    grades: [LegalGrade] = [],
    decisions: [DeterminationDecision] = [],
    natures: [VisitNature] = [],
    ordered: Bool? = nil
  ) {
    self.grades = grades
    self.decisions = decisions
    self.natures = natures
    self.ordered = ordered
  }

  /// The condition that always holds.
  public static let always = StepCondition()
}

/// A text or a record a step cannot do without.
public struct StepNeed: Hashable, Sendable {
  /// What must be there.
  public var field: StepField
  /// When.
  public var condition: StepCondition
  /// The source.
  public var citation: Citation

  /// Creates a need.
  public init(field: StepField, condition: StepCondition = .always, citation: Citation) {
    self.field = field
    self.condition = condition
    self.citation = citation
  }
}

/// What a step must not leave empty.
public enum StepField: String, Hashable, Sendable, CaseIterable {
  case requirement
  case reminder
  case measures
  case facts
  case claim
  case reason
  case receiver
  case receipt
  case reply
  case authority
  /// The number of a paper.
  case paperNumber = "paper_number"
  /// The paper itself: its number, or its scan.
  case paper
  /// The body that lists or delists.
  case listingBody = "listing_body"
  /// The unit that supervises a listed hazard.
  case supervisor
  /// What a listing requires.
  case listingRequirements = "listing_requirements"
  /// Where a listing was made public.
  case place
  /// What was achieved under a listing.
  case progress
  /// The assessment before delisting.
  case assessment
  /// What a stop is about.
  case scope
  /// What is sealed.
  case sealed
  /// The clause a measure rests on.
  case legalBasis = "legal_basis"
  /// Who approved.
  case approver
  /// Who accepted the unit's work.
  case team
  /// What was accepted, item by item.
  case acceptanceItems = "acceptance_items"
  /// Why it ends without being put right.
  case ground
  /// A plan with every element.
  case plan
  /// A plan with every element, the goals and the body in charge.
  case planParts = "plan_parts"
  /// That the plan ends no earlier than it is handed in and no later than the term.
  case planTerm = "plan_term"
  /// That every party the order names was served, or struck off.
  case service
  /// That the unit has reported the major hazard it found itself.
  case reports
  /// That the unit has reported the major hazard it found itself to the trade union.
  case unionReport = "union_report"
  /// That no stop and no seal is in force, on the hazard or on any member of the case.
  case stopsLifted = "stops_lifted"
  /// That the words do not say it is not yet done.
  case soundWords = "sound_words"
  /// The department that reports to the government.
  case reporter
  /// Of a member that leaves a confirmed case: the error of fact, its proof, and who established it.
  case factualError = "factual_error"
  /// That no hazard behind what was confirmed as major is open any more.
  case hazardsSettled = "hazards_settled"
  /// That the reason speaks of the state that was found, not of what was put right since.
  case judgedAsFound = "judged_as_found"
  /// That a decision below what the rules proposed is declared as an override.
  case overrideDeclared = "override_declared"
  /// That the new term is no later than the one asked for.
  case askedDay = "asked_day"
  /// That it is known whether it is major: decided, or told by rules that had the facts.
  case decidedGrade = "decided_grade"
  /// At least one interim measure.
  case interimMeasures = "interim_measures"
}

/// Evidence a step cannot do without.
public struct EvidenceNeed: Hashable, Sendable {
  /// What it shows; absent = any.
  public var purpose: EvidenceReference.Purpose?
  /// Whether what was taken when it was found counts too.
  public var countsFinding: Bool
  /// When.
  public var condition: StepCondition
  /// The source.
  public var citation: Citation

  /// Creates a need.
  public init(
    purpose: EvidenceReference.Purpose?,
    countsFinding: Bool = false,
    condition: StepCondition = .always,
    citation: Citation
  ) {
    self.purpose = purpose
    self.countsFinding = countsFinding
    self.condition = condition
    self.citation = citation
  }
}

/// A paper that belongs to a step (执法文书、单位的报告).
public struct StepDocument: Hashable, Sendable {
  /// The id, `rectification-order`.
  public var id: String
  /// The name, 责令限期整改指令书.
  public var name: BilingualText
  /// When it belongs to the step.
  public var condition: StepCondition
  /// The source.
  public var citation: Citation

  /// Creates a paper.
  public init(
    id: String,
    name: BilingualText,
    condition: StepCondition = .always,
    citation: Citation
  ) {
    self.id = id
    self.name = name
    self.condition = condition
    self.citation = citation
  }
}
