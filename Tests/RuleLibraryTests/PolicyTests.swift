import RuleLanguage
import SafetyModel
import Testing

/// The terms of the law that touch a hazard, as the policies must have them.
private struct LegalTerm: CustomTestStringConvertible, Sendable {
  let policy: String
  let clock: String
  let count: Int
  let unit: Span.Unit
  let instrument: String
  let clause: String

  init(
    _ policy: String,
    _ clock: String,
    _ count: Int,
    _ unit: Span.Unit,
    _ instrument: String,
    _ clause: String
  ) {
    self.policy = policy
    self.clock = clock
    self.count = count
    self.unit = unit
    self.instrument = instrument
    self.clause = clause
  }

  var testDescription: String { "\(policy)/\(clock)" }

  static let workSafety: [LegalTerm] = [
    LegalTerm("work-safety", "interim-measures", 0, .day, "work-safety-law-2021", "65(1)(3)"),
    LegalTerm("work-safety", "stop-limit", 6, .month, "saws-order-15-2007", "14"),
    LegalTerm("work-safety", "extension-reply", 5, .dayUncertain, "saws-order-15-2007", "17"),
    LegalTerm(
      "work-safety",
      "reinspect-after-claim",
      10,
      .dayUncertain,
      "saws-order-15-2007",
      "17"
    ),
    LegalTerm("work-safety", "reinspect-after-term", 10, .dayUncertain, "saws-order-15-2007", "17"),
    LegalTerm("work-safety", "power-cut-notice", 24, .hour, "work-safety-law-2021", "70"),
    LegalTerm("work-safety", "seal-limit", 30, .day, "administrative-coercion-law-2011", "25"),
    LegalTerm(
      "work-safety",
      "seal-extension",
      30,
      .day,
      "administrative-coercion-law-2011",
      "25"
    ),
    LegalTerm("work-safety", "resumption-review", 10, .dayUncertain, "saws-order-16-2007", "23"),
    LegalTerm("work-safety", "penalty-publication", 7, .workingDay, "work-safety-law-2021", "78"),
    LegalTerm("work-safety", "daily-fine", 1, .day, "work-safety-law-2021", "112"),
    LegalTerm("self-check", "quarter-statistics", 15, .day, "saws-order-16-2007", "14"),
    LegalTerm("self-check", "year-statistics", 31, .day, "saws-order-16-2007", "14"),
    LegalTerm(
      "listed-supervision",
      "delisting-review",
      10,
      .dayUncertain,
      "saws-order-16-2007",
      "23"
    ),
  ]

  static let fire: [LegalTerm] = [
    ("serve-order", 3, Span.Unit.workingDay, "19"),
    ("reinspect-after-claim", 3, .workingDay, "20"),
    ("reinspect-after-term", 3, .workingDay, "20"), ("case-opinion", 7, .workingDay, "21"),
    ("case-opinion-with-panel", 17, .workingDay, "21"), ("major-notice", 3, .workingDay, "21"),
    ("seal-limit", 30, .day, "22"), ("unseal-check", 3, .workingDay, "24"),
    ("unseal-decision", 3, .workingDay, "24"), ("resumption-decision", 3, .workingDay, "25"),
    ("urgent-report", 24, .hour, "16"),
    ("report", 3, .workingDay, "16"),
  ].map { LegalTerm("fire", $0.0, $0.1, $0.2, "fire-supervision-provisions-2012", $0.3) }

  static let procedure: [LegalTerm] = ["work-safety", "fire"].flatMap { policy in
    [
      LegalTerm(policy, "penalty-decision", 90, .day, "administrative-penalty-law-2021", "60"),
      LegalTerm(policy, "hearing-request", 5, .workingDay, "administrative-penalty-law-2021", "64"),
      LegalTerm(policy, "hearing-notice", 7, .workingDay, "administrative-penalty-law-2021", "64"),
      LegalTerm(policy, "penalty-service", 7, .workingDay, "administrative-penalty-law-2021", "61"),
      LegalTerm(policy, "fine-payment", 15, .day, "administrative-penalty-law-2021", "67"),
      LegalTerm(
        policy,
        "review-application",
        60,
        .day,
        "administrative-reconsideration-law-2023",
        "20"
      ),
      LegalTerm(policy, "lawsuit", 6, .month, "administrative-litigation-law-2017", "46"),
      LegalTerm(
        policy,
        "lawsuit-after-review",
        15,
        .day,
        "administrative-litigation-law-2017",
        "45"
      ),
      LegalTerm(
        policy,
        "performance-demand",
        10,
        .workingDay,
        "administrative-coercion-law-2011",
        "54"
      ),
      LegalTerm(policy, "court-application", 3, .month, "administrative-coercion-law-2011", "53"),
    ]
  }
}

@Suite("办事规则 The policies")
struct PolicyTests {
  private static let pack = RulePack.load(from: RuleFolder.files()).pack

  @Test(
    "法定期限都在，长短、单位、出处相符",
    arguments: LegalTerm.workSafety + LegalTerm.fire + LegalTerm.procedure
  )
  private func termsOfTheLawAreThere(_ term: LegalTerm) throws {
    let policy = try #require(Self.pack?.policies.first { $0.id == term.policy })
    let clock = try #require(policy.clocks.first { $0.id == term.clock })
    #expect(clock.length == Span(count: term.count, unit: term.unit))
    #expect(clock.citation.instrument == term.instrument)
    #expect(clock.citation.clause == term.clause)
  }

  @Test("三套规则写明每一个改变状态的步骤，没有一处说不通", arguments: [Regime.workSafety, .fire, .selfCheck])
  func everyStepIsGoverned(_ regime: Regime) throws {
    let policy = try #require(Self.pack?.policy(regime))
    #expect(policy.problems.isEmpty)
    for step in HazardStep.allCases where !step.leadsTo.isEmpty {
      #expect(policy.rule(of: step) != nil, "\(step)")
    }
  }

  @Test("内部规定以外不得豁免，凭记忆把握小的不作依据")
  func onlyHouseRulesAreWaivable() throws {
    for policy in try #require(Self.pack?.policies) {
      for row in policy.steps.flatMap(\.guards) {
        #expect(!row.isWaivable || row.citation.confidence == .practice)
        #expect(!row.isWaivable || row.houseRule != nil)
        #expect(row.citation.confidence != .memoryLow)
      }
      for rung in policy.escalation where rung.kind != .openCase {
        #expect(rung.citation.confidence == .practice)
      }
    }
  }

  @Test("挂牌督办的规则另成一份，不管任何隐患")
  func listingsHaveAPolicyOfTheirOwn() throws {
    let policy = try #require(Self.pack?.supervisionPolicy)
    #expect(policy.supervision?.levels == [.town, .district, .city, .province])
    #expect(policy.problems.isEmpty)
    #expect(Self.pack?.policy(.other) == nil)
  }
}
