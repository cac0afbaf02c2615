import SafetyModel

/// One of every event of listings, stops and seals.
extension EventSamples {
  static let supervision: [SupervisionEvent] = [
    .listed(
      SupervisionListed(
        number: 1,
        level: .district,
        paper: number,
        body: "海曙区安委办",
        supervisor: "海曙区应急管理局",
        responsible: ResponsiblePerson(name: secret, post: "副局长"),
        due: due,
        requirements: "停用喷漆房",
        reportEvery: 7,
        by: person,
        on: day,
        evidence: [photo]
      )
    ),
    .published(
      ListingPublished(number: 1, place: "区政府网站", by: person, on: day, evidence: [photo])
    ),
    .reported(ListingProgressReported(number: 1, text: "设备到货", by: person, on: day)),
    .requested(DelistingRequested(number: 1, text: "已整改", paper: number, by: person, on: day)),
    .reviewed(
      DelistingReviewed(
        number: 1,
        reviewers: [person, other],
        result: .passed,
        assessment: "逐项核对",
        by: person,
        on: day
      )
    ),
    .lifted(
      SupervisionLifted(
        number: 1,
        paper: number,
        body: "海曙区安委办",
        ground: .rectified,
        reason: "整改合格",
        by: person,
        on: day,
        evidence: [photo]
      )
    ),
  ]

  static let stopWork: [StopWorkEvent] = [
    .ordered(
      StopOrdered(
        number: 1,
        measures: [.withdraw, .production],
        scope: "二楼喷漆房",
        legalBasis: "安全生产法第六十五条",
        paper: number,
        on: day,
        officers: [person, other],
        organisation: organisation,
        mandate: "m1",
        until: due,
        inspection: inspection,
        service: ServiceRecord(on: day, manner: .signed, recipient: secret),
        evidence: [photo]
      )
    ),
    .revoked(
      StopRevoked(
        number: 1,
        paper: number,
        reason: "对象有误",
        officers: [person, other],
        on: day
      )
    ),
    .sealed(
      SealImposed(
        number: 1,
        sealed: "电源箱",
        legalBasis: "消防法第五十四条",
        paper: number,
        on: day,
        officers: [person, other],
        organisation: organisation,
        mandate: "m1",
        until: due,
        service: ServiceRecord(on: day, manner: .signed, recipient: secret)
      )
    ),
    .sealExtended(
      SealExtended(
        number: 1,
        paper: number,
        approver: "局长",
        reason: "情况复杂",
        oldUntil: due,
        until: due,
        by: person,
        on: day
      )
    ),
    .sealLifted(
      SealLifted(number: 1, paper: number, reason: "已整改", officers: [person, other], on: day)
    ),
    .accepted(
      AcceptanceReported(
        number: 1,
        paper: number,
        team: [secret, secret, secret],
        items: "逐项合格",
        conclusion: .passed,
        by: person,
        on: day,
        evidence: [photo]
      )
    ),
    .requested(ResumptionRequested(text: "已整改验收", paper: number, by: person, on: day)),
    .decided(
      ResumptionDecided(
        decision: .consented,
        paper: number,
        officers: [person, other],
        facts: "符合要求",
        lifts: [1],
        by: person,
        on: day
      )
    ),
  ]
}
