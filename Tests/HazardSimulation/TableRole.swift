package import SafetyModel
package import Workflow

/// Somebody in the decision table, with the colleague of the same kind who acts along.
package struct TableRole: Sendable {
  package var name: String
  package var actor: ActingPerson
  package var partner: ActingPerson

  init(_ name: String, _ actor: ActingPerson, _ partner: ActingPerson? = nil) {
    self.name = name
    self.actor = actor
    self.partner = partner ?? actor
  }

  /// Everybody who may stand before a hazard, once per part they can have in it.
  package static func all(_ setting: TableSetting) -> [TableRole] {
    let people = SimulatedPeople.self
    let finder = setting.finders[0]
    return [
      TableRole("finder", finder, setting.finders[1]),
      TableRole("colleague of the finder", setting.finders[1], setting.finders[2]),
      TableRole("officers of the town", people.townOfficers[1], people.townOfficers[2]),
      TableRole("officers of the brigade", people.brigadeOfficers[1], people.brigadeOfficers[2]),
      TableRole("officers of the district", people.districtOfficers[1], people.districtOfficers[2]),
      TableRole("officers of the city", people.cityOfficers[0], people.cityOfficers[1]),
      TableRole("officers, mandate over", people.expiredOfficers[0], people.expiredOfficers[1]),
      TableRole(
        "officers, principal not named",
        people.namelessOfficers[0],
        people.namelessOfficers[1]
      ),
      TableRole("officer, card over", people.cardOver, people.townOfficers[1]),
      TableRole("officer, no card", people.cardless, people.townOfficers[1]),
      TableRole("officers of another district", people.neighbours[0], people.neighbours[1]),
      TableRole("one officer alone", people.cityOfficers[0]),
      TableRole("officer of no body", people.looseOfficer, people.cityOfficers[0]),
      TableRole("auxiliary", people.auxiliary, people.gridWorker),
      TableRole("grid worker", people.gridWorker, people.auxiliary),
      TableRole("expert", people.expert, people.auxiliary),
      TableRole("rectifier", people.unit[1], people.unit[0]),
      TableRole("staff of the unit", people.unit[2], people.unit[0]),
      TableRole("staff of the park", people.parkStaff[0], people.parkStaff[1]),
      TableRole("staff of another unit", people.stranger, people.unit[0]),
      TableRole("staff of no known unit", people.unplaced, people.unit[0]),
    ]
  }
}

