import SafetyModel
import Workflow

/// A command to a case with nothing wrong about it but, perhaps, who gives it.
struct ProperCaseCommand {
  var by: ActingPerson
  var with: ActingPerson
  var on: CivilDate
  var state: CaseState
  /// What another body answers.
  var answer = ReplyOutcome.determinedGeneral

  static let members = [HazardID(random: 20), HazardID(random: 23)]

  static func opening(_ regime: Regime, _ matter: String) -> CaseOpened {
    CaseOpened(
      site: SimulatedPeople.plant,
      criteria: "c",
      branch: "a",
      atLeast: 2,
      regime: regime,
      matter: matter,
      confidence: .verified,
      elements: [
        CountedElement(clause: "7.1", hazards: [members[0]]),
        CountedElement(clause: "7.2", hazards: [members[1]]),
      ],
      members: members,
      by: SimulatedPeople.gridWorker.id,
      on: CivilDate(tableDay: 2)
    )
  }

  func callAsFunction(_ kind: CaseCommand.Kind) -> CaseCommand {
    switch kind {
    case .addMember:
      .addMember(
        CaseMemberAdded(hazard: HazardID(random: 24), clauses: ["7.3"], by: by.id, on: on)
      )
    case .removeMember:
      .removeMember(
        CaseMemberRemoved(
          hazard: Self.members[0],
          reason: "不计",
          error: .misread,
          officers: [third.id],
          approver: with.id,
          by: by.id,
          on: on,
          evidence: papers
        )
      )
    case .convenePanel:
      .convenePanel(
        CasePanelConvened(
          panel: ExpertPanel(
            on: on,
            experts: [SimulatedPeople.expert.id],
            opinion: .major,
            text: "构成"
          ),
          by: by.id,
          on: on
        )
      )
    case .confirm:
      .confirm(
        CaseConfirmed(
          authority: "示例机关",
          clauses: ["7.1", "7.2"],
          collective: study(.major),
          by: by.id,
          on: on,
          evidence: papers
        )
      )
    case .dismiss:
      .dismiss(
        CaseDismissed(
          authority: "示例机关",
          reason: "不构成",
          collective: study(.general),
          by: by.id,
          on: on,
          evidence: papers
        )
      )
    case .takeMeasure:
      .takeMeasure(InterimMeasureDraft(measure: .evacuated, text: "撤人", by: by.id, on: on))
    case .issueNotice: .issueNotice(notice)
    case .submitPlan: .submitPlan(CasePlanSubmitted(plan: plan, by: by.id, on: on))
    case .report:
      .report(CaseReported(recipient: .regulator, body: "示例局", by: by.id, on: on))
    case .reportGovernment:
      .report(
        CaseReported(
          recipient: .government,
          body: "示例人民政府",
          receipt: "收〔2026〕1号",
          reporter: "示例区应急管理局",
          by: by.id,
          on: on
        )
      )
    case .refer:
      .refer(CaseReferralDraft(receiver: "示例机关", reason: "职责", by: by.id, on: on))
    case .recordReply:
      .recordReply(
        CaseReplied(
          number: 1,
          outcome: answer,
          text: "答复",
          paper: paper,
          by: by.id,
          on: on
        )
      )
    case .redetermine: .redetermine(redetermination)
    case .list: .supervision(listing(.list))
    case .publishListing: .supervision(listing(.publishListing))
    case .reportListing: .supervision(listing(.reportListing))
    case .applyDelisting: .supervision(listing(.applyDelisting))
    case .reviewDelisting: .supervision(listing(.reviewDelisting))
    case .delist: .supervision(listing(.delist))
    case .end: .end(CaseEnded(officers: [with.id], by: by.id, on: on, evidence: papers))
    case .reopen:
      .reopen(CaseReopened(reason: "又成立", by: by.id, on: on, evidence: papers))
    }
  }

  /// Another officer of the deciding body.
  private var third: ActingPerson {
    let officers =
      state.opened.regime == .fire
      ? SimulatedPeople.brigadeOfficers : SimulatedPeople.districtOfficers
    return officers.first { $0.id != by.id && $0.id != with.id } ?? by
  }

  private var paper: DocumentNumber { DocumentNumber(text: "示例〔2026〕9号", origin: .official) }
  private var papers: [EvidenceReference] { [.sample(.document)] }

  private func study(_ decision: DeterminationDecision) -> CollectiveRecord {
    CollectiveRecord(
      on: on,
      participants: SimulatedPeople.studying(with: by).map(\.id),
      minutes: "纪要",
      conclusion: "一致",
      outcome: decision
    )
  }

  private var notice: CaseNoticeIssued {
    CaseNoticeIssued(
      number: paper,
      officers: by.id == with.id ? [by.id] : [by.id, with.id],
      service: ServiceRecord(on: on, manner: .signed),
      by: by.id,
      on: on
    )
  }

  private var redetermination: CaseRedetermined {
    CaseRedetermined(
      result: .noLongerMajor,
      authority: "示例机关",
      reason: "已整改",
      collective: study(.general),
      by: by.id,
      on: on,
      evidence: papers
    )
  }

  private var plan: RectificationPlan {
    RectificationPlan(
      goals: "消除隐患",
      measures: "加装风机",
      responsibleBody: "示例厂",
      responsible: ResponsiblePerson(person: SimulatedPeople.unit[0].id),
      fundsFen: 100,
      fundsSource: "自筹",
      deadline: on.adding(days: 20),
      contingency: "停用"
    )
  }

  /// The town lists, so that its own people may delist; as for a hazard.
  private func listing(_ step: HazardStep) -> SupervisionCommand {
    let hazard = HazardState.replay(
      [.registered(TableSetting.all[0].found(.major))],
      id: Self.members[0]
    )
    guard let hazard else {
      return .report(ListingProgressReported(number: 1, text: "", by: by.id, on: on))
    }
    return ProperCommand(by: by, with: with, on: on, state: hazard).supervision(step)
  }
}
