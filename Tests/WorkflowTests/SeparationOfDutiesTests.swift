import SafetyModel
import Testing
import Workflow

@Suite("职责分离 Nobody closes his own hazard")
struct SeparationOfDutiesTests {
  /// A major hazard on its way: confirmed, ordered, measures taken, plan complete.
  private func major(_ steps: [HazardCommand.Kind]) throws -> HazardState {
    try HazardState.start(.sample(grade: .major)).after(
      [.issueOrder, .takeInterimMeasure, .submitPlan] + steps
    )
  }

  private func selfCheck(_ steps: [HazardCommand]) throws -> HazardState {
    try HazardState.start(.sample(nature: .selfCheck, by: [Cast.unitHead.id])).after(steps)
  }

  @Test("整改人、申报人不得复查")
  func rectifierDoesNotReinspect() throws {
    let state = try selfCheck([.sample(.selfAssign), .sample(.claimRectification)])
    for person in [Cast.unitHead, Cast.unitWorker] {
      let draft = ReinspectionDraft.sample.with { $0.inspectors = [person.id] }
      #expect(refusal(of: .reinspect(draft), in: state) == .rectifierInspects(person.id))
    }
    let other = ReinspectionDraft.sample.with { $0.inspectors = [Cast.gridWorker.id] }
    #expect(refusal(of: .reinspect(other), in: state) == nil)
  }

