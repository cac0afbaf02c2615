import SafetyModel
import Workflow

extension ActMaker {
  /// Something about a hazard: what would follow where it stands, or anything at all.
  mutating func onHazard(_ state: HazardState, in history: History) -> Act {
    let step =
      numbers.oneIn(4)
      ? numbers.pick(HazardStep.simulated) : numbers.pick(likely(in: state))
    let command = command(step, on: state, in: history)
    let by =
      numbers.oneIn(8) ? person(SimulatedPeople.all) : command.author ?? person(authority(state))
    return .hazard(
      state.id,
      command,
      by: SimulatedPeople.byID[by] == nil ? SimulatedPeople.gridWorker.id : by,
      assurance()
    )
  }

  private func likely(in state: HazardState) -> [HazardCommand.Kind] {
    var steps: [HazardCommand.Kind]
    switch state.kind {
    case .registered:
      steps = [.issueOrder, .issueOrder, .remind, .selfAssign, .closeOnTheSpot]
    case .assigned:
      steps = [
        .claimRectification, .claimRectification, .requestExtension, .requestExtension,
        .reinspect, .issueOrder,
      ]
    case .rectified: steps = [.reinspect, .reinspect, .reinspect, .reinspect]
    case .reinspected: steps = [.close, .close, .close, .close, .liftInterimMeasure]
    case .closed: return [.revokeClosure, .lookBack]
    case .withdrawn: return [.reinstate]
    case .merged: return [.unmerge]
    }
    if state.grade == .major { steps += overlays(in: state) }
    if state.grade == .suspectedMajor || state.gradePending != nil {
      steps += [.confirmDetermination, .confirmDetermination]
    }
    if state.grade > .general, state.standingMeasures.isEmpty { steps.append(.takeInterimMeasure) }
    if state.grade > .general, state.plan == nil { steps.append(.submitPlan) }
    if state.pendingExtension != nil { steps += [.decideExtension, .decideExtension] }
    steps += around(state)
    if !state.unansweredTransfers.isEmpty { steps += [.receiptTransfer, .replyTransfer] }
    return steps
  }

  /// Disputes once there is something to dispute, and parts.
  private func around(_ state: HazardState) -> [HazardCommand.Kind] {
    var steps: [HazardCommand.Kind] = state.found.splitFrom == nil ? [] : [.undoSplit]
    guard state.order != nil else { return steps }
    let pending = state.appeals.filter { $0.decided == nil }
    guard let appeal = pending.first else { return steps + [.lodgeAppeal] }
    steps += [.decideAppeal, appeal.isStayed ? .endStay : .orderStay]
    return steps
  }

  /// What follows of a listing or a stop where a major hazard stands.
  private func overlays(in state: HazardState) -> [HazardCommand.Kind] {
    let held = !state.supervision.standing.isEmpty || !state.stopWork.standingStops.isEmpty
    switch state.kind {
    case .registered, .assigned:
      return held ? [.publishListing, .reportListing] : [.list, .orderStop]
    case .rectified: return held ? [.reportAcceptance, .reportAcceptance] : []
    case .reinspected:
      guard held else { return state.stopWork.standingSeals.isEmpty ? [] : [.liftSeal] }
      return [
        .applyDelisting, .reviewDelisting, .delist, .applyResumption, .decideResumption,
        .decideResumption, .delist, .liftSeal,
      ]
    case .closed, .withdrawn, .merged: return []
    }
  }

  // MARK: - Who would
  func authority(_ state: HazardState) -> [ActingPerson] {
    switch state.found.nature {
    case .selfCheck: return SimulatedPeople.unit
    case .parkDuty: return SimulatedPeople.parkStaff
    case .administrativeInspection, .patrol, .guidance:
      return state.found.regime == .fire
        ? SimulatedPeople.brigadeOfficers : SimulatedPeople.townOfficers
    }
  }

  private func finderSide(_ state: HazardState) -> [ActingPerson] {
    state.found.foundBy.compactMap { SimulatedPeople.byID[$0] } + [SimulatedPeople.gridWorker]
  }

  func deciders(_ state: HazardState) -> [ActingPerson] {
    state.found.regime == .fire
      ? SimulatedPeople.brigadeOfficers : SimulatedPeople.districtOfficers
  }

