/// What governs the hazards of one regime: who may take each step, clocks, and what follows delay.
public struct Policy: Hashable, Sendable {
  /// The id, `work-safety`.
  public var id: String
  /// The regime; `other` where it governs listings and no hazard by itself.
  public var regime: Regime
  /// The title.
  public var title: BilingualText
  /// The clocks.
  public var clocks: [Clock]
  /// The steps it governs.
  public var steps: [StepRule]
  /// The steps of major cases it governs.
  public var caseSteps: [CaseStepRule]
  /// What follows when a term passes, from the mildest rung.
  public var escalation: [EscalationRung]
  /// What it says of listings; only the policy of listed supervision has it.
  public var supervision: SupervisionRules?
  /// The yearly cap on administrative inspections, when the policy gives one.
  public var visitCap: VisitCap?
  /// Where it stands.
  public var location: RuleLocation

  /// Creates a policy.
  public init(
    id: String,
    regime: Regime,
    title: BilingualText,
    clocks: [Clock],
    steps: [StepRule] = [],
    caseSteps: [CaseStepRule] = [],
    escalation: [EscalationRung] = [],
    supervision: SupervisionRules? = nil,
    visitCap: VisitCap?,
    location: RuleLocation
  ) {
    self.id = id
    self.regime = regime
    self.title = title
    self.clocks = clocks
    self.steps = steps
    self.caseSteps = caseSteps
    self.escalation = escalation
    self.supervision = supervision
    self.visitCap = visitCap
    self.location = location
  }

  /// What it says of a step; nothing when it does not govern it.
  public func rule(of step: HazardStep) -> StepRule? { steps.first { $0.step == step } }

  /// What it says of a step of a major case; nothing when it does not govern it.
  public func rule(of step: CaseStep) -> CaseStepRule? { caseSteps.first { $0.step == step } }
}

/// A term set by law, order or practice.
public struct Clock: Hashable, Sendable {
  /// What sets a clock running or ends it.
  public enum Start: String, Hashable, Sendable, CaseIterable {
    case registered
    case orderServed = "order_served"
    case termEnded = "term_ended"
    case rectificationClaimed = "rectification_claimed"
    case extensionRequested = "extension_requested"
    case referralSent = "referral_sent"
    case measuresRequired = "measures_required"
    /// A re-inspection was not passed, and what follows is a step of its own.
    case reinspectionFailed = "reinspection_failed"
    case caseSuspected = "case_suspected"
    /// The unit found by itself what is or may be major, and owes the reports.
    case majorFound = "major_found"
    /// The unit reported its major hazard.
    case majorReported = "major_reported"
    /// The competent body decided that it is major.
    case determinedMajor = "determined_major"
    /// A stop of production or use was ordered.
    case stopOrdered = "stop_ordered"
    /// The unit applied to resume after a stop.
    case resumptionApplied = "resumption_applied"
    /// A place or thing was sealed or seized.
    case sealed
    /// The seal runs longer by approval.
    case sealExtended = "seal_extended"
    /// The unit applied to lift the sealing.
    case unsealApplied = "unseal_applied"
    /// The unit was told that its power will be cut.
    case powerCutNotified = "power_cut_notified"
    /// It was listed (挂牌督办).
    case listed
    /// A later term for a listed hazard was asked for.
    case listingExtensionRequested = "listing_extension_requested"
    /// The unit applied for delisting.
    case delistingApplied = "delisting_applied"
    /// It was taken off the list (摘牌).
    case delisted
    /// Somebody reported it or complained.
    case reportReceived = "report_received"
    /// A penalty case was opened (立案).
    case penaltyCaseOpened = "penalty_case_opened"
    /// The party was told of the intended penalty.
    case penaltyNotified = "penalty_notified"
    /// A hearing was asked for.
    case hearingRequested = "hearing_requested"
    /// The penalty was decided.
    case penaltyDecided = "penalty_decided"
    /// An order or a penalty can be disputed.
    case appealPossible = "appeal_possible"
    /// The reviewing body decided.
    case reviewDecided = "review_decided"
    /// The time to dispute is over and nothing was done.
    case appealTimeOver = "appeal_time_over"
    /// The party was urged to perform (催告).
    case performanceUrged = "performance_urged"
    /// Putting right was refused after a fine and an order.
    case correctionRefused = "correction_refused"
    /// Experts were called together on the grade.
    case panelConvened = "panel_convened"
    /// The competent body answered whether production or use may resume.
    case resumptionDecided = "resumption_decided"
    /// The place was looked at after an application to resume.
    case resumptionChecked = "resumption_checked"
    /// The place was looked at after an application to unseal.
    case unsealChecked = "unseal_checked"
    /// The sealing ended.
    case unsealed
    /// Somebody reported blocked exits or switched-off facilities.
    case urgentReportReceived = "urgent_report_received"
    /// A report was verified.
    case reportVerified = "report_verified"
    /// Whoever reported was answered.
    case reporterAnswered = "reporter_answered"
    /// The parties were told of a hearing.
    case hearingNotified = "hearing_notified"
    /// The decision on a penalty was served.
    case penaltyServed = "penalty_served"
    /// The decision on a penalty was made public.
    case penaltyPublished = "penalty_published"
    /// The fine was paid.
    case finePaid = "fine_paid"
    /// The court was asked to enforce.
    case courtApplied = "court_applied"
    /// A listing was filed with the body above.
    case listingFiled = "listing_filed"
    /// A listing was made public.
    case listingPublished = "listing_published"
    /// A later term for a listed hazard was decided.
    case listingExtensionDecided = "listing_extension_decided"
    /// The progress of a listed hazard was reported.
    case progressReported = "progress_reported"
    /// The delisting was made public.
    case delistingPublished = "delisting_published"
    /// The statistics were reported.
    case statisticsReported = "statistics_reported"
    case quarterEnded = "quarter_ended"
    case yearEnded = "year_ended"
  }

