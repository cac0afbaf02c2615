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
    let by = command.author
    return .majorCase(
      command,
      by: SimulatedPeople.byID[by] == nil ? SimulatedPeople.gridWorker.id : by,
      assurance()
    )
  }

  /// The case a history begins with, over the first hazards of the plant that will be found.
  mutating func opening(on day: CivilDate) -> CaseOpened {
    let fire = numbers.oneIn(2)
    let first = HazardID(random: 1000)
    let second = HazardID(random: 1001)
    return CaseOpened(
      site: SimulatedPeople.plant,
      criteria: "c",
      branch: "a",
      atLeast: 2,
      regime: fire ? .fire : .workSafety,
      matter: fire ? SimulatedPeople.fire : SimulatedPeople.industry,
      confidence: .verified,
      elements: [
        CountedElement(clause: "7.1", hazards: [first]),
        CountedElement(clause: "7.2", hazards: [second]),
      ],
      members: [first, second],
      by: SimulatedPeople.gridWorker.id,
      on: day
    )
  }

  private func likely(in state: CaseState, _ history: History) -> [CaseCommand.Kind] {
    let open = Set(history.states.filter(\.isOpen).map(\.id))
    switch state.kind(openMembers: open) {
    case .suspected: return [.confirm, .confirm, .confirm, .refer, .recordReply, .takeMeasure]
    case .confirmed, .rectified:
      return [.takeMeasure, .submitPlan, .redetermine, .redetermine]
        + (state.supervision.standing.isEmpty ? [.list] : [.publishListing, .reportListing])
    case .redetermined:
      let listed: [CaseCommand.Kind] =
        state.supervision.standing.isEmpty
        ? [] : [.applyDelisting, .reviewDelisting, .reviewDelisting, .delist, .delist]
      return [.end, .end, .takeMeasure, .submitPlan] + listed
    case .ended, .dismissed: return [.addMember]
    }
  }

  private mutating func command(
    _ kind: CaseCommand.Kind,
    on state: CaseState,
    in history: History
  ) -> CaseCommand {
    let on = day(history.today)
    let by = person(
      state.opened.regime == .fire
        ? SimulatedPeople.brigadeOfficers : SimulatedPeople.districtOfficers
    )
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
          on: on,
          evidence: evidence()
        )
      )
    case .dismiss:
      return .dismiss(
        CaseDismissed(
          authority: text("示例机关"),
          reason: text("不构成"),
          collective: study(on: on, for: .general),
          by: by,
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
    case .removeMember, .convenePanel, .issueNotice, .report, .reopen, .end:
      let pool =
        state.opened.regime == .fire
        ? SimulatedPeople.brigadeOfficers : SimulatedPeople.districtOfficers
      return .end(
        CaseEnded(officers: [person(pool)], by: by, on: on, evidence: evidence())
      )
    case .list, .publishListing, .reportListing, .applyDelisting, .reviewDelisting, .delist:
      guard let hazard = history.states.first else {
        return .takeMeasure(
          InterimMeasureDraft(measure: .evacuated, text: text("撤人"), by: by, on: on)
        )
      }
      return .supervision(listing(kind, of: state, beside: hazard, on))
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

extension CaseCommand {
  fileprivate var author: PersonID {
    switch self {
    case .addMember(let body): body.by
    case .confirm(let body): body.by
    case .dismiss(let body): body.by
    case .takeMeasure(let draft): draft.by
    case .submitPlan(let body): body.by
    case .refer(let draft): draft.by
    case .recordReply(let body): body.by
    case .redetermine(let body): body.by
    case .end(let body): body.by
    case .removeMember, .convenePanel, .issueNotice, .report, .reopen:
      SimulatedPeople.gridWorker.id
    case .supervision(let act): act.author
    }
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