  /// Two of the body that ordered, or that would; now and then others.
  private mutating func pair(_ state: HazardState) -> [PersonID] {
    let issuers = state.orders.last.map { order in
      SimulatedPeople.all.filter { $0.organisation == order.organisation }
    }
    let bodies = [
      issuers ?? authority(state), issuers ?? authority(state), SimulatedPeople.districtOfficers,
      SimulatedPeople.cityOfficers, SimulatedPeople.expiredOfficers,
      SimulatedPeople.namelessOfficers,
    ]
    let body = numbers.oneIn(3) ? numbers.pick(bodies) : issuers ?? authority(state)
    switch numbers.below(14) {
    case 0: return []
    case 1: return [person(body)]
    case 2:
      let one = person(body)
      return [one, one]
    case 3: return [person(body), person(SimulatedPeople.all)]
    default: return Array(body.shuffled(using: &numbers).prefix(2).map(\.id))
    }
  }

  // MARK: - What
  mutating func command(
    _ step: HazardCommand.Kind,
    on state: HazardState,
    in history: History
  ) -> HazardCommand {
    let today = history.today
    let on = day(today)
    let finder = person(finderSide(state))
    let officer = person(authority(state))
    let unit = person(SimulatedPeople.unit)
    switch step {
    case .observe: return .observe(HazardObserved(by: [finder], on: on))
    case .proposeDetermination: return .proposeDetermination(proposal(on))
    case .confirmDetermination: return .confirmDetermination(confirmation(state, on))
    case .nameResponsible:
      let named = ResponsiblePerson(person: unit)
      return .nameResponsible(ResponsibleNamed(responsible: named, by: officer, on: on))
    case .handOver:
      return .handOver(
        HazardHandedOver(to: person(authority(state)), reason: text("调整"), by: officer, on: on)
      )
    case .issueOrder: return .issueOrder(order(state, on))
    case .remind: return .remind(ReminderSent(by: finder, on: on, text: text("请整改")))
    case .selfAssign:
      let due =
        numbers.oneIn(3)
        ? nil : DueDay.chosen(later(than: on), start: .registered, startDay: on)
      return .selfAssign(SelfAssigned(by: unit, on: on, measures: text("整改"), due: due))
    case .takeInterimMeasure:
      return .takeInterimMeasure(
        InterimMeasureDraft(measure: .stoppedUse, text: text("停用"), by: unit, on: on)
      )
    case .liftInterimMeasure:
      let number = 1 + numbers.below(state.measures.count + 1)
      return .liftInterimMeasure(
        InterimMeasureLifted(number: number, reason: text("已无需要"), by: officer, on: on)
      )
    case .submitPlan: return .submitPlan(PlanSubmitted(plan: plan(on: today), by: unit, on: on))
    case .claimRectification:
      return .claimRectification(
        RectificationClaimed(
          by: unit,
          rectifiers: numbers.oneIn(2) ? [person(SimulatedPeople.unit)] : [],
          on: on,
          text: words("完成"),
          evidence: evidence()
        )
      )
    case .reinspect: return .reinspect(look(state, on))
    case .requestExtension: return .requestExtension(request(state, by: unit, on))
    case .decideExtension:
      let asked = state.pendingExtension?.to ?? today
      return .decideExtension(
        ExtensionAnswer(
          decision: numbers.oneIn(3) ? .refused : .granted,
          by: pair(state).first ?? officer,
          on: on,
          newDue: numbers.oneIn(3) ? asked.adding(days: 2 - numbers.below(14)) : nil,
          reason: text("研究")
        )
      )
    case .sendTransfer: return .sendTransfer(transfer(officer, on))
    case .receiptTransfer:
      return .receiptTransfer(
        TransferReceipted(number: transferNumber(state), receipt: text("收条"), by: officer, on: on)
      )
    case .replyTransfer:
      return .replyTransfer(
        TransferReplied(
          number: transferNumber(state),
          outcome: numbers.pick(ReplyOutcome.allCases),
          text: text("答复"),
          paper: numbers.oneIn(4)
            ? nil : DocumentNumber(text: "示例〔2026〕8号", origin: .official),
          by: officer,
          on: on
        )
      )
    case .close, .closeOnTheSpot, .endOtherwise: return .close(closure(step, state, on))
    case .revokeClosure:
      return .revokeClosure(
        ClosureRevoked(
          reason: text("复核不实"),
          authority: numbers.oneIn(4) ? text("示例区政府") : nil,
          by: person(SimulatedPeople.cityOfficers + SimulatedPeople.districtOfficers),
          on: on,
          evidence: evidence()
        )
      )
    case .withdraw:
      return .withdraw(
        HazardWithdrawn(
          reason: .falseAlarm,
          text: text("看错"),
          by: finder,
          approver: officer,
          on: on,
          evidence: evidence()
        )
      )
    case .reinstate:
      return .reinstate(HazardReinstated(reason: text("恢复"), by: officer, on: on))
    case .merge: return .merge(merger(of: state, by: officer, on, in: history))
    case .unmerge: return .unmerge(HazardUnmerged(reason: text("恢复"), by: officer, on: on))
    case .joinCase: return .joinCase(JoinedCase(majorCase: caseID(), by: officer, on: on))
    case .leaveCase, .recordProceeding:
      let done: [CaseWork]? =
        numbers.oneIn(2) ? CaseWork.allCases.filter { _ in numbers.oneIn(2) } : nil
      return .leaveCase(
        LeftCase(majorCase: caseID(), reason: text("不计"), done: done, by: officer, on: on)
      )
    case .list, .publishListing, .reportListing, .applyDelisting, .reviewDelisting, .delist,
      .orderStop, .revokeStop, .seal, .extendSeal, .liftSeal, .reportAcceptance,
      .applyResumption, .decideResumption, .serveOrder, .reportMajor, .assist, .escalate,
      .filePenaltyCase, .decidePenalty, .lodgeAppeal, .orderStay, .endStay, .decideAppeal,
      .lookBack, .split, .undoSplit:
      return overlay(step, on: state, in: history)
        ?? .observe(HazardObserved(by: [finder], on: on))
    }
  }

