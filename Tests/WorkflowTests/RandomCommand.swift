import SafetyModel
import Workflow

/// A small deterministic generator (SplitMix64), so that a walk can be repeated from its seed.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[Int(next() % UInt64(choices.count))]
  }

  mutating func chance(_ outOf: UInt64) -> Bool { next() % outOf == 0 }
}

extension HazardCommand {
  /// A command of a kind with particulars that are often, not always, proper.
  static func random(
    _ kind: Kind,
    in state: HazardState,
    on today: CivilDate,
    using random: inout SeededGenerator
  ) -> HazardCommand {
    let person = random.pick(Cast.everybody).id
    let second = random.pick(Cast.everybody).id
    let on = random.chance(8) ? today.adding(days: -Int(random.next() % 20)) : today
    let paper = random.chance(6) ? [] : [sampleEvidence(.document), sampleEvidence(.corrected)]
    let later = today.adding(days: 1 + Int(random.next() % 30))
    switch kind {
    case .observe, .nameResponsible, .handOver, .joinCase, .leaveCase, .reinstate, .unmerge:
      return dated(kind, by: person, on: on)
    case .proposeDetermination:
      let grade = random.pick(LegalGrade.allCases)
      return .proposeDetermination(
        DeterminationProposed(verdict: HazardVerdict(grade: grade, verdict: .undetermined), on: on)
      )
    case .confirmDetermination:
      let manner = random.pick(DeterminationManner.allCases)
      return .confirmDetermination(
        .sample(random.pick(DeterminationDecision.allCases), by: person, manner: manner) {
          $0.on = on
          $0.evidence = paper
        }
      )
    case .issueOrder:
      let officers = random.chance(3) ? [person, second] : [Cast.finder.id, Cast.second.id]
      return .issueOrder(
        OrderDraft.sample.with {
          $0.on = on
          $0.service.on = on
          $0.due = later
          $0.officers = officers
        }
      )
    case .remind: return .remind(ReminderSent(by: person, on: on, text: "请整改"))
    case .selfAssign:
      return .selfAssign(
        SelfAssigned(
          by: person,
          on: on,
          measures: "整改",
          due: random.chance(2)
            ? nil : .chosen(later, start: .registered, startDay: on)
        )
      )
    case .takeInterimMeasure:
      return .takeInterimMeasure(
        InterimMeasureDraft(measure: .stoppedUse, text: "停用", by: person, on: on)
      )
    case .liftInterimMeasure:
      let number = random.pick(state.measures.map(\.taken.number) + [1])
      return .liftInterimMeasure(
        InterimMeasureLifted(number: number, reason: "已无需要", by: person, on: on)
      )
    case .submitPlan:
      var plan = RectificationPlan.complete
      if random.chance(3) { plan.fundsFen = nil }
      let by = random.pick([Cast.unitHead.id, person])
      return .submitPlan(PlanSubmitted(plan: plan, by: by, on: on))
    case .claimRectification:
      return .claimRectification(
        RectificationClaimed(
          by: random.pick([Cast.unitHead.id, Cast.unitWorker.id, person]),
          rectifiers: [second],
          on: on,
          text: "完成",
          evidence: [sampleEvidence(.corrected)]
        )
      )
    case .reinspect:
      return .reinspect(
        ReinspectionDraft(
          inspectors: random.chance(4) ? [person, second] : [Cast.finder.id, Cast.second.id],
          inspection: Cast.again,
          on: on,
          result: random.pick(ReinspectionResult.allCases + [.passed]),
          facts: "现场情况",
          nextDue: later,
          consequence: .newTerm
        )
      )
    case .requestExtension:
      return .requestExtension(
        ExtensionDraft(
          by: person,
          on: on,
          to: later.adding(days: 20),
          ground: random.chance(4) ? nil : .forceMajeure,
          reason: "洪水"
        )
      )
    case .decideExtension:
      return .decideExtension(
        ExtensionAnswer(
          decision: random.chance(2) ? .granted : .refused,
          by: person,
          on: on,
          reason: "研究"
        )
      )
    case .sendTransfer:
      return .sendTransfer(
        TransferDraft(
          transferKind: random.chance(2) ? .referral : .transfer,
          receiver: "示例机关",
          reason: "职责",
          by: person,
          on: on
        )
      )
    case .receiptTransfer:
      return .receiptTransfer(
        TransferReceipted(
          number: max(1, state.transfers.count),
          receipt: "收条",
          by: person,
          on: on
        )
      )
    case .replyTransfer:
      let outcome = random.pick(ReplyOutcome.allCases)
      return .replyTransfer(
        TransferReplied(
          number: max(1, state.transfers.count),
          outcome: outcome,
          text: "答复",
          paper: random.chance(2)
            ? DocumentNumber(text: "示例〔2026〕8号", origin: .official) : nil,
          by: person,
          on: on
        )
      )
    case .close, .closeOnTheSpot, .endOtherwise:
      let reason: ClosureReason =
        kind == .close ? .rectified : kind == .closeOnTheSpot ? .onTheSpot : .movedOut
      return .close(
        .sample(reason, by: person) {
          $0.on = on
          $0.evidence = paper
          if random.chance(3) {
            $0.waivers = [Waiver(rule: .closerIsNotFinder, reason: "人手不足")]
          }
        }
      )
    case .split, .undoSplit: return .sample(kind)
    case .serveOrder, .reportMajor, .assist, .escalate, .filePenaltyCase, .decidePenalty,
      .lodgeAppeal, .orderStay, .endStay, .decideAppeal, .lookBack, .recordProceeding:
      var event = ProceedingEvent.sample(
        kind,
        by: kind == .reportMajor ? Cast.unitHead.id : person,
        on: on,
        appeal: max(1, state.appeals.count)
      )
      if case .lookedBack(var body) = event {
        body.inspectors = [Cast.finder.id, Cast.second.id]
        event = .lookedBack(body)
      }
      return .proceeding(event)
    case .revokeClosure:
      return .revokeClosure(
        ClosureRevoked(reason: "复核不实", by: person, on: on, evidence: paper)
      )
    case .list, .publishListing, .reportListing, .applyDelisting, .reviewDelisting, .delist:
      return .supervision(.random(kind, in: state, by: person, on: on, using: &random))
    case .orderStop, .revokeStop, .seal, .extendSeal, .liftSeal, .reportAcceptance,
      .applyResumption, .decideResumption:
      return .stopWork(.random(kind, in: state, by: person, on: on, using: &random))
    case .merge:
      return .merge(
        HazardMerged(
          into: Cast.otherHazard,
          reason: "重复",
          by: person,
          approver: second,
          on: on,
          evidence: paper
        )
      )
    case .withdraw:
      return .withdraw(
        HazardWithdrawn(
          reason: .falseAlarm,
          text: "看错",
          by: person,
          approver: second,
          on: on,
          evidence: paper
        )
      )
    }
  }

  private static func dated(_ kind: Kind, by: PersonID, on: CivilDate) -> HazardCommand {
    switch kind {
    case .nameResponsible:
      .nameResponsible(
        ResponsibleNamed(
          responsible: ResponsiblePerson(person: Cast.unitHead.id),
          by: by,
          on: on
        )
      )
    case .handOver:
      .handOver(HazardHandedOver(to: Cast.second.id, reason: "调整", by: by, on: on))
    case .joinCase: .joinCase(JoinedCase(majorCase: Cast.majorCase, by: by, on: on))
    case .leaveCase:
      .leaveCase(LeftCase(majorCase: Cast.majorCase, reason: "不再计入", by: by, on: on))
    case .reinstate: .reinstate(HazardReinstated(reason: "恢复", by: by, on: on))
    case .unmerge: .unmerge(HazardUnmerged(reason: "恢复", by: by, on: on))
    default: .observe(HazardObserved(by: [by], on: on))
    }
  }
}
