import SafetyModel

/// What is offered to people, held against what is then decided.
package struct OfferCheck {
  private let table: DecisionTable
  private let offered: [Offer]

  package init(rules: RuleEditions) {
    table = DecisionTable(rules: rules)
    offered = table.offered
  }

  /// A sentence for everything that is not as it should be; empty when all is well.
  package var problems: [String] {
    tooFew + vain + withheld.prefix(20) + misplaced.prefix(20)
  }

  private var tooFew: [String] {
    let steps = Set(offered.map(\.step)).count
    return offered.count > 10_000 && steps > 45 ? [] : ["\(offered.count) offers of \(steps) steps"]
  }

  /// What is offered can be made to succeed: in every place, by every role, with some wording.
  private var vain: [String] {
    // A photo can still be brought.
    let refused = offered.filter { !($0.refusal ?? "photoMissing").hasPrefix("photoMissing") }
    return Dictionary(grouping: refused, by: \.step)
      .map { "\($0.key.rawValue) offered in vain \($0.value.count) times, as \($0.value[0])" }
      .sorted()
  }

  /// Left out on purpose: sealing for a general hazard, measures of an authority for what a unit or
  /// park found itself, and entering a closure on the spot on a later day.
  private var withheld: [String] {
    table.withheld.filter { offer in
      if offer.step == .closeOnTheSpot { return false }
      if offer.step == .seal, !offer.isMajor { return false }
      return !(offer.isOwnCheck && Self.power.contains(offer.step))
    }
    .map { "\($0), but not offered" }
  }

  /// Measures of an authority are offered where they belong, and to whom.
  private var misplaced: [String] {
    let measures: Set<HazardStep> = [.list, .orderStop, .seal]
    let wrong = offered.filter { offer in
      guard Self.power.contains(offer.step) else { return false }
      let isUnit = offer.role.hasPrefix("staff of") || offer.role == "rectifier"
      let isSlight = measures.contains(offer.step) && offer.place.contains("general")
      return offer.isOwnCheck || isUnit || isSlight
    }
    let never = Self.power.filter { step in !offered.contains { $0.step == step } }
    return wrong.map { "\($0), out of place" } + never.map { "\($0.rawValue) is never offered" }
  }

  private static let power: Set<HazardStep> = [
    .list, .orderStop, .seal, .filePenaltyCase, .decidePenalty,
  ]
}

extension Offer {
  /// Whether it is major in that place, and was not decided to be general since.
  fileprivate var isMajor: Bool { place.contains("major") && !place.contains("decided general") }

  /// Whether a unit or a park found it itself.
  fileprivate var isOwnCheck: Bool {
    place.hasPrefix("self-check") || place.hasPrefix("park duty")
  }
}
