import SafetyModel
import Testing

@Suite("检查对象的经过 Site history")
struct SiteReplayTests {
  private let id = SiteID(random: 1)

  private func registered(
    creditCode: String? = nil,
    fictitious: Bool = false
  ) throws -> SiteEvent {
    .registered(
      SiteRegistered(
        siteKind: .enterprise,
        name: "明州样例塑料厂",
        creditCode: creditCode,
        fictitiousCreditCode: fictitious ? "00000000FICTIVE001" : nil,
        fictitious: fictitious,
        region: try #require(RegionCode("330299001")),
        address: "望江路1号",
        parent: nil,
        tenancy: nil,
        externalCode: "E-99"
      )
    )
  }

  private func employees(_ count: Int64, on day: String) throws -> SiteEvent {
    .factRecorded(
      SiteFactRecorded(
        fact: SiteFact(
          key: "site.employees",
          value: .integer(count),
          unit: "人",
          source: "企业申报",
          asOf: try #require(CivilDate(day))
        )
      )
    )
  }

  private func contact(_ role: Contact.Role, _ name: String) -> SiteEvent {
    let reference = PersonalReference(commitment: name)
    return .contactRecorded(
      SiteContactRecorded(contact: Contact(role: role, name: reference, phone: nil))
    )
  }

  @Test("没有建档就没有检查对象")
  func nothingComesOfEventsBeforeRegistration() throws {
    #expect(Site.replay([SiteEvent](), id: id) == nil)
    #expect(Site.replay([try employees(5, on: "2026-01-01")], id: id) == nil)
  }

  @Test("建档的内容照样保留")
  func registrationIsKept() throws {
    let site = try #require(Site.replay([try registered()], id: id))
    #expect(site.name == "明州样例塑料厂")
    #expect(site.creditCode == .absent)
    #expect(site.externalCode == "E-99")
    #expect(site.status == .active)
    #expect(site.facts.isEmpty)
  }

  @Test("信用代码分为有效、虚构、没有")
  func creditCodesHaveThreeStates() throws {
    let code = try CreditCode(checking: "91350100M000100Y43")
    let valid = Site.replay([try registered(creditCode: code.text)], id: id)
    #expect(valid?.creditCode == .valid(code))
    let invented = Site.replay([try registered(fictitious: true)], id: id)
    #expect(invented?.creditCode == .fictitious("00000000FICTIVE001"))
  }

  @Test("同一属性后来的值取代先前的，撤回后就是不知道")
  func factsAreReplacedAndWithdrawn() throws {
    var events = [try registered(), try employees(120, on: "2026-01-01")]
    events.append(try employees(148, on: "2026-03-01"))
    let site = try #require(Site.replay(events, id: id))
    #expect(site.facts["site.employees"]?.value == .integer(148))
    events.append(.factWithdrawn(SiteFactWithdrawn(key: "site.employees", reason: "记错")))
    #expect(Site.replay(events, id: id)?.facts.isEmpty == true)
  }

  @Test("更正只改写明的内容")
  func correctionsChangeOnlyWhatTheyName() throws {
    let region = try #require(RegionCode("330299002"))
    let correction = SiteDetailsCorrected(
      region: region,
      creditCode: "91350100M000100Y43",
      reason: "核对营业执照"
    )
    let site = try #require(
      Site.replay([try registered(), .detailsCorrected(correction)], id: id)
    )
    #expect(site.region == region)
    #expect(site.address == "望江路1号")
    #expect(site.creditCode == .valid(try CreditCode(checking: "91350100M000100Y43")))
  }

  @Test("同一角色的联系人被新的取代")
  func contactsAreReplacedByRole() throws {
    let events = [
      try registered(), contact(.principal, "a"), contact(.safetyOfficer, "b"),
      contact(.principal, "c"),
    ]
    let site = try #require(Site.replay(events, id: id))
    #expect(site.contacts.map(\.name.commitment) == ["b", "c"])
  }

  @Test("改名记下旧名，地点按先后只记一次")
  func namesAndLocationsAreRemembered() throws {
    let events: [SiteEvent] = [
      try registered(),
      .renamed(SiteRenamed(name: "明州样例新材料厂", reason: "变更登记")),
      .renamed(SiteRenamed(name: "明州样例科技厂", reason: "变更登记")),
      .locationNamed(LocationNamed(location: "二楼喷漆房")),
      .locationNamed(LocationNamed(location: "成品库")),
      .locationNamed(LocationNamed(location: "二楼喷漆房")),
    ]
    let site = try #require(Site.replay(events, id: id))
    #expect(site.name == "明州样例科技厂")
    #expect(site.formerNames == ["明州样例塑料厂", "明州样例新材料厂"])
    #expect(site.locations == ["二楼喷漆房", "成品库"])
  }

  @Test("注销和合并改变状态")
  func closingAndMergingChangeTheStatus() throws {
    let closed = SiteEvent.closed(SiteClosed(reason: "已搬迁"))
    #expect(Site.replay([try registered(), closed], id: id)?.status == .closed(reason: "已搬迁"))
    let other = SiteID(random: 2)
    let merged = SiteEvent.merged(SiteMerged(into: other, reason: "重复建档"))
    #expect(Site.replay([try registered(), merged], id: id)?.status == .merged(into: other))
  }
}
