import RuleLanguage
import SafetyModel
import Testing

/// Places with terms of their own, as samples of what a locality can write; none of them is shipped.
private enum SamplePlace {
  static func layer(_ id: String, region: String, _ body: String) -> RuleSourceFile {
    RuleSourceFile(
      path: "localities/\(id)/\(id).yml",
      text: """
        locality: \(id)
        region: "\(region)"
        title: {zh: 样例, en: Sample}
        add:
          instruments:
            - {id: \(id)-rule, title: {zh: 样例规定, en: Sample rule}, kind: document, confidence: secondhand}
          policies:

        """ + body
    )
  }

  static func clock(
    _ id: String,
    starts: String,
    ends: String?,
    actor: String = "authority",
    _ length: String,
    by place: String
  ) -> String {
    """
              - id: \(id)
                label: {zh: 样例时限, en: Sample clock}
                starts: \(starts)
                \(ends.map { "ends: [\($0)]" } ?? "lapses: true")
                actor: \(actor)
                length: \(length)
                roll_forward: true
                citation: {instrument: \(place)-rule, clause: "1", confidence: secondhand}

    """
  }

  /// A city of 2012: filed in 3, published in 5 working days, put right within a year.
  static let qingdao = layer(
    "qingdao",
    region: "3702",
    "    - to: listed-supervision\n      clocks:\n"
      + clock(
        "listing-filing",
        starts: "listed",
        ends: "listing_filed",
        "{n: 3, unit: working_day}",
        by: "qingdao"
      )
      + clock(
        "listing-publication",
        starts: "listed",
        ends: "listing_published",
        "{n: 5, unit: working_day}",
        by: "qingdao"
      )
      + clock("listing-limit", starts: "listed", ends: nil, "{n: 12, unit: month}", by: "qingdao")
      + clock(
        "listing-extension",
        starts: "listing_extension_requested",
        ends: "listing_extension_decided",
        "{n: 10, unit: working_day}",
        by: "qingdao"
      )
  )

  /// A province of 2011: accepted on the spot within 10 days.
  static let hubei = layer(
    "hubei",
    region: "42",
    "    - to: listed-supervision\n      clocks:\n"
      + clock(
        "delisting-review",
        starts: "delisting_applied",
        ends: "delisted",
        "{n: 10, unit: day}",
        by: "hubei"
      )
  )

  /// A province of 2018: a major hazard is reported in writing within 3 working days, to the trade
  /// union as well.
  static let shaanxi = layer(
    "shaanxi",
    region: "61",
    "    - to: self-check\n      clocks:\n"
      + clock(
        "report-major",
        starts: "major_found",
        ends: "major_reported",
        actor: "unit",
        "{n: 3, unit: working_day}",
        by: "shaanxi"
      ) + """
              needs:
                - {step: close, need: {field: union_report, when: {grade: [major]}, citation: {instrument: shaanxi-rule, clause: "4", confidence: secondhand}}}
            - to: work-safety
              needs:
                - {case_step: end, need: {field: union_report, citation: {instrument: shaanxi-rule, clause: "4", confidence: secondhand}}}

        """
  )
}

@Suite("地方的时限和要求 Terms and rows of a place")
struct LocalPolicyTests {
  private static func load(_ layers: [RuleSourceFile]) -> RulePack.Loading {
    RulePack.load(from: RuleFolder.files() + layers)
  }

  private static let samples = load([
    SamplePlace.qingdao, SamplePlace.hubei, SamplePlace.shaanxi,
  ])

  private func clock(_ id: String, of policy: String, in region: String) throws -> Clock? {
    let pack = try #require(Self.samples.pack)
    let code = try #require(RegionCode(region))
    return pack.tailored(for: code).policies.first { $0.id == policy }?.clocks.first {
      $0.id == id
    }
  }

