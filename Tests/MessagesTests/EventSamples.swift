import SafetyModel

/// One of every event with its particulars filled, for tables of tests.
enum EventSamples {
  static let site = SiteID(random: 1)
  static let person = PersonID(random: 2)
  static let other = PersonID(random: 3)
  static let hazard = HazardID(random: 4)
  static let inspection = InspectionID(random: 5)
  static let majorCase = CaseID(random: 6)
  static let organisation = OrganisationID(random: 7)
  static let day = CivilDate(daysSinceEpoch: 20_768)  // 2026-11-11
  static let secret = PersonalReference(commitment: "c0ffee")
  static let due = DueDay.chosen(day.adding(days: 20), start: .orderServed, startDay: day)
  static let photo = EvidenceReference(
    hash: "ab",
    name: "照片1.jpg",
    mediaType: "image/jpeg",
    size: 9,
    purpose: .found
  )
  static let number = DocumentNumber(text: "海应急责改〔2026〕1号", origin: .ours)

  static let order = OrderIssued(
    form: .byDate,
    number: number,
    on: day,
    due: due,
    officers: [person, other],
    organisation: organisation,
    mandate: "m1",
    inspection: inspection,
    requirement: "装设报警器",
    service: ServiceRecord(on: day, manner: .signed, recipient: secret),
    evidence: [photo]
  )

  static let all: [DomainEvent] =
    hazards.map(DomainEvent.hazard) + cases.map(DomainEvent.majorCase)
    + inspections.map(DomainEvent.inspection) + registers

  static let hazards: [HazardEvent] =
    found + handled + ended + supervision.map(HazardEvent.supervision)
    + stopWork.map(HazardEvent.stopWork)

  private static let found: [HazardEvent] = [
    .registered(
      HazardRegistered(
        site: site,
        circumstance: "spray-room-no-gas-alarm",
        title: BilingualText(zh: "喷漆房未装可燃气体报警器", en: "No gas alarm in the spray room"),
        location: "二楼喷漆房",
        regime: .workSafety,
        matter: "work-safety-industry-trade",
        nature: .administrativeInspection,
        source: .inspection,
        foundBy: [person, other],
        foundOn: day,
        grade: .suspectedMajor,
        evidence: [photo, photo],
        recurrenceOf: HazardID(random: 9),
        basis: LegalBasis(confidence: .verified)
      )
    ),
    .observed(HazardObserved(by: [person], on: day, note: "仍未装设", evidence: [photo])),
    .determinationProposed(
      DeterminationProposed(
        verdict: HazardVerdict(
          grade: .major,
          verdict: .major,
          criteria: "mem-order-10-2023",
          element: "8(6)"
        ),
        on: day
      )
    ),
    .determinationConfirmed(
      DeterminationConfirmed(
        decision: .major,
        manner: .asProposed,
        criteria: "mem-order-10-2023",
        clause: "8(6)",
        authority: "海滨区应急管理局",
        reason: "现场核实",
        by: person,
        on: day
      )
    ),
    .responsibleNamed(
      ResponsibleNamed(
        responsible: ResponsiblePerson(person: other, post: "车间主任"),
        by: person,
        on: day
      )
    ),
    .responsibleNamed(
      ResponsibleNamed(responsible: ResponsiblePerson(name: secret), by: person, on: day)
    ),
    .handedOver(HazardHandedOver(from: person, to: other, reason: "岗位调整", by: person, on: day)),
    .handedOver(HazardHandedOver(to: other, reason: "分工", by: person, on: day)),
  ]

