import SafetyModel
import Testing
import Workflow

@Suite("隐患周边的记录 Around a hazard")
struct ProceedingTests {
  private func refused(
    _ event: ProceedingEvent,
    in state: HazardState,
    _ context: DecisionContext = .sample()
  ) -> RefusalReason? {
    refusal(of: .proceeding(event), in: state, context)
  }

  // MARK: Penalties (Work Safety Law (2021), art. 113)
  private func site(_ penalties: [(String, String)]) throws -> [HazardState] {
    let start = try HazardState.start(.sample(grade: .major))
    return [
      try start.after(
        penalties.map {
          .proceeding(.penalty($0.0, on: date($0.1), by: Cast.districtOfficer.id))
        },
        context: .sample(today: "2027-12-31")
      )
    ]
  }

  @Test("第180日当天还算在内，次日不算")
  func theSpanEndsWithItsLastDay() throws {
    let within = PenaltyCount(
      of: try site([("1", "2026-03-02"), ("2", "2026-05-01"), ("3", "2026-08-29")]),
      on: date("2027-12-31")
    )
    #expect(date("2026-03-02").days(until: date("2026-08-29")) == 180)
    #expect(within.within180Days.map(\.decision.number.text) == ["1", "2", "3"])
    let past = PenaltyCount(
      of: try site([("1", "2026-03-02"), ("2", "2026-05-01"), ("3", "2026-08-30")]),
      on: date("2027-12-31")
    )
    #expect(past.within180Days.map(\.decision.number.text) == ["2", "3"])
    #expect(past.withinYear.count == 3)
    #expect(past.openMajor == [Cast.hazard])
  }

  @Test("一年以同月同日为界；还没有到的日子不算")
  func theYearEndsOnTheSameDay() throws {
    let days = [("1", "2026-03-02"), ("2", "2026-06-01"), ("3", "2026-10-01"), ("4", "2027-03-02")]
    #expect(PenaltyCount(of: try site(days), on: date("2027-03-02")).withinYear.count == 4)
    #expect(PenaltyCount(of: try site(days), on: date("2027-03-01")).withinYear.count == 3)
    let late = days.dropLast() + [("4", "2027-03-03")]
    #expect(PenaltyCount(of: try site(Array(late)), on: date("2027-12-31")).withinYear.count == 3)
  }

  @Test("同一决定记在两条隐患上只算一次；依据其他法律的、被撤销的不算，都列出")
  func eachDecisionCountsOnce() throws {
    let one = try HazardState.start(.sample(grade: .major)).after([
      .proceeding(.penalty("1", on: date("2026-03-03"))),
      .proceeding(.penalty("2", on: date("2026-03-04"), statute: .fireLaw)),
      .proceeding(.penalty("3", on: date("2026-03-05"))),
      .proceeding(
        .appealLodged(
          AppealLodged(
            form: .review,
            body: "示例区人民政府",
            against: "3",
            by: Cast.unitHead.id,
            on: date("2026-03-06")
          )
        )
      ),
      .proceeding(
        .appealDecided(
          AppealDecided(
            number: 1,
            outcome: .revoked,
            document: .paper("示例府复〔2026〕3号"),
            by: Cast.third.id,
            on: date("2026-03-10")
          )
        )
      ),
    ])
    let other = try #require(HazardState.replay([.registered(.sample())], id: Cast.otherHazard))
      .after([.proceeding(.penalty("1", on: date("2026-03-03")))])
    let count = PenaltyCount(of: [one, other], on: date("2026-12-31"))
    #expect(count.entries.map(\.decision.number.text) == ["1", "2", "3"])
    #expect(count.entries.map(\.exclusion) == [nil, .otherLaw, .revoked])
    #expect(count.withinYear.count == 1)
    #expect(count.within180Days.count == 1)
  }

  @Test("罚款要有金额，其他种类没有金额")
  func aFineHasAnAmount() throws {
    let state = try HazardState.sample(.assigned)
    func penalty(_ kinds: [PenaltyKind], _ fen: Int64?) -> ProceedingEvent {
      .penaltyDecided(
        PenaltyDecided(
          number: .paper("1"),
          authority: "示例区应急管理局",
          kinds: kinds,
          amountFen: fen,
          statute: .workSafetyLaw,
          by: Cast.third.id,
          on: date("2026-03-13")
        )
      )
    }
    #expect(refused(penalty([.fine], nil), in: state) == .amountMissing)
    #expect(refused(penalty([.warning], 100), in: state) == .amountMissing)
    #expect(refused(penalty([], nil), in: state) == .amountMissing)
    #expect(refused(penalty([.warning, .fine], 100), in: state) == nil)
    #expect(refused(penalty([.warning], nil), in: state) == nil)
  }

