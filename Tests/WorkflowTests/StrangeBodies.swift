import SafetyModel
import Workflow

/// People of bodies that are in the wrong place, and the orders they might write.
extension Cast {
  static let cardless = ActingPerson(
    id: PersonID(random: 151),
    qualification: .officer,
    organisation: town,
    level: .town,
    mandates: [townMandate],
    card: " "
  )
  /// Of a town in another district, with power over the matter.
  static let stranger = ActingPerson(
    id: PersonID(random: 152),
    qualification: .officer,
    organisation: OrganisationID(random: 44),
    level: .town,
    region: RegionCode("330281001"),
    mandates: [townMandate],
    card: "样0044"
  )

  /// Where the sample site lies.
  static let place = RegionCode("330299001")

  static let outside: RefusalReason? = {
    guard let body = stranger.organisation, let region = stranger.region, let place else {
      return nil
    }
    return .outsideRegion(body, region: region, site: place)
  }()

  static let everybodysBodies = Set(everybody.compactMap(\.organisation)).sorted()
}

extension OrderDraft {
  /// Written on the visit of everybody by somebody who was not there.
  static let foreign = onTheVisit(of: Cast.stranger)
  static let own = onTheVisit(of: Cast.third)

  private static func onTheVisit(of officer: ActingPerson) -> OrderDraft {
    var draft = sample
    draft.officers = [officer.id]
    draft.inspection = Cast.again
    return draft
  }
}

extension DecisionContext {
  /// Makes the people of strange bodies and the place of the site known.
  mutating func knowStrangers() {
    for person in [Cast.cardless, Cast.stranger] { people[person.id] = person }
    siteRegion = Cast.place
  }
}