  private static let handled: [HazardEvent] = [
    .orderIssued(order),
    .reminderSent(
      ReminderSent(
        by: person,
        on: day,
        text: "请尽快装设",
        wishedDay: day.adding(days: 7),
        number: number
      )
    ),
    .selfAssigned(SelfAssigned(by: other, on: day, measures: "采购报警器", due: due)),
    .interimMeasureTaken(
      InterimMeasureTaken(number: 1, measure: .stoppedUse, text: "停用喷漆房", by: other, on: day)
    ),
    .interimMeasureLifted(InterimMeasureLifted(number: 1, reason: "已整改", by: other, on: day)),
    .planSubmitted(PlanSubmitted(plan: RectificationPlan(), by: other, on: day)),
    .planSubmitted(
      PlanSubmitted(
        plan: RectificationPlan(
          measures: "装设",
          responsible: ResponsiblePerson(person: other),
          fundsFen: 800_000,
          fundsSource: "自筹",
          deadline: day,
          contingency: "停用"
        ),
        by: other,
        on: day
      )
    ),
    .rectificationClaimed(
      RectificationClaimed(by: other, rectifiers: [other], on: day, text: "已装设", evidence: [photo])
    ),
    .reinspected(
      Reinspected(
        round: 1,
        inspectors: [person],
        on: day,
        result: .failed,
        facts: "未通电",
        nextDue: due,
        consequence: .newTerm
      )
    ),
    .extensionRequested(
      ExtensionRequested(
        by: other,
        on: day,
        from: day,
        to: day.adding(days: 9),
        reason: "设备未到货"
      )
    ),
    .extensionDecided(
      ExtensionDecided(
        decision: .granted,
        by: person,
        on: day,
        oldDue: due,
        newDue: due,
        reason: "属实"
      )
    ),
    .extensionDecided(
      ExtensionDecided(decision: .refused, by: person, on: day, oldDue: due, reason: "理由不足")
    ),
    .transferSent(
      TransferSent(
        number: 1,
        transferKind: .referral,
        receiver: "海滨市消防救援大队",
        paper: number,
        reason: "职权不在本单位",
        by: person,
        on: day,
        replyDue: due
      )
    ),
    .transferReceipted(TransferReceipted(number: 1, receipt: "收件回执3号", by: person, on: day)),
    .transferReplied(
      TransferReplied(number: 1, outcome: .accepted, text: "已立案", by: person, on: day)
    ),
  ]

  private static let ended: [HazardEvent] =
    [
      .closed(
        HazardClosed(
          reason: .rectified,
          by: person,
          on: day,
          note: "复查合格",
          evidence: [photo],
          waivers: [Waiver(rule: .closerIsNotFinder, reason: "仅一人")]
        )
      ),
      .closureRevoked(ClosureRevoked(reason: "复核发现未整改", authority: "海滨区安委办", by: person, on: day)),
      .withdrawn(
        HazardWithdrawn(reason: .falseAlarm, text: "看错楼层", by: person, approver: other, on: day)
      ),
      .reinstated(HazardReinstated(reason: "撤销有误", by: person, on: day)),
      .merged(HazardMerged(into: hazard, reason: "同一处", by: person, on: day)),
      .unmerged(HazardUnmerged(reason: "实为两处", by: person, on: day)),
      .joinedCase(JoinedCase(majorCase: majorCase, by: person, on: day)),
      .leftCase(LeftCase(majorCase: majorCase, reason: "条款不同", by: person, on: day)),
      .split(
        HazardSplit(
          into: hazard,
          part: "东侧",
          location: "东侧调漆间",
          rest: "西侧",
          reason: "两处期限不同",
          by: person,
          on: day
        )
      ),
      .splitUndone(SplitUndone(part: hazard, reason: "一起整改", by: person, on: day)),
      .conflictSettled(
        ConflictSettled(
          event: String(repeating: "ab", count: 32),
          reason: "已重新复查",
          by: person,
          on: day
        )
      ),
    ] + proceedings.map(HazardEvent.proceeding)

