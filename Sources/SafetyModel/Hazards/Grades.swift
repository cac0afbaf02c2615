/// The legal grade of a hazard (隐患等级).
///
/// Source: Order 16 (2007), art. 3; Work Safety Law (2021), art. 118 with the criteria of each field.
public enum LegalGrade: String, Hashable, Sendable, Codable, CaseIterable {
  /// 一般隐患.
  case general
  /// 疑似重大: asserted by criteria that a person must still confirm.
  case suspectedMajor = "suspected_major"
  /// 重大隐患, with its criterion.
  case major
}

extension LegalGrade: Comparable {
  private var severity: Int {
    switch self {
    case .general: 0
    case .suspectedMajor: 1
    case .major: 2
    }
  }

  /// Orders grades from general to major.
  public static func < (left: LegalGrade, right: LegalGrade) -> Bool {
    left.severity < right.severity
  }
}

/// What an entitled person decided about the grade.
public enum DeterminationDecision: String, Hashable, Sendable, Codable, CaseIterable {
  case general
  case major
}

extension DeterminationDecision {
  /// The grade that follows from the decision.
  public var grade: LegalGrade {
    switch self {
    case .general: .general
    case .major: .major
    }
  }
}

/// How a decision stands to what the rules proposed.
public enum DeterminationManner: String, Hashable, Sendable, Codable, CaseIterable {
  /// It follows the proposal, or decides a suspicion.
  case asProposed = "as_proposed"
  /// It departs from the proposal, with reason and authority.
  case overriding
}

/// The record of a collective study (集体研究).
///
/// Source: Rules on Fire Supervision and Inspection (2012), art. 21.
public struct CollectiveRecord: Hashable, Sendable, Codable {
  /// The day.
  public var on: CivilDate
  /// Who took part.
  public var participants: [PersonID]
  /// The number or place of the minutes.
  public var minutes: String
  /// The conclusion in words.
  public var conclusion: String
  /// The conclusion as a value; absent in records from before it was asked for.
  public var outcome: DeterminationDecision?
  /// The experts heard before the study.
  public var panel: ExpertPanel?

  /// Creates the record.
  public init(
    on: CivilDate,
    participants: [PersonID],
    minutes: String,
    conclusion: String,
    outcome: DeterminationDecision? = nil,
    panel: ExpertPanel? = nil
  ) {
    self.on = on
    self.participants = participants
    self.minutes = minutes
    self.conclusion = conclusion
    self.outcome = outcome
    self.panel = panel
  }
}
