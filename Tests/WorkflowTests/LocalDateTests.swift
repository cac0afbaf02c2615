import RuleLanguage
import SafetyModel
import Testing
import TranscriptSupport
import Workflow

/// Places that write terms of their own move the dates of the hazards of their sites, and of no others.
@Suite("地方的时限移动当地隐患的日期 Local terms move the dates of local hazards")
struct LocalDateTests {
  private static let pack: RulePack? = {
    let folder = Project.root + "/Rules"
    let shipped = Disk.files(below: folder).filter { $0.hasSuffix(".yml") }.map { path in
      RuleSourceFile(path: path, bytes: (try? Disk.bytes(of: folder + "/" + path)) ?? [])
    }
    return RulePack.load(from: shipped + [qingdao, hubei, shaanxi]).pack
  }()

  private static func layer(
    _ id: String,
    _ region: String,
    to policy: String,
    _ clocks: [String]
  ) -> RuleSourceFile {
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
            - to: \(policy)
              clocks:

        """ + clocks.joined()
    )
  }

  private static func clock(
    _ id: String,
    starts: String,
    ends: String,
    actor: String = "authority",
    _ length: String,
    by place: String
  ) -> String {
    """
              - id: \(id)
                label: {zh: 样例时限, en: Sample clock}
                starts: \(starts)
                ends: [\(ends)]
                actor: \(actor)
                length: \(length)
                roll_forward: true
                citation: {instrument: \(place)-rule, clause: "1", confidence: secondhand}

    """
  }

  /// A city of 2012: put right within a year of the listing.
  private static let qingdao = layer(
    "qingdao",
    "3702",
    to: "listed-supervision",
    [
      clock(
        "listing-limit",
        starts: "listed",
        ends: "delisted",
        actor: "unit",
        "{n: 12, unit: month}",
        by: "qingdao"
      )
    ]
  )

  /// A province of 2011: accepted on the spot within 10 days.
  private static let hubei = layer(
    "hubei",
    "42",
    to: "listed-supervision",
    [
      clock(
        "delisting-review",
        starts: "delisting_applied",
        ends: "delisted",
        "{n: 10, unit: day}",
        by: "hubei"
      )
    ]
  )

  /// A province of 2018: both reports within 3 working days.
  private static let shaanxi = layer(
    "shaanxi",
    "61",
    to: "self-check",
    [
      clock(
        "report-major",
        starts: "major_found",
        ends: "major_reported",
        actor: "unit",
        "{n: 3, unit: working_day}",
        by: "shaanxi"
      )
    ]
  )

  /// The last days of a clock for a hazard of a site in a region, under each reading.
  private func last(
    _ id: String,
    of state: HazardState,
    in region: String,
    regime: Regime,
    on day: String
  ) throws -> [CivilDate] {
    let pack = try #require(Self.pack)
    let local = pack.tailored(for: try #require(RegionCode(region)))
    let policy = try #require(local.policy(regime))
    return HazardWorkflow.obligations(
      in: state,
      on: date(day),
      policy: policy,
      calendar: .sample
    )
    .compactMap { duty -> DueDay? in
      switch duty.ground {
      case .clock(let clock), .listingClock(_, let clock): clock.id == id ? duty.due : nil
      default: nil
      }
    }
    .flatMap { [$0.day] + [$0.derivation.otherReading].compactMap { $0 } }
  }

  private func listed() throws -> HazardState {
    var state = try #require(
      HazardState.replay([.registered(.sample(grade: .major))], id: Cast.hazard)
    )
    for event in try HazardWorkflow.decide(
      .supervision(.list(.sample())),
      in: state,
      context: .overlays()
    ) {
      state = HazardState.evolve(state, event)
    }
    return state
  }

  @Test("青岛：挂牌的隐患一年内整改完，别处没有这个期限")
  func limitInQingdao() throws {
    let state = try listed()
    func days(_ region: String) throws -> [CivilDate] {
      try last("listing-limit", of: state, in: region, regime: .workSafety, on: "2026-03-05")
    }
    #expect(try days("370202") == [date("2027-03-04")])
    #expect(try days("420102") == [])
  }

  @Test("湖北：申请摘牌后十日内验收，只按自然日，没有第二种读法")
  func reviewInHubei() throws {
    let state = HazardState.evolve(
      try listed(),
      .supervision(
        .requested(
          DelistingRequested(
            number: 1,
            text: "已整改",
            by: Cast.unitHead.id,
            on: date("2026-03-16")
          )
        )
      )
    )
    func days(_ region: String) throws -> [CivilDate] {
      try last("delisting-review", of: state, in: region, regime: .workSafety, on: "2026-03-17")
    }
    #expect(try days("420102") == [date("2026-03-26")])
    #expect(try days("330203") == [date("2026-03-26"), date("2026-03-30")])
  }

  @Test("陕西：自查的重大隐患三个工作日内双报告，周末不算；直接判定为重大的也一样")
  func reportsInShaanxi() throws {
    var found = HazardRegistered.sample(
      grade: .major,
      nature: .selfCheck,
      regime: .selfCheck,
      by: [Cast.unitWorker.id]
    )
    found.foundOn = date("2026-03-05")
    let state = try #require(HazardState.replay([.registered(found)], id: Cast.hazard))
    func days(_ region: String) throws -> [CivilDate] {
      try last("report-major", of: state, in: region, regime: .selfCheck, on: "2026-03-05")
    }
    #expect(try days("610102") == [date("2026-03-10")])
    #expect(try days("330203") == [date("2026-03-08")])
    var reported = state
    for recipient in ReportRecipient.allCases {
      reported = HazardState.evolve(
        reported,
        .proceeding(
          .majorReported(
            MajorReported(
              recipient: recipient,
              body: "示例",
              by: Cast.unitHead.id,
              on: date("2026-03-06")
            )
          )
        )
      )
    }
    #expect(
      try last("report-major", of: reported, in: "610102", regime: .selfCheck, on: "2026-03-07")
        == []
    )
  }
}
