import SafetyModel
import Testing
import Workflow

/// Listings of a major hazard: several levels at once, and no closure around them.
@Suite("挂牌督办 Listed supervision")
struct SupervisionTests {
  private func major(_ kind: HazardState.Kind) throws -> HazardState {
    try .sample(kind, found: .sample(grade: .major))
  }

  private func listed(
    _ levels: [OrganisationLevel] = [.district],
    in kind: HazardState.Kind = .assigned
  ) throws -> HazardState {
    try major(kind).after(
      levels.map { .supervision(.list(.sample($0))) },
      context: .overlays()
    )
  }

  private func run(_ state: HazardState, _ commands: [HazardCommand]) throws -> HazardState {
    try state.after(commands, context: .overlays(Cast.cityOfficer))
  }

  private func no(
    _ command: SupervisionCommand,
    in state: HazardState,
    _ context: DecisionContext = .overlays(Cast.cityOfficer)
  ) -> RefusalReason? {
    refusal(of: .supervision(command), in: state, context)
  }

  /// Columns: not listed, listed, requested, reviewed, delisted; all re-inspected and accepted.
  static let golden: [(HazardStep, String)] = [
    (.list, "+aaa+"),
    (.publishListing, "-+++-"),
    (.reportListing, "-+++-"),
    (.applyDelisting, "-+---"),
    (.reviewDelisting, "--+--"),
    (.delist, "-qr+-"),
    (.close, "+lll+"),
    (.withdraw, "+lll+"),
    (.merge, "+lll+"),
    (.endOtherwise, "+lll+"),
  ]

  @Test("挂牌的每个阶段下的每个命令", arguments: golden)
  func everyStepInEveryStage(_ step: HazardStep, _ row: String) throws {
    let accepted = try run(try major(.reinspected), [.stopWork(.sample(.reportAcceptance))])
    let way: [HazardStep] = [.list, .applyDelisting, .reviewDelisting, .delist]
    var stages = [accepted]
    for next in way { stages.append(try run(try #require(stages.last), [.sample(next)])) }
    let context = DecisionContext.overlays(Cast.cityOfficer) {
      $0.mergeTarget = HazardState.mergeTarget
    }
    let command = step == .reportListing ? progress(on: "2026-03-14") : HazardCommand.sample(step)
    for (stage, mark) in zip(stages, row) {
      let found: Character =
        switch refusal(of: command, in: stage, context) {
        case nil: "+"
        case .wrongState: "-"
        case .supervision(.alreadyListed): "a"
        case .supervision(.notRequested): "q"
        case .supervision(.notReviewed): "r"
        case .supervision(.stillListed): "l"
        default: "?"
        }
      #expect(found == mark, "\(step) with \(stage.supervision.listings.count) listings")
    }
  }

  private func progress(on day: String, number: Int = 1) -> HazardCommand {
    .supervision(
      .report(
        ListingProgressReported(
          number: number,
          text: "进展",
          by: Cast.unitHead.id,
          on: date(day)
        )
      )
    )
  }

  @Test("几级可以同时挂牌，同一级只能挂一次")
  func severalLevelsListAtOnce() throws {
    let state = try listed([.town, .city, .district])
    #expect(state.supervision.levels == [.town, .district, .city])
    #expect(
      no(.list(.sample(.city)), in: state)
        == .supervision(.alreadyListed(.city, ListingDraft.sample(.city).paper))
    )
    #expect(no(.list(.sample(.unit)), in: state) == .supervision(.notALevel(.unit)))
  }

  @Test("每一级摘牌后才能销号")
  func everyLevelMustDelist() throws {
    var state = try listed([.district, .city], in: .rectified)
    state = try run(state, [.stopWork(.sample(.reportAcceptance)), .sample(.reinspect)])
    for (number, left) in [(1, [OrganisationLevel.city]), (2, [])] {
      #expect(
        refusal(of: .sample(.close), in: state, .overlays())
          == .supervision(.stillListed(left.isEmpty ? [.city] : [.district, .city]))
      )
      state = try run(
        state,
        [
          .supervision(.sample(.applyDelisting, number: number)),
          .supervision(.reviewed(number, by: Cast.provincials)),
          .supervision(.sample(.delist, number: number, by: Cast.cityOfficer.id)),
        ]
      )
      #expect(state.supervision.levels == left)
    }
    #expect(refusal(of: .sample(.close), in: state, .overlays()) == nil)
  }

  @Test(
    "只有挂牌的那一级或其上级可以摘牌",
    arguments: [
      (OrganisationLevel.town, Cast.third, true), (.district, Cast.third, false),
      (.district, Cast.districtOfficer, true), (.city, Cast.districtOfficer, false),
      (.city, Cast.cityOfficer, true), (.province, Cast.cityOfficer, false),
    ]
  )
  func onlyTheLevelOrAboveDelists(
    _ level: OrganisationLevel,
    _ person: ActingPerson,
    _ may: Bool
  ) throws {
    var state = try listed([level], in: .rectified)
    state = try run(state, [.stopWork(.sample(.reportAcceptance)), .sample(.reinspect)])
    state = try run(state, [.sample(.applyDelisting)])
    state = try run(state, [.supervision(.reviewed(by: Cast.provincials))])
    let reason = no(.sample(.delist, by: person.id), in: state, .overlays(person))
    #expect(
      reason
        == (may
          ? nil
          : .supervision(.belowLevel(person.id, level: person.level, listed: level)))
    )
  }

