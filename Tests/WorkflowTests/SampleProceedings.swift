import SafetyModel
import Workflow

extension ProceedingEvent {
  /// A proper record of each kind around the sample hazard.
  static func sample(
    _ step: HazardStep,
    by: PersonID,
    on: CivilDate,
    appeal: Int = 1
  ) -> ProceedingEvent {
    let order = "示例责改〔2026〕1号"
    switch step {
    case .serveOrder:
      return .orderServed(
        OrderServed(
          order: order,
          party: ResponsibleParty(role: .owner, name: "示例实业"),
          service: ServiceRecord(on: on, manner: .signed),
          by: by,
          on: on
        )
      )
    case .reportMajor:
      return .majorReported(
        MajorReported(recipient: .regulator, body: "示例区应急管理局", by: Cast.unitHead.id, on: on)
      )
    case .assist:
      return .assistanceGiven(
        AssistanceGiven(form: .visit, helper: "示例区专家组", text: "指导布管", by: by, on: on)
      )
    case .escalate:
      return .escalationTaken(
        EscalationTaken(rung: .circular, authority: "示例区安委办", by: by, on: on)
      )
    case .filePenaltyCase:
      return .penaltyCaseFiled(
        PenaltyCaseFiled(number: .paper("示例应急立〔2026〕1号"), authority: "示例区应急管理局", by: by, on: on)
      )
    case .lodgeAppeal:
      return .appealLodged(
        AppealLodged(form: .review, body: "示例区人民政府", against: order, by: by, on: on)
      )
    case .orderStay:
      return .stayOrdered(
        StayOrdered(number: appeal, document: .paper("示例府停〔2026〕1号"), by: by, on: on)
      )
    case .endStay: return .stayEnded(StayEnded(number: appeal, reason: "情况变化", by: by, on: on))
    case .decideAppeal:
      return .appealDecided(
        AppealDecided(
          number: appeal,
          outcome: .upheld,
          document: .paper("示例府复〔2026〕1号"),
          by: by,
          on: on
        )
      )
    case .recordProceeding:
      return .recorded(
        ProceedingRecorded(
          matter: .governmentInformed,
          happened: on,
          party: "示例区人民政府",
          by: by,
          on: on
        )
      )
    case .lookBack:
      return .lookedBack(
        LookedBack(
          inspectors: [Cast.finder.id, Cast.second.id],
          result: .held,
          facts: "风机运转正常",
          by: by,
          on: on
        )
      )
    default: return .penalty("示例应急罚〔2026〕1号", on: on, by: by)
    }
  }

  /// A fine under the Work Safety Law.
  static func penalty(
    _ number: String,
    on: CivilDate,
    by: PersonID = Cast.third.id,
    statute: PenaltyStatute = .workSafetyLaw
  ) -> ProceedingEvent {
    .penaltyDecided(
      PenaltyDecided(
        number: .paper(number),
        authority: "示例区应急管理局",
        kinds: [.fine],
        amountFen: 2_000_000,
        statute: statute,
        by: by,
        on: on
      )
    )
  }
}

extension DocumentNumber {
  static func paper(_ text: String) -> DocumentNumber {
    DocumentNumber(text: text, origin: .official)
  }
}
