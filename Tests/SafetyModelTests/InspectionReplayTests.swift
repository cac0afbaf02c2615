import SafetyModel
import Testing

@Suite("检查的经过 Inspection history")
struct InspectionReplayTests {
  private let id = InspectionID(random: 1)

  private func started() throws -> InspectionEvent {
    .started(
      InspectionStarted(
        site: SiteID(random: 1),
        checklists: ["plastics"],
        items: ["c-aisle", "c-exit-open"],
        undecidedItems: [],
        pack: "00",
        inspectors: [PersonID(random: 1)],
        organisation: nil,
        nature: .patrol,
        occasion: .routine,
        day: try #require(CivilDate("2026-01-15")),
        administrative: nil
      )
    )
  }

  private func answer(
    _ item: String,
    _ kind: AnswerKind,
    at location: String? = nil,
    note: String? = nil
  ) -> Answer {
    Answer(item: item, answer: kind, location: location, note: note)
  }

  private func answers(after answers: [Answer]) throws -> [Answer] {
    let events = [try started()] + answers.map { .answerRecorded(AnswerRecorded(answer: $0)) }
    return try #require(Inspection.replay(events, id: id)).answers
  }

  @Test("没有开始就没有检查")
  func nothingComesOfEventsBeforeTheStart() {
    let recorded = AnswerRecorded(answer: answer("c-aisle", .conforming))
    #expect(Inspection.replay([InspectionEvent](), id: id) == nil)
    #expect(Inspection.replay([.answerRecorded(recorded)], id: id) == nil)
  }

  @Test("同一检查项在不同位置可以都不符合")
  func nonconformingAnswersStandSideBySide() throws {
    let (first, second) = (
      answer("c-aisle", .nonconforming, at: "一楼"), answer("c-aisle", .nonconforming, at: "二楼")
    )
    #expect(try answers(after: [first, second]) == [first, second])
  }

  @Test("同一位置再答一次，以后一次为准")
  func theSameLocationIsReplaced() throws {
    let first = answer("c-aisle", .nonconforming, at: "一楼", note: "0.8米")
    let other = answer("c-aisle", .nonconforming, at: "二楼")
    let again = answer("c-aisle", .nonconforming, at: "一楼", note: "0.9米")
    #expect(try answers(after: [first, other, again]) == [other, again])
  }

  @Test("没有写位置也是一个位置")
  func noLocationIsALocationOfItsOwn() throws {
    let (bare, placed) = (
      answer("c-aisle", .nonconforming), answer("c-aisle", .nonconforming, at: "一楼")
    )
    #expect(try answers(after: [bare, placed]) == [bare, placed])
    #expect(try answers(after: [bare, placed, bare]) == [placed, bare])
  }

  @Test("其他回答取代这一项先前的所有回答", arguments: AnswerKind.allCases)
  func otherAnswersReplaceTheWholeItem(_ kind: AnswerKind) throws {
    guard kind != .nonconforming else { return }
    let elsewhere = answer("c-exit-open", .nonconforming, at: "一楼")
    let earlier = [
      answer("c-aisle", .nonconforming, at: "一楼"), elsewhere,
      answer("c-aisle", .nonconforming, at: "二楼"),
    ]
    let last = answer("c-aisle", kind)
    #expect(try answers(after: earlier + [last]) == [elsewhere, last])
  }

  @Test("后来的不符合取代先前的其他回答", arguments: AnswerKind.allCases)
  func aNonconformingAnswerReplacesOtherKinds(_ kind: AnswerKind) throws {
    guard kind != .nonconforming else { return }
    let last = answer("c-aisle", .nonconforming, at: "一楼")
    #expect(try answers(after: [answer("c-aisle", kind), last]) == [last])
  }

  @Test("按检查项取回答")
  func answersAreFoundByItem() throws {
    let events: [InspectionEvent] = [
      try started(),
      .answerRecorded(AnswerRecorded(answer: answer("c-aisle", .nonconforming, at: "一楼"))),
      .answerRecorded(AnswerRecorded(answer: answer("c-exit-open", .conforming))),
    ]
    let inspection = try #require(Inspection.replay(events, id: id))
    #expect(inspection.answers(to: "c-aisle").map(\.location) == ["一楼"])
    #expect(inspection.answers(to: "c-lamp").isEmpty)
    #expect(inspection.status == .underWay)
  }

  @Test("结束以后更正，原来的结论和更正都在")
  func amendmentsKeepTheFinish() throws {
    let finished = InspectionFinished(
      notChecked: ["c-exit-open"],
      notCheckedReason: "时间不够",
      determinations: [],
      hazards: [],
      observedHazards: [],
      unitSignature: nil
    )
    let corrected = answer("c-aisle", .nonconforming, at: "一楼")
    let amended = InspectionAmended(
      answer: corrected,
      reason: "看漏",
      determinations: [],
      hazards: [HazardID(random: 1)]
    )
    let events: [InspectionEvent] = [
      try started(), .answerRecorded(AnswerRecorded(answer: answer("c-aisle", .conforming))),
      .finished(finished), .amended(amended),
    ]
    let inspection = try #require(Inspection.replay(events, id: id))
    #expect(inspection.status == .finished)
    #expect(inspection.finish == finished)
    #expect(inspection.amendments == [amended])
    #expect(inspection.answers == [corrected])
  }

  @Test("行政检查登记以最后一次为准，整次检查的证据单独存放")
  func administrativeRecordsAndEvidenceAreKept() throws {
    let record = AdministrativeRecord(approval: .approved, approvedBy: "分管领导", cardsShown: true)
    let photo = EvidenceReference(
      hash: "00",
      name: "大门.jpg",
      mediaType: "image/jpeg",
      size: 10,
      purpose: .found
    )
    let events: [InspectionEvent] = [
      try started(),
      .administrativeRecordChanged(AdministrativeRecordChanged(record: record, reason: "补录")),
      .evidenceAttached(InspectionEvidenceAttached(evidence: photo, note: nil)),
    ]
    let inspection = try #require(Inspection.replay(events, id: id))
    #expect(inspection.start.administrative == nil)
    #expect(inspection.administrative == record)
    #expect(inspection.evidence == [photo])
  }

  @Test("放弃的检查不再算数")
  func anAbandonedVisitSaysSo() throws {
    let abandoned = InspectionEvent.abandoned(InspectionAbandoned(reason: "企业停产"))
    #expect(Inspection.replay([try started(), abandoned], id: id)?.status == .abandoned)
  }
}
