import Determination
import SafetyModel

let place = RuleLocation(file: "sample.yml", line: 1, column: 1)

func text(_ words: String) -> BilingualText { BilingualText(zh: words, en: words) }

func rule(_ source: String) -> RuleCondition { RuleCondition(source: source, location: place) }

extension ChecklistItem {
  /// An item that asserts the circumstances.
  static func sample(
    _ id: String,
    _ circumstances: [String],
    when source: String? = nil
  ) -> ChecklistItem {
    ChecklistItem(
      id: id,
      checklist: "sample",
      station: .groundFloor,
      ask: text(id),
      why: nil,
      condition: source.map(rule),
      lookAt: text(id),
      evidenceOnNonconforming: [],
      measure: nil,
      grade: .general,
      circumstances: circumstances,
      matter: "sample",
      norm: [],
      power: [],
      liability: [],
      rectify: Rectification(text: text(id), days: 0, daysBasis: .practice),
      confidence: .verified,
      location: place
    )
  }
}

extension Checklist {
  /// A list of the items.
  static func sample(_ items: [ChecklistItem]) -> Checklist {
    Checklist(
      id: "sample",
      version: "1",
      title: text("sample"),
      note: nil,
      includes: [],
      items: items,
      contentHash: ""
    )
  }
}

extension Circumstance {
  /// A circumstance; a device when asked for.
  static func sample(
    _ id: String,
    family: String? = nil,
    isDevice: Bool = false
  ) -> Circumstance {
    Circumstance(
      id: id,
      label: text(id),
      regime: .fire,
      matter: "sample",
      family: family,
      familyKind: family.map { _ in .direct },
      concernsDevice: isDevice,
      location: place
    )
  }
}

extension Element {
  /// A clause that is met when the condition holds.
  static func sample(
    _ id: String,
    _ kind: ElementKind = .direct,
    when source: String? = nil,
    metWhen: String,
    failed: String? = nil,
    _ confidence: Confidence = .verified
  ) -> Element {
    Element(
      id: id,
      kind: kind,
      title: text("clause \(id)"),
      condition: source.map(rule),
      metWhen: rule(metWhen),
      fittedButFailedClause: failed,
      confidence: confidence,
      location: place
    )
  }
}

extension CriteriaSet {
  /// A set of clauses; complete and always in force unless said otherwise.
  static func sample(
    _ id: String = "set",
    regime: Regime = .fire,
    inForce: DayInterval = DayInterval(),
    status: Status = .complete,
    places: [PlaceKind] = [],
    elements: [Element] = [],
    exclusions: [Exclusion] = [],
    branches: [Branch] = [],
    candidate: CandidateRule? = nil
  ) -> CriteriaSet {
    CriteriaSet(
      id: id,
      title: text(id),
      regime: regime,
      instrument: id,
      inForce: inForce,
      decidedBy: text("authority"),
      status: status,
      places: places,
      elements: elements,
      exclusions: exclusions,
      branches: branches,
      candidate: candidate,
      location: place
    )
  }
}

extension KnownFacts {
  /// Facts that are true or false.
  static func booleans(_ values: [String: Bool]) -> KnownFacts {
    KnownFacts(values.mapValues { .boolean($0) })
  }
}

extension Assertions {
  /// Asserts some circumstances, denies some and leaves all others unknown.
  static func sample(
    _ asserted: [String],
    denied: [String] = [],
    failed: Bool = false,
    corrected: [String] = []
  ) -> Assertions {
    let all = asserted + corrected
    let items = (all + denied).map {
      ItemApplicability(item: .sample("i-\($0)", [$0]), status: .applies)
    }
    let answers =
      all.map {
        Answer(
          item: "i-\($0)",
          answer: .nonconforming,
          circumstances: [$0],
          fittedButFailed: failed,
          correctedOnTheSpot: corrected.contains($0)
        )
      } + denied.map { Answer(item: "i-\($0)", answer: .conforming) }
    return Assertions(items: items, answers: answers)
  }
}

extension CivilDate {
  /// A day on which the samples are in force, 2024-06-03.
  static let sample = CivilDate(daysSinceEpoch: 19_877)
}

extension CriteriaSet {
  /// What this set alone says.
  func record(
    facts: KnownFacts = KnownFacts([:]),
    _ assertions: Assertions,
    circumstances: [Circumstance] = [],
    beside others: [CriteriaSet] = []
  ) -> DeterminationRecord? {
    judge(facts: facts, assertions, circumstances: circumstances, beside: others)
      .determinations(on: .sample).first { $0.criteria == id }
  }

  /// A judge of this set.
  func judge(
    facts: KnownFacts = KnownFacts([:]),
    _ assertions: Assertions,
    circumstances: [Circumstance] = [],
    beside others: [CriteriaSet] = []
  ) -> CriteriaJudge {
    CriteriaJudge(
      criteria: [self] + others,
      circumstances: circumstances,
      facts: facts,
      assertions: assertions
    )
  }
}

extension DeterminationRecord {
  /// The status of a clause.
  func status(of element: String) -> ElementFinding.Status? {
    elements.first { $0.element == element }?.status
  }
}