  /// Words of a record that now and then say the opposite of its result.
  mutating func words(_ plain: String) -> String {
    numbers.oneIn(10) ? "一处仍未整改" : text(plain)
  }

  private mutating func meant() -> String? {
    numbers.oneIn(4) ? numbers.pick(["属实", " "]) : nil
  }

  private mutating func caseID() -> CaseID {
    numbers.oneIn(8) ? CaseID(random: 31) : History.caseID
  }

  private mutating func transferNumber(_ state: HazardState) -> Int {
    numbers.oneIn(8) ? numbers.below(4) : 1 + numbers.below(max(1, state.transfers.count))
  }

  private mutating func proposal(_ on: CivilDate) -> DeterminationProposed {
    DeterminationProposed(
      verdict: HazardVerdict(
        grade: numbers.pick(LegalGrade.allCases),
        verdict: numbers.pick([.undetermined, .notMajor]),
        criteria: numbers.pick(["c", "d"]),
        element: numbers.pick(["1", "2", nil])
      ),
      on: on
    )
  }

  private mutating func confirmation(
    _ state: HazardState,
    _ on: CivilDate
  ) -> DeterminationConfirmed {
    let decision = numbers.pick(DeterminationDecision.allCases)
    let proposed = state.proposal?.grade ?? state.found.grade
    let against =
      (proposed == .general && decision == .major) || (proposed > .general && decision == .general)
    let fits = !numbers.oneIn(6)
    let own = state.found.regime == .selfCheck && numbers.oneIn(2)
    let deciding = own ? SimulatedPeople.unit + SimulatedPeople.parkStaff : deciders(state)
    return DeterminationConfirmed(
      decision: decision,
      manner: against == fits ? .overriding : .asProposed,
      criteria: numbers.oneIn(12) ? nil : "c",
      clause: numbers.oneIn(12) ? "" : "1",
      authority: text("示例机关"),
      reason: numbers.oneIn(6) ? nil : text(numbers.oneIn(6) ? "已整改" : "核实"),
      collective: study(on: on, for: decision),
      by: person(deciding),
      officers: numbers.oneIn(2) ? [person(deciding)] : nil,
      on: on,
      evidence: evidence()
    )
  }