/// What the hazards of one part of the table are: regime, visit, who found them.
package struct TableSetting: Sendable {
  package var name: String
  package var regime: Regime
  var matter: String
  var nature: VisitNature
  var finders: [ActingPerson]
  /// Whose officers handle it.
  var officers: [ActingPerson]

  /// The settings in which everybody is asked at every place.
  package static let all = [
    TableSetting(
      name: "work safety, inspection",
      regime: .workSafety,
      matter: SimulatedPeople.industry,
      nature: .administrativeInspection,
      finders: SimulatedPeople.townOfficers,
      officers: SimulatedPeople.townOfficers
    ),
    TableSetting(
      name: "work safety, patrol",
      regime: .workSafety,
      matter: SimulatedPeople.industry,
      nature: .patrol,
      finders: [
        SimulatedPeople.gridWorker, SimulatedPeople.auxiliary, SimulatedPeople.townOfficers[0],
      ],
      officers: SimulatedPeople.townOfficers
    ),
    TableSetting(
      name: "fire, inspection",
      regime: .fire,
      matter: SimulatedPeople.fire,
      nature: .administrativeInspection,
      finders: SimulatedPeople.brigadeOfficers,
      officers: SimulatedPeople.brigadeOfficers
    ),
    TableSetting(
      name: "self-check",
      regime: .selfCheck,
      matter: SimulatedPeople.industry,
      nature: .selfCheck,
      finders: [SimulatedPeople.unit[0], SimulatedPeople.unit[2], SimulatedPeople.unit[1]],
      officers: SimulatedPeople.townOfficers
    ),
    TableSetting(
      name: "park duty",
      regime: .selfCheck,
      matter: SimulatedPeople.industry,
      nature: .parkDuty,
      finders: SimulatedPeople.parkStaff + [SimulatedPeople.gridWorker],
      officers: SimulatedPeople.townOfficers
    ),
  ]

  /// The settings in which only the particulars of the steps are looked at.
  static let beside = [
    TableSetting(
      name: "work safety, guidance",
      regime: .workSafety,
      matter: SimulatedPeople.industry,
      nature: .guidance,
      finders: [SimulatedPeople.expert, SimulatedPeople.gridWorker, SimulatedPeople.auxiliary],
      officers: SimulatedPeople.townOfficers
    ),
    TableSetting(
      name: "fire, patrol",
      regime: .fire,
      matter: SimulatedPeople.fire,
      nature: .patrol,
      finders: [
        SimulatedPeople.gridWorker, SimulatedPeople.auxiliary, SimulatedPeople.townOfficers[0],
      ],
      officers: SimulatedPeople.brigadeOfficers
    ),
    TableSetting(
      name: "fire, guidance",
      regime: .fire,
      matter: SimulatedPeople.fire,
      nature: .guidance,
      finders: [SimulatedPeople.gridWorker, SimulatedPeople.expert, SimulatedPeople.auxiliary],
      officers: SimulatedPeople.brigadeOfficers
    ),
    TableSetting(
      name: "work safety, self-check",
      regime: .workSafety,
      matter: SimulatedPeople.industry,
      nature: .selfCheck,
      finders: [SimulatedPeople.unit[0], SimulatedPeople.unit[2], SimulatedPeople.unit[1]],
      officers: SimulatedPeople.townOfficers
    ),
    TableSetting(
      name: "fire, self-check",
      regime: .fire,
      matter: SimulatedPeople.fire,
      nature: .selfCheck,
      finders: [SimulatedPeople.unit[0], SimulatedPeople.unit[2], SimulatedPeople.unit[1]],
      officers: SimulatedPeople.brigadeOfficers
    ),
    TableSetting(
      name: "work safety, park duty",
      regime: .workSafety,
      matter: SimulatedPeople.industry,
      nature: .parkDuty,
      finders: SimulatedPeople.parkStaff + [SimulatedPeople.gridWorker],
      officers: SimulatedPeople.townOfficers
    ),
    TableSetting(
      name: "fire, park duty",
      regime: .fire,
      matter: SimulatedPeople.fire,
      nature: .parkDuty,
      finders: SimulatedPeople.parkStaff + [SimulatedPeople.gridWorker],
      officers: SimulatedPeople.brigadeOfficers
    ),
    TableSetting(
      name: "self-check rules, inspection",
      regime: .selfCheck,
      matter: SimulatedPeople.industry,
      nature: .administrativeInspection,
      finders: SimulatedPeople.townOfficers,
      officers: SimulatedPeople.townOfficers
    ),
    TableSetting(
      name: "self-check rules, patrol",
      regime: .selfCheck,
      matter: SimulatedPeople.industry,
      nature: .patrol,
      finders: SimulatedPeople.townOfficers,
      officers: SimulatedPeople.townOfficers
    ),
  ]

  func found(_ grade: LegalGrade) -> HazardRegistered {
    HazardRegistered(
      site: SimulatedPeople.plant,
      inspection: nature == .administrativeInspection ? SimulatedPeople.inspection : nil,
      circumstance: "spray-room-no-ventilation",
      title: BilingualText(zh: "示例", en: "sample"),
      regime: regime,
      matter: matter,
      nature: nature,
      source: HazardSource(nature: nature, occasion: .routine),
      foundBy: [finders[0].id],
      foundOn: CivilDate(tableDay: 2),
      grade: grade,
      verdict: HazardVerdict(grade: grade, verdict: .notMajor, criteria: "c", element: "1"),
      evidence: [.sample(.found)],
      basis: LegalBasis(confidence: .verified)
    )
  }
}

extension CivilDate {
  /// A day of March 2026, or later when there are more.
  init(tableDay: Int) { self = CivilDate(daysSinceEpoch: 20_512 + tableDay) }
}

extension EvidenceReference {
  static func sample(_ purpose: Purpose) -> EvidenceReference {
    EvidenceReference(hash: "00", name: "a", mediaType: "image/jpeg", size: 1, purpose: purpose)
  }
}
