import SafetyModel
import Testing
import Workflow

/// Every state against every command.
@Suite("状态与命令总表 State × command")
struct StateTableTests {
  /// Columns: registered assigned rectified reinspected closed withdrawn merged.
  ///
  /// `+` becomes events; `-` does not apply; `o` already under an order; `t` the term still runs;
  /// `m` for major hazards only;
  /// `n` no request for an extension waits; `a` no order; `d` no such document; `p` no appeal waits;
  /// `g` not major; `u` what was ordered ends by a re-inspection.
  static let golden: [(HazardCommand.Kind, String)] = [
    (.observe, "++++---"),
    (.proposeDetermination, "++++---"),
    (.confirmDetermination, "++++---"),
    (.nameResponsible, "++++---"),
    (.handOver, "++++---"),
    (.issueOrder, "+o-----"),
    (.remind, "++-----"),
    (.selfAssign, "+------"),
    (.takeInterimMeasure, "++++---"),
    (.liftInterimMeasure, "++++---"),
    (.submitPlan, "++++---"),
    (.claimRectification, "-+-----"),
    (.reinspect, "-t+----"),
    (.requestExtension, "-+-----"),
    (.decideExtension, "nnnn---"),
    (.sendTransfer, "++++---"),
    (.receiptTransfer, "-------"),
    (.replyTransfer, "-------"),
    (.close, "---+---"),
    (.closeOnTheSpot, "+u-----"),
    (.endOtherwise, "++++---"),
    (.revokeClosure, "----+--"),
    (.withdraw, "++++---"),
    (.reinstate, "-----+-"),
    (.merge, "++++---"),
    (.unmerge, "------+"),
    (.joinCase, "++++---"),
    (.leaveCase, "-------"),
    (.list, "mmmm---"),
    (.publishListing, "-------"),
    (.reportListing, "-------"),
    (.applyDelisting, "-------"),
    (.reviewDelisting, "-------"),
    (.delist, "-------"),
    (.orderStop, "mmm----"),
    (.revokeStop, "-------"),
    (.seal, "+++----"),
    (.extendSeal, "-------"),
    (.liftSeal, "-------"),
    (.reportAcceptance, "--++---"),
    (.applyResumption, "-------"),
    (.decideResumption, "-------"),
    (.serveOrder, "a+++---"),
    (.reportMajor, "gggg---"),
    (.assist, "++++---"),
    (.escalate, "++++---"),
    (.filePenaltyCase, "+++++--"),
    (.decidePenalty, "+++++--"),
    (.lodgeAppeal, "d++++--"),
    (.orderStay, "ppppp--"),
    (.endStay, "ppppp--"),
    (.decideAppeal, "ppppp--"),
    (.recordProceeding, "+++++--"),
    (.lookBack, "----+--"),
    (.split, "++-----"),
    (.undoSplit, "-------"),
  ]

  @Test("每种状态下的每个命令")
  func everyCommandInEveryState() throws {
    let context = tableContext()
    for (kind, row) in Self.golden {
      let command = HazardCommand.sample(kind)
      #expect(command.kind == kind)
      for (state, mark) in zip(HazardState.Kind.allCases, row) {
        let outcome = outcome(of: command, in: try .sample(state), context)
        #expect(outcome == mark, "\(kind) in \(state)")
      }
    }
  }

  @Test("总表包含每个命令，且每行七格")
  func tableIsComplete() {
    #expect(Self.golden.map(\.0) == HazardCommand.Kind.allCases)
    #expect(Self.golden.allSatisfy { $0.1.count == HazardState.Kind.allCases.count })
  }

  @Test(
    "待办在身时：移送回执、延期答复、退出整案",
    arguments: [
      HazardCommand.Kind.receiptTransfer, .replyTransfer, .decideExtension, .leaveCase,
    ]
  )
  func pendingMattersAdmitTheirAnswer(_ kind: HazardCommand.Kind) throws {
    let busy = try HazardState.sample(.assigned).after([
      .sendTransfer, .requestExtension, .joinCase,
    ])
    #expect(outcome(of: .sample(kind), in: busy, tableContext()) == "+")
  }

  @Test("提示的命令不会因状态被拒绝", arguments: HazardState.Kind.allCases)
  func permittedCommandsApplyToTheState(_ kind: HazardState.Kind) throws {
    let state = try HazardState.sample(kind)
    for person in Cast.everybody {
      let context = tableContext(person)
      for permitted in HazardWorkflow.permittedCommands(in: state, context: context) {
        #expect(outcome(of: .sample(permitted), in: state, context) != "-")
      }
    }
  }

  @Test(
    "已终结的隐患只有反向命令",
    arguments: [
      (HazardState.Kind.closed, HazardCommand.Kind.revokeClosure), (.withdrawn, .reinstate),
      (.merged, .unmerge),
    ]
  )
  func exitsAdmitOnlyTheirReversal(
    _ state: HazardState.Kind,
    _ reversal: HazardCommand.Kind
  ) throws {
    let permitted = HazardWorkflow.permittedCommands(in: try .sample(state), context: .sample())
    #expect(permitted.filter { !$0.leadsTo.isEmpty } == [reversal])
  }

  private func tableContext(_ actor: ActingPerson = Cast.third) -> DecisionContext {
    .sample(actor) {
      $0.mergeTarget = HazardState.mergeTarget
      $0.majorCase = CaseSummary(id: Cast.majorCase, kind: .confirmed, site: Cast.site)
    }
  }

  private func outcome(
    of command: HazardCommand,
    in state: HazardState,
    _ context: DecisionContext
  ) -> Character {
    do throws(Refusal) {
      return try HazardWorkflow.decide(command, in: state, context: context).isEmpty ? "0" : "+"
    } catch {
      switch error.reason {
      case .wrongState: return "-"
      case .alreadyOrdered: return "o"
      case .termStillRunning: return "t"
      case .noExtensionPending: return "n"
      case .supervision(.needsMajor), .stopWork(.needsMajor): return "m"
      case .noOrder: return "a"
      case .noSuchDocument, .nothingToDispute: return "d"
      case .noAppealPending: return "p"
      case .notMajor: return "g"
      case .underOrder: return "u"
      default: return "?"
      }
    }
  }
}
