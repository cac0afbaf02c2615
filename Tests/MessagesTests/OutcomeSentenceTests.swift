import Messages
import SafetyModel
import Testing

@testable import Operations

@Suite("办理结果 Sentences of outcomes")
struct OutcomeSentenceTests {
  private static let citation = Citation(
    instrument: "cap-notice",
    clause: "3",
    confidence: .secondhand
  )

  private static let warnings: [VisitWarning] = [
    .countThisYear(2, kinds: [.routine: 1, .special: 1]), .countThisYear(1, kinds: [:]),
    .reinspectionsThisYear(2),
    .capExceeded(count: 3, cap: VisitCap(perYear: 2, citation: citation)),
    .targetedPatrolByOfficers, .approvalToBeMadeUp, .noOfficialCode, .cardsNotShown,
  ]

  @Test("每种提醒都说明", arguments: warnings)
  func everyWarningIsExplained(_ warning: VisitWarning) {
    let sentence = warning.sentence { _ in nil }
    #expect(SentenceRules.broken(byWhole: sentence).isEmpty, "\(sentence)")
  }

  @Test("检查结束的结果按条数列出")
  func finishedInspectionCountsWhatCameOut() {
    let hazard = HazardID(random: 1)
    let finished = FinishedInspection(
      determinations: [],
      hazards: [hazard, HazardID(random: 2)],
      closedOnTheSpot: [hazard],
      observed: [],
      cases: [],
      extendedCases: []
    )
    #expect(finished.sentence.zh == "检查已结束：新登记隐患2条，其中当场整改销号1条。")
    #expect(SentenceRules.broken(byWhole: finished.sentence).isEmpty)
  }

  @Test("没有隐患也要说")
  func finishedInspectionSaysThatNothingWasFound() {
    let finished = FinishedInspection(
      determinations: [],
      hazards: [],
      closedOnTheSpot: [],
      observed: [],
      cases: [],
      extendedCases: []
    )
    #expect(finished.sentence.zh == "检查已结束，没有登记隐患。")
  }

  @Test("试运行说明没有写入", arguments: [Rehearsal.forReal, .dryRun])
  func importSaysWhetherItWrote(_ rehearsal: Rehearsal) {
    let done = SiteImport(
      registered: [SiteID(random: 1)],
      updated: [SiteID(random: 2): 3, SiteID(random: 3): 0]
    )
    let sentence = done.sentence(rehearsal: rehearsal)
    #expect(SentenceRules.broken(byWhole: sentence).isEmpty, "\(sentence)")
    #expect(sentence.zh.contains("什么也没有写入") == (rehearsal == .dryRun))
  }

  @Test("导出、导入写明数量和位置")
  func exchangeNamesNumbersAndPlace() {
    let exchange = LedgerExchange(events: 1, personal: 2, evidence: 3, packs: 1)
    #expect(
      exchange.exported(to: "/备份").zh == "已导出到“/备份”：事件1条、个人信息2项、证据3个、规则包1个。"
    )
    #expect(SentenceRules.broken(byWhole: exchange.exported(to: "/备份")).isEmpty)
    #expect(SentenceRules.broken(byWhole: exchange.imported(from: "/备份")).isEmpty)
  }
}
