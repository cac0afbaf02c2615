import Messages
import SafetyModel
import Testing

@Suite("日期说法 Phrases about days")
struct DayPhraseTests {
  private static let day = CivilDate(daysSinceEpoch: 20_768)  // 2026-11-11

  @Test(
    "离期限多远",
    arguments: [
      (-3, "还剩3天", "3 days left"), (-1, "还剩1天", "1 day left"), (0, "今天到期", "due today"),
      (1, "逾期1天", "1 day overdue"), (5, "逾期5天", "5 days overdue"),
    ]
  )
  func countsTheDays(_ offset: Int, _ zh: String, _ en: String) {
    #expect(Self.day.countdown(on: Self.day.adding(days: offset)) == Sentence(zh: zh, en: en))
  }

  @Test("两种算法的期限：较早的一天已过时一并提醒")
  func warnsByTheEarlierReading() {
    let due = DueDay(day: Self.day, derivation: Self.twoReadings)
    #expect(due.countdown(on: Self.day.adding(days: -4)).zh == "还剩4天")
    #expect(due.countdown(on: Self.day).zh == "今天到期（按另一种算法逾期2天）")
  }

  @Test("推算过程写明起算、长度、依据、两种算法和日历")
  func derivationNamesEverything() {
    let due = DueDay(day: Self.day, derivation: Self.twoReadings)
    let sentence = due.derivationSentence { _ in Sentence(zh: "示范办法", en: "Model Rules") }
    #expect(
      sentence.zh
        == "自责令文书送达（2026年11月1日）次日起10日，至2026年11月11日；依据《示范办法》第9条（核对原文）；原文只写“日”，两种算法：按自然日为2026年11月11日，按工作日为2026年11月9日，从早提醒；工作日历 2026.1，放假通知已公布。"
    )
    #expect(SentenceRules.broken(byWhole: sentence).isEmpty)
  }

  @Test("复查不合格另定的期限，说的是复查那一天，不是期限届满")
  func aTermAfterAFailedLookNamesTheLook() {
    let chosen = Derivation(start: .termEnded, startDay: Self.start)
    let sentence = DueDay(day: Self.day, derivation: chosen).derivationSentence { _ in nil }
    #expect(sentence.zh == "由办理人定为2026年11月11日（复查不合格：2026年11月1日）。")
    let counted = Derivation(
      start: .termEnded,
      startDay: Self.start,
      length: Span(count: 3, unit: .workingDay)
    )
    #expect(counted.startEvent == .termEnded)
  }

  @Test("由人定的期限、当天的期限、顺延的期限都说得出", arguments: DayPhraseTests.derivations)
  func everyDerivationReads(_ derivation: Derivation) {
    let sentence = DueDay(day: Self.day, derivation: derivation).derivationSentence { _ in nil }
    #expect(SentenceRules.broken(byWhole: sentence).isEmpty, "\(sentence)")
  }

  private static let start = CivilDate(daysSinceEpoch: 20_758)

  private static let twoReadings = Derivation(
    start: .orderServed,
    startDay: start,
    length: Span(count: 10, unit: .dayUncertain),
    otherReading: day.adding(days: -2),
    calendarVersion: "2026.1",
    calendarStatus: .published,
    citation: Citation(instrument: "rules", clause: "9", confidence: .secondhand)
  )

  private static let derivations: [Derivation] =
    [
      Derivation(start: .orderServed, startDay: start),
      Derivation(start: .registered, startDay: start, length: Span(count: 0, unit: .day)),
      Derivation(
        start: .termEnded,
        startDay: start,
        length: Span(count: 1, unit: .month),
        rolledFrom: day.adding(days: -1),
        calendarVersion: "2026.1",
        calendarStatus: .provisional
      ),
    ]
    + Span.Unit.allCases.map {
      Derivation(start: .registered, startDay: start, length: Span(count: 2, unit: $0))
    }
}
