import Determination
public import RuleLanguage
public import SafetyModel

/// Judges the cases of one pack as visits on their days would be judged.
public struct CaseJudge: Sendable {
  fileprivate let checklists: [String: ChecklistJudge]
  fileprivate let criteria: CriteriaJudge
  fileprivate let labels: [String: BilingualText]
  fileprivate let derived: DerivedFacts

  /// Prepares the rules once for all cases.
  public init(_ pack: RulePack) {
    derived = DerivedFacts(pack.facts)
    checklists = Dictionary(
      pack.checklists.map { ($0.id, ChecklistJudge($0, hiding: pack.hiding)) },
      uniquingKeysWith: { first, _ in first }
    )
    labels = Dictionary(
      pack.circumstances.map { ($0.id, $0.label) },
      uniquingKeysWith: { first, _ in first }
    )
    criteria = CriteriaJudge(
      criteria: pack.criteria,
      circumstances: pack.circumstances,
      factDefinitions: pack.facts,
      facts: KnownFacts([:]),
      assertions: Assertions(items: [], answers: [])
    )
  }

  /// What the rules make of a case.
  public func result(of example: RuleCase) -> CaseResult { CaseResult(of: example, by: self) }
}

/// What the rules make of a case.
public struct CaseResult {
  private let selections: [String: CaseApplicability]
  private let items: [String: ChecklistItem]
  private let records: [DeterminationRecord]
  private let grade: CaseGrade
  /// What gave the grade: the circumstances that weigh most, with what the criteria make of them.
  let gradeReasons: [GradeReason]

  /// A circumstance with what the criteria make of it.
  public struct GradeReason: Hashable, Sendable {
    /// The circumstance.
    public var circumstance: BilingualText
    /// Its id.
    public var id: String
    /// What the criteria say, in sentences.
    public var reasons: [BilingualText]
    /// The elements it meets that are advice only and therefore decide nothing.
    public var adviceOnly: [String]
  }

  fileprivate init(of example: RuleCase, by judge: CaseJudge) {
    let facts = judge.derived.adding(to: KnownFacts(example.facts))
    let items =
      example.checklist.flatMap { judge.checklists[$0] }?.applicability(given: facts) ?? []
    self.items = Dictionary(items.map { ($0.item.id, $0.item) }, uniquingKeysWith: { $1 })
    let standing = example.standing.enumerated().map { index, circumstance in
      Assertions.StandingHazard(
        id: HazardID(random: UInt64(index + 1)),
        circumstance: circumstance,
        fittedButFailed: false
      )
    }
    let criteria = judge.criteria.judging(
      Assertions(items: items, answers: example.answers, standing: standing)
        .knowing(found: example.found, absent: example.absent, measured: example.measured),
      given: facts
    )
    records = criteria.determinations(on: example.inspected)
    let verdicts = CaseResult.verdicts(of: example, by: criteria, records: records)
    let grades = verdicts.values.map(\.grade) + records.map(\.grade)
    grade = verdicts.isEmpty ? .none : grades.max().map(CaseGrade.init) ?? .none
    let highest = verdicts.values.map(\.grade).max()
    let powerless = records.flatMap(\.elements).filter {
      $0.status == .met && $0.confidence.isAdviceOnly
    }
    let strongest = verdicts.filter { $1.grade == highest }.sorted { $0.key < $1.key }
    gradeReasons = strongest.map { id, verdict in
      GradeReason(
        circumstance: judge.labels[id] ?? BilingualText(zh: id, en: id),
        id: id,
        reasons: verdict.reasons,
        adviceOnly: powerless.filter { $0.circumstances.contains(id) }.map(\.element)
      )
    }
    selections = Dictionary(
      items.map { ($0.item.id, CaseApplicability($0.status)) },
      uniquingKeysWith: { $1 }
    )
  }

  /// What the criteria make of each circumstance that was found or still stands.
  private static func verdicts(
    of example: RuleCase,
    by judge: CriteriaJudge,
    records: [DeterminationRecord]
  ) -> [String: HazardVerdict] {
    let answers = example.answers.filter { $0.answer == .nonconforming }
    let asserted = Set(answers.flatMap(\.circumstances) + example.found + example.standing)
    return Dictionary(
      asserted.map { ($0, judge.verdict(on: $0, records: records)) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The elements that are met, of every set that judges the day.
  var metElements: [CaseExpectation.Subject] {
    records.flatMap { record in
      record.elements.filter { $0.status == .met }.map {
        .element(criteria: record.criteria, clause: $0.element)
      }
    }
  }

  /// The word a subject comes to; absent when there is nothing of the kind, as for an element of a
  /// criteria set that does not judge the day.
  public func word(for subject: CaseExpectation.Subject) -> String? {
    switch subject {
    case .item(let item): selections[item]?.rawValue
    case .element(let criteria, let clause):
      record(criteria)?.elements.first { $0.element == clause }?.status.rawValue
    case .force(let criteria): record(criteria) == nil ? "not_in_force" : "in_force"
    case .verdict(let criteria): record(criteria)?.verdict.rawValue
    case .itemGrade(let item): items[item]?.grade.rawValue
    case .ground(let item): items[item]?.firstGround ?? "none"
    case .grade: grade.rawValue
    }
  }

  /// Everything worth writing down about a case whose author has not said what to expect: whether
  /// the answered items apply, the elements that something found could meet, and the grade.
  func subjects(of example: RuleCase) -> [CaseExpectation.Subject] {
    var seen: Set<String> = []
    let items = example.answers.map(\.item).filter { seen.insert($0).inserted }
    let elements = records.flatMap { record in
      record.elements.filter { $0.status != .notApplicable && !$0.circumstances.isEmpty }.map {
        CaseExpectation.Subject.element(criteria: record.criteria, clause: $0.element)
      }
    }
    return items.map { .item($0) } + elements + [.grade]
  }

  private func record(_ criteria: String) -> DeterminationRecord? {
    records.first { $0.criteria == criteria }
  }
}

extension CaseApplicability {
  fileprivate init(_ status: ItemApplicability.Status) {
    switch status {
    case .applies: self = .applicable
    case .doesNotApply, .hidden: self = .notApplicable
    case .undecided: self = .incomplete
    }
  }
}

extension CaseGrade {
  fileprivate init(_ grade: LegalGrade) {
    switch grade {
    case .general: self = .general
    case .suspectedMajor: self = .suspectedMajor
    case .major: self = .major
    }
  }
}

extension ChecklistItem {
  /// The first clause that may be printed as legal ground, as cases write it.
  fileprivate var firstGround: String? {
    norm.first { $0.confidence.isLegalGround }.map { "\($0.instrument) \($0.clause)" }
  }
}
