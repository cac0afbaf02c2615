import SafetyModel

extension EventSamples {
  /// One of every event of sites, people and organisations.
  static let registers: [DomainEvent] =
    sites.map(DomainEvent.site) + people.map(DomainEvent.person)
    + organisations.map(DomainEvent.organisation) + personalData.map(DomainEvent.personalData)

  private static let sites: [SiteEvent] =
    regions.map { region in
      .registered(
        SiteRegistered(
          siteKind: .enterprise,
          name: "宏达塑料厂",
          creditCode: nil,
          fictitiousCreditCode: nil,
          fictitious: true,
          region: region,
          address: "一号路1号",
          parent: nil,
          tenancy: nil,
          externalCode: nil
        )
      )
    }
    + values.map { value in
      .factRecorded(
        SiteFactRecorded(
          fact: SiteFact(key: "site.x", value: value, unit: "m²", source: "现场测量", asOf: day)
        )
      )
    }
    + [
      .factWithdrawn(SiteFactWithdrawn(key: "site.x", reason: "测错")),
      .detailsCorrected(SiteDetailsCorrected(address: "二号路", reason: "搬迁")),
      .contactRecorded(
        SiteContactRecorded(contact: Contact(role: .principal, name: secret, phone: secret))
      ),
      .locationNamed(LocationNamed(location: "二楼喷漆房")),
      .renamed(SiteRenamed(name: "宏达新材料厂", reason: "工商变更")),
      .closed(SiteClosed(reason: "已搬离")), .merged(SiteMerged(into: site, reason: "重复登记")),
    ]

  private static let regions = ["330299001"].compactMap { RegionCode($0) }

  private static let values: [FactValue] =
    [
      .boolean(true), .boolean(false), .integer(3), .text("两层"), .choice("spray"), .choices([]),
      .choices(["spray", "dip"]), .day(day),
    ] + ["312.5"].compactMap { ExactDecimal($0) }.map(FactValue.decimal)

  private static let people: [PersonEvent] = [
    .registered(
      PersonRegistered(
        name: secret,
        organisation: organisation,
        site: nil,
        qualification: .officer,
        cardNumber: "3302990001"
      )
    ),
    .deputyNamed(
      DeputyNamed(
        deputy: Deputy(
          person: PersonID(random: 2),
          valid: DayInterval(from: day, to: nil),
          ground: "年休假"
        )
      )
    ),
    .deputyEnded(DeputyEnded(deputy: PersonID(random: 2), lastDay: day, reason: "返岗")),
    .keyRegistered(PersonKeyRegistered(key: "a+b+c", document: photo)),
    .keyRegistered(PersonKeyRegistered(key: "a+b+c", document: nil)),
    .keyRevoked(PersonKeyRevoked(key: "a+b+c", reason: "U盘丢失")),
    .changed(
      PersonChanged(
        organisation: nil,
        qualification: .auxiliary,
        cardNumber: nil,
        reason: "证件到期"
      )
    ),
  ]

  private static let decision = PersonalDataDecision(
    approvers: [person, other],
    reason: "本人申请",
    document: photo
  )

  private static let personalData: [PersonalDataEvent] = [
    .corrected(PersonalDataCorrected(replacement: secret, decision: decision)),
    .sealed(PersonalDataSealed(decision: decision)),
    .erased(PersonalDataErased(decision: decision)),
  ]

  private static let organisations: [OrganisationEvent] = [
    .registered(
      OrganisationRegistered(name: "海滨镇应急消防管理站", level: .town, region: nil, parent: nil)
    ),
    .mandateGranted(
      MandateGranted(
        mandate: Mandate(
          id: "m1",
          source: .entrusted,
          inNameOf: "海滨区应急管理局",
          matters: ["a"],
          excluded: [],
          document: "委托书〔2026〕1号",
          valid: DayInterval(from: day)
        )
      )
    ),
    .mandateEnded(MandateEnded(mandate: "m1", lastDay: day, reason: "委托终止")),
    .changed(
      OrganisationChanged(
        former: OrganisationPlace(level: .town, region: nil, parent: nil),
        place: OrganisationPlace(
          level: .town,
          region: RegionCode("330299001"),
          parent: OrganisationID(random: 8)
        ),
        reason: "补登上级",
        paper: RegisterPaper(number: "示例编〔2026〕3号", scan: nil),
        datedBack: DatedBack(acts: 3, lastDay: day)
      )
    ),
  ]
}
