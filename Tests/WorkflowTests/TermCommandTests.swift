import SafetyModel
import Testing
import Workflow

@Suite("延期与移送 Extensions and transfers")
struct TermCommandTests {
  @Test("延期在期限届满前申请，新期限更晚，原期限保留")
  func extensionKeepsTheOldTerm() throws {
    let state = try HazardState.sample(.assigned)
    let draft = ExtensionDraft(
      by: Cast.unitHead.id,
      on: date("2026-03-31"),
      to: date("2026-04-20"),
      ground: .forceMajeure,
      reason: "洪水"
    )
    let late = DecisionContext.sample(today: "2026-04-01")
    #expect(refusal(of: .requestExtension(draft), in: state, late) == nil)
    var over = draft
    over.on = date("2026-04-01")
    #expect(
      refusal(of: .requestExtension(over), in: state, late)
        == .termOver(due: date("2026-03-31"), on: date("2026-04-01"))
    )
    var early = draft
    early.on = date("2026-03-21")
    early.to = date("2026-03-31")
    #expect(
      refusal(of: .requestExtension(early), in: state)
        == .newTermNotLater(old: date("2026-03-31"), new: date("2026-03-31"))
    )
    let asked = try state.after([.requestExtension])
    #expect(asked.due?.day == date("2026-03-31"))
    let granted = try asked.after([.decideExtension])
    #expect(granted.due?.day == date("2026-04-20"))
    #expect(granted.originalDue?.day == date("2026-03-31"))
    #expect(granted.extensions.last?.oldDue.day == date("2026-03-31"))
    #expect(granted.isExtended)
  }

  @Test("延期的界限是政策行：事由、提前几日、多长、几次")
  func limitsAreRows() throws {
    let state = try HazardState.sample(.assigned)
    func answer(_ change: (inout ExtensionDraft) -> Void) -> RefusalReason? {
      guard case .requestExtension(var draft) = HazardCommand.sample(.requestExtension) else {
        return nil
      }
      change(&draft)
      return refusal(of: .requestExtension(draft), in: state)
    }
    #expect(answer { _ in } == nil)
    #expect(answer { $0.ground = nil } == .extensionLimit(.ground(nil)))
    #expect(answer { $0.ground = .other } == .extensionLimit(.ground(.other)))
    #expect(
      answer { $0.on = date("2026-03-20") }
        == .extensionLimit(
          .tooEarly(
            on: date("2026-03-20"),
            first: date("2026-03-21"),
            due: date("2026-03-31"),
            days: 10
          )
        )
    )
    #expect(answer { $0.to = date("2026-09-27") } == nil)
    #expect(
      answer { $0.to = date("2026-09-28") }
        == .extensionLimit(
          .tooLong(to: date("2026-09-28"), last: date("2026-09-27"), days: 180)
        )
    )
  }

  @Test("至多准予两次延期；重新责令的重新算")
  func atMostTwice() throws {
    var state = try HazardState.sample(.assigned)
    let context = DecisionContext.sample(today: "2026-09-01")
    for _ in 0..<2 {
      let due = try #require(state.due?.day)
      let draft = ExtensionDraft(
        by: Cast.unitHead.id,
        on: due,
        to: due.adding(days: 20),
        ground: .forceMajeure,
        reason: "洪水"
      )
      let answer = ExtensionAnswer(
        decision: .granted,
        by: Cast.third.id,
        on: due,
        reason: "属实"
      )
      state = try state.after(
        [.requestExtension(draft), .decideExtension(answer)],
        context: context
      )
    }
    let due = try #require(state.due?.day)
    let third = ExtensionDraft(
      by: Cast.unitHead.id,
      on: due,
      to: due.adding(days: 5),
      ground: .forceMajeure,
      reason: "洪水"
    )
    #expect(
      refusal(of: .requestExtension(third), in: state, context)
        == .extensionLimit(.tooOften(granted: 2, most: 2))
    )
  }

  @Test("不同意延期：期限不变")
  func refusalKeepsTheTerm() throws {
    let answer = ExtensionAnswer(
      decision: .refused,
      by: Cast.third.id,
      on: date("2026-03-21"),
      reason: "可按期完成"
    )
    let state = try HazardState.sample(.assigned).after([
      .sample(.requestExtension), .decideExtension(answer),
    ])
    #expect(state.due?.day == date("2026-03-31"))
    #expect(state.pendingExtension == nil)
    #expect(state.terms.count == 1)
  }

  @Test("没有期限（提醒）就没有延期")
  func reminderHasNothingToExtend() throws {
    let state = try HazardState.start(.sample(nature: .patrol)).after([.remind])
    #expect(refusal(of: .sample(.requestExtension), in: state) == .noTerm)
  }

  @Test("移送的答复期限按政策计算；同一去处不重复移送")
  func transferHasAReplyTerm() throws {
    let state = try HazardState.start().after([.sendTransfer])
    #expect(state.transfers.first?.sent.replyDue?.day == date("2026-03-27"))
    #expect(refusal(of: .sample(.sendTransfer), in: state) == .transferPending(number: 1))
    let answered = try state.after([.receiptTransfer, .replyTransfer])
    #expect(answered.unansweredTransfers.isEmpty)
    #expect(refusal(of: .sample(.sendTransfer), in: answered) == nil)
  }

  @Test("抄告不转移责任，只有移送在收到后转移")
  func referralLeavesTheHazardWithTheSender() throws {
    let state = try HazardState.start().after([.sendTransfer, .receiptTransfer])
    #expect(state.custodian == nil)
  }
}

