import SafetyModel
import Testing

@testable import Messages
@testable import Workflow

@Suite("拒绝 Sentences of refusals")
struct RefusalSentenceTests {
  @Test("每个拒绝理由都说明原因和办法", arguments: RefusalSentenceTests.reasons)
  func everyReasonIsExplained(_ reason: RefusalReason) {
    let refusal = Refusal(
      command: .close,
      state: .assigned,
      reason: reason,
      permitted: [.reinspect, .handOver]
    )
    let sentence = refusal.sentence(about: Self.hazard)
    #expect(SentenceRules.broken(byWhole: sentence).isEmpty, "\(sentence)")
    #expect(SentenceRules.broken(byWhole: reason.sentence).isEmpty, "\(reason.sentence)")
    #expect(sentence.zh.contains("bihuan hazard reinspect"))
  }

  @Test("未经复查销号：说出状态、原因和现在可以做什么")
  func closingTooEarlySaysWhatIsPermitted() {
    let refusal = Refusal(
      command: .close,
      state: .assigned,
      reason: .wrongState,
      permitted: [.claimRectification, .proposeDetermination]
    )
    #expect(
      refusal.sentence(about: nil).zh
        == "这条隐患现在是“已交办”，不能办理“销号”，记录没有改动。当前状态下不能办这一步。此人现在可以：报告已整改（bihuan hazard rectify）。"
    )
    #expect(
      refusal.sentence(about: nil).en
        == "Cannot “close”: the hazard is “assigned”. Nothing was changed. This step does not apply in the present state. This person may now: report rectification (bihuan hazard rectify)."
    )
  }

  @Test(
    "了结权力的拒绝写出人和单位的名字",
    arguments: [
      (RefusalReason.notAnOfficer(person, .gridWorker), ["白一帆"]),
      (.notTheIssuingBody(body, issuer: OrganisationID(random: 10)), ["示例镇消防站", "示例区应急管理局"]),
      (.noMandate(body, matter: "fire-safety", on: day), ["示例镇消防站"]),
      (.notOfTheUnit(person), ["白一帆"]), (.unitActsForFinder(person), ["白一帆"]),
    ]
  )
  func refusalsOfPowerNamePeopleAndBodies(_ reason: RefusalReason, _ expected: [String]) {
    let names = [
      Self.person.text: "白一帆", Self.body.text: "示例镇消防站",
      OrganisationID(random: 10).text: "示例区应急管理局",
    ]
    let sentence = reason.sentence.naming(names)
    for name in expected {
      #expect(sentence.zh.contains(name), "\(sentence.zh)")
      #expect(sentence.en.contains(name), "\(sentence.en)")
    }
  }

  @Test("责令、移送、计入案的拒绝写出文书、机关和案号")
  func refusalsOfEndingsNameWhatStandsInTheWay() {
    let order = RefusalReason.underOrder(
      DocumentNumber(text: "海应急责改〔2026〕1号", origin: .ours)
    ).sentence
    #expect(
      order.zh == "责令文书“海应急责改〔2026〕1号”还在执行，责令过的隐患要经复查才能了结。请等单位报告整改后复查，复查合格再销号。"
    )
    #expect(order.en.contains("海应急责改〔2026〕1号"))
    let away = RefusalReason.withAnotherBody("示例区住建局").sentence
    #expect(away.zh.contains("示例区住建局") && away.en.contains("示例区住建局"))
    let id = CaseID(random: 4)
    let counted = RefusalReason.countedInCase(id).sentence
    #expect(counted.zh.contains(id.text) && counted.zh.contains("写明理由退出该案"))
    #expect(counted.en.contains(id.text) && counted.en.contains("leave the case first"))
  }

  @Test("可以办的里面没有刚被拒绝的；案的全部看 case next")
  func whatWasRefusedIsNotOffered() {
    var refusal = Refusal(
      command: .withdraw,
      state: .assigned,
      reason: .textMissing(.reason),
      permitted: [.withdraw, .remind]
    )
    let sentence = refusal.sentence(about: Self.hazard)
    #expect(!sentence.zh.contains("hazard withdraw") && sentence.zh.contains("hazard remind"))
    refusal.permitted = [.withdraw]
    #expect(!refusal.sentence(about: Self.hazard).zh.contains("此人现在"))
    let id = CaseID(random: 7)
    let ofCase = CaseRefusal(
      command: .end,
      state: .confirmed,
      reason: .stillMajor,
      permitted: CaseCommand.Kind.allCases
    ).sentence(about: id)
    #expect(ofCase.zh.contains("bihuan case next \(id) --by 姓名"))
    #expect(!ofCase.zh.contains("bihuan case end"))
  }

  @Test("缺什么材料，就说用哪个选项附上")
  func missingEvidenceNamesItsOption() {
    #expect(RefusalReason.photoMissing(.document).remedy.zh.contains("--document"))
    #expect(!RefusalReason.photoMissing(.document).remedy.zh.contains("照片"))
    #expect(RefusalReason.photoMissing(.found).remedy.zh.contains("--photo"))
    #expect(RefusalReason.photoMissing(.corrected).remedy.zh.contains("--corrected-photo"))
  }

  @Test("没有可办事项时说请有权的人办理")
  func nothingPermittedSendsToAnother() {
    let refusal = Refusal(
      command: .close,
      state: .closed,
      reason: .rectifierCloses(Self.person),
      permitted: []
    )
    #expect(refusal.sentence(about: Self.hazard).zh.hasSuffix("请由有权的人办理。"))
  }

  @Test("重大隐患案的拒绝同样说明", arguments: CaseCommand.Kind.allCases, CaseState.Kind.allCases)
  func caseRefusalsAreExplained(_ command: CaseCommand.Kind, _ state: CaseState.Kind) {
    let refusal = CaseRefusal(
      command: command,
      state: state,
      reason: .stillMajor,
      permitted: CaseCommand.Kind.allCases
    )
    let sentence = refusal.sentence(about: CaseID(random: 7))
    #expect(SentenceRules.broken(byWhole: sentence).isEmpty, "\(sentence)")
  }

  private static let hazard = HazardID(random: 12345)
  private static let person = PersonID(random: 678)
  private static let body = OrganisationID(random: 9)
  private static let outside: [RefusalReason] = [("330281", "330299001")].compactMap {
    guard let region = RegionCode($0), let site = RegionCode($1) else { return nil }
    return .outsideRegion(body, region: region, site: site)
  }
  private static let day = CivilDate(daysSinceEpoch: 20_000)
  private static let next = CivilDate(daysSinceEpoch: 20_001)

  static let reasons: [RefusalReason] =
    [people, power, outside, orders, records, merging, visits].flatMap { $0 } + OverlayRefusals.all
    + RequiredText.allCases.map(RefusalReason.textMissing)

  private static let people: [RefusalReason] = [
    .wrongState, .dayBeforeFound(day: day, found: next), .dayInFuture(day: next, today: day),
    .unknownPerson(person), .notAnOfficer(person, .gridWorker), .tooFewOfficers(named: 1, of: 2),
    .notGoverned(policy: "fire"), .cardMissing(person), .notTheWithdrawingBody(person),
    .visitOfAnotherBody(body, visitors: [OrganisationID(random: 10), OrganisationID(random: 11)]),
    .cardNotValid(
      person,
      card: "样0001",
      valid: DayInterval(from: nil, to: CivilDate("2026-03-01")),
      on: CivilDate(daysSinceEpoch: 20_515)
    ),
    .noOrganisation(person), .officersOfDifferentBodies(body, OrganisationID(random: 10)),
    .notOfTheUnit(person), .unitActsForFinder(person), .rectifierInspects(person),
    .rectifierCloses(person), .finderCloses(person), .requesterDecides(person),
    .approverNotIndependent(person), .notEntitled(person, matter: "fire-safety"),
    .levelTooLow(person, level: .town, needsAbove: .town),
    .levelBelow(person, level: .town, needs: .district),
    .levelBelow(person, level: nil, needs: .district), .hadAPart(person, .inspector),
  ]

  private static let power: [RefusalReason] = [
    .levelTooLow(person, level: nil, needsAbove: nil), .assuranceTooLow(.typed),
    .signedScanMissing, .visitCarriesNoOrder(.patrol), .visitUnknown(InspectionID(random: 3)),
    .noMandate(body, matter: "fire-safety", on: day),
    .matterExcluded(body, matter: "fire-safety", mandate: "m1"),
    .mandateNotValid(
      body,
      matter: "fire-safety",
      mandate: "m1",
      valid: DayInterval(from: day, to: next)
    ),
    .mandateNotValid(body, matter: "fire-safety", mandate: "m1", valid: DayInterval(to: next)),
    .mandateNotValid(body, matter: "fire-safety", mandate: "m1", valid: DayInterval(from: day)),
    .principalNotNamed(body, mandate: "m1"), .notTheIssuingBody(nil, issuer: body),
    .notTheIssuingBody(body, issuer: body), .withAnotherBody("海滨市消防救援大队"),
  ]

  private static let orders: [RefusalReason] = [
    .alreadyOrdered(DocumentNumber(text: "海应急责改〔2026〕1号", origin: .ours)),
    .dueNotAfterOrder(due: day, on: day), .immediateDueLater(due: next, on: day),
    .servedBeforeOrder(served: day, on: next), .witnessMissing, .noTerm,
    .termOver(due: day, on: next), .termStillRunning(due: next), .extensionPending(to: next),
    .extensionLimit(.tooOften(granted: 2, most: 2)),
    .extensionLimit(.tooLong(to: next, last: day, days: 180)),
    .extensionLimit(.tooEarly(on: day, first: next, due: next, days: 10)),
    .extensionLimit(.ground(nil)), .extensionLimit(.ground(.other)),
    .noExtensionPending, .newTermNotLater(old: next, new: day), .notClaimed, .nextTermMissing,
  ]

  private static let records: [RefusalReason] = [
    .consequenceMissing, .gradeUndecided, .gradePending(missing: ["site.area"]),
    .gradePending(missing: []), .tooFewOfUnit(named: 1, of: 2),
    .planIncomplete([.funds, .deadline]),
    .interimMeasureMissing, .lastInterimMeasure, .noSuchMeasure(2), .notGeneral(.major),
    .notInTheVisit(found: day, on: next), .photoMissing(.found), .photoMissing(.corrected),
    .rectifierNotNamed, .groundMissing, .alreadyDecided(.major),
    .overrideNotDeclared(proposed: .major), .nothingOverridden(proposed: .general),
    .criterionMissing, .collectiveStudyMissing, .transferPending(number: 1), .noSuchTransfer(2),
  ]

  private static let merging: [RefusalReason] = [
    .mergeIntoItself, .mergeTargetUnfit(hazard), .alreadyInCase(CaseID(random: 4)),
    .notInCase(CaseID(random: 4)), .caseNotOpen(CaseID(random: 4)), .alreadyMember(hazard),
    .underOrder(DocumentNumber(text: "海应急责改〔2026〕1号", origin: .ours)),
    .countedInCase(CaseID(random: 4)), .holdsNoOffice(person, .gridWorker),
    .notOfTheKeepingBody(person), .notOfTheFindingBody(person), .answerWithoutPaper,
    .knownToAuthority(person), .sentToAnotherBody(person, receiver: "示例局"),
    .mergeTargetUnlike(hazard),
    .orderWouldLapse(DocumentNumber(text: "海应急责改〔2026〕1号", origin: .ours), due: next),
    .orderWouldLapse(DocumentNumber(text: "海应急责改〔2026〕1号", origin: .ours), due: nil),
    .penaltyKnown(DocumentNumber(text: "海应急罚〔2026〕1号", origin: .ours)),
    .noOrder, .notMajor(.general), .noSuchDocument("海应急责改〔2026〕1号"), .noAppealPending,
    .alreadyStayed(1), .notStayed(1), .amountMissing, .sameLocation("二楼"), .notAPart(hazard),
  ]

  private static let visits: [RefusalReason] = [
    .wordingContradicts(word: "仍未"), .notBoundToVisit(InspectionID(random: 3)),
    .ofAnotherSite(SiteID(random: 3)), .visitIsOver(InspectionID(random: 3)),
    .notOfTheVisit(InspectionID(random: 3)), .proofMissing, .planTerm(day, before: next),
    .partyUnserved(.owner), .reportOwed(.workers), .laterThanAsked(asked: day, granted: next),
    .nothingToDispute,
    .planTerm(next, after: day), .unfitVisit(.none),
    .unfitVisit(.unknown(InspectionID(random: 3))),
    .unfitVisit(.found(InspectionID(random: 3))), .unfitVisit(.nature(.patrol)),
    .unfitVisit(.tooEarly(visit: day, after: next)),
    .unfitVisit(.tooLate(visit: next, result: day)), .unfitVisit(.site(SiteID(random: 3))),
    .unfitVisit(.inspector(person)), .unfitVisit(.answered(item: "c-exit-blocked")),
    .clausesStillStand(clauses: ["7.3.3", "7.5"], atLeast: 2), .putRightSince(word: "已整改"),
    .stillMajor,
  ]
}
