import SafetyModel
import Workflow

/// Makes up what happens next: mostly what would follow in life, often with something wrong about it.
struct ActMaker {
  var numbers: SeededNumbers
  private let settings: [Setting]

  /// Makes hazards of every regime, or of one.
  init(seed: UInt64, only regime: Regime?) {
    numbers = SeededNumbers(seed: seed)
    settings = Setting.all.filter { regime == nil || $0.regime == regime }
  }

  mutating func next(in history: History) -> Act {
    if history.states.isEmpty { return find(in: history) }
    switch numbers.below(40) {
    case 0, 1, 2, 3, 4, 5: return .wait(1 + numbers.below(numbers.oneIn(4) ? 40 : 7))
    case 6: return .changeClocks(numbers.below(4))
    case 7: return find(in: history)
    case 8, 9, 10, 11, 12: return ofTheCase(in: history)
    default:
      let state = numbers.pick(history.states)
      return onHazard(state, in: history)
    }
  }

  // MARK: - Findings
  mutating func find(in history: History) -> Act {
    let id = HazardID(random: UInt64(1000 + history.states.count))
    let setting = numbers.pick(settings)
    let grade = numbers.pick([LegalGrade.general, .general, .suspectedMajor, .major])
    let day =
      numbers.oneIn(20)
      ? history.today.adding(days: 1) : history.today.adding(days: -numbers.below(3))
    let parties =
      numbers.oneIn(3) ? [ResponsibleParty(role: .owner, site: SimulatedPeople.park)] : []
    let found = HazardRegistered(
      site: setting.site,
      inspection: setting.inspection,
      circumstance: numbers.pick(["exit-blocked", "spray-room-no-ventilation", "loose-wiring"]),
      title: BilingualText(zh: "示例", en: "sample"),
      location: numbers.pick([nil, nil, "一楼", "一 楼", "二楼"]),
      regime: setting.regime,
      matter: setting.matter,
      nature: setting.nature,
      source: HazardSource(nature: setting.nature, occasion: .routine),
      foundBy: [numbers.pick(setting.finders).id],
      foundOn: day,
      grade: grade,
      verdict: numbers.oneIn(3)
        ? nil
        : HazardVerdict(
          grade: grade,
          verdict: numbers.oneIn(3) ? .undetermined : .notMajor,
          criteria: "c",
          element: "1"
        ),
      evidence: numbers.pick([[], [paper(.found)], [paper(.found), paper(.corrected)]]),
      parties: parties,
      basis: LegalBasis(confidence: .verified)
    )
    return .find(found, as: id)
  }

  // MARK: - People, days, papers
  /// Somebody who would do this in life, and now and then anybody.
  mutating func person(_ likely: [ActingPerson]) -> PersonID {
    if numbers.oneIn(60) { return SimulatedPeople.nobody }
    return numbers.oneIn(4) ? numbers.pick(SimulatedPeople.all).id : numbers.pick(likely).id
  }

  /// Today, and now and then a day before or after.
  mutating func day(_ today: CivilDate) -> CivilDate {
    switch numbers.below(24) {
    case 0: today.adding(days: 1)
    case 1, 2: today.adding(days: -numbers.below(30))
    default: today
    }
  }

  /// A later day, and now and then not.
  mutating func later(than day: CivilDate) -> CivilDate {
    day.adding(days: numbers.oneIn(12) ? -numbers.below(3) : 1 + numbers.below(40))
  }

  mutating func text(_ text: String) -> String { numbers.oneIn(25) ? " " : text }

  mutating func evidence() -> [EvidenceReference] {
    switch numbers.below(6) {
    case 0: []
    case 1: [paper(.corrected)]
    case 2: [paper(.found)]
    default: [paper(.document), paper(.corrected)]
    }
  }

  mutating func assurance() -> AssuranceLevel {
    numbers.pick([.personal, .personal, .personal, .paper, .paper, .device, .typed])
  }

  func paper(_ purpose: EvidenceReference.Purpose) -> EvidenceReference {
    EvidenceReference(hash: "00", name: "a", mediaType: "image/jpeg", size: 1, purpose: purpose)
  }

  mutating func plan(on today: CivilDate) -> RectificationPlan {
    var plan = RectificationPlan(
      goals: "消除隐患",
      measures: "加装风机",
      responsibleBody: "示例厂",
      responsible: ResponsiblePerson(person: SimulatedPeople.unit[0].id),
      fundsFen: 100,
      fundsSource: "自筹",
      deadline: today.adding(days: 20),
      contingency: "停用"
    )
    switch numbers.below(14) {
    case 0: plan.measures = nil
    case 1: plan.responsible = nil
    case 2: plan.fundsFen = nil
    case 3: plan.fundsSource = ""
    case 4: plan.deadline = nil
    case 5: plan.contingency = nil
    default: break
    }
    return plan
  }

  mutating func study(
    on day: CivilDate,
    for decision: DeterminationDecision
  ) -> CollectiveRecord? {
    if numbers.oneIn(3) { return nil }
    let officers = SimulatedPeople.brigadeOfficers.map(\.id)
    return CollectiveRecord(
      on: day,
      participants: Array(officers.prefix(1 + numbers.below(3))),
      minutes: "纪要",
      conclusion: text("一致"),
      outcome: numbers.oneIn(9) ? nil : decision
    )
  }
}

/// Where hazards are found, by whom, and of which regime.
struct Setting {
  var site = SimulatedPeople.plant
  var regime = Regime.workSafety
  var matter = SimulatedPeople.industry
  var nature = VisitNature.administrativeInspection
  var inspection: InspectionID? = SimulatedPeople.inspection
  var finders: [ActingPerson]

  static let all = [
    Setting(finders: SimulatedPeople.townOfficers),
    Setting(finders: SimulatedPeople.townOfficers),
    Setting(finders: SimulatedPeople.districtOfficers),
    Setting(
      nature: .patrol,
      inspection: SimulatedPeople.patrol,
      finders: [SimulatedPeople.gridWorker, SimulatedPeople.auxiliary]
    ),
    Setting(nature: .guidance, inspection: nil, finders: [SimulatedPeople.expert]),
    Setting(
      regime: .fire,
      matter: SimulatedPeople.fire,
      finders: SimulatedPeople.brigadeOfficers
    ),
    Setting(
      regime: .fire,
      matter: SimulatedPeople.fire,
      finders: SimulatedPeople.brigadeOfficers
    ),
    Setting(
      regime: .fire,
      matter: SimulatedPeople.fire,
      nature: .patrol,
      inspection: SimulatedPeople.patrol,
      finders: SimulatedPeople.townOfficers
    ),
    Setting(
      regime: .selfCheck,
      nature: .selfCheck,
      inspection: nil,
      finders: SimulatedPeople.unit
    ),
    Setting(
      regime: .selfCheck,
      nature: .parkDuty,
      inspection: nil,
      finders: SimulatedPeople.parkStaff
    ),
    Setting(
      site: SimulatedPeople.elsewhere,
      nature: .selfCheck,
      inspection: nil,
      finders: [SimulatedPeople.stranger]
    ),
  ]
}
