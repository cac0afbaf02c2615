import SafetyModel
import Testing
import Workflow

/// Long random lives; what must hold holds after every event.
@Suite("随机游走 Random walks")
struct RandomWalkTests {
  struct Walk {
    var state: HazardState
    var events: [HazardEvent]
    var today = date("2026-03-02")
    var closedAsRectified = 0
    var accepted: Set<HazardCommand.Kind> = []
    var moves: Set<HazardMove> = []
    var random: SeededGenerator

    init(seed: UInt64) throws {
      random = SeededGenerator(seed: seed)
      let found = HazardRegistered.sample(
        grade: random.pick(LegalGrade.allCases),
        nature: random.pick(VisitNature.allCases),
        by: [random.pick(Cast.everybody).id]
      )
      events = [.registered(found)]
      state = try #require(HazardState.replay(events, id: Cast.hazard))
    }

    mutating func step() throws {
      if random.chance(4) { today = today.adding(days: Int(random.next() % 12)) }
      let context = contextOfTheDay()
      let permitted = HazardWorkflow.permittedCommands(in: state, context: context)
      let walked = permitted.filter(HazardCommand.Kind.walked.contains)
      #expect(somebodyMayAct(in: context))
      let kind =
        walked.isEmpty || random.chance(10)
        ? random.pick(HazardCommand.Kind.walked) : likely(walked)
      let command = HazardCommand.random(kind, in: state, on: today, using: &random)
      do throws(Refusal) {
        let made = try HazardWorkflow.decide(command, in: state, context: context)
        for event in made { apply(event) }
        accepted.insert(kind)
      } catch {
        #expect(error.permitted == permitted)
        if permitted.contains(kind) { #expect(error.reason != .wrongState) }
      }
    }

    /// A hazard never stands where nobody could take a step.
    private func somebodyMayAct(in context: DecisionContext) -> Bool {
      Cast.everybody.contains { person in
        var other = context
        other.actor = person
        return !HazardWorkflow.permittedCommands(in: state, context: other).isEmpty
      }
    }

    /// Exits are taken rarely, so that lives last.
    private mutating func likely(_ permitted: [HazardCommand.Kind]) -> HazardCommand.Kind {
      if permitted.contains(.closeOnTheSpot), today == state.found.foundOn, random.chance(8) {
        return .closeOnTheSpot
      }
      let rare: Set<HazardCommand.Kind> = [.withdraw, .merge, .endOtherwise, .closeOnTheSpot]
      let usual = permitted.filter { !rare.contains($0) }
      let onward = permitted.filter {
        [
          .issueOrder, .remind, .claimRectification, .reinspect, .close, .confirmDetermination,
          .requestExtension, .decideExtension,
        ].contains($0)
      }
      if random.chance(2), !onward.isEmpty { return random.pick(onward) }
      return random.pick(usual.isEmpty || random.chance(12) ? permitted : usual)
    }

    private mutating func contextOfTheDay() -> DecisionContext {
      let assurance = random.pick(AssuranceLevel.allCases)
      return DecisionContext.sample(
        random.pick(Cast.everybody),
        assurance: assurance,
        today: today.description
      ) {
        $0.visits = [Cast.visit: .administrativeInspection]
        $0.visit = .sample(on: today.description)
        $0.majorCase = CaseSummary(id: Cast.majorCase, kind: .suspected, site: Cast.site)
        $0.mergeTarget = HazardState.mergeTarget
      }
    }

    private mutating func apply(_ event: HazardEvent) {
      let before = state
      state = HazardState.evolve(before, event)
      events.append(event)
      if let step = event.step {
        let move = HazardMove(step, from: before.kind, to: state.kind)
        #expect(before.kind == state.kind || HazardMove.all.contains(move), "\(move)")
        moves.insert(move)
      }
      checkClosure(event, before)
      checkTerm(event, before)
      #expect(event.day >= state.found.foundOn && event.day <= today)
    }

    /// No hazard closes as rectified without a passed re-inspection by others than the rectifiers.
    private mutating func checkClosure(_ event: HazardEvent, _ before: HazardState) {
      guard case .closed(let body) = event else { return }
      #expect(before.grade != .suspectedMajor || before.majorCase != nil)
      #expect(!before.rectifiers.contains(body.by))
      #expect(!body.reason.isRectified || body.reason == .onTheSpot || before.kind == .reinspected)
      guard body.reason == .rectified else { return }
      closedAsRectified += 1
      guard let look = before.reinspections.last, let claim = before.claims.last else {
        Issue.record("closed without a re-inspection")
        return
      }
      #expect(look.result == .passed)
      #expect(look.on >= claim.on)
      #expect(before.rectifiers.isDisjoint(with: look.inspectors))
      #expect(before.grade != .major || Set(look.inspectors).count >= 2)
      #expect(before.grade != .major || before.plan?.plan.missing.isEmpty == true)
      #expect(before.grade != .major || !before.measures.isEmpty)
    }

    /// The term moves by an order, by the unit itself, by a failed re-inspection or by a granted extension,
    /// and ends with the closure that was revoked.
    private func checkTerm(_ event: HazardEvent, _ before: HazardState) {
      #expect(state.terms.starts(with: before.terms))
      guard state.due != before.due else { return }
      switch event {
      case .orderIssued, .selfAssigned, .reinspected: break
      case .extensionDecided(let body): #expect(body.newDue == state.due)
      case .closureRevoked: #expect(state.due == nil)
      default: Issue.record("\(event.kind) moved the term")
      }
    }
  }

