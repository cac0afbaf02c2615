package import SafetyModel
package import Workflow

/// The invented people, bodies and sites of every simulated history.
package enum SimulatedPeople {
  package static let plant = SiteID(random: 10)
  package static let park = SiteID(random: 11)
  package static let elsewhere = SiteID(random: 12)

  package static let town = OrganisationID(random: 1)
  package static let district = OrganisationID(random: 2)
  package static let brigade = OrganisationID(random: 3)
  package static let city = OrganisationID(random: 4)
  package static let expired = OrganisationID(random: 5)
  package static let nameless = OrganisationID(random: 6)
  package static let neighbour = OrganisationID(random: 7)

  /// Where every site lies.
  package static let region = RegionCode("330299001")

  package static let industry = "work-safety-industry-trade"
  package static let fire = "fire-safety"

  package static let townOfficers = (0..<3).map {
    person(100 + $0, .officer, town, .town, [townMandate])
  }
  package static let districtOfficers = (0..<3).map {
    person(110 + $0, .officer, district, .district, [own([industry])])
  }
  package static let brigadeOfficers = (0..<3).map {
    person(120 + $0, .officer, brigade, .district, [own([fire])])
  }
  package static let cityOfficers = (0..<2).map {
    person(130 + $0, .officer, city, .city, [own([industry, fire])])
  }
  package static let expiredOfficers = (0..<2).map {
    person(140 + $0, .officer, expired, .town, [lapsed])
  }
  package static let namelessOfficers = (0..<2).map {
    person(150 + $0, .officer, nameless, .town, [withoutPrincipal])
  }
  /// Officers of a district the sites do not lie in, with power over every matter.
  package static let neighbours = (0..<2).map {
    person(155 + $0, .officer, neighbour, .district, [own([industry, fire])])
  }
  /// Two officers of a person's body, who may study a decision together; the brigade's for people of none.
  static func studying(with person: ActingPerson) -> ArraySlice<ActingPerson> {
    let colleagues = all.filter {
      $0.qualification == .officer && $0.organisation == person.organisation
    }
    return (person.organisation == nil ? brigadeOfficers : colleagues).prefix(2)
  }

  package static let auxiliary = person(160, .auxiliary, town, .town, [townMandate])
  package static let gridWorker = person(161, .gridWorker, town, .town, [townMandate])
  /// An officer of the town whose enforcement card ran out.
  package static let cardOver: ActingPerson = {
    var officer = person(164, .officer, town, .town, [townMandate])
    officer.card = "示例164"
    officer.cardValid = DayInterval(from: nil, to: CivilDate("2025-12-31"))
    return officer
  }()
  /// An officer of the town nobody has given a card.
  package static let cardless: ActingPerson = {
    var officer = person(165, .officer, town, .town, [townMandate])
    officer.card = " "
    return officer
  }()
  package static let expert = person(162, .expert, nil, nil, [])
  package static let looseOfficer = person(163, .officer, nil, nil, [])
  package static let unit = [170, 171, 172].map {
    ActingPerson(id: PersonID(random: $0), qualification: .unitStaff, site: plant)
  }
  package static let parkStaff = [180, 181].map {
    ActingPerson(id: PersonID(random: $0), qualification: .unitStaff, site: park)
  }
  package static let stranger = ActingPerson(
    id: PersonID(random: 190),
    qualification: .unitStaff,
    site: elsewhere
  )
  package static let unplaced = ActingPerson(id: PersonID(random: 191), qualification: .unitStaff)
  /// On no register.
  package static let nobody = PersonID(random: 199)

  package static let all: [ActingPerson] =
    townOfficers + districtOfficers + brigadeOfficers + cityOfficers + expiredOfficers
    + namelessOfficers + neighbours
    + [auxiliary, gridWorker, expert, looseOfficer, cardOver, cardless] + unit + parkStaff
    + [stranger, unplaced]

  package static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })

  /// The inspections orders may name, and what they were.
  package static let visits: [InspectionID: VisitNature] = [
    inspection: .administrativeInspection, joint: .administrativeInspection, patrol: .patrol,
  ]
  package static let inspection = InspectionID(random: 40)
  package static let patrol = InspectionID(random: 41)
  package static let unknownVisit = InspectionID(random: 42)
  /// An inspection in which officers of every body took part.
  package static let joint = InspectionID(random: 43)

  /// A visit made to look again on a day, and how it falls short.
  enum SecondVisit: UInt64, CaseIterable {
    case proper, patrol, elsewhere, ofTheTown

    func id(on day: CivilDate) -> InspectionID {
      InspectionID(random: UInt64(1_000_000 + day.daysSinceEpoch * 4) + rawValue)
    }
  }

  /// What is known of the visit a re-inspection, an order or a stop names.
  ///
  /// The visit that found a hazard was made by its finders; every other was a joint one.
  static func visit(of command: HazardCommand, about found: HazardRegistered) -> VisitFacts? {
    let site = found.site
    guard case .reinspect(let draft) = command else {
      return command.namedVisit.flatMap { id in
        visits[id].map { nature in
          VisitFacts(
            id: id,
            site: site,
            nature: nature,
            on: found.foundOn,
            inspectors: id == found.inspection ? found.foundBy : all.map(\.id)
          )
        }
      }
    }
    guard let id = draft.inspection else { return nil }
    for kind in SecondVisit.allCases {
      for back in -2...45 {
        let day = draft.on.adding(days: -back)
        guard kind.id(on: day) == id else { continue }
        return VisitFacts(
          id: id,
          site: kind == .elsewhere ? elsewhere : site,
          nature: kind == .patrol ? .patrol : .administrativeInspection,
          on: day,
          inspectors: (kind == .ofTheTown ? townOfficers : all).map(\.id)
        )
      }
    }
    return nil
  }

  private static let townMandate = mandate(
    .entrusted,
    [industry],
    excluded: [fire],
    inNameOf: "示例区应急管理局",
    valid: ("2026-01-01", "2026-12-31")
  )
  private static let lapsed = mandate(.authorised, [industry, fire], valid: (nil, "2025-12-31"))
  private static let withoutPrincipal = mandate(.entrusted, [industry, fire])

  private static func own(_ matters: [String]) -> Mandate { mandate(.own, matters) }

  private static func mandate(
    _ source: MandateSource,
    _ matters: [String],
    excluded: [String] = [],
    inNameOf: String? = nil,
    valid: (String?, String?) = (nil, nil)
  ) -> Mandate {
    Mandate(
      id: "m",
      source: source,
      inNameOf: inNameOf,
      matters: matters,
      excluded: excluded,
      document: "示例文书",
      valid: DayInterval(
        from: valid.0.flatMap { CivilDate($0) },
        to: valid.1.flatMap { CivilDate($0) }
      )
    )
  }

  private static func person(
    _ number: Int,
    _ qualification: Qualification,
    _ organisation: OrganisationID?,
    _ level: OrganisationLevel?,
    _ mandates: [Mandate]
  ) -> ActingPerson {
    ActingPerson(
      id: PersonID(random: UInt64(number)),
      qualification: qualification,
      organisation: organisation,
      level: level,
      region: organisation.flatMap { regions[$0] },
      mandates: mandates,
      card: qualification == .officer ? "示例\(number)" : nil
    )
  }

  /// The town of the nameless has no region on record.
  private static let regions = [
    town: RegionCode("330299001"), district: RegionCode("330299"), brigade: RegionCode("330299"),
    city: RegionCode("3302"), expired: RegionCode("330299001"), neighbour: RegionCode("330281"),
  ].compactMapValues { $0 }
}
