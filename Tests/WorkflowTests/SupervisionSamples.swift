import SafetyModel
import Workflow

extension Cast {
  static let cityOfficer = ActingPerson(
    id: PersonID(random: 120),
    qualification: .officer,
    organisation: OrganisationID(random: 4),
    level: .city,
    mandates: [districtMandate],
    card: "样0002"
  )
  static let otherDistrictOfficer = ActingPerson(
    id: PersonID(random: 121),
    qualification: .officer,
    organisation: OrganisationID(random: 5),
    level: .district,
    mandates: [districtMandate],
    card: "样0002"
  )
  /// Two who may review what any level lists.
  static let provincials = [122, 123].map { number in
    ActingPerson(
      id: PersonID(random: number),
      qualification: .officer,
      organisation: OrganisationID(random: 6),
      level: .province,
      mandates: [districtMandate],
      card: "样0002"
    )
  }
}

extension DocumentNumber {
  static func sample(_ text: String) -> DocumentNumber {
    DocumentNumber(text: text, origin: .ours)
  }
}

extension Policy {
  /// The sample with the rows and clocks of listings, stops and seals.
  static let overlays: Policy = {
    var policy = Policy.sample
    policy.clocks += [
      limit("stop-limit", .stopOrdered, Span(count: 6, unit: .month)),
      limit("seal-limit", .sealed, Span(count: 30, unit: .day)),
      limit("seal-extension", .sealExtended, Span(count: 30, unit: .day)),
      limit("resumption-review", .resumptionApplied, Span(count: 10, unit: .dayUncertain)),
    ]
    policy.steps += [
      rule(.list, [.not(.unit)]), rule(.publishListing, [.not(.unit)]),
      rule(.applyDelisting, [.ofUnit]), rule(.reviewDelisting, [.not(.unit)]),
      rule(.delist, [.not(.unit), .assurance]),
      rule(.orderStop, [.officers(count: 2), .mandate, .inspection]),
      rule(.revokeStop, [.officers(count: 2), .assurance]),
      rule(.seal, [.officers(count: 2), .mandate]), rule(.extendSeal, [.officers(count: 1)]),
      rule(.liftSeal, [.officers(count: 2)]), rule(.reportAcceptance, [.ofUnit]),
      rule(.applyResumption, [.ofUnit]),
      rule(.decideResumption, [.officers(count: 2), .assurance]),
    ]
    return policy
  }()

  private static let source = Citation(instrument: "sample", clause: "1", confidence: .practice)

  private static func limit(_ id: String, _ start: Clock.Start, _ length: Span) -> Clock {
    Clock(
      id: id,
      label: BilingualText(zh: id, en: id),
      starts: start,
      actor: .authority,
      length: length,
      rollsForward: false,
      citation: source
    )
  }

  private static func rule(_ step: HazardStep, _ rows: [StepGuard.Rule]) -> StepRule {
    StepRule(
      step: step,
      guards: rows.map { StepGuard(rule: $0, citation: source) },
      location: RuleLocation(file: "", line: 0, column: 0)
    )
  }
}

extension DecisionContext {
  /// The sample under the policy with listings, stops and seals, and their people.
  static func overlays(
    _ actor: ActingPerson = Cast.districtOfficer,
    today: String = "2026-03-20",
    change: (inout DecisionContext) -> Void = { _ in }
  ) -> DecisionContext {
    var context = DecisionContext(
      actor: actor,
      people: Cast.everybody + [Cast.cityOfficer, Cast.otherDistrictOfficer] + Cast.provincials,
      assurance: .personal,
      today: date(today),
      policy: .overlays,
      calendar: .sample
    )
    context.visit = .sample()
    change(&context)
    return context
  }
}