  @Test("处罚的停止执行不停止整改期限")
  func aStayOfAPenaltyPausesNoTerm() throws {
    let state = try HazardState.sample(.assigned).after([
      .proceeding(.penalty("1", on: date("2026-03-05"))),
      .proceeding(
        .appealLodged(
          AppealLodged(
            form: .lawsuit,
            body: "示例区人民法院",
            against: "1",
            by: Cast.unitHead.id,
            on: date("2026-03-06")
          )
        )
      ),
      .proceeding(.sample(.orderStay, by: Cast.third.id, on: date("2026-03-08"))),
    ])
    #expect(state.pauses.isEmpty)
    #expect(state.runningDue(on: date("2026-06-01"))?.day == date("2026-03-31"))
  }

  @Test("停止执行：没有复议不能停，停了不能再停，没停不能恢复")
  func staysFollowAppeals() throws {
    let ordered = try HazardState.sample(.assigned)
    let stay = ProceedingEvent.sample(.orderStay, by: Cast.third.id, on: date("2026-03-14"))
    let end = ProceedingEvent.sample(.endStay, by: Cast.third.id, on: date("2026-03-15"))
    #expect(refused(stay, in: ordered) == .noAppealPending)
    let disputed = try ordered.after([.lodgeAppeal])
    #expect(refused(end, in: disputed) == .noAppealPending)
    let stayed = try disputed.after([.proceeding(stay)])
    #expect(refused(stay, in: stayed) == .alreadyStayed(1))
    let early = ProceedingEvent.sample(.endStay, by: Cast.third.id, on: date("2026-03-13"))
    #expect(
      refused(early, in: stayed)
        == .dayBeforeFound(day: date("2026-03-13"), found: date("2026-03-14"))
    )
    let decided = try stayed.after([
      .proceeding(end),
      .proceeding(.sample(.decideAppeal, by: Cast.third.id, on: date("2026-03-16"))),
    ])
    #expect(refused(stay, in: decided) == .noAppealPending)
  }

  // MARK: Service, double report
  @Test("文书写明的其他责任方没有送达，列为所缺；拒签要见证人")
  func eachPartyIsServed() throws {
    let owner = ResponsibleParty(role: .owner, name: "示例实业")
    let order = OrderDraft.sample.with { $0.parties = [owner] }
    let ordered = try HazardState.start().after([.issueOrder(order)])
    #expect(HazardWorkflow.missingSteps(in: ordered).contains(.service(.owner)))
    var body = OrderServed(
      order: order.number.text,
      party: owner,
      service: ServiceRecord(on: date("2026-03-13"), manner: .refused),
      by: Cast.third.id,
      on: date("2026-03-13")
    )
    #expect(refused(.orderServed(body), in: ordered) == .witnessMissing)
    body.service.manner = .signed
    body.service.on = date("2026-03-01")
    #expect(
      refused(.orderServed(body), in: ordered)
        == .servedBeforeOrder(served: date("2026-03-01"), on: date("2026-03-03"))
    )
    body.service.on = date("2026-03-13")
    let served = try ordered.after([.proceeding(.orderServed(body))])
    #expect(!HazardWorkflow.missingSteps(in: served).contains(.service(.owner)))
  }

  @Test("自查发现的重大隐患：两处各报告一次，缺哪个列哪个；监管部门的人不能代报")
  func bothReportsAreOwed() throws {
    let found = try HazardState.start(.sample(grade: .major, nature: .selfCheck))
    func owed(_ state: HazardState) -> [MissingStep] {
      HazardWorkflow.missingSteps(in: state).filter {
        if case .report = $0 { true } else { false }
      }
    }
    #expect(owed(found) == [.report(.regulator), .report(.workers)])
    let once = try found.after([.reportMajor])
    #expect(owed(once) == [.report(.workers)])
    #expect(owed(try .start(.sample(grade: .general, nature: .selfCheck))).isEmpty)
    #expect(owed(try .start(.sample(grade: .major))).isEmpty)
    let body = MajorReported(
      recipient: .workers,
      body: "职工代表大会",
      by: Cast.third.id,
      on: date("2026-03-13")
    )
    #expect(refused(.majorReported(body), in: once) == .notOfTheUnit(Cast.third.id))
  }

  // MARK: Look-back
  @Test("回头看：销号以后，责令过的两名执法人员，不是整改人，不改变状态")
  func lookingBack() throws {
    let closed = try HazardState.sample(.closed)
    func look(_ people: [PersonID], _ facts: String = "运转正常") -> ProceedingEvent {
      .lookedBack(
        LookedBack(
          inspectors: people,
          result: .held,
          facts: facts,
          by: Cast.third.id,
          on: date("2026-03-18")
        )
      )
    }
    #expect(refused(look([Cast.finder.id]), in: closed) == .tooFewOfficers(named: 1, of: 2))
    #expect(
      refused(look([Cast.finder.id, Cast.unitWorker.id]), in: closed)
        == .rectifierInspects(Cast.unitWorker.id)
    )
    let both = [Cast.finder.id, Cast.second.id]
    #expect(refused(look(both, "风机尚未恢复"), in: closed) == .wordingContradicts(word: "尚未"))
    let seen = try closed.after([.proceeding(look(both))])
    #expect(seen.kind == .closed)
    #expect(seen.lookBack?.result == .held)
    #expect(refused(look(both), in: try .sample(.assigned)) == .wrongState)
  }
}
