import SafetyModel
import Testing

extension Cast {
  static func siteRegistered() throws -> SiteRegistered {
    SiteRegistered(
      siteKind: .enterprise,
      name: "示例塑料制品有限公司",
      creditCode: nil,
      fictitiousCreditCode: "91330299EXAMPLE01X",
      fictitious: true,
      region: try #require(RegionCode("330299001")),
      address: "示例镇工业路1号",
      parent: nil,
      tenancy: Tenancy(role: .tenant, owner: "示例物业有限公司", operator: nil),
      externalCode: "E-01"
    )
  }

  static func replayedSite() throws -> Site {
    let events: [SiteEvent] = [
      .registered(try siteRegistered()),
      .factRecorded(SiteFactRecorded(fact: fact("site.spray", true))),
      .factRecorded(SiteFactRecorded(fact: fact("site.dust", false))),
    ]
    return try #require(Site.replay(events, id: site))
  }

  private static func fact(_ key: String, _ value: Bool) -> SiteFact {
    SiteFact(key: key, value: .boolean(value), unit: nil, source: "现场查看", asOf: found)
  }
}
