/// Where on a round through a site an item is looked at, in walking order.
public enum Station: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  case gate
  case outside
  case groundFloor = "ground_floor"
  case upperFloors = "upper_floors"
  case stores
  case roof
  case papers
  case people

  private var order: Int {
    switch self {
    case .gate: 0
    case .outside: 1
    case .groundFloor: 2
    case .upperFloors: 3
    case .stores: 4
    case .roof: 5
    case .papers: 6
    case .people: 7
    }
  }

  /// Orders stations as one walks.
  public static func < (left: Station, right: Station) -> Bool { left.order < right.order }
}

/// How serious a nonconforming answer is, before the criteria are applied.
public enum ItemGrade: String, Hashable, Sendable, Codable, CaseIterable {
  /// 一般.
  case general
  /// 升级: general by default, may become major by criteria or the competent body's decision.
  case escalates
  /// 重大: the single fact fulfils an item of the criteria.
  case major
}

/// A kind of proof.
public enum EvidenceKind: String, Hashable, Sendable, Codable, CaseIterable {
  case photo
  case document
  case measurement
  case statement
}

/// A value to measure, and its limits.
public struct MeasuredLimit: Hashable, Sendable {
  /// The key of the fact that is measured.
  public var fact: String
  /// The unit.
  public var unit: String
  /// The smallest conforming value.
  public var atLeast: ExactDecimal?
  /// The largest conforming value.
  public var atMost: ExactDecimal?
  /// The fact whose value is the smallest conforming one.
  public var atLeastFact: String?
  /// The fact whose value is the largest conforming one.
  public var atMostFact: String?
  /// How surely the limits are known, when it differs from the item's.
  public var confidence: Confidence?

  /// Whether a value is inside the limits, both ends included.
  public func allows(_ value: ExactDecimal) -> Bool {
    (atLeast.map { value >= $0 } ?? true) && (atMost.map { value <= $0 } ?? true)
  }

  /// Creates a limit.
  public init(
    fact: String,
    unit: String,
    atLeast: ExactDecimal?,
    atMost: ExactDecimal?,
    atLeastFact: String? = nil,
    atMostFact: String? = nil,
    confidence: Confidence?
  ) {
    self.fact = fact
    self.unit = unit
    self.atLeast = atLeast
    self.atMost = atMost
    self.atLeastFact = atLeastFact
    self.atMostFact = atMostFact
    self.confidence = confidence
  }
}

/// How a nonconformity is usually put right.
public struct Rectification: Hashable, Sendable {
  /// What to do.
  public var text: BilingualText
  /// The usual days; 0 = on the spot.
  public var days: Int
  /// Where the number of days comes from.
  public var daysBasis: Confidence

  /// Creates a rectification.
  public init(text: BilingualText, days: Int, daysBasis: Confidence) {
    self.text = text
    self.days = days
    self.daysBasis = daysBasis
  }
}

/// One question of a checklist; yes means conforming.
public struct ChecklistItem: Hashable, Sendable {
  /// The frozen id, `c-exit-open`.
  public var id: String
  /// The list that owns it.
  public var checklist: String
  /// Where it is looked at.
  public var station: Station
  /// The question.
  public var ask: BilingualText
  /// The question as the enterprise asks itself, in plain words; absent = the question as it stands.
  public var plain: BilingualText?
  /// Why it matters.
  public var why: BilingualText?
  /// When it applies; absent = always.
  public var condition: RuleCondition?
  /// What to look at, with thresholds.
  public var lookAt: BilingualText
  /// Proof required for a nonconforming answer.
  public var evidenceOnNonconforming: [EvidenceKind]
  /// What to measure.
  public var measure: MeasuredLimit?
  /// The derived facts printed with the question.
  public var figures: [String] = []
  /// The grade before criteria.
  public var grade: ItemGrade
  /// What a nonconforming answer can assert.
  public var circumstances: [String]
  /// The matter.
  public var matter: String
  /// The duty that is broken.
  public var norm: [Citation]
  /// Who may order correction.
  public var power: [Citation]
  /// What may follow.
  public var liability: [Citation]
  /// The usual rectification.
  public var rectify: Rectification
  /// How surely the basis of the duty is known.
  public var confidence: Confidence
  /// Where the item stands.
  public var location: RuleLocation

  /// Creates an item.
  public init(
    id: String,
    checklist: String,
    station: Station,
    ask: BilingualText,
    plain: BilingualText? = nil,
    why: BilingualText?,
    condition: RuleCondition?,
    lookAt: BilingualText,
    evidenceOnNonconforming: [EvidenceKind],
    measure: MeasuredLimit?,
    grade: ItemGrade,
    circumstances: [String],
    matter: String,
    norm: [Citation],
    power: [Citation],
    liability: [Citation],
    rectify: Rectification,
    confidence: Confidence,
    location: RuleLocation
  ) {
    self.id = id
    self.checklist = checklist
    self.station = station
    self.ask = ask
    self.plain = plain
    self.why = why
    self.condition = condition
    self.lookAt = lookAt
    self.evidenceOnNonconforming = evidenceOnNonconforming
    self.measure = measure
    self.grade = grade
    self.circumstances = circumstances
    self.matter = matter
    self.norm = norm
    self.power = power
    self.liability = liability
    self.rectify = rectify
    self.confidence = confidence
    self.location = location
  }

  /// The question as an enterprise is asked it on its own round.
  public var selfCheckQuestion: BilingualText { plain ?? ask }
}

/// A list of questions, includes resolved and in walking order.
public struct Checklist: Hashable, Sendable {
  /// The id, `plastics`.
  public var id: String
  /// The version.
  public var version: String
  /// The title.
  public var title: BilingualText
  /// What it is for.
  public var note: BilingualText?
  /// Which sites it concerns; absent = people choose it for a task, whatever the site.
  public var condition: RuleCondition?
  /// Under which heading people look for it; absent = none.
  public var group: Group?
  /// The lists it includes whole.
  public var includes: [String]
  /// The items, resolved.
  public var items: [ChecklistItem]
  /// SHA-256 over the resolved content, lower-case hexadecimal.
  public var contentHash: String

  /// Creates a checklist.
  public init(
    id: String,
    version: String,
    title: BilingualText,
    note: BilingualText?,
    condition: RuleCondition? = nil,
    group: Group? = nil,
    includes: [String],
    items: [ChecklistItem],
    contentHash: String
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.note = note
    self.condition = condition
    self.group = group
    self.includes = includes
    self.items = items
    self.contentHash = contentHash
  }
}

extension Checklist {
  /// The headings under which lists are offered, in the order in which people look for them.
  public enum Group: String, Hashable, Sendable, CaseIterable {
    /// Asked of every site.
    case common
    /// One industry.
    case industry
    /// A park, its owner, operator or tenants.
    case park
    /// A campaign laid over any profile.
    case campaign
    /// A short choice from other lists.
    case selection
  }
}

extension [Checklist] {
  /// The lists as people look for them: by group, within a group as they are.
  public var inOrderOfUse: [Checklist] {
    let ranks: [Checklist.Group?] = Checklist.Group.allCases + [nil]
    return ranks.flatMap { group in filter { $0.group == group } }
  }
}