extension ListingDraft {
  static func sample(
    _ level: OrganisationLevel = .district,
    by: PersonID = Cast.districtOfficer.id,
    change: (inout ListingDraft) -> Void = { _ in }
  ) -> ListingDraft {
    var draft = ListingDraft(
      level: level,
      paper: .sample("示安督〔2026〕\(level.rawValue.utf8.count)号"),
      body: "示例安全生产委员会办公室",
      supervisor: "示例应急管理局",
      responsible: ResponsiblePerson(post: "分管副局长"),
      due: date("2026-04-30"),
      requirements: "停用喷漆房，按方案整改",
      reportEvery: 7,
      by: by,
      on: date("2026-03-04"),
      evidence: [sampleEvidence(.document)]
    )
    change(&draft)
    return draft
  }
}

extension SupervisionCommand {
  /// A review that passed, by these reviewers.
  static func reviewed(_ number: Int = 1, by reviewers: [ActingPerson]) -> SupervisionCommand {
    .review(
      DelistingReviewed(
        number: number,
        reviewers: reviewers.map(\.id),
        result: .passed,
        assessment: "逐项核对，符合要求",
        by: Cast.districtOfficer.id,
        on: date("2026-03-13")
      )
    )
  }

  static func sample(
    _ step: HazardStep,
    number: Int = 1,
    by: PersonID? = nil
  ) -> SupervisionCommand {
    let district = by ?? Cast.districtOfficer.id
    let unit = by ?? Cast.unitHead.id
    let paper = [sampleEvidence(.document)]
    switch step {
    case .publishListing:
      return .publish(
        ListingPublished(number: number, place: "区政府网站", by: district, on: date("2026-03-06"))
      )
    case .reportListing:
      return .report(
        ListingProgressReported(number: number, text: "风机到货", by: unit, on: date("2026-03-09"))
      )
    case .applyDelisting:
      return .request(
        DelistingRequested(number: number, text: "已整改验收", by: unit, on: date("2026-03-12"))
      )
    case .reviewDelisting:
      return .review(
        DelistingReviewed(
          number: number,
          reviewers: [Cast.districtOfficer.id, Cast.otherDistrictOfficer.id],
          result: .passed,
          assessment: "逐项核对，符合要求",
          by: district,
          on: date("2026-03-13")
        )
      )
    case .delist:
      return .lift(
        SupervisionLifted(
          number: number,
          paper: .sample("示安督解〔2026〕1号"),
          body: "示例安全生产委员会办公室",
          ground: .rectified,
          reason: "整改合格",
          by: district,
          on: date("2026-03-13"),
          evidence: paper
        )
      )
    default: return .list(.sample(by: district))
    }
  }

  /// A command with particulars that are often, not always, proper.
  static func random(
    _ step: HazardStep,
    in state: HazardState,
    by person: PersonID,
    on day: CivilDate,
    using random: inout SeededGenerator
  ) -> SupervisionCommand {
    let number = random.pick(state.supervision.listings.map(\.listed.number) + [1])
    let level = random.pick(OrganisationLevel.allCases)
    switch sample(step, number: number, by: person) {
    case .list:
      return .list(
        .sample(level, by: person) {
          $0.on = day
          $0.due = day.adding(days: Int(random.next() % 40))
        }
      )
    case .publish(var body):
      body.on = day
      return .publish(body)
    case .report(var body):
      body.on = day
      return .report(body)
    case .request(var body):
      body.on = day
      return .request(body)
    case .review(var body):
      body.on = day
      body.result = random.pick(DelistingReviewResult.allCases)
      return .review(body)
    case .lift(var body):
      body.on = day
      body.ground = random.pick(DelistingGround.allCases)
      return .lift(body)
    }
  }
}

extension MeasureOrder {
  static func sample(
    until: String? = "2026-03-31",
    change: (inout MeasureOrder) -> Void = { _ in }
  ) -> MeasureOrder {
    var order = MeasureOrder(
      paper: .sample("示应急现决〔2026〕1号"),
      legalBasis: "安全生产法第六十五条",
      on: date("2026-03-03"),
      until: until.map { date($0) },
      officers: [Cast.finder.id, Cast.second.id],
      service: ServiceRecord(on: date("2026-03-03"), manner: .signed),
      evidence: [sampleEvidence(.document)]
    )
    change(&order)
    return order
  }
}

