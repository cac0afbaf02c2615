import SafetyModel
import Testing

@Suite("人员与机构的经过 People and organisations")
struct PeopleReplayTests {
  private let town = OrganisationID(random: 1)
  private let person = PersonID(random: 1)

  private func registered() -> PersonEvent {
    .registered(
      PersonRegistered(
        name: PersonalReference(commitment: "00"),
        organisation: town,
        site: nil,
        qualification: .auxiliary,
        cardNumber: nil
      )
    )
  }

  private func mandate(
    _ id: String = "m-1",
    matters: [String] = ["fire-safety", "gas"],
    excluded: [String] = [],
    from: String? = "2025-01-01",
    to: String? = nil
  ) -> Mandate {
    Mandate(
      id: id,
      source: .entrusted,
      inNameOf: "明州区应急管理局",
      matters: matters,
      excluded: excluded,
      document: "明应急委〔2025〕1号",
      valid: DayInterval(from: from.flatMap { CivilDate($0) }, to: to.flatMap { CivilDate($0) })
    )
  }

  private var founded: OrganisationEvent {
    .registered(
      OrganisationRegistered(
        name: "望湖街道综合执法队",
        level: .town,
        region: RegionCode("330299001"),
        parent: nil
      )
    )
  }

  @Test("人员变更只改写明的内容")
  func aChangeKeepsTheRest() throws {
    let change = PersonChanged(
      organisation: nil,
      qualification: .officer,
      cardNumber: "ZF-001",
      reason: "取得执法证"
    )
    let after = try #require(Person.replay([registered(), .changed(change)], id: person))
    #expect(after.organisation == town)
    #expect(after.qualification == .officer)
    #expect(after.cardNumber == "ZF-001")
    #expect(Person.replay([.changed(change)], id: person) == nil)
  }

  @Test("没有登记就没有机构")
  func nothingComesOfEventsBeforeRegistration() {
    let granted = OrganisationEvent.mandateGranted(MandateGranted(mandate: mandate()))
    #expect(Organisation.replay([granted], id: town) == nil)
  }

  @Test("同号的授权被新的取代，不同号的并存")
  func mandatesAreReplacedById() throws {
    let renewed = mandate(matters: ["gas"], from: "2026-01-01")
    let other = mandate("m-2")
    let events =
      [founded]
      + [mandate(), other, renewed].map {
        OrganisationEvent.mandateGranted(MandateGranted(mandate: $0))
      }
    #expect(Organisation.replay(events, id: town)?.mandates == [other, renewed])
  }

  @Test("提前终止的授权到最后一天为止")
  func anEndedMandateLastsToItsLastDay() throws {
    let lastDay = try #require(CivilDate("2025-06-30"))
    let ended = MandateEnded(mandate: "m-1", lastDay: lastDay, reason: "机构改革")
    let events: [OrganisationEvent] = [
      founded, .mandateGranted(MandateGranted(mandate: mandate())),
      .mandateGranted(MandateGranted(mandate: mandate("m-2"))), .mandateEnded(ended),
    ]
    let mandates = try #require(Organisation.replay(events, id: town)).mandates
    #expect(mandates[0].covers("gas", on: lastDay))
    #expect(!mandates[0].covers("gas", on: lastDay.adding(days: 1)))
    #expect(mandates[1].covers("gas", on: lastDay.adding(days: 1)))
  }

  @Test(
    "授权只管写明的事项和日子，除外的不管",
    arguments: [
      ("fire-safety", "2025-01-01", true), ("fire-safety", "2025-12-31", true),
      ("fire-safety", "2024-12-31", false), ("fire-safety", "2026-01-01", false),
      ("construction", "2025-06-01", false), ("gas", "2025-06-01", false),
    ]
  )
  func aMandateCoversMattersAndDays(_ matter: String, _ day: String, _ covered: Bool) throws {
    let mandate = mandate(excluded: ["gas"], to: "2025-12-31")
    #expect(mandate.covers(matter, on: try #require(CivilDate(day))) == covered)
  }

  @Test("没有写起止日的授权一直有效")
  func anOpenMandateIsAlwaysValid() throws {
    let open = mandate(from: nil)
    for day in ["1900-01-01", "2026-11-22", "9999-12-31"] {
      #expect(open.covers("gas", on: try #require(CivilDate(day))))
    }
  }

  @Test("层级从单位到国家排序")
  func levelsAreOrderedFromTheUnitUp() {
    let levels: [OrganisationLevel] = [.unit, .town, .district, .city, .province, .national]
    #expect(OrganisationLevel.allCases.sorted() == levels)
    #expect(OrganisationLevel.town < .district)
  }
}