  @Test("随机生命：销号必经他人复查合格，期限只随事件移动", arguments: UInt64(1)...40)
  func invariantsHoldOnEveryWalk(_ seed: UInt64) throws {
    var walk = try Walk(seed: seed)
    for _ in 0..<200 { try walk.step() }
    #expect(HazardState.replay(walk.events, id: Cast.hazard) == walk.state)
  }

  @Test("游走确实走到各处：每种命令都曾被接受，也有整改销号")
  func walksReachEveryCommand() throws {
    var accepted: Set<HazardCommand.Kind> = []
    var moves: Set<HazardMove> = []
    var closed = 0
    for seed in UInt64(1)...110 {
      var walk = try Walk(seed: seed)
      for _ in 0..<200 { try walk.step() }
      accepted.formUnion(walk.accepted)
      moves.formUnion(walk.moves)
      closed += walk.closedAsRectified
    }
    #expect(Set(HazardCommand.Kind.walked).subtracting(accepted).isEmpty)
    #expect(closed > 10)
    let drawn = HazardMove.all.filter { HazardCommand.Kind.walked.contains($0.step) }
    #expect(drawn.filter { !moves.contains($0) && !Self.seldom.contains($0) }.isEmpty)
  }
}

extension RandomWalkTests {
  /// Arrows a walk may miss, because few lives leave by them; tables of their own take each.
  fileprivate static let seldom: Set<HazardMove> = [
    HazardMove(.closeOnTheSpot, from: .assigned, to: .closed),
    HazardMove(.endOtherwise, from: .registered, to: .closed),
    HazardMove(.endOtherwise, from: .reinspected, to: .closed),
    HazardMove(.withdraw, from: .registered, to: .withdrawn),
    HazardMove(.reinstate, from: .withdrawn, to: .registered),
    HazardMove(.decideAppeal, from: .assigned, to: .registered),
    HazardMove(.merge, from: .rectified, to: .merged),
    HazardMove(.unmerge, from: .merged, to: .rectified),
    HazardMove(.merge, from: .reinspected, to: .merged),
    HazardMove(.unmerge, from: .merged, to: .reinspected),
  ]
}

extension HazardStep {
  /// The steps of a walk: listings, stops and seals have tables of their own, and the one hazard of a
  /// walk is no part that could go back.
  fileprivate static let walked: [HazardStep] = allCases.filter { step in
    switch step {
    case .list, .publishListing, .reportListing, .applyDelisting, .reviewDelisting, .delist,
      .orderStop, .revokeStop, .seal, .extendSeal, .liftSeal, .reportAcceptance,
      .applyResumption, .decideResumption, .undoSplit:
      false
    default: true
    }
  }
}
