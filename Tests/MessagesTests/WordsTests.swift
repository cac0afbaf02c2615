import Ledger
import Messages
import Operations
import RuleLanguage
import SafetyModel
import Testing
import Workflow

@Suite("词语 Words of enumerations")
struct WordsTests {
  @Test("每个词两种语言都有", arguments: WordsTests.words)
  func everyWordStandsInBothLanguages(_ word: NamedSentence) {
    #expect(SentenceRules.broken(by: word.sentence).isEmpty)
  }

  @Test("同一枚举内中文各不相同", arguments: WordsTests.distinct)
  func wordsOfOneEnumerationDiffer(_ words: [NamedSentence]) {
    #expect(Set(words.map(\.sentence.zh)).count == words.count)
    #expect(Set(words.map(\.sentence.en)).count == words.count)
  }

  @Test("只有核对过原文的才印为法律依据", arguments: Confidence.allCases)
  func onlyVerifiedPrintsAsLegalGround(_ confidence: Confidence) {
    #expect((confidence.label.zh == "法律依据") == (confidence == .verified))
    #expect((confidence.label.zh == "核对原文") == confidence.needsCheckAgainstText)
  }

  @Test("经验做法和未核的写法是固定的")
  func practiceAndUnknownHaveFixedWords() {
    #expect(Confidence.practice.label.zh == "经验做法（非法定）")
    #expect(Confidence.unknown.label.zh == "未核")
    #expect(Assurance.typed.label.zh == "自报姓名（未核验身份）")
  }

  @Test("每个隐患动作的命令各不相同，销号的三种理由共用一个")
  func verbsDiffer() {
    let verbs = HazardCommand.Kind.allCases.compactMap(\.verb)
    #expect(Set(verbs).count == verbs.count - 2)
    #expect(verbs.allSatisfy { $0.allSatisfy { $0.isLowercase || $0 == "-" } })
  }

  @Test("账本里的身份保证和办理时的身份保证说法一致")
  func assuranceReadsTheSameEverywhere() {
    #expect(Assurance.typed.label == AssuranceLevel.typed.label)
    #expect(Assurance.device.label == AssuranceLevel.device.label)
    #expect(Assurance.personal.label == AssuranceLevel.personal.label)
  }