  /// Who must act before it ends.
  public enum Actor: String, Hashable, Sendable, CaseIterable {
    case authority
    case unit
    case otherAuthority = "other_authority"
    /// The town or street that found it.
    case town
    /// The government of the place, or its safety committee.
    case government
  }

  /// The id, `reinspect-after-claim`.
  public var id: String
  /// The name.
  public var label: BilingualText
  /// What starts it.
  public var starts: Start
  /// The events that end it, beside the steps that stop it.
  public var ends: [Start]
  /// Whether it simply runs out: a time to use a right, or the longest time something may last.
  public var lapses: Bool
  /// For which hazards it runs.
  public var condition: StepCondition
  /// Who must act.
  public var actor: Actor
  /// How long it runs.
  public var length: Span
  /// Whether an end on a rest day moves to the next working day.
  public var rollsForward: Bool
  /// The source.
  public var citation: Citation

  /// Creates a clock.
  public init(
    id: String,
    label: BilingualText,
    starts: Start,
    ends: [Start] = [],
    lapses: Bool = false,
    condition: StepCondition = .always,
    actor: Actor,
    length: Span,
    rollsForward: Bool,
    citation: Citation
  ) {
    self.id = id
    self.label = label
    self.starts = starts
    self.ends = ends
    self.lapses = lapses
    self.condition = condition
    self.actor = actor
    self.length = length
    self.rollsForward = rollsForward
    self.citation = citation
  }
}

/// A length of time in the units laws use.
public struct Span: Hashable, Sendable, Codable {
  /// The unit of a length.
  public enum Unit: String, Hashable, Sendable, Codable, CaseIterable {
    case day
    case workingDay = "working_day"
    case month
    case hour
    /// The source says plain 日: both readings are kept and the earlier one warns.
    case dayUncertain = "day_uncertain"
  }

  /// How many units; 0 = at once.
  public var count: Int
  /// The unit.
  public var unit: Unit

  /// Creates a length.
  public init(count: Int, unit: Unit) {
    self.count = count
    self.unit = unit
  }
}

/// A yearly cap on administrative inspections of one enterprise by one body.
public struct VisitCap: Hashable, Sendable {
  /// The number of visits a year.
  public var perYear: Int
  /// The source.
  public var citation: Citation

  /// Creates a cap.
  public init(perYear: Int, citation: Citation) {
    self.perYear = perYear
    self.citation = citation
  }
}

/// The published days off and make-up working days of some years.
public struct CalendarData: Hashable, Sendable {
  /// One year of the calendar.
  public struct Year: Hashable, Sendable {
    /// Whether the yearly notice was published.
    public enum Status: String, Hashable, Sendable, CaseIterable {
      case published
      case provisional
    }

    /// The year.
    public var year: Int
    /// Whether its notice is out.
    public var status: Status
    /// The notice.
    public var source: BilingualText
    /// Days off, weekends inside a holiday included.
    public var off: Set<CivilDate>
    /// Weekend days worked to make up (调休).
    public var work: Set<CivilDate>

    /// Make-up days that are no weekend day, in order; a notice never has one.
    public var weekdaysWorked: [CivilDate] { work.filter { $0.weekday <= 5 }.sorted() }

    /// Creates a year.
    public init(
      year: Int,
      status: Status,
      source: BilingualText,
      off: Set<CivilDate>,
      work: Set<CivilDate>
    ) {
      self.year = year
      self.status = status
      self.source = source
      self.off = off
      self.work = work
    }
  }

  /// The id, `china`.
  public var id: String
  /// The version.
  public var version: String
  /// The years it covers.
  public var years: [Int: Year]

  /// Creates a calendar.
  public init(id: String, version: String, years: [Int: Year]) {
    self.id = id
    self.version = version
    self.years = years
  }
}