extension StopWorkCommand {
  static func sample(_ step: HazardStep, number: Int = 1, by: PersonID? = nil) -> StopWorkCommand {
    let officer = by ?? Cast.third.id
    let unit = by ?? Cast.unitHead.id
    let paper = [sampleEvidence(.document)]
    switch step {
    case .revokeStop:
      return .revoke(
        StopRevoked(
          number: number,
          paper: .sample("示应急撤〔2026〕1号"),
          reason: "对象有误",
          officers: by.map { [$0] } ?? [Cast.third.id, Cast.second.id],
          on: date("2026-03-04"),
          evidence: paper
        )
      )
    case .seal: return .seal(SealDraft(sealed: "喷漆房及风机电源", order: .sample()))
    case .extendSeal:
      return .extendSeal(
        SealExtensionDraft(
          number: number,
          paper: .sample("示应急延封〔2026〕1号"),
          approver: "局长",
          reason: "情况复杂",
          by: officer,
          on: date("2026-03-20"),
          evidence: paper
        )
      )
    case .liftSeal:
      return .liftSeal(
        SealLifted(
          number: number,
          paper: .sample("示应急解封〔2026〕1号"),
          reason: "已整改",
          officers: [Cast.finder.id, Cast.second.id],
          on: date("2026-03-13")
        )
      )
    case .reportAcceptance:
      return .accept(
        AcceptanceDraft(
          agency: "示例安全评估有限公司",
          team: [],
          items: "风机、联锁、警示均已到位",
          conclusion: .passed,
          by: unit,
          on: date("2026-03-11"),
          evidence: paper
        )
      )
    case .applyResumption:
      return .requestResumption(
        ResumptionRequested(text: "整改验收完毕", by: unit, on: date("2026-03-11"))
      )
    case .decideResumption:
      return .decideResumption(
        ResumptionAnswer(
          decision: .consented,
          paper: .sample("示应急复产〔2026〕1号"),
          officers: [Cast.finder.id, Cast.second.id],
          facts: "现场符合要求",
          by: officer,
          on: date("2026-03-13"),
          evidence: paper
        )
      )
    default:
      return .order(
        StopDraft(
          measures: [.withdraw, .production],
          scope: "二楼喷漆房",
          inspection: Cast.visit,
          order: .sample()
        )
      )
    }
  }

  /// A command with particulars that are often, not always, proper.
  static func random(
    _ step: HazardStep,
    in state: HazardState,
    by person: PersonID,
    on day: CivilDate,
    using random: inout SeededGenerator
  ) -> StopWorkCommand {
    let stop = random.pick(state.stopWork.stops.map(\.ordered.number) + [1])
    let seal = random.pick(state.stopWork.seals.map(\.imposed.number) + [1])
    func order(_ old: MeasureOrder) -> MeasureOrder {
      var order = old
      order.on = day
      order.until = day.adding(days: 20)
      order.service.on = day
      return order
    }
    switch sample(step, number: step == .revokeStop ? stop : seal, by: person) {
    case .order(var draft):
      draft.order = order(draft.order)
      return .order(draft)
    case .revoke(var body):
      body.on = day
      return .revoke(body)
    case .seal(var draft):
      draft.order = order(draft.order)
      return .seal(draft)
    case .extendSeal(var draft):
      draft.on = day
      return .extendSeal(draft)
    case .liftSeal(var body):
      body.on = day
      return .liftSeal(body)
    case .accept(var draft):
      draft.on = day
      draft.conclusion = random.pick(AcceptanceConclusion.allCases)
      return .accept(draft)
    case .requestResumption(var body):
      body.on = day
      return .requestResumption(body)
    case .decideResumption(var answer):
      answer.on = day
      answer.decision = random.pick(ResumptionDecision.allCases)
      return .decideResumption(answer)
    }
  }
}