  @Test("整改人不得销号")
  func rectifierDoesNotClose() throws {
    let other = ReinspectionDraft.sample.with { $0.inspectors = [Cast.gridWorker.id] }
    let state = try selfCheck([
      .sample(.selfAssign), .sample(.claimRectification), .reinspect(other),
    ])
    for person in [Cast.unitHead, Cast.unitWorker] {
      #expect(
        refusal(of: .close(.sample(by: person.id)), in: state) == .rectifierCloses(person.id)
      )
    }
    #expect(refusal(of: .close(.sample(by: Cast.gridWorker.id)), in: state) == nil)
  }

  @Test("执法机关查出的隐患，不由被检查单位复查和销号")
  func unitDoesNotActForTheAuthority() throws {
    let stranger = ActingPerson(
      id: PersonID(random: 120),
      qualification: .unitStaff,
      site: Cast.site
    )
    let context = DecisionContext.sample { $0.people[stranger.id] = stranger }
    let draft = ReinspectionDraft.sample.with { $0.inspectors = [stranger.id] }
    #expect(
      refusal(of: .reinspect(draft), in: try .sample(.rectified), context)
        == .unitActsForFinder(stranger.id)
    )
    #expect(
      refusal(of: .close(.sample(by: stranger.id)), in: try .sample(.reinspected), context)
        == .unitActsForFinder(stranger.id)
    )
    #expect(
      refusal(of: .close(.sample(.movedOut, by: stranger.id)), in: try .start(), context)
        == .unitActsForFinder(stranger.id)
    )
  }

  @Test("只有本单位或责任方的人可以申报整改完成")
  func onlyTheUnitClaims() throws {
    let claim = RectificationClaimed(by: Cast.third.id, on: date("2026-03-10"), text: "完成")
    #expect(
      refusal(of: .claimRectification(claim), in: try .sample(.assigned))
        == .notOfTheUnit(Cast.third.id)
    )
  }

  @Test("重大隐患由两名执法人员复查")
  func majorIsReinspectedByTwoOfficers() throws {
    let state = try HazardState.start(.sample(grade: .major, nature: .patrol)).after(
      [.remind, .submitPlan, .claimRectification])
    #expect(
      refusal(
        of: .reinspect(ReinspectionDraft.sample.with { $0.inspectors = [Cast.second.id] }),
        in: state
      )
        == .tooFewOfficers(named: 1, of: 2)
    )
    #expect(
      refusal(
        of: .reinspect(
          ReinspectionDraft.sample.with { $0.inspectors = [Cast.second.id, Cast.gridWorker.id] }
        ),
        in: state
      ) == .notAnOfficer(Cast.gridWorker.id, .gridWorker)
    )
  }

  @Test("下达责令的机关复查销号，上级可以")
  func issuingBodyClosesItsOrder() throws {
    let state = try HazardState.sample(.reinspected)
    let neighbour = ActingPerson(
      id: PersonID(random: 130),
      qualification: .officer,
      organisation: OrganisationID(random: 9),
      level: .town,
      card: "样0002"
    )
    let context = DecisionContext.sample { $0.people[neighbour.id] = neighbour }
    #expect(
      refusal(of: .close(.sample(by: neighbour.id)), in: state, context)
        == .notTheIssuingBody(neighbour.organisation, issuer: Cast.town)
    )
    #expect(refusal(of: .close(.sample(by: Cast.districtOfficer.id)), in: state, context) == nil)
  }

  @Test("重大隐患：发现人不销号（内部规定，可说明理由豁免并留痕）")
  func finderDoesNotCloseMajorUnlessWaived() throws {
    let state = try major([.claimRectification, .reinspect])
    let finder = Cast.finder.id
    #expect(refusal(of: .close(.sample(by: finder)), in: state) == .finderCloses(finder))
    let blank = HazardClosed.sample(by: finder) {
      $0.waivers = [Waiver(rule: .closerIsNotFinder, reason: "")]
    }
    #expect(refusal(of: .close(blank), in: state) == .textMissing(.reason))
    let waived = HazardClosed.sample(by: finder) {
      $0.waivers = [Waiver(rule: .closerIsNotFinder, reason: "站内仅两名执法人员")]
    }
    let closed = try state.after([.close(waived)])
    #expect(closed.closure?.waivers.count == 1)
    let needless = HazardClosed.sample(by: Cast.third.id) {
      $0.waivers = [Waiver(rule: .closerIsNotFinder, reason: "无需")]
    }
    #expect(try state.after([.close(needless)]).closure?.waivers.isEmpty == true)
  }

  @Test("一般隐患：发现人可以销号")
  func finderMayCloseGeneral() throws {
    #expect(refusal(of: .close(.sample(by: Cast.finder.id)), in: try .sample(.reinspected)) == nil)
  }

  @Test("延期由他人决定")
  func requesterDoesNotDecide() throws {
    let state = try HazardState.sample(.assigned).after([.requestExtension])
    let answer = ExtensionAnswer(
      decision: .granted,
      by: Cast.unitHead.id,
      on: date("2026-03-14"),
      reason: "同意"
    )
    #expect(refusal(of: .decideExtension(answer), in: state) == .requesterDecides(Cast.unitHead.id))
  }

  @Test("撤销由独立的人批准", arguments: [Cast.finder.id, Cast.second.id])
  func approverOfWithdrawalIsIndependent(_ approver: PersonID) throws {
    let body = HazardWithdrawn(
      reason: .wrongJudgement,
      text: "不构成",
      by: Cast.second.id,
      approver: approver,
      on: date("2026-03-05")
    )
    #expect(refusal(of: .withdraw(body), in: try .start()) == .approverNotIndependent(approver))
  }

  @Test("重大隐患的认定、销号、反销号须本人登录或签字扫描件", arguments: AssuranceLevel.allCases)
  func majorDecisionsNeedAssurance(_ assurance: AssuranceLevel) throws {
    let context = DecisionContext.sample(assurance: assurance)
    let bare = HazardClosed.sample { $0.evidence = [] }
    let expected: RefusalReason? =
      switch assurance {
      case .typed, .device: .assuranceTooLow(assurance)
      case .personal: nil
      case .paper: .signedScanMissing
      }
    #expect(
      refusal(of: .close(bare), in: try major([.claimRectification, .reinspect]), context)
        == expected
    )
    let decision = DeterminationConfirmed.sample(.major) { $0.evidence = [] }
    #expect(
      refusal(
        of: .confirmDetermination(decision),
        in: try .start(.sample(grade: .suspectedMajor)),
        context
      ) == expected
    )
    let revoked = ClosureRevoked(
      reason: "弄虚作假",
      by: Cast.districtOfficer.id,
      on: date("2026-03-18")
    )
    #expect(
      refusal(
        of: .revokeClosure(revoked),
        in: try major([.claimRectification, .reinspect, .close]),
        context
      ) == expected
    )
  }
}