  static let cases: [CaseEvent] =
    [
      .opened(
        CaseOpened(
          site: site,
          criteria: "gb-35181-2017",
          branch: "a",
          atLeast: 3,
          regime: .fire,
          matter: "fire-safety",
          confidence: .verified,
          elements: [CountedElement(clause: "7.5", hazards: [hazard])],
          members: [hazard],
          by: person,
          on: day
        )
      ),
      .memberAdded(
        CaseMemberAdded(hazard: hazard, clauses: ["7.5", "7.9.3"], by: person, on: day)
      ),
      .confirmed(
        CaseConfirmed(
          authority: "海滨市消防救援大队",
          clauses: ["7.5"],
          reason: "集体研究",
          by: person,
          on: day
        )
      ),
      .dismissed(CaseDismissed(authority: "海滨市消防救援大队", reason: "未达数量", by: person, on: day)),
      .measureTaken(
        CaseMeasureTaken(number: 1, measure: .warned, text: "设警示", by: person, on: day)
      ),
      .planSubmitted(CasePlanSubmitted(plan: RectificationPlan(), by: person, on: day)),
      .referred(
        CaseReferred(
          number: 1,
          receiver: "海滨市消防救援大队",
          paper: number,
          reason: "综合判定",
          by: person,
          on: day,
          replyDue: due
        )
      ),
      .replied(
        CaseReplied(
          number: 1,
          outcome: .determinedMajor,
          text: "构成",
          paper: number,
          by: person,
          on: day
        )
      ),
      .redetermined(
        CaseRedetermined(
          result: .noLongerMajor,
          authority: "海滨市消防救援大队",
          reason: "已整改",
          by: person,
          on: day
        )
      ),
      .ended(
        CaseEnded(note: "销案", officers: [person, other], by: person, on: day, evidence: [photo])
      ),
      .memberRemoved(
        CaseMemberRemoved(hazard: hazard, reason: "条款不同", approver: other, by: person, on: day)
      ),
      .panelConvened(
        CasePanelConvened(
          panel: ExpertPanel(on: day, experts: [other], opinion: .major, text: "宜按重大处理"),
          by: person,
          on: day
        )
      ),
      .noticeIssued(
        CaseNoticeIssued(
          number: number,
          officers: [person, other],
          service: ServiceRecord(on: day, manner: .signed),
          by: person,
          on: day
        )
      ),
      .reported(
        CaseReported(recipient: .regulator, body: "海滨市消防救援大队", receipt: "签收", by: person, on: day)
      ),
      .reopened(CaseReopened(hazard: hazard, reason: "销号被撤销", by: person, on: day)),
      .reopened(CaseReopened(reason: "判断有误", authority: "海滨市消防救援支队", by: person, on: day)),
    ] + supervision.map(CaseEvent.supervision)

  static let answer = Answer(
    item: "p-spray-room",
    answer: .nonconforming,
    location: "二楼",
    evidence: [photo]
  )

  static let inspections: [InspectionEvent] = [
    .started(
      InspectionStarted(
        site: site,
        checklists: ["plastics"],
        items: ["p-spray-room"],
        undecidedItems: [],
        pack: "ab",
        inspectors: [person, other],
        organisation: organisation,
        nature: .administrativeInspection,
        occasion: .routine,
        day: day,
        administrative: nil
      )
    ),
    .answerRecorded(AnswerRecorded(answer: answer)),
    .evidenceAttached(InspectionEvidenceAttached(evidence: photo, note: "门头照")),
    .administrativeRecordChanged(
      AdministrativeRecordChanged(
        record: AdministrativeRecord(approval: .urgent, cardsShown: true),
        reason: "补办批准"
      )
    ),
    .finished(
      InspectionFinished(
        notChecked: ["a"],
        notCheckedReason: "停产",
        determinations: [],
        hazards: [hazard],
        observedHazards: [],
        unitSignature: UnitSignature(name: secret, refusal: nil)
      )
    ),
    .finished(
      InspectionFinished(
        notChecked: [],
        notCheckedReason: nil,
        determinations: [],
        hazards: [],
        observedHazards: [hazard],
        unitSignature: UnitSignature(name: secret, refusal: "见证人在场")
      )
    ),
    .amended(
      InspectionAmended(answer: answer, reason: "录错", determinations: [], hazards: [hazard])
    ),
    .reassessed(
      InspectionReassessed(
        pack: "0123456789abcdef",
        items: [],
        findings: [],
        determinations: [],
        reason: "新版标准施行"
      )
    ),
    .abandoned(InspectionAbandoned(reason: "企业停产")),
  ]
}