  /// Into one that could be the same, mostly, with somebody who agrees.
  private mutating func merger(
    of state: HazardState,
    by: PersonID,
    _ on: CivilDate,
    in history: History
  ) -> HazardMerged {
    let alike = history.states.filter { other in
      other.id != state.id && other.isOpen && other.found.site == state.found.site
        && other.found.regime == state.found.regime && other.grade >= state.grade
        && other.found.circumstance == state.found.circumstance
    }
    let likely = alike.isEmpty || numbers.oneIn(5) ? history.states : alike
    return HazardMerged(
      into: numbers.oneIn(12) ? HazardID(random: 999) : numbers.pick(likely).id,
      reason: text("重复"),
      by: numbers.oneIn(2) ? by : state.order?.officers.first ?? by,
      approver: numbers.oneIn(3) ? nil : person(authority(state)),
      on: on,
      evidence: numbers.oneIn(3) ? nil : evidence()
    )
  }

  private mutating func order(_ state: HazardState, _ on: CivilDate) -> OrderDraft {
    let form: OrderForm = numbers.oneIn(4) ? .immediate : .byDate
    let fits = !numbers.oneIn(12)
    let manner: ServiceManner = numbers.oneIn(5) ? .refused : .signed
    let usual = numbers.oneIn(5) ? 30 : 1 + numbers.below(40)
    return OrderDraft(
      form: form,
      number: DocumentNumber(text: "示例〔2026〕\(numbers.below(99))号", origin: .ours),
      on: on,
      due: (form == .immediate) == fits ? on : on.adding(days: usual),
      officers: pair(state),
      inspection: numbers.oneIn(8)
        ? numbers.pick([SimulatedPeople.patrol, SimulatedPeople.unknownVisit])
        : numbers.pick([SimulatedPeople.inspection, SimulatedPeople.joint]),
      requirement: text("整改"),
      service: ServiceRecord(
        on: numbers.oneIn(12) ? on.adding(days: numbers.below(4) - 1) : on,
        manner: manner,
        witness: numbers.oneIn(2) ? nil : PersonalReference(commitment: "w")
      )
    )
  }

  private mutating func look(_ state: HazardState, _ on: CivilDate) -> ReinspectionDraft {
    let result = numbers.pick([ReinspectionResult.passed, .passed, .passed, .partly, .failed])
    return ReinspectionDraft(
      inspectors: pair(state),
      inspection: visit(on),
      on: on,
      result: result,
      facts: words("现场情况"),
      nextDue: numbers.oneIn(10) ? nil : later(than: on),
      consequence: numbers.oneIn(10) ? nil : numbers.pick(ReinspectionConsequence.allCases),
      wordingConfirmed: meant()
    )
  }

  /// A visit of that day, and now and then another or none.
  private mutating func visit(_ on: CivilDate) -> InspectionID? {
    switch numbers.below(16) {
    case 0: nil
    case 1: SimulatedPeople.inspection
    case 2: SimulatedPeople.SecondVisit.proper.id(on: on.adding(days: 1))
    case 3, 4: SimulatedPeople.SecondVisit.proper.id(on: on.adding(days: -numbers.below(30)))
    case 5: numbers.pick(SimulatedPeople.SecondVisit.allCases).id(on: on)
    default: SimulatedPeople.SecondVisit.proper.id(on: on)
    }
  }

  private mutating func transfer(_ by: PersonID, _ on: CivilDate) -> TransferDraft {
    TransferDraft(
      transferKind: numbers.oneIn(2) ? .referral : .transfer,
      receiver: text(numbers.pick(["示例机关甲", "示例机关乙"])),
      receiverOrganisation: numbers.pick([nil, SimulatedPeople.district, SimulatedPeople.city]),
      reason: text("职责"),
      by: by,
      on: on
    )
  }

  private mutating func closure(
    _ step: HazardCommand.Kind,
    _ state: HazardState,
    _ on: CivilDate
  ) -> HazardClosed {
    let reason: ClosureReason =
      step == .close
      ? .rectified
      : step == .closeOnTheSpot ? .onTheSpot : numbers.pick([.movedOut, .ceased, .demolished])
    let photos = numbers.oneIn(5) ? [] : [paper(.found), paper(.corrected)]
    return HazardClosed(
      reason: reason,
      by: pair(state).first ?? person(authority(state)),
      correctedBy: numbers.oneIn(3) ? [] : [person(SimulatedPeople.unit)],
      on: reason == .onTheSpot && !numbers.oneIn(4) ? state.found.foundOn : on,
      note: numbers.oneIn(6) ? nil : words("说明"),
      evidence: evidence() + photos,
      waivers: numbers.oneIn(3) ? [Waiver(rule: .closerIsNotFinder, reason: text("人手不足"))] : [],
      wordingConfirmed: meant()
    )
  }
}