  @Test("当地的时限只在当地有效，带当地的出处")
  func termsHoldInTheirPlace() throws {
    let filing = try #require(
      try clock("listing-filing", of: "listed-supervision", in: "370202")
    )
    #expect(filing.length == Span(count: 3, unit: .workingDay))
    #expect(filing.citation.instrument == "qingdao-rule")
    #expect(try clock("listing-filing", of: "listed-supervision", in: "420102") == nil)
    let limit = try clock("listing-limit", of: "listed-supervision", in: "370202")
    #expect(limit?.length == Span(count: 12, unit: .month))
    let review = try clock("delisting-review", of: "listed-supervision", in: "420102")
    #expect(review?.length == Span(count: 10, unit: .day))
    let national = try clock("delisting-review", of: "listed-supervision", in: "370202")
    #expect(national?.length == Span(count: 10, unit: .dayUncertain))
    // Whoever handles a listed hazard counts by the clock of the place, in every regime.
    let wuhan = try #require(RegionCode("420102"))
    let hubei = try #require(Self.samples.pack?.tailored(for: wuhan))
    for regime in [Regime.workSafety, .fire, .selfCheck] {
      let clocks = hubei.policy(regime)?.clocks.filter { $0.id == "delisting-review" } ?? []
      #expect(clocks.map(\.length) == [Span(count: 10, unit: .day)])
      #expect(clocks.map(\.citation.instrument) == ["hubei-rule"])
    }
    let report = try clock("report-major", of: "self-check", in: "610102")
    #expect(report?.length == Span(count: 3, unit: .workingDay))
  }

  @Test("换掉的时限留下原值、出处和谁换的")
  func replacedTermsKeepWhatTheyWere() throws {
    let pack = try #require(Self.samples.pack)
    let region = try #require(RegionCode("610102"))
    let changes = pack.tailored(for: region).localChanges
    let change = try #require(
      changes.first { $0.target == .clock(policy: "self-check", id: "report-major") }
    )
    #expect(change.target == .clock(policy: "self-check", id: "report-major"))
    #expect(
      change.field
        == .length(from: Span(count: 3, unit: .day), to: Span(count: 3, unit: .workingDay))
    )
    #expect(change.verb == .relax)
    #expect(change.authority?.instrument == "shaanxi-rule")
    #expect(change.layer.id == "shaanxi")
  }

  @Test(
    "已核对的法定期限，地方只能缩短",
    arguments: [("{n: 120, unit: day}", ["RULE-204"]), ("{n: 60, unit: day}", [])]
  )
  func lawfulTermsAreNotStretched(_ length: String, _ codes: [String]) {
    let layer = SamplePlace.layer(
      "city",
      region: "3702",
      "    - to: work-safety\n      clocks:\n"
        + SamplePlace.clock(
          "penalty-decision",
          starts: "penalty_case_opened",
          ends: "penalty_decided",
          length,
          by: "city"
        )
    )
    #expect(Self.load([layer]).diagnostics.map(\.code) == codes)
  }

  @Test("地方可以要求另报工会，隐患和案各在一步")
  func placesAskForAThirdReport() throws {
    let pack = try #require(Self.samples.pack)
    let xian = try #require(RegionCode("610102"))
    let ningbo = try #require(RegionCode("330203"))
    func asks(_ region: RegionCode) -> [Bool] {
      let local = pack.tailored(for: region)
      return [
        local.policy(.selfCheck)?.rule(of: HazardStep.close)?.needs,
        local.policy(.workSafety)?.rule(of: CaseStep.end)?.needs,
      ].map { needs in needs?.contains { $0.field == .unionReport } ?? false }
    }
    #expect(asks(xian) == [true, true])
    #expect(asks(ningbo) == [false, false])
  }

  @Test("地方可以加一行要求，不能减")
  func placesAddRows() throws {
    let layer = SamplePlace.layer(
      "city",
      region: "3702",
      """
          - to: work-safety
            reason: {zh: 本市要求, en: A demand of the city}
            guards:
              - step: close
                guard: {require: level, level: district, when: {grade: [major]}, citation: {instrument: city-rule, clause: "2", confidence: secondhand}}

      """
    )
    let pack = try #require(Self.load([layer]).pack)
    let region = try #require(RegionCode("370202"))
    let national = try #require(pack.policy(.workSafety)?.rule(of: .close))
    let local = try #require(pack.tailored(for: region).policy(.workSafety)?.rule(of: .close))
    #expect(local.guards.dropLast() == national.guards[...])
    #expect(local.guards.last?.rule == .level(atLeast: .district))
    #expect(
      pack.tailored(for: region).localChanges.map(\.target)
        == [.instrument(id: "city-rule"), .step(policy: "work-safety", step: "close")]
    )
  }
}
