public import Determination
public import RuleLanguage
public import SafetyModel

/// What somebody asks a criteria set about clauses, as typed.
public struct ClauseQuestion: Hashable, Sendable {
  /// The id of the criteria set.
  public var criteria: String
  /// The day of the inspection.
  public var day: CivilDate
  /// Kinds of place, as typed; absent = not known.
  public var occupancy: [String]?
  /// Clauses and ranges that are met, as typed.
  public var met: [String]
  /// Clauses and ranges nobody could decide.
  public var unknown: [String]
  /// Clauses and ranges that do not count, because they were corrected at once.
  public var excluded: [String]
  /// The exclusions that hold.
  public var exemptions: [String]
  /// How all other clauses stand.
  public var rest: StatedClauses.Rest

  /// Creates a question.
  public init(
    criteria: String,
    day: CivilDate,
    occupancy: [String]?,
    met: [String],
    unknown: [String],
    excluded: [String],
    exemptions: [String],
    rest: StatedClauses.Rest
  ) {
    self.criteria = criteria
    self.day = day
    self.occupancy = occupancy
    self.met = met
    self.unknown = unknown
    self.excluded = excluded
    self.exemptions = exemptions
    self.rest = rest
  }
}

/// The answer, with the sets it was given by.
public struct ClauseAnswer: Sendable {
  /// The set in force.
  public var set: CriteriaSet
  /// The earlier edition whose elements are counted because the text of `set` is not verified.
  public var counted: CriteriaSet?
  /// The day.
  public var day: CivilDate
  /// The clauses as stated, ranges resolved.
  public var stated: StatedClauses
  /// What the set says.
  public var determination: ClauseDetermination
}

/// Asks a criteria set what stated clauses come to, without a site and without a workspace.
///
/// - Parameters:
///   - question: The question.
///   - pack: The rules.
/// - Returns: The verdict with its grounds.
/// - Throws: `input` with every problem of the question.
public func determineClauses(
  _ question: ClauseQuestion,
  by pack: RulePack
) throws(OperationFailure) -> ClauseAnswer {
  guard let set = pack.criteria(question.criteria) else {
    let ids = pack.criteria.map(\.id).sorted()
    throw .input([
      InputProblem(.notAllowed(key: "--criteria", value: question.criteria, allowed: ids))
    ])
  }
  let counted = set.candidate.flatMap { pack.criteria($0.countLike) }
  var reading = ClauseQuestionReading(set: set, counted: counted)
  reading.checkDay(question.day, among: pack.criteria)
  let stated = reading.stated(question)
  guard reading.problems.isEmpty else { throw .input(reading.problems) }
  let judge = CriteriaJudge(
    criteria: pack.criteria,
    circumstances: pack.circumstances,
    factDefinitions: pack.facts,
    facts: KnownFacts([:]),
    assertions: Assertions(items: [], answers: [])
  )
  return ClauseAnswer(
    set: set,
    counted: counted,
    day: question.day,
    stated: stated,
    determination: judge.determination(of: stated, under: set)
  )
}
