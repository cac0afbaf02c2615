import Messages
import SafetyModel
import Testing

@Suite("历史记录 Headlines of events")
struct EventHeadlineTests {
  private static let name: @Sendable (PersonID) -> String = {
    $0 == EventSamples.person ? "Wu" : "Li"
  }

  @Test("每种事件都有一行两种语言的说法", arguments: EventSamples.all)
  func everyEventHasAHeadline(_ event: DomainEvent) {
    let headline = event.headline(name: Self.name)
    #expect(SentenceRules.broken(by: headline).isEmpty, "\(headline)")
    #expect(!headline.zh.contains("\n"))
    #expect(!headline.zh.hasSuffix("。"))
  }

  @Test("样本覆盖每种事件")
  func everyKindIsInTheSamples() {
    let kinds = Set(EventSamples.all.map(\.kind))
    #expect(kinds.isSuperset(of: HazardEvent.kinds))
    #expect(kinds.isSuperset(of: CaseEvent.kinds))
    #expect(kinds.count == HazardEvent.kinds.count + CaseEvent.kinds.count + 8 + 11 + 4 + 3 + 4)
  }

  @Test("姓名、电话的承诺值和证件号不出现", arguments: EventSamples.all)
  func noPrivateValueAppears(_ event: DomainEvent) {
    let headline = event.headline(name: Self.name)
    for text in [headline.zh, headline.en] {
      #expect(!text.contains("c0ffee"))
      #expect(!text.contains("3302990001"))
    }
  }

  @Test("责令限期整改：编号、期限、执法人员和送达")
  func orderReadsAsInTheFile() {
    let headline = DomainEvent.hazard(.orderIssued(EventSamples.order)).headline(name: Self.name)
    #expect(
      headline.zh
        == "开具责令限期整改：编号“海应急责改〔2026〕1号”，期限2026年12月1日，执法人员Wu、Li，2026年11月11日送达（当场签收），附件1个"
    )
    #expect(
      headline.en
        == "Issued an order to correct by a date: number “海应急责改〔2026〕1号”, term 2026-12-01, officers Wu, Li, served 2026-11-11 (signed for), 1 attachment"
    )
  }
}
