import SafetyModel

extension HazardState {
  /// The look that was not passed and whose consequence nobody has recorded yet.
  ///
  /// A later term is set by the look itself; a penalty, a stop or a referral is a step of its own.
  var owedConsequence: Reinspected? {
    guard reinspections.count > settledLooks, let look = reinspections.last,
      let consequence = look.consequence
    else { return nil }
    let isDone =
      switch consequence {
      case .newTerm: true
      case .penaltyProcedure:
        proceedings.contains { event in
          switch event {
          case .penaltyCaseFiled(let body): body.on >= look.on
          case .penaltyDecided(let body): body.on >= look.on
          default: false
          }
        }
      case .stopOrdered: stopWork.stops.contains { $0.ordered.on >= look.on }
      case .referred: transfers.contains { $0.sent.on >= look.on }
      }
    return isDone ? nil : look
  }
}