  @Test("摘牌要先复查合格、单位验收；列入有误的凭材料摘牌")
  func delistingFollowsAcceptanceAndReinspection() throws {
    let claimed = try listed(in: .rectified)
    #expect(no(.sample(.applyDelisting), in: claimed) == .stopWork(.acceptanceMissing))
    let asked = try run(
      claimed,
      [.stopWork(.sample(.reportAcceptance)), .sample(.applyDelisting)]
    )
    #expect(no(.sample(.reviewDelisting), in: asked) == .stopWork(.notPutRight))
    guard case .lift(var mistaken) = SupervisionCommand.sample(.delist) else { return }
    mistaken.ground = .mistaken
    #expect(no(.lift(mistaken), in: asked) == .textMissing(.approver))
    mistaken.approver = Cast.otherDistrictOfficer.id
    #expect(no(.lift(mistaken), in: asked) == nil)
    mistaken.evidence = []
    #expect(no(.lift(mistaken), in: asked) == .groundMissing)
  }

  @Test("复查不合格、撤销销号后，须重新验收、申请、审核")
  func whatFailsIsAskedForAnew() throws {
    var state = try listed(in: .rectified)
    state = try run(state, [.stopWork(.sample(.reportAcceptance)), .sample(.applyDelisting)])
    let failed = ReinspectionDraft.sample.with {
      $0.result = .failed
      $0.nextDue = date("2026-03-30")
      $0.consequence = .newTerm
    }
    state = try run(state, [.reinspect(failed)])
    #expect(state.supervision.listings.first?.request == nil)
    #expect(state.stopWork.standingAcceptance == nil)
    #expect(HazardWorkflow.missingSteps(in: state).contains(.acceptance))
  }

  @Test("审核不合格的，挂牌继续，可以再申请")
  func failedReviewKeepsTheListing() throws {
    var state = try listed(in: .rectified)
    state = try run(
      state,
      [.stopWork(.sample(.reportAcceptance)), .sample(.reinspect), .sample(.applyDelisting)]
    )
    guard case .review(var review) = SupervisionCommand.sample(.reviewDelisting) else { return }
    review.result = .failed
    state = try run(state, [.supervision(.review(review))])
    #expect(no(.sample(.delist), in: state) == .supervision(.notRequested))
    #expect(no(.sample(.applyDelisting), in: state) == nil)
  }

