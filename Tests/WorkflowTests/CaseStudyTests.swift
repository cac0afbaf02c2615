import SafetyModel
import Testing
import Workflow

/// What a collective study must be to carry a decision.
extension CaseGuardTests {
  func study(
    _ day: String = "2026-03-12",
    _ outcome: DeterminationDecision? = .major,
    _ people: [ActingPerson] = [Cast.brigadeOfficer, CaseCast.brigadeSecond]
  ) -> CollectiveRecord {
    CollectiveRecord(
      on: date(day),
      participants: people.map(\.id),
      minutes: "纪要1号",
      conclusion: "属于",
      outcome: outcome
    )
  }

  func brigadeConfirms(_ study: CollectiveRecord) -> CaseCommand {
    .confirm(
      CaseConfirmed(
        authority: "大队",
        clauses: ["7.3.1", "7.5"],
        collective: study,
        by: Cast.brigadeOfficer.id,
        on: date("2026-03-13"),
        evidence: [sampleEvidence(.document)]
      )
    )
  }

  @Test("集体研究在发现与决定之间，由决定机关的执法人员参加，结果与决定一致")
  func aStudyCarriesTheDecisionOnlyAsOne() throws {
    let opened = try state(.fire)
    let found = date("2026-03-02")
    let decided = date("2026-03-13")
    func no(_ study: CollectiveRecord) -> RefusalReason? { refusal(brigadeConfirms(study), opened) }
    #expect(no(study()) == nil)
    #expect(no(study("2026-03-02")) == nil)
    #expect(no(study("2026-03-13")) == nil)
    for day in ["2026-03-01", "2026-03-14"] {
      #expect(no(study(day)) == .study(.dayUnfit(date(day), from: found, to: decided)))
    }
    #expect(no(study("2026-03-12", nil)) == .study(.outcomeMissing))
    #expect(
      no(study("2026-03-12", .general))
        == .study(.outcomeContradicts(study: .general, decision: .major))
    )
    let brigade = Cast.brigadeOfficer
    #expect(
      no(study("2026-03-12", .major, [brigade, Cast.unitHead]))
        == .study(.participantOfUnit(Cast.unitHead.id))
    )
    #expect(
      no(study("2026-03-12", .major, [brigade, Cast.districtOfficer]))
        == .study(.participantOfAnotherBody(Cast.districtOfficer.id))
    )
    #expect(
      no(study("2026-03-12", .major, [brigade, brigade])) == .study(.tooFew(named: 1, of: 2))
    )
    #expect(
      no(study("2026-03-12", .major, [brigade, CaseCast.expert]))
        == .study(.tooFew(named: 1, of: 2))
    )
    var wordless = study()
    wordless.minutes = " "
    #expect(no(wordless) == .collectiveStudyMissing)
    #expect(
      no(study("2026-03-12", .major, [brigade, CaseCast.brigadeSecond, CaseCast.expert])) == nil
    )
  }

  @Test("单条隐患的集体研究同样核对")
  func theStudyOfAHazardIsCheckedTheSame() throws {
    let hazard = try HazardState.start(
      .sample(grade: .suspectedMajor, regime: .fire, matter: "fire-safety")
    )
    func no(_ study: CollectiveRecord) -> RefusalReason? {
      var decision = DeterminationConfirmed.sample(.major, by: Cast.brigadeOfficer.id)
      decision.collective = study
      return WorkflowTests.refusal(
        of: .confirmDetermination(decision),
        in: hazard,
        .sample { CaseCast.join(&$0) }
      )
    }
    #expect(no(study("2026-03-02")) == nil)
    #expect(no(study("2026-03-02", .general)) != nil)
    #expect(no(study("2026-03-02", nil)) == .study(.outcomeMissing))
    #expect(
      no(study("2026-03-02", .major, [Cast.brigadeOfficer, Cast.unitHead]))
        == .study(.participantOfUnit(Cast.unitHead.id))
    )
    if case .study(.dayUnfit) = no(study("2026-03-01")) {
    } else {
      Issue.record("a study before the finding is accepted")
    }
  }

  @Test("专家须登记为专家，论证在研究之前")
  func expertsAreNamedAsSuch() throws {
    let opened = try state(.fire)
    var held = study()
    held.panel = ExpertPanel(
      on: date("2026-03-11"),
      experts: [CaseCast.expert.id],
      opinion: .general
    )
    #expect(refusal(brigadeConfirms(held), opened) == nil)
    held.panel?.experts = []
    #expect(refusal(brigadeConfirms(held), opened) == .study(.panelEmpty))
    held.panel?.experts = [Cast.unitHead.id]
    #expect(refusal(brigadeConfirms(held), opened) == .study(.notAnExpert(Cast.unitHead.id)))
    held.panel = ExpertPanel(on: date("2026-03-13"), experts: [CaseCast.expert.id], opinion: .major)
    #expect(
      refusal(brigadeConfirms(held), opened)
        == .study(.dayUnfit(date("2026-03-13"), from: date("2026-03-02"), to: date("2026-03-12")))
    )
  }
}