  @Test(
    "条款写法",
    arguments: [
      ("65", "第65条"), ("21(5)", "第21条（5）"), ("7.3.3", "7.3.3"), ("table 3.4.1", "表3.4.1"),
    ]
  )
  func clausesReadAsInPapers(_ clause: String, _ zh: String) {
    let citation = Citation(instrument: "law", clause: clause, confidence: .verified)
    #expect(citation.clauseText.zh == zh)
    #expect(
      citation.sentence { _ in Sentence(zh: "安全生产法", en: "Work Safety Law") }.zh
        == "《安全生产法》\(zh)（法律依据）"
    )
  }

  private static let distinct: [[NamedSentence]] = [
    NamedSentence.all(LegalGrade.self, \.label), NamedSentence.all(LegalGrade.self, \.shortLabel),
    NamedSentence.all(ItemGrade.self, \.label), NamedSentence.all(Regime.self, \.label),
    NamedSentence.all(DeterminationDecision.self, \.label),
    NamedSentence.all(DeterminationManner.self, \.label),
    NamedSentence.all(RedeterminationResult.self, \.label),
    NamedSentence.all(Verdict.self, \.label),
    NamedSentence.all(ElementFinding.Status.self, \.label),
    NamedSentence.all(ElementKind.self, \.label), NamedSentence.all(VisitNature.self, \.label),
    NamedSentence.all(Occasion.self, \.label), NamedSentence.all(AnswerKind.self, \.label),
    NamedSentence.all(Inspection.Status.self, \.label), NamedSentence.all(Station.self, \.label),
    NamedSentence.all(EvidenceKind.self, \.label),
    NamedSentence.all(EvidenceReference.Purpose.self, \.label),
    NamedSentence.all(AdministrativeRecord.Approval.self, \.label),
    NamedSentence.all(AdministrativeRecord.Kind.self, \.label),
    NamedSentence.all(Qualification.self, \.label),
    NamedSentence.all(OrganisationLevel.self, \.label),
    NamedSentence.all(MandateSource.self, \.label), NamedSentence.all(PartyRole.self, \.label),
    NamedSentence.all(Contact.Role.self, \.label), NamedSentence.all(SiteKind.self, \.label),
    NamedSentence.all(TenancyRole.self, \.label), NamedSentence.all(HazardSource.self, \.label),
    NamedSentence.all(FactDefinition.ValueType.self, \.label),
    NamedSentence.all(OrderForm.self, \.label), NamedSentence.all(ServiceManner.self, \.label),
    NamedSentence.all(NumberOrigin.self, \.label),
    NamedSentence.all(InterimMeasureKind.self, \.label),
    NamedSentence.all(PlanElement.self, \.label),
    NamedSentence.all(ReinspectionResult.self, \.label),
    NamedSentence.all(ReinspectionConsequence.self, \.label),
    NamedSentence.all(ExtensionDecision.self, \.label),
    NamedSentence.all(DelistingReviewResult.self, \.label),
    NamedSentence.all(DelistingGround.self, \.label), NamedSentence.all(ListingDuty.self, \.label),
    NamedSentence.all(OrganisationLevel.self, \.shortLabel),
    NamedSentence.all(StopMeasure.self, \.label),
    NamedSentence.all(AcceptanceConclusion.self, \.label),
    NamedSentence.all(ResumptionDecision.self, \.label),
    NamedSentence.all(ClosureReason.self, \.label),
    NamedSentence.all(WithdrawalReason.self, \.label),
    NamedSentence.all(TransferKind.self, \.label), NamedSentence.all(ReplyOutcome.self, \.label),
    NamedSentence.all(HouseRule.self, \.label), NamedSentence.all(HazardState.Kind.self, \.label),
    NamedSentence.all(CaseState.Kind.self, \.label),
    NamedSentence.all(AssuranceLevel.self, \.label),
    NamedSentence.all(RequiredText.self, \.label),
    NamedSentence.all(HazardCommand.Kind.self, \.label),
    NamedSentence.all(CaseCommand.Kind.self, \.label), NamedSentence.all(Span.Unit.self, \.label),
    NamedSentence.all(Clock.Start.self, \.label), NamedSentence.all(Clock.Actor.self, \.label),
    NamedSentence.all(CalendarStatus.self, \.label),
    NamedSentence.all(Confidence.self, \.detailedLabel),
    NamedSentence.all(RuleDiagnostic.Noun.self, \.label),
    NamedSentence.all(RuleDiagnostic.Shape.self, \.label),
    NamedSentence.all(RuleDiagnostic.Severity.self, \.label), NamedSentence.all(Noun.self, \.label),
  ]

  private static let words: [NamedSentence] =
    distinct.flatMap { $0 } + NamedSentence.all(Confidence.self, \.label)
    + NamedSentence.all(HazardCommand.Kind.self, \.hint)
    + NamedSentence.all(CaseCommand.Kind.self, \.hint)
    + NamedSentence.each(missingSteps, \.label) + NamedSentence.each(missingSteps, \.shortLabel)
    + NamedSentence.each([Assurance.typed, .device, .personal, .paper(scan: nil)], \.label)

  private static let missingSteps: [MissingStep] = [
    .determination, .interimMeasures, .assignment, .order, .responsible, .plan([.funds]),
    .plan(PlanElement.five), .rectification, .reinspection, .reply(receiver: ""),
    .reply(receiver: "海滨市消防救援大队"), .closure, .members([]), .redetermination, .service(.owner),
    .report(.workers), .referral,
  ]
}