  @Test("被检查一方不审核，审核至少两人")
  func theUnitDoesNotReview() throws {
    var state = try listed(in: .rectified)
    state = try run(
      state,
      [.stopWork(.sample(.reportAcceptance)), .sample(.reinspect), .sample(.applyDelisting)]
    )
    guard case .review(var review) = SupervisionCommand.sample(.reviewDelisting) else { return }
    review.reviewers = [Cast.districtOfficer.id, Cast.districtOfficer.id]
    #expect(
      no(.review(review), in: state)
        == .supervision(.reviewersBelowLevel(named: 1, listed: .district))
    )
    review.reviewers = [Cast.districtOfficer.id, Cast.unitWorker.id]
    #expect(no(.review(review), in: state) == .unitActsForFinder(Cast.unitWorker.id))
  }

  @Test("一般隐患、计入整案的隐患不单独挂牌")
  func onlyWhatIsMajorByItselfIsListed() throws {
    let general = try HazardState.sample(.assigned)
    #expect(no(.list(.sample()), in: general) == .supervision(.needsMajor(.general)))
    let member = try HazardState.sample(.assigned).after([.joinCase])
    #expect(no(.list(.sample()), in: member) == .supervision(.throughCase(Cast.majorCase)))
  }

  @Test("到期前的报告、公示、审核都算出日期")
  func dutiesHaveDates() throws {
    var state = try listed()
    func duties(on day: String) -> [Obligation] {
      HazardWorkflow.obligations(
        in: state,
        on: date(day),
        policy: .overlays,
        calendar: .sample
      )
    }
    func due(_ ground: Obligation.Ground, on day: String) -> CivilDate? {
      duties(on: day).first { $0.ground == ground }?.due.day
    }
    func clock(_ id: String) -> CivilDate? {
      duties(on: "2026-03-12").first {
        if case .listingClock(.district, let clock) = $0.ground { clock.id == id } else { false }
      }?.due.day
    }
    #expect(due(.listing(.district, .term), on: "2026-03-05") == date("2026-04-30"))
    #expect(due(.listing(.district, .report), on: "2026-03-05") == date("2026-03-11"))
    #expect(clock("listing-publication") == date("2026-03-11"))
    state = try run(state, [.sample(.publishListing), .sample(.reportListing)])
    #expect(due(.listing(.district, .report), on: "2026-03-10") == date("2026-03-16"))
    #expect(clock("listing-publication") == nil)
    state = try run(
      state,
      [.sample(.claimRectification), .stopWork(.sample(.reportAcceptance))]
        + [.sample(.applyDelisting)]
    )
    // The tenth day is a Sunday.
    #expect(clock("delisting-review") == date("2026-03-23"))
  }

  @Test("挂牌没有写报告周期的，按规则的周期，报告之后重新起算")
  func theRhythmOfTheRulesStartsAnewWithEachReport() throws {
    let draft = ListingDraft.sample { $0.reportEvery = nil }
    var state = try run(
      .sample(.assigned, found: .sample(grade: .major)),
      [.supervision(.list(draft))]
    )
    func progress(on day: String) -> Obligation? {
      HazardWorkflow.obligations(
        in: state,
        on: date(day),
        policy: .overlays,
        calendar: .sample
      ).first {
        if case .listingClock(_, let clock) = $0.ground {
          clock.id == "progress-report"
        } else {
          false
        }
      }
    }
    let first = try #require(progress(on: "2026-05-01"))
    #expect(first.due.derivation.start == .listed)
    #expect(first.due.derivation.startDay == draft.on)
    #expect(first.daysOverdue > 0)
    #expect(first.due.derivation.citation?.confidence == .practice)
    state = try run(state, [.sample(.reportListing)])
    let next = try #require(progress(on: "2026-05-01"))
    #expect(next.due.derivation.start == .progressReported)
    #expect(next.due.day > first.due.day)
  }

  @Test("当地的时限代替全国的；没有记录可以回答的时限不算")
  func localClocksTakeTheirPlace() throws {
    let state = try listed()
    var policy = Policy.overlays
    func ids() -> [String] {
      HazardWorkflow.obligations(
        in: state,
        on: date("2026-03-12"),
        policy: policy,
        calendar: .sample
      )
      .compactMap { if case .listingClock(_, let clock) = $0.ground { clock.id } else { nil } }
    }
    #expect(ids() == ["listing-publication"])
    let national = try #require(policy.clocks.first { $0.id == "listing-publication" })
    func local(_ id: String, ends: [Clock.Start], lapses: Bool, _ length: Span) -> Clock {
      var clock = national
      clock.id = id
      clock.ends = ends
      clock.lapses = lapses
      clock.length = length
      return clock
    }
    policy.clocks += [
      local("listing-filing", ends: [.listingFiled], lapses: false, Span(count: 3, unit: .day)),
      local("listing-limit", ends: [], lapses: true, Span(count: 12, unit: .month)),
    ]
    #expect(ids() == ["listing-publication", "listing-limit"])
    policy.clocks.removeAll { $0.id == "listing-publication" }
    #expect(ids() == ["listing-limit"])
  }

  @Test("还缺什么写明未摘牌的各级")
  func missingStepsNameTheLevels() throws {
    let state = try listed([.city, .district])
    let missing = HazardWorkflow.missingSteps(in: state)
    #expect(missing.suffix(2) == [.delisting([.district, .city]), .closure])
    #expect(missing.contains(.acceptance))
  }
}
