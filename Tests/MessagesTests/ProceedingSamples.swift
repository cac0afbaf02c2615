import SafetyModel

extension EventSamples {
  /// One of every record around a hazard.
  static let proceedings: [ProceedingEvent] = [
    .penaltyCaseFiled(
      PenaltyCaseFiled(number: number, authority: "海滨区应急管理局", by: person, on: day)
    ),
    .penaltyDecided(
      PenaltyDecided(
        number: number,
        authority: "海滨区应急管理局",
        kinds: [.warning, .fine],
        amountFen: 2_000_050,
        statute: .workSafetyLaw,
        by: person,
        on: day
      )
    ),
    .penaltyDecided(
      PenaltyDecided(
        number: number,
        authority: "海滨区应急管理局",
        kinds: [.warning],
        statute: .other,
        by: person,
        on: day
      )
    ),
    .appealLodged(
      AppealLodged(
        number: 1,
        form: .review,
        body: "海滨区人民政府",
        caseNumber: number,
        against: number.text,
        by: other,
        on: day
      )
    ),
    .stayOrdered(StayOrdered(number: 1, document: number, by: person, on: day)),
    .stayEnded(StayEnded(number: 1, reason: "情况变化", by: person, on: day)),
    .appealDecided(
      AppealDecided(
        number: 1,
        outcome: .upheld,
        document: number,
        text: "程序合法",
        by: person,
        on: day
      )
    ),
    .orderServed(
      OrderServed(
        order: number.text,
        party: ResponsibleParty(role: .owner, name: "海滨实业"),
        service: ServiceRecord(on: day, manner: .refused, witness: secret),
        by: person,
        on: day
      )
    ),
    .majorReported(
      MajorReported(recipient: .workers, body: "职工代表大会", receipt: "会议记录", by: other, on: day)
    ),
    .assistanceGiven(
      AssistanceGiven(form: .visit, helper: "专家组", text: "指导布管", by: person, on: day)
    ),
    .lookedBack(
      LookedBack(inspectors: [person], result: .held, facts: "运转正常", by: person, on: day)
    ),
    .escalationTaken(
      EscalationTaken(rung: .circular, authority: "区安委办", document: number, by: person, on: day)
    ),
    .recorded(
      ProceedingRecorded(
        matter: .penaltyServed,
        happened: day,
        number: number.text,
        party: "海滨实业",
        text: "当场签收",
        by: person,
        on: day
      )
    ),
  ]
}
