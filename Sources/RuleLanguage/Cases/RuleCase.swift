public import SafetyModel

/// A worked example of `cases/`: facts and answers, and what they must come to.
public struct RuleCase: Hashable, Sendable {
  /// The name.
  public var name: BilingualText
  /// The checklist whose items are answered; absent = only criteria are looked at.
  public var checklist: String?
  /// The place whose local layers hold; absent = the national rules alone.
  public var region: RegionCode?
  /// The day of the inspection, which chooses the editions of the criteria.
  public var inspected: CivilDate
  /// What is known about the site, by key.
  public var facts: [String: FactValue]
  /// What was answered.
  public var answers: [Answer]
  /// Circumstances found today that no item of the checklist asks for.
  public var found: [String]
  /// Circumstances of hazards from earlier inspections that are still open.
  public var standing: [String]
  /// Circumstances that were looked for and are not there.
  public var absent: [String]
  /// Values measured without an item, by fact.
  public var measured: [String: ExactDecimal]
  /// What it must come to; a case that expects nothing proves nothing.
  public var expected: [CaseExpectation]
  /// Where the case stands.
  public var location: RuleLocation

  /// Creates a case of which only name, day and place are known.
  init(name: BilingualText, checklist: String?, inspected: CivilDate, location: RuleLocation) {
    self.name = name
    self.checklist = checklist
    self.inspected = inspected
    facts = [:]
    answers = []
    found = []
    standing = []
    absent = []
    measured = [:]
    expected = []
    self.location = location
  }
}

/// One thing a case says about its result.
public struct CaseExpectation: Hashable, Sendable {
  /// What is looked at.
  public enum Subject: Hashable, Sendable {
    /// Whether an item applies: `applicable`, `not_applicable` or `incomplete`.
    case item(String)
    /// How an element stands.
    case element(criteria: String, clause: String)
    /// Whether a criteria set judges the day: `in_force` or `not_in_force`.
    case force(criteria: String)
    /// What a criteria set says.
    case verdict(criteria: String)
    /// The grade of an item before the criteria are applied.
    case itemGrade(String)
    /// The first clause an item may be ordered by, `work-safety-law-2021 42(2)`; `none` when no
    /// clause of it is a legal ground.
    case ground(item: String)
    /// The highest grade, of a hazard or of the site; `none` when nothing was found.
    case grade
  }

  /// What is looked at.
  public var subject: Subject
  /// The word it must come to, as the file has it.
  public var value: String
  /// Where that is written.
  public var location: RuleLocation

  /// Creates an expectation.
  public init(subject: Subject, value: String, location: RuleLocation) {
    self.subject = subject
    self.value = value
    self.location = location
  }
}

/// The words in which cases say whether an item applies.
public enum CaseApplicability: String, Hashable, Sendable, CaseIterable {
  case applicable
  case notApplicable = "not_applicable"
  /// Facts are missing to tell.
  case incomplete
}

/// The highest grade a case comes to.
public enum CaseGrade: String, Hashable, Sendable, CaseIterable {
  /// Nothing was found.
  case none
  case general
  case suspectedMajor = "suspected_major"
  case major
}

/// An expectation that did not come true, and what came instead.
public struct CaseCorrection: Hashable, Sendable {
  /// Where the case stands.
  public var caseLocation: RuleLocation
  /// What was expected.
  public var expected: CaseExpectation
  /// The word it came to; absent when there is none, as for a criteria set that does not judge the day.
  public var result: String?

  /// Creates a correction.
  public init(caseLocation: RuleLocation, expected: CaseExpectation, result: String?) {
    self.caseLocation = caseLocation
    self.expected = expected
    self.result = result
  }
}
