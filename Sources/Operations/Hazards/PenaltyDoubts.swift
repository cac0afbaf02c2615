import RuleLanguage
import SafetyModel
import Workflow

/// What speaks against a penalty as it was recorded: it is only told, since the case is run elsewhere.
extension OperatingContext {
  /// Tells what speaks against a penalty on a hazard as it stood before.
  func advise(on penalty: PenaltyDecided, of state: HazardState) throws(OperationFailure) {
    let events = state.proceedings
    if penalty.kinds.contains(.fine), !events.contains(where: \.opensCase) {
      warn(.advice(.penalty(.noCase)))
    }
    if let doubt = try notice(before: penalty, of: state) { warn(.advice(.penalty(doubt))) }
    if penalty.statute == .workSafetyLaw, let article = penalty.article,
      let most = PenaltyDecided.ceiling(ofArticle: article), let fen = penalty.amountFen, fen > most
    {
      warn(.advice(.penalty(.aboveCeiling(article: article, fen: most))))
    }
    if state.found.nature == .selfCheck { warn(.advice(.penalty(.selfFound))) }
  }

  /// The unit was told before, and its time to ask for a hearing is over or was used.
  private func notice(
    before penalty: PenaltyDecided,
    of state: HazardState
  ) throws(OperationFailure) -> PenaltyDoubt? {
    let recorded = state.proceedings.compactMap { event -> ProceedingRecorded? in
      if case .recorded(let body) = event { body } else { nil }
    }
    guard let told = recorded.last(where: { $0.matter == .penaltyNotified }) else {
      return .notNotified
    }
    guard !recorded.contains(where: { $0.matter == .hearingRequested }) else { return nil }
    let pack = try rules(of: state)
    guard let policy = pack.policy(state.leadingRegime) ?? pack.policy(.workSafety),
      let clock = policy.clocks.first(where: { $0.starts == .penaltyNotified }),
      let calendar = pack.calendar
    else { return nil }
    let end = WorkingCalendar(calendar).end(
      of: clock.length,
      from: told.happened,
      rolling: clock.rollsForward ? .toNextWorkingDay : .none
    ).day
    return penalty.on <= end ? .hearingRuns(until: end) : nil
  }
}

extension ProceedingEvent {
  fileprivate var opensCase: Bool { if case .penaltyCaseFiled = self { true } else { false } }
}

extension PenaltyDecided {
  /// The most a unit is fined under an article of the Work Safety Law (2021), in fen, overdue included.
  ///
  /// Source: arts. 97, 99, 101 (200,000 yuan when overdue) and 102 (100,000 yuan on refusal).
  static func ceiling(ofArticle article: Int) -> Int64? {
    switch article {
    case 97, 99, 101: 20_000_000
    case 102: 10_000_000
    default: nil
    }
  }
}