@Suite("判定 Determination")
struct DeterminationTests {
  private func suspected(_ regime: Regime = .workSafety) throws -> HazardState {
    try .start(
      .sample(
        grade: .suspectedMajor,
        regime: regime,
        matter: regime == .fire ? "fire-safety" : "work-safety-industry-trade"
      )
    )
  }

  @Test("由有职权的执法人员认定")
  func officerWithPowerDecides() throws {
    for person in [Cast.auxiliary, Cast.gridWorker, Cast.unitHead, Cast.brigadeOfficer] {
      #expect(
        refusal(of: .confirmDetermination(.sample(.major, by: person.id)), in: try suspected())
          == .notEntitled(person.id, matter: "work-safety-industry-trade")
      )
    }
    let state = try suspected().after([.confirmDetermination(.sample(.major))])
    #expect(state.grade == .major)
    #expect(state.gradedSince == date("2026-03-02"))
  }

  @Test("重大火灾隐患由消防救援机构认定，并有集体研究记录")
  func fireBodyDecidesCollectively() throws {
    let decision = DeterminationConfirmed.sample(.major, by: Cast.brigadeOfficer.id)
    #expect(
      refusal(of: .confirmDetermination(decision), in: try suspected(.fire))
        == .collectiveStudyMissing
    )
    var studied = decision
    studied.collective = CollectiveRecord(
      on: date("2026-03-05"),
      participants: [Cast.brigadeOfficer.id, Cast.districtOfficer.id],
      minutes: "示例纪要1号",
      conclusion: "属于",
      outcome: .major
    )
    #expect(
      refusal(of: .confirmDetermination(studied), in: try suspected(.fire))
        == .study(.participantOfAnotherBody(Cast.districtOfficer.id))
    )
    studied.collective?.participants = [Cast.brigadeOfficer.id, CaseCast.brigadeSecond.id]
    let brigade = DecisionContext.sample { CaseCast.join(&$0) }
    #expect(refusal(of: .confirmDetermination(studied), in: try suspected(.fire), brigade) == nil)
    let transferred = DecisionContext.sample { context in
      context.people[Cast.third.id]?.mandates = [
        Mandate(
          id: "authorised",
          source: .authorised,
          inNameOf: nil,
          matters: ["fire-safety"],
          excluded: [],
          document: "赋权清单",
          valid: DayInterval()
        )
      ]
    }
    #expect(
      refusal(
        of: .confirmDetermination(.sample(.major, by: Cast.third.id)),
        in: try suspected(.fire),
        transferred
      ) == .notEntitled(Cast.third.id, matter: "fire-safety")
    )
  }

  @Test("消防答复后，由移送方的执法人员如实登记")
  func answerOfTheCompetentBodyIsRecorded() throws {
    let reply = TransferReplied(
      number: 1,
      outcome: .determinedGeneral,
      text: "不属于重大火灾隐患",
      paper: DocumentNumber(text: "示例〔2026〕8号", origin: .official),
      by: Cast.third.id,
      on: date("2026-03-13")
    )
    let answered = try suspected(.fire).after([.sample(.sendTransfer), .replyTransfer(reply)])
    #expect(
      refusal(of: .confirmDetermination(.sample(.general, by: Cast.third.id)), in: answered) == nil
    )
    #expect(
      refusal(of: .confirmDetermination(.sample(.major, by: Cast.third.id)), in: answered)
        == .notEntitled(Cast.third.id, matter: "fire-safety")
    )
  }

  @Test("推翻规则的判定须写明，并说明理由")
  func overridingIsDeclared() throws {
    let major = try HazardState.start(.sample(grade: .major))
    for grade in [LegalGrade.suspectedMajor, .major] {
      #expect(
        refusal(
          of: .confirmDetermination(.sample(.general, manner: .asProposed)),
          in: try .start(.sample(grade: grade))
        ) == .overrideNotDeclared(proposed: grade)
      )
    }
    #expect(
      refusal(of: .confirmDetermination(.sample(.major, manner: .overriding)), in: major)
        == .nothingOverridden(proposed: .major)
    )
    let bare = DeterminationConfirmed.sample(.general, manner: .overriding) { $0.reason = nil }
    #expect(refusal(of: .confirmDetermination(bare), in: major) == .textMissing(.reason))
    #expect(
      refusal(of: .confirmDetermination(.sample(.general, manner: .overriding)), in: major) == nil
    )
    for reason in ["已整改", "现场已修好，风机运转正常", "It was repaired the next day."] {
      let since = DeterminationConfirmed.sample(.general, manner: .overriding) {
        $0.reason = reason
      }
      guard case .putRightSince = refusal(of: .confirmDetermination(since), in: major) else {
        Issue.record("\(reason) is no ground for a grade")
        continue
      }
    }
    let unnamed = DeterminationConfirmed.sample(.major) { $0.clause = nil }
    #expect(refusal(of: .confirmDetermination(unnamed), in: major) == .criterionMissing)
  }

  @Test("规则再次提出只会加重，不会减轻；已认定的同一条不再提")
  func proposalNeverLowers() throws {
    let lower = HazardCommand.proposeDetermination(
      DeterminationProposed(
        verdict: HazardVerdict(grade: .general, verdict: .notMajor),
        on: date("2026-03-04")
      )
    )
    let major = try HazardState.start(.sample(grade: .major)).after([lower])
    #expect(major.grade == .major)
    var found = HazardRegistered.sample(grade: .suspectedMajor)
    found.verdict?.criteria = "mem-order-10-2023"
    found.verdict?.element = "8(6)"
    let decided = try HazardState.start(found)
      .after([.confirmDetermination(.sample(.general))])
    let same = HazardCommand.proposeDetermination(
      DeterminationProposed(
        verdict: HazardVerdict(
          grade: .suspectedMajor,
          verdict: .undetermined,
          criteria: "mem-order-10-2023",
          element: "8(6)"
        ),
        on: date("2026-03-10")
      )
    )
    #expect(refusal(of: same, in: decided) == .alreadyDecided(.general))
  }
}
