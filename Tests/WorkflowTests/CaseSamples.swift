import SafetyModel
import Workflow

/// A case, its further cast and one sample of every command.
enum CaseCast {
  static let first = HazardID(random: 201)
  static let other = HazardID(random: 202)
  static let third = HazardID(random: 203)
  static let all: Set<HazardID> = [first, other, third]

  static let districtSecond = officer(121, like: Cast.districtOfficer)
  static let districtThird = officer(122, like: Cast.districtOfficer)
  static let districtFourth = officer(123, like: Cast.districtOfficer)
  static let brigadeSecond = officer(124, like: Cast.brigadeOfficer)
  static let brigadeThird = officer(125, like: Cast.brigadeOfficer)
  static let brigadeFourth = officer(126, like: Cast.brigadeOfficer)
  static let expert = ActingPerson(id: PersonID(random: 127), qualification: .expert)
  /// An officer of a body that has neither found nor decides anything here.
  static let strangeOfficer = ActingPerson(
    id: PersonID(random: 128),
    qualification: .officer,
    organisation: OrganisationID(random: 9),
    level: .city,
    card: "样0002"
  )

  static let context = DecisionContext.sample(Cast.districtOfficer) { join(&$0) }

  /// Makes the further cast known.
  static func join(_ context: inout DecisionContext) {
    for person in [
      districtSecond, districtThird, districtFourth, brigadeSecond, brigadeThird, brigadeFourth,
      expert, strangeOfficer,
    ] { context.people[person.id] = person }
  }

  private static func officer(_ number: UInt64, like person: ActingPerson) -> ActingPerson {
    var officer = person
    officer.id = PersonID(random: number)
    return officer
  }

  static func opened(_ regime: Regime) -> CaseState? {
    let body = CaseOpened(
      site: Cast.site,
      criteria: "gb-35181-2017",
      branch: "a",
      atLeast: 2,
      regime: regime,
      matter: regime == .fire ? "fire-safety" : "work-safety-industry-trade",
      confidence: .memoryHigh,
      elements: [
        CountedElement(clause: "7.3.1", hazards: [first]),
        CountedElement(clause: "7.5", hazards: [other]),
      ],
      members: [first, other],
      by: Cast.finder.id,
      on: date("2026-03-02")
    )
    return CaseState.replay([.opened(body)], id: Cast.majorCase)
  }

  static func redetermination(
    _ result: RedeterminationResult,
    by person: PersonID = Cast.districtOfficer.id,
    _ study: CollectiveRecord? = nil
  ) -> CaseCommand {
    .redetermine(
      CaseRedetermined(
        result: result,
        authority: "示例机关",
        reason: "复核",
        collective: study,
        by: person,
        on: date("2026-03-14"),
        evidence: [sampleEvidence(.document)]
      )
    )
  }

  static func end(
    by person: ActingPerson = districtSecond,
    _ officers: [ActingPerson] = [districtSecond, districtThird]
  ) -> CaseCommand {
    .end(
      CaseEnded(
        officers: officers.map(\.id),
        by: person.id,
        on: date("2026-03-15"),
        evidence: [sampleEvidence(.document)]
      )
    )
  }

  static func notice(_ officers: [ActingPerson]) -> CaseCommand {
    .issueNotice(
      CaseNoticeIssued(
        number: DocumentNumber(text: "示消重〔2026〕1号", origin: .ours),
        officers: officers.map(\.id),
        service: ServiceRecord(on: date("2026-03-13"), manner: .signed),
        by: Cast.districtOfficer.id,
        on: date("2026-03-13")
      )
    )
  }

  static func command(_ kind: CaseCommand.Kind) -> CaseCommand {
    let officer = Cast.districtOfficer.id
    let on = date("2026-03-13")
    let paper = [sampleEvidence(.document)]
    switch kind {
    case .addMember:
      return .addMember(CaseMemberAdded(hazard: third, clauses: ["7.9.3"], by: officer, on: on))
    case .removeMember:
      return .removeMember(
        CaseMemberRemoved(
          hazard: other,
          reason: "条款不符",
          error: .misread,
          officers: [districtThird.id],
          approver: districtSecond.id,
          by: officer,
          on: on,
          evidence: paper
        )
      )
    case .convenePanel:
      return .convenePanel(
        CasePanelConvened(
          panel: ExpertPanel(on: on, experts: [expert.id], opinion: .major),
          by: officer,
          on: on
        )
      )
    case .confirm:
      return .confirm(
        CaseConfirmed(
          authority: "示例机关",
          clauses: ["7.3.1", "7.5"],
          by: officer,
          officers: [districtSecond.id],
          on: on,
          evidence: paper
        )
      )
    case .dismiss:
      return .dismiss(
        CaseDismissed(
          authority: "示例机关",
          reason: "不构成",
          by: officer,
          officers: [districtSecond.id],
          on: on,
          evidence: paper
        )
      )
    case .takeMeasure:
      return .takeMeasure(
        InterimMeasureDraft(measure: .strengthened, text: "专人值守", by: officer, on: on)
      )
    case .issueNotice: return notice([Cast.districtOfficer, districtSecond])
    case .submitPlan:
      return .submitPlan(CasePlanSubmitted(plan: .complete, by: Cast.unitHead.id, on: on))
    case .report:
      return .report(
        CaseReported(recipient: .regulator, body: "示例局", by: Cast.unitHead.id, on: on)
      )
    case .reportGovernment:
      return .report(
        CaseReported(
          recipient: .government,
          body: "示例区人民政府",
          receipt: "示报〔2026〕1号",
          reporter: "示例区应急管理局",
          by: officer,
          on: on
        )
      )
    case .refer:
      return .refer(CaseReferralDraft(receiver: "示例机关", reason: "请认定", by: officer, on: on))
    case .recordReply:
      return .recordReply(
        CaseReplied(
          number: 1,
          outcome: .determinedMajor,
          text: "属于",
          paper: DocumentNumber(text: "示答〔2026〕1号", origin: .official),
          by: officer,
          on: on
        )
      )
    case .redetermine: return redetermination(.noLongerMajor)
    case .list, .publishListing, .reportListing, .applyDelisting, .reviewDelisting, .delist:
      return .supervision(.sample(HazardStep(rawValue: kind.rawValue) ?? .list))
    case .end: return end()
    case .reopen:
      return .reopen(
        CaseReopened(reason: "判断有误", by: districtFourth.id, on: on, evidence: paper)
      )
    }
  }
}

extension CaseState {
  /// After an officer of the finding body recorded what the deciding body answered.
  func confirmedByBrigade() throws -> CaseState {
    try CaseWorkflow.decide(
      .confirm(
        CaseConfirmed(
          authority: "大队",
          clauses: ["7.5"],
          by: Cast.third.id,
          on: date("2026-03-13"),
          evidence: [sampleEvidence(.document)]
        )
      ),
      in: self,
      openMembers: CaseCast.all,
      context: CaseCast.context.governing(self)
    ).reduce(self) { CaseState.evolve($0, $1) }
  }
}
