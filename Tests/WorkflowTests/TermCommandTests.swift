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
      reason: "缺货"
    )
    let late = DecisionContext.sample(today: "2026-04-01")
    #expect(
      refusal(of: .requestExtension(draft), in: state, late)
        == .termOver(due: date("2026-03-31"), on: date("2026-03-31"))
    )
    var early = draft
    early.on = date("2026-03-13")
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

  @Test("不同意延期：期限不变")
  func refusalKeepsTheTerm() throws {
    let answer = ExtensionAnswer(
      decision: .refused,
      by: Cast.third.id,
      on: date("2026-03-14"),
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
    #expect(
      refusal(of: .confirmDetermination(.sample(.general)), in: major)
        == .overrideNotDeclared(proposed: .major)
    )
    #expect(
      refusal(of: .confirmDetermination(.sample(.major, manner: .overriding)), in: major)
        == .nothingOverridden(proposed: .major)
    )
    let bare = DeterminationConfirmed.sample(.general, manner: .overriding) { $0.reason = nil }
    #expect(refusal(of: .confirmDetermination(bare), in: major) == .textMissing(.reason))
    #expect(
      refusal(of: .confirmDetermination(.sample(.general, manner: .overriding)), in: major) == nil
    )
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
    let decided = try HazardState.start(found).after([.confirmDetermination])
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
