import SafetyModel
import Workflow

/// The cast: invented people, bodies and sites, fixed ids.
enum Cast {
  static let town = OrganisationID(random: 1)
  static let district = OrganisationID(random: 2)
  static let site = SiteID(random: 10)
  static let otherSite = SiteID(random: 11)
  static let hazard = HazardID(random: 20)
  static let otherHazard = HazardID(random: 21)
  static let majorCase = CaseID(random: 30)
  static let visit = InspectionID(random: 40)
  static let patrolVisit = InspectionID(random: 41)
  static let again = InspectionID(random: 42)

  static let townMandate = Mandate(
    id: "entrusted-2026",
    source: .entrusted,
    inNameOf: "示例区应急管理局",
    matters: ["work-safety-industry-trade"],
    excluded: ["fire-safety"],
    document: "示例委托书",
    valid: DayInterval(from: date("2026-01-01"), to: date("2026-12-31"))
  )
  static let districtMandate = Mandate(
    id: "own",
    source: .own,
    inNameOf: nil,
    matters: ["work-safety-industry-trade"],
    excluded: [],
    document: "法定",
    valid: DayInterval()
  )
  static let brigadeMandate = Mandate(
    id: "own",
    source: .own,
    inNameOf: nil,
    matters: ["fire-safety"],
    excluded: [],
    document: "法定",
    valid: DayInterval()
  )

  static let finder = townPerson(101, .officer)
  static let second = townPerson(102, .officer)
  static let third = townPerson(103, .officer)
  static let auxiliary = townPerson(104, .auxiliary)
  static let gridWorker = townPerson(105, .gridWorker)
  static let districtOfficer = ActingPerson(
    id: PersonID(random: 106),
    qualification: .officer,
    organisation: district,
    level: .district,
    mandates: [districtMandate],
    card: "样0002"
  )
  static let districtSecond = ActingPerson(
    id: PersonID(random: 110),
    qualification: .officer,
    organisation: district,
    level: .district,
    mandates: [districtMandate],
    card: "样0002"
  )
  static let brigadeOfficer = ActingPerson(
    id: PersonID(random: 107),
    qualification: .officer,
    organisation: OrganisationID(random: 3),
    level: .district,
    mandates: [brigadeMandate],
    card: "样0002"
  )
  static let unitHead = ActingPerson(
    id: PersonID(random: 108),
    qualification: .unitStaff,
    site: site
  )
  static let unitWorker = ActingPerson(
    id: PersonID(random: 109),
    qualification: .unitStaff,
    site: site
  )

  static let everybody = [
    finder, second, third, auxiliary, gridWorker, districtOfficer, districtSecond, brigadeOfficer,
    unitHead, unitWorker,
  ]

  private static func townPerson(_ number: UInt64, _ kind: Qualification) -> ActingPerson {
    ActingPerson(
      id: PersonID(random: number),
      qualification: kind,
      organisation: town,
      level: .town,
      mandates: [townMandate],
      card: kind == .officer ? "样0001" : nil
    )
  }
}

func sampleEvidence(_ purpose: EvidenceReference.Purpose) -> EvidenceReference {
  EvidenceReference(
    hash: "00",
    name: "a.jpg",
    mediaType: "image/jpeg",
    size: 1,
    purpose: purpose
  )
}

extension HazardRegistered {
  static func sample(
    grade: LegalGrade = .general,
    nature: VisitNature = .administrativeInspection,
    regime: Regime = .workSafety,
    matter: String = "work-safety-industry-trade",
    by finders: [PersonID] = [Cast.finder.id]
  ) -> HazardRegistered {
    HazardRegistered(
      site: Cast.site,
      inspection: nature == .administrativeInspection ? Cast.visit : Cast.patrolVisit,
      circumstance: "spray-room-no-ventilation",
      title: BilingualText(zh: "喷漆房无机械通风", en: "Spray room without ventilation"),
      location: "二楼喷漆房",
      regime: regime,
      matter: matter,
      nature: nature,
      source: HazardSource(nature: nature, occasion: .routine),
      foundBy: finders,
      foundOn: date("2026-03-02"),
      grade: grade,
      verdict: HazardVerdict(
        grade: grade,
        verdict: grade == .major ? .major : grade == .general ? .notMajor : .undetermined
      ),
      evidence: [sampleEvidence(.found)],
      basis: LegalBasis(confidence: .verified)
    )
  }
}

extension DecisionContext {
  static func sample(
    _ actor: ActingPerson = Cast.third,
    assurance: AssuranceLevel = .personal,
    today: String = "2026-03-22",
    change: (inout DecisionContext) -> Void = { _ in }
  ) -> DecisionContext {
    var context = DecisionContext(
      actor: actor,
      people: Cast.everybody,
      assurance: assurance,
      today: date(today),
      policy: .sample,
      calendar: .sample
    )
    context.visit = .sample()
    change(&context)
    return context
  }
}

extension VisitFacts {
  /// The visit in which the sample is looked at again, by everybody.
  static func sample(on day: String = "2026-03-12") -> VisitFacts {
    VisitFacts(
      id: Cast.again,
      site: Cast.site,
      nature: .administrativeInspection,
      on: date(day),
      inspectors: Cast.everybody.map(\.id)
    )
  }
}
