import SafetyModel
import Workflow

extension ActMaker {
  /// Something about the case of the plant.
  mutating func ofTheCase(in history: History) -> Act {
    guard let state = history.caseState else { return .wait(0) }
    let kind =
      numbers.oneIn(3)
      ? numbers.pick(CaseCommand.Kind.simulated) : numbers.pick(likely(in: state, history))
    let command = command(kind, on: state, in: history)
    let by = command.by
    return .majorCase(
      command,
      by: SimulatedPeople.byID[by] == nil ? SimulatedPeople.gridWorker.id : by,
      assurance()
    )
  }

  /// The case a history begins with, over the first hazards of the plant that will be found.
  mutating func opening(on day: CivilDate) -> CaseOpened {
    let fire = numbers.oneIn(2)
    let found = [HazardID(random: 1000), HazardID(random: 1001)]
    // Half of the cases rest on hazards that are never open, so that some come to their end.
    let settled = [HazardID(random: 5000), HazardID(random: 5001)]
    let shown = numbers.oneIn(2) ? settled : found
    return CaseOpened(
      site: SimulatedPeople.plant,
      criteria: "c",
      branch: "a",
      atLeast: 2,
      regime: fire ? .fire : .workSafety,
      matter: fire ? SimulatedPeople.fire : SimulatedPeople.industry,
      confidence: .verified,
      elements: [
        CountedElement(clause: "7.1", hazards: [shown[0]]),
        CountedElement(clause: "7.2", hazards: [shown[1]]),
      ],
      members: shown == found ? found : found + settled,
      by: SimulatedPeople.gridWorker.id,
      on: day,
      nature: numbers.oneIn(3) ? .selfCheck : nil
    )
  }

  private func likely(in state: CaseState, _ history: History) -> [CaseCommand.Kind] {
    let open = Set(history.states.filter(\.isOpen).map(\.id))
    switch state.kind(openMembers: open) {
    case .suspected:
      return [.confirm, .confirm, .confirm, .refer, .recordReply, .takeMeasure, .convenePanel]
    case .confirmed, .rectified:
      return [
        .takeMeasure, .submitPlan, .redetermine, .redetermine, .issueNotice, .report,
        .reportGovernment, .removeMember,
      ]
        + (state.supervision.standing.isEmpty ? [.list] : [.publishListing, .reportListing])
    case .redetermined:
      // A listed case ends through its delisting.
      return state.supervision.standing.isEmpty
        ? [.end, .end, .takeMeasure, .submitPlan]
        : [.applyDelisting, .reviewDelisting, .reviewDelisting, .delist, .end]
    case .ended, .dismissed: return [.addMember, .reopen, .reopen]
    }
  }

  private mutating func command(
    _ kind: CaseCommand.Kind,
    on state: CaseState,
    in history: History
  ) -> CaseCommand {
    let on = day(history.today)
    let colleagues =
      state.opened.regime == .fire
      ? SimulatedPeople.brigadeOfficers : SimulatedPeople.districtOfficers
    let by = person(colleagues)
    switch kind {
    case .addMember:
      return .addMember(
        CaseMemberAdded(
          hazard: numbers.pick(history.states).id,
          clauses: [numbers.pick(["7.1", "7.2", "7.3"])],
          by: by,
          on: on
        )
      )
    case .confirm:
      return .confirm(
        CaseConfirmed(
          authority: text("示例机关"),
          clauses: numbers.oneIn(8) ? [] : ["7.1", "7.2"],
          collective: study(on: on, for: .major),
          by: by,
          officers: numbers.oneIn(2) ? [person(colleagues)] : nil,
          on: on,
          evidence: evidence()
        )
      )
    case .dismiss:
      return .dismiss(
        CaseDismissed(
          authority: text("示例机关"),
          reason: text(numbers.oneIn(8) ? "已整改" : "不构成"),
          collective: study(on: on, for: .general),
          by: by,
          officers: numbers.oneIn(2) ? [person(colleagues)] : nil,
          on: on,
          evidence: evidence()
        )
      )
    case .takeMeasure:
      return .takeMeasure(
        InterimMeasureDraft(measure: .evacuated, text: text("撤人"), by: by, on: on)
      )
    case .submitPlan:
      return .submitPlan(
        CasePlanSubmitted(
          plan: plan(on: history.today),
          by: numbers.oneIn(5) ? by : person(SimulatedPeople.unit),
          on: on
        )
      )
    case .refer:
      return .refer(
        CaseReferralDraft(receiver: text("示例机关"), reason: text("职责"), by: by, on: on)
      )
    case .recordReply:
      return .recordReply(
        CaseReplied(
          number: numbers.oneIn(6) ? 9 : 1 + numbers.below(max(1, state.referrals.count)),
          outcome: numbers.pick(ReplyOutcome.allCases),
          text: text("答复"),
          paper: numbers.oneIn(5)
            ? nil : DocumentNumber(text: "示例〔2026〕9号", origin: .official),
          by: by,
          on: on
        )
      )
    case .redetermine:
      let result: RedeterminationResult = numbers.oneIn(3) ? .stillMajor : .noLongerMajor
      return .redetermine(
        CaseRedetermined(
          result: result,
          authority: text("示例机关"),
          reason: text("复核"),
          collective: study(on: on, for: result == .stillMajor ? .major : .general),
          by: by,
          on: on,
          evidence: evidence()
        )
      )
    case .end:
      return .end(
        CaseEnded(officers: [person(deciders(of: state))], by: by, on: on, evidence: evidence())
      )
    case .removeMember, .convenePanel, .issueNotice, .report, .reportGovernment, .reopen:
      return record(kind, of: state, by, on)
    case .list, .publishListing, .reportListing, .applyDelisting, .reviewDelisting, .delist:
      guard let hazard = history.states.first else {
        return .takeMeasure(
          InterimMeasureDraft(measure: .evacuated, text: text("撤人"), by: by, on: on)
        )
      }
      return .supervision(listing(kind, of: state, beside: hazard, on))
    }
  }

  private func deciders(of state: CaseState) -> [ActingPerson] {
    state.opened.regime == .fire
      ? SimulatedPeople.brigadeOfficers : SimulatedPeople.districtOfficers
  }

  /// What is kept around a case: who left it, who was heard, what was served and reported.
  private mutating func record(
    _ kind: CaseCommand.Kind,
    of state: CaseState,
    _ by: PersonID,
    _ on: CivilDate
  ) -> CaseCommand {
    switch kind {
    case .removeMember:
      return .removeMember(
        CaseMemberRemoved(
          hazard: numbers.oneIn(8) ? HazardID(random: 9) : numbers.pick(state.members),
          reason: text(numbers.oneIn(8) ? "已整改" : "不成立"),
          error: numbers.oneIn(4) ? nil : .misread,
          officers: numbers.oneIn(4) ? nil : [person(deciders(of: state))],
          approver: numbers.oneIn(4) ? by : person(deciders(of: state)),
          by: by,
          on: on,
          evidence: evidence()
        )
      )
    case .convenePanel:
      let experts = numbers.oneIn(6) ? [] : [numbers.oneIn(4) ? by : SimulatedPeople.expert.id]
      return .convenePanel(
        CasePanelConvened(
          panel: ExpertPanel(on: day(on), experts: experts, opinion: .major),
          by: numbers.oneIn(4) ? person(SimulatedPeople.unit) : by,
          on: on
        )
      )
    case .issueNotice:
      return .issueNotice(
        CaseNoticeIssued(
          number: DocumentNumber(text: text("示例〔2026〕7号"), origin: .official),
          officers: [by, person(deciders(of: state))],
          service: ServiceRecord(on: day(on), manner: .signed),
          by: by,
          on: on
        )
      )
    case .report:
      return .report(
        CaseReported(
          recipient: numbers.pick(ReportRecipient.ofUnit),
          body: text("示例机关"),
          by: numbers.oneIn(5) ? by : person(SimulatedPeople.unit),
          on: on
        )
      )
    case .reportGovernment:
      return .report(
        CaseReported(
          recipient: .government,
          body: text("示例区人民政府"),
          receipt: numbers.oneIn(4) ? nil : "示报〔2026〕1号",
          reporter: numbers.oneIn(6) ? nil : text("示例区应急管理局"),
          by: numbers.oneIn(4) ? person(SimulatedPeople.unit) : by,
          on: on
        )
      )
    default:
      return .reopen(
        CaseReopened(reason: text("有误"), by: by, on: on, evidence: evidence())
      )
    }
  }

  /// Something about a listing of the case, as for a hazard.
  private mutating func listing(
    _ kind: CaseCommand.Kind,
    of state: CaseState,
    beside hazard: HazardState,
    _ day: CivilDate
  ) -> SupervisionCommand {
    let step: HazardStep =
      switch kind {
      case .publishListing: .publishListing
      case .reportListing: .reportListing
      case .applyDelisting: .applyDelisting
      case .reviewDelisting: .reviewDelisting
      case .delist: .delist
      default: .list
      }
    let officers = SimulatedPeople.cityOfficers + SimulatedPeople.districtOfficers
    let author = person(kind == .applyDelisting ? SimulatedPeople.unit : officers)
    let partner = person(officers)
    let proper = ProperCommand(
      by: SimulatedPeople.byID[author] ?? SimulatedPeople.gridWorker,
      with: SimulatedPeople.byID[partner] ?? SimulatedPeople.auxiliary,
      on: day,
      state: hazard
    )
    return varied(proper.supervision(step), state.supervision)
  }
}

extension SupervisionCommand {
  /// The person the record names as the one who does it.
  var author: PersonID {
    switch self {
    case .list(let draft): draft.by
    case .publish(let body): body.by
    case .report(let body): body.by
    case .request(let body): body.by
    case .review(let body): body.by
    case .lift(let body): body.by
    }
  }
}
